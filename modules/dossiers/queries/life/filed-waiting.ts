import { Temporal } from "temporal-polyfill";
import { workingCalendar } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { type DossierClock, dueOf } from "../../domain/clock/dossier-clock.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { findRules, limitsIn, type RuleName } from "../../domain/life/rules.ts";
import { oneStopRules } from "../../reference/one-stop-rules.ts";
import { filedAtDesks } from "../../store/life/waiting.ts";
import { officeHoursOfUnits } from "./office-hours.ts";

/** Filed and waiting for the desk; the times are null where the rules do not say. */
interface FiledWaiting {
	readonly dossier: StoredDossier;
	/** by then the officer must know of it */
	readonly toldBy: Temporal.Instant | null;
	/** by then it is received, or a supplement asked for, or refused */
	readonly answerBy: Temporal.Instant | null;
	readonly overdue: boolean;
}

/** What was filed at these desks and is not answered yet, oldest first (Decree 118/2025/NĐ-CP art. 17). */
export async function filedWaiting(
	db: ReadDb,
	deskBodyIds: readonly string[],
	now: Temporal.Instant,
): Promise<readonly FiledWaiting[]> {
	const filed = await filedAtDesks(db, deskBodyIds);
	const oldest = filed[0]?.filedAt;
	if (!oldest) return [];
	const span = { from: dayOf(oldest), to: dayOf(now).add({ days: 60 }) };
	const calendar = await workingCalendar(db, span);
	const units = filed.map(({ unitId }) => unitId);
	const hoursOf = await officeHoursOfUnits(db, units, span);
	return filed.map((dossier) => {
		const clock = { calendar, hours: hoursOf(dossier.unitId, { ...span, from: dayOf(dossier.filedAt) }) };
		const answerBy = dueIn(clock, dossier, "answered-within");
		return {
			dossier,
			toldBy: dueIn(clock, dossier, "told-within"),
			answerBy,
			overdue: answerBy !== null && Temporal.Instant.compare(now, answerBy) > 0,
		};
	});
}

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(timeZone).toPlainDate();

function dueIn(clock: DossierClock, dossier: StoredDossier, name: RuleName): Temporal.Instant | null {
	const [limit] = limitsIn(findRules(oneStopRules, dossier.rules), name);
	if (!limit || dossier.channel !== "portal") return null;
	return dueOf(clock, dossier.filedAt, limit).dueAt;
}
