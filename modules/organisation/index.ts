/** What other modules may ask: units, their tree and history, bodies, hamlets. */

export * from "./calendar/questions.ts";
export { type Role, roles } from "./domain/role.ts";
export type { Became, Edge, Heir, Share } from "./domain/succession.ts";
export { type Level, nameInSentence, type UnitType } from "./domain/unit-type.ts";
export { type BodyView, bodiesById, bodiesOf, bodyNames } from "./queries/bodies.ts";
export { type HamletView, hamletsOf } from "./queries/hamlets.ts";
export { type FoundUnit, type SearchResult, searchUnits } from "./queries/search-units.ts";
export { predecessorsOf, whatBecameOf } from "./queries/succession.ts";
export {
	childrenAt,
	provincesAt,
	type UnitView,
	unitAt,
	unitByCode,
	unitsAbove,
	unitsAt,
	unitsUnder,
} from "./queries/units.ts";
export type { UnitPageContext, UnitPageSection } from "./web/unit-section.ts";
