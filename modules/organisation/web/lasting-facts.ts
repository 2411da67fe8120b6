import type { Temporal } from "temporal-polyfill";
import type { Became, Edge } from "../domain/succession.ts";
import type { UnitType } from "../domain/unit-type.ts";
import type { UnitDetails } from "../queries/unit-details.ts";
import type { UnitView } from "../queries/units.ts";

/** What the page of a unit and its download say and only a loading of reference data or another day can change. */
export interface LastingFacts {
	readonly unit: UnitView;
	readonly details: UnitDetails;
	/** today, or the unit's last or first day when it is not there today */
	readonly day: Temporal.PlainDate;
	readonly above: readonly UnitView[];
	readonly below: readonly UnitView[];
	/** the same by kind, cities and wards first, each kind by name */
	readonly belowByKind: ReadonlyMap<UnitType, readonly UnitView[]>;
	/** districts of a province that went on through the end of the district level */
	readonly belowBefore: readonly UnitView[];
	readonly becameBelow: ReadonlyMap<string, Became>;
	readonly became: Became;
	readonly origins: readonly Edge[];
	/** whoever bears the code of a unit that nobody knows the end of: not its successor for that */
	readonly codeLater: UnitView | null;
	/** the units above it in each of its versions */
	readonly parents: ReadonlyMap<string, UnitView>;
	/** every unit named by edges, with the units above it */
	readonly others: ReadonlyMap<string, UnitView>;
	readonly otherPlaces: ReadonlyMap<string, readonly UnitView[]>;
}
