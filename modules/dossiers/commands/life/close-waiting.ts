import { Temporal } from "temporal-polyfill";
import { workingCalendar } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { closingDayOf } from "../../domain/clock/closing-day.ts";
import { findRules, limitsIn } from "../../domain/life/rules.ts";
import { oneStopRules } from "../../reference/one-stop-rules.ts";
import { lockWaitingForSupplement, type WaitsForSupplement } from "../../store/life/waiting.ts";
import { type LifeContext, recordDossierAct } from "./record-act.ts";

const atOnce = 200;

/**
 * Closes dossiers whose supplement did not come in time, a portion at a time: the id to go on after, null when all were
 * looked at. One whose rules say nothing of it, or whose days are not over by every reading, stays open.
 */
export async function closeWaiting(
	trx: WriteTransaction,
	after: string | null,
	context: LifeContext,
): Promise<string | null> {
	const today = context.clock.today();
	const askedBefore = today.toZonedDateTime(timeZone).toInstant();
	const waiting = await lockWaitingForSupplement(trx, askedBefore, after, atOnce);
	const oldest = waiting.map(({ askedAt }) => askedAt).sort(Temporal.Instant.compare)[0];
	if (!oldest) return null;
	const calendar = await workingCalendar(trx, { from: dayOf(oldest), to: today.add({ days: 60 }) });
	for (const each of waiting)
		if (isOver(each)) await recordDossierAct(trx, null, each.dossier, { action: "close" }, context);
	return waiting.length === atOnce ? (waiting.at(-1)?.dossier.id ?? null) : null;

	function isOver({ dossier, askedAt }: WaitsForSupplement): boolean {
		const readings = limitsIn(findRules(oneStopRules, dossier.rules), "close-after");
		if (readings.length === 0) return false;
		return Temporal.PlainDate.compare(today, closingDayOf(calendar, dayOf(askedAt), readings)) > 0;
	}
}

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(timeZone).toPlainDate();
