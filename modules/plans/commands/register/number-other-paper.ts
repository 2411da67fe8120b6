import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { seriesProblem } from "#platform/series/errors.ts";
import { type Series, seriesOf } from "#platform/series/find-series.ts";
import { cancelNumber, takeNumber } from "#platform/series/take-number.ts";
import { planProblem } from "../../plan/errors.ts";
import { registerProblem } from "../../register/errors.ts";
import { insertOtherPaper, otherPapers } from "../../store/register/other-paper.ts";
import type { PlanContext } from "../plan/open-plan.ts";
import { placeOfRegister } from "./keep-series.ts";

export interface OtherPaper {
	readonly bodyId: string;
	readonly seriesId: string;
	/** kind, symbol and subject, so that it is known again */
	readonly about: string;
	readonly day: Temporal.PlainDate;
}

/** The next number of a series, for a paper of the body that is kept elsewhere. Returns it. */
export async function numberOtherPaper(
	trx: WriteTransaction,
	actor: Person,
	{ bodyId, seriesId, about, day }: OtherPaper,
	context: PlanContext,
): Promise<number> {
	const place = await placeOfRegister(trx, actor, bodyId, context);
	const series = await seriesOfBody(trx, bodyId, seriesId);
	if (Temporal.PlainDate.compare(day, context.clock.today()) > 0) throw planProblem("issued-in-future", {});
	if (day.year !== series.year) throw seriesProblem("day-of-another-year", { year: series.year });
	const at = context.clock.now();
	const id = newId(at.epochMilliseconds);
	await insertOtherPaper(trx, {
		...{ id, body_id: bodyId, about: about.normalize("NFC").trim() },
		...{ made_by: actor.personId, made_at: at.toString() },
	});
	const from = { owner: bodyId, kind: series.kind, day };
	const number = await takeNumber(trx, from, bearer(id), { by: actor.personId, at });
	const { kind, year } = series;
	await recordEvent(trx, {
		name: "plans/paper-numbered",
		subject: { kind: "body", id: bodyId },
		...{ actor, from: context.from, at: at.toString() },
		data: { unitId: place.unitId, bodyId, kind, year, reference: String(number) },
	});
	return number;
}

/** The number stays recorded with the reason and is not given again. */
export async function cancelOtherNumber(
	trx: WriteTransaction,
	actor: Person,
	{ bodyId, paperId, reason }: { readonly bodyId: string; readonly paperId: string; readonly reason: string },
	context: PlanContext,
): Promise<number> {
	const place = await placeOfRegister(trx, actor, bodyId, context);
	const paper = (await otherPapers(trx, [paperId])).get(paperId);
	if (paper?.bodyId !== bodyId) throw registerProblem("series-unknown", {});
	const at = context.clock.now();
	const number = await cancelNumber(trx, bearer(paperId), reason, { by: actor.personId, at });
	await recordEvent(trx, {
		name: "plans/paper-number-cancelled",
		subject: { kind: "body", id: bodyId },
		...{ actor, from: context.from, at: at.toString() },
		data: { unitId: place.unitId, bodyId, reference: String(number) },
	});
	return number;
}

const bearer = (id: string) => ({ kind: "paper", id }) as const;

async function seriesOfBody(trx: WriteTransaction, bodyId: string, seriesId: string): Promise<Series> {
	const series = (await seriesOf(trx, [bodyId])).find(({ id }) => id === seriesId);
	if (!series) throw registerProblem("series-unknown", {});
	return series;
}
