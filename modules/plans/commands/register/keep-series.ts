import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { seriesOf } from "#platform/series/find-series.ts";
import { closeSeries, openSeries } from "#platform/series/open-series.ts";
import type { SeriesKind } from "../../domain/number-series.ts";
import { type BodyPlace, keepsRegisterOf } from "../../policy.ts";
import { bodyPlaces } from "../../queries/places.ts";
import { lastNumberOf } from "../../queries/register/series-of-body.ts";
import { registerProblem } from "../../register/errors.ts";
import type { PlanContext } from "../plan/open-plan.ts";

export interface NewSeries {
	readonly bodyId: string;
	/** of one kind of paper, or of all */
	readonly kind: SeriesKind;
	readonly year: number;
	/** first number that it gives: beyond the last one in the register where the year is under way */
	readonly first: number;
}

/** From now on Gương gives the numbers of this body's papers; until then they come from its own register. Returns its id. */
export async function openNumberSeries(
	trx: WriteTransaction,
	actor: Person,
	{ bodyId, kind, year, first }: NewSeries,
	context: PlanContext,
): Promise<string> {
	const place = await placeOfRegister(trx, actor, bodyId, context);
	if (!place.exists) throw registerProblem("series-of-ended-body", {});
	const { year: thisYear } = context.clock.today();
	if (year !== thisYear && year !== thisYear + 1) throw registerProblem("series-year", { year: thisYear });
	const last = await lastNumberOf(trx, bodyId, kind, year);
	if (first <= last) throw registerProblem("series-below-register", { last });
	const at = context.clock.now();
	const id = await openSeries(trx, { owner: bodyId, kind, year, first }, { by: actor.personId, at });
	await recordEvent(trx, {
		name: "plans/series-opened",
		subject: { kind: "body", id: bodyId },
		...{ actor, from: context.from, at: at.toString() },
		data: { unitId: place.unitId, bodyId, kind, year },
	});
	return id;
}

/** Numbers come from the body's own register again; those that were given stay. */
export async function closeNumberSeries(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly bodyId: string; readonly seriesId: string; readonly reason: string },
	context: PlanContext,
): Promise<void> {
	const { bodyId } = input;
	const place = await placeOfRegister(trx, actor, bodyId, context);
	const series = (await seriesOf(trx, [bodyId])).find(({ id }) => id === input.seriesId);
	if (!series) throw registerProblem("series-unknown", {});
	const at = context.clock.now();
	await closeSeries(trx, series, input.reason, { by: actor.personId, at });
	const { kind, year } = series;
	await recordEvent(trx, {
		name: "plans/series-closed",
		subject: { kind: "body", id: bodyId },
		...{ actor, from: context.from, at: at.toString() },
		data: { unitId: place.unitId, bodyId, kind, year },
	});
}

/** Where the body belongs, for those who keep its register. */
export async function placeOfRegister(
	trx: WriteTransaction,
	actor: Person,
	bodyId: string,
	{ clock }: PlanContext,
): Promise<BodyPlace> {
	const place = (await bodyPlaces(trx, [bodyId], clock.today())).get(bodyId);
	if (!place || !keepsRegisterOf(actor, place)) throw registerProblem("series-forbidden", {});
	return place;
}
