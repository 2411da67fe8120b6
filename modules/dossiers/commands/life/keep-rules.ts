import { deadline, handOverDay, latestDayBefore } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { closingDayOf } from "../../domain/clock/closing-day.ts";
import { dueOf } from "../../domain/clock/dossier-clock.ts";
import type { UnopenedDossier } from "../../domain/life/after-act.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import type { NewDossierAct } from "../../domain/life/new-act.ts";
import { countIn, findRules, limitsIn, type RulesVersion, timeIn } from "../../domain/life/rules.ts";
import { lifeProblem } from "../../life/errors.ts";
import { clockOf, spanOf } from "../../queries/life/clock-of.ts";
import { oneStopRules } from "../../reference/one-stop-rules.ts";
import { lastAskedAt } from "../../store/life/acts.ts";

type Marks = Readonly<Record<string, unknown>>;

interface Case {
	readonly trx: WriteTransaction;
	readonly dossier: StoredDossier;
	readonly act: NewDossierAct;
	readonly rules: RulesVersion | null;
	readonly now: Temporal.Instant;
}

/**
 * Numbers of the law around an act: how often, how long. What the law forbids is refused with what is possible instead; what
 * comes late is done and marked, for figures read the marks. A rule that the data does not know refuses nothing.
 */
export async function marksByRules(
	trx: WriteTransaction,
	dossier: StoredDossier | UnopenedDossier,
	act: NewDossierAct,
	now: Temporal.Instant,
): Promise<Marks> {
	const check = checks[act.action];
	if (!check || dossier.state === null) return {};
	return check({ trx, dossier, act, rules: findRules(oneStopRules, dossier.rules), now });
}

const checks: Partial<Record<NewDossierAct["action"], (given: Case) => Promise<Marks> | Marks>> = {
	receive: answered,
	refuse: answered,
	"ask-supplement": answered,
	"hand-over": handedOver,
	return: returned,
	extend: extended,
	close: closed,
	correct: correcting,
	deliver: ({ act }) => {
		if (!act.changes?.deliveredHow) throw lifeProblem("dossier-delivery-missing", {});
		return {};
	},
	"record-payment": ({ dossier }) => {
		if (dossier.paidAt) throw lifeProblem("dossier-paid-already", {});
		return {};
	},
	"record-loss": ({ act }) => {
		const bearer = act.details?.costBorneBy;
		if (typeof bearer !== "string" || bearer.trim() === "") throw lifeProblem("dossier-cost-missing", {});
		return {};
	},
};

const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(timeZone).toPlainDate();
const after = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0;

/** What came through the portal is answered within so many working hours (art. 17); supplements are asked for once. */
async function answered({ trx, dossier, act, rules, now }: Case): Promise<Marks> {
	const most = countIn(rules, "supplements");
	if (act.action === "ask-supplement" && most !== null && dossier.supplements >= most)
		throw lifeProblem("dossier-supplement-once", { most });
	const [limit] = limitsIn(rules, "answered-within");
	if (dossier.state !== "filed" || dossier.channel !== "portal" || !limit) return {};
	const clock = await clockOf(trx, dossier.unitId, spanOf(dossier.filedAt, limit));
	const { dueAt } = dueOf(clock, dossier.filedAt, limit);
	return { answerDueAt: dueAt.toString(), late: Temporal.Instant.compare(now, dueAt) > 0 };
}

/** The same day, or the next working day when it was received after 15:00 (art. 18). */
async function handedOver({ trx, dossier, rules, now }: Case): Promise<Marks> {
	const cutOff = timeIn(rules, "hand-over-cut-off");
	const since = dossier.receivedAt;
	if (!cutOff || !since) return {};
	const { calendar } = await clockOf(trx, dossier.unitId, spanOf(since, null));
	const day = handOverDay(calendar, since.toZonedDateTimeISO(timeZone).toPlainDateTime(), cutOff).end;
	return { handOverBy: day.toString(), late: after(dayOf(now), day) };
}

async function returned({ trx, dossier, act, rules, now }: Case): Promise<Marks> {
	const [limit] = limitsIn(rules, "return-within");
	const since = dossier.clockStartedAt;
	if (!limit || !since || limit.unit === "working-hour") return {};
	const { calendar } = await clockOf(trx, dossier.unitId, spanOf(since, limit));
	const last = deadline(calendar, dayOf(since), { amount: limit.amount, unit: limit.unit }).end;
	const late = after(dayOf(now), last);
	if (late && act.late === false)
		throw lifeProblem("dossier-return-late", { day: last.toString(), days: limit.amount });
	return { returnBy: last.toString(), late };
}

async function extended({ trx, dossier, act, rules, now }: Case): Promise<Marks> {
	const { dueAt } = dossier;
	const most = countIn(rules, "extensions");
	if (!dueAt) throw lifeProblem("dossier-no-date", {});
	if (most !== null && dossier.extensions >= most) throw lifeProblem("dossier-extended-already", { most });
	const to = act.dueAfter;
	if (!to) throw lifeProblem("dossier-new-date-missing", {});
	if (Temporal.Instant.compare(to, dueAt) <= 0 || Temporal.Instant.compare(to, now) <= 0)
		throw lifeProblem("dossier-new-date-not-later", { day: dayOf(dueAt).toString() });
	const [limit] = limitsIn(rules, "extend-before");
	if (!limit || limit.unit === "working-hour") return {};
	const due = dayOf(dueAt);
	const { calendar } = await clockOf(trx, dossier.unitId, { from: due.subtract({ days: 60 }), to: due });
	const before = { amount: limit.amount, unit: limit.unit };
	const last = latestDayBefore(calendar, due, before, "stays").end;
	const late = after(dayOf(now), last);
	if (late && act.late === false) throw lifeProblem("dossier-extension-late", { day: last.toString() });
	return { extendBy: last.toString(), late };
}

async function closed({ trx, dossier, rules, now }: Case): Promise<Marks> {
	const asked = await lastAskedAt(trx, dossier.id);
	const limits = limitsIn(rules, "close-after");
	if (!asked || limits.length === 0) return {};
	const { calendar } = await clockOf(trx, dossier.unitId, spanOf(asked, limits[0] ?? null));
	const last = closingDayOf(calendar, dayOf(asked), limits);
	if (!after(dayOf(now), last)) throw lifeProblem("dossier-close-early", { day: last.toString() });
	return { supplementBy: last.toString() };
}

async function correcting({ trx, dossier, rules, now }: Case): Promise<Marks> {
	const [limit] = limitsIn(rules, "correct-within");
	if (!limit) return {};
	const { dueAt } = dueOf(await clockOf(trx, dossier.unitId, spanOf(now, limit)), now, limit);
	return { correctBy: dueAt.toString() };
}
