import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { seriesProblem } from "#platform/series/errors.ts";
import { numberOf, seriesOf } from "#platform/series/find-series.ts";
import { cancelNumber, correctDay, takeNumber } from "#platform/series/take-number.ts";
import { belongsToSeries } from "../../domain/number-series.ts";
import { referenceOf } from "../../domain/paper-name.ts";
import { planProblem } from "../../plan/errors.ts";
import { bearerOf, openSeriesFor } from "../../queries/register/series-of-body.ts";
import { registerProblem } from "../../register/errors.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import { openPlan, type PlanContext, type SeenPlan } from "../plan/open-plan.ts";
import { mustBePossible, takeStep } from "../plan/take-step.ts";

/** What stands beside the number that the series gives. */
export interface BesideNumber {
	/** without number: KH-UBND */
	readonly symbol: string;
	readonly issuedOn: Temporal.PlainDate;
}

interface Numbered extends BesideNumber {
	readonly number: number;
}

/** The next number of the body's series, in this transaction: the step and the number are one. Returns the number. */
export async function takePlanNumber(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & BesideNumber,
	context: PlanContext,
): Promise<number> {
	const plan = await openPlan(trx, actor, input, "clerk", context);
	mustBePossible(plan, "number");
	const entry = await nextFor(trx, actor, plan, input, context);
	await takeStep(trx, actor, plan, "number", { change: columnsOf(entry), data: dataOf(entry) }, context);
	return entry.number;
}

/** The number is cancelled with the reason and stays recorded; the plan bears the next one. Returns it. */
export async function takeAnotherNumber(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & BesideNumber & { readonly reason: string },
	context: PlanContext,
): Promise<number> {
	const plan = await openPlan(trx, actor, input, "clerk", context);
	mustBePossible(plan, "correct-number");
	await giveBack(trx, actor, plan, input.reason, context);
	const entry = await nextFor(trx, actor, plan, input, context);
	const data = { ...dataOf(entry), referenceBefore: referenceOf(plan) };
	const step = { reason: input.reason, change: columnsOf(entry), data };
	await takeStep(trx, actor, plan, "correct-number", step, context);
	return entry.number;
}

/** A number of a series that the plan bears is cancelled; one from the body's own register is not ours to cancel. */
export async function giveBack(
	trx: WriteTransaction,
	actor: Person,
	plan: Pick<StoredPlan, "id">,
	reason: string,
	{ clock }: PlanContext,
): Promise<void> {
	if ((await numberOf(trx, bearerOf(plan.id))) === null) return;
	await cancelNumber(trx, bearerOf(plan.id), reason, { by: actor.personId, at: clock.now() });
}

/**
 * A number entered by hand keeps clear of every series; one that came from a series stays as it is, and only the day beside
 * it moves.
 */
export async function agreeWithSeries(
	trx: WriteTransaction,
	plan: Pick<StoredPlan, "id" | "issuerBodyId" | "paperKind">,
	{ number, issuedOn }: Numbered,
): Promise<void> {
	const given = await numberOf(trx, bearerOf(plan.id));
	if (given?.number === number) return correctDay(trx, bearerOf(plan.id), issuedOn);
	const all = await seriesOf(trx, [plan.issuerBodyId]);
	const { paperKind } = plan;
	if (given !== null || belongsToSeries(all, { paperKind, year: issuedOn.year }, number))
		throw registerProblem("number-of-series", { number: given?.number ?? number });
}

async function nextFor(
	trx: WriteTransaction,
	actor: Person,
	plan: StoredPlan,
	{ symbol, issuedOn }: BesideNumber,
	{ clock }: PlanContext,
): Promise<Numbered> {
	if (Temporal.PlainDate.compare(issuedOn, clock.today()) > 0) throw planProblem("issued-in-future", {});
	const series = await openSeriesFor(trx, plan, issuedOn.year);
	if (!series) throw seriesProblem("not-open", { year: issuedOn.year });
	const from = { owner: series.owner, kind: series.kind, day: issuedOn };
	const number = await takeNumber(trx, from, bearerOf(plan.id), { by: actor.personId, at: clock.now() });
	return { number, symbol, issuedOn };
}

const columnsOf = ({ number, symbol, issuedOn }: Numbered) => ({
	number,
	symbol,
	issued_on: issuedOn.toString(),
});

const dataOf = (entry: Numbered) => ({ reference: referenceOf(entry), issuedOn: entry.issuedOn.toString() });
