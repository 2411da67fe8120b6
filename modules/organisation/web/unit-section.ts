import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import type { Clock } from "#platform/clock/clock.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import type { Language } from "#platform/i18n/messages.ts";
import type { UnitView } from "../queries/units.ts";

export interface UnitPageContext {
	readonly db: PublicDb;
	readonly clock: Clock;
	readonly language: Language;
	readonly today: Temporal.PlainDate;
	readonly to: (address: string) => string;
}

/**
 * A part of the public page of a unit that another module adds: what was promised, what must be disclosed.
 * `apps/` collects them and hands them to `organisationWiring`.
 */
export interface UnitPageSection {
	/** `module/what-it-shows` */
	readonly name: string;
	/** between 0 (right under the head) and 99; the module's own parts begin at 100 */
	readonly order: number;
	/** a `Part`, or nothing where there is nothing to say about this unit */
	readonly show: (unit: UnitView, context: UnitPageContext) => Promise<Child | null>;
	/** whether what it shows is invented for the demo */
	readonly illustrative?: (unit: UnitView, context: UnitPageContext) => Promise<boolean>;
}
