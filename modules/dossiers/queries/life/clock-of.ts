import type { Temporal } from "temporal-polyfill";
import { workingCalendar } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { DossierClock } from "../../domain/clock/dossier-clock.ts";
import type { Limit } from "../../domain/life/rules.ts";
import { type DaySpan, officeHoursOf } from "./office-hours.ts";

/** Calendar and hours by which a unit's clocks run in these days. */
export async function clockOf(db: ReadDb, unitId: string, span: DaySpan): Promise<DossierClock> {
	const calendar = await workingCalendar(db, span);
	const hours = await officeHoursOf(db, unitId, span);
	return { calendar, hours };
}

/** Days that a limit can reach at most: working days take less than twice their number, and the longest holiday. */
export function spanOf(startedAt: Temporal.Instant, limit: Limit | null): DaySpan {
	const from = startedAt.toZonedDateTimeISO(timeZone).toPlainDate();
	const days =
		limit === null ? 0 : limit.unit === "working-hour" ? Math.ceil(limit.amount / 4) : limit.amount;
	return { from, to: from.add({ days: days * 2 + 60 }) };
}
