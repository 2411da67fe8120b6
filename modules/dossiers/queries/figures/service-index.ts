import type { UnitView } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { ChosenSpan } from "../../domain/figures/period-choice.ts";
import {
	type IndexFacts,
	type IndexResult,
	measuredOf,
	serviceIndexOf,
} from "../../domain/figures/service-index.ts";
import { serviceIndex766 } from "../../reference/service-index-766.ts";
import { catalogueCounts } from "../catalogue/catalogue-counts.ts";
import { ratingFigures } from "../lookup/rating-sums.ts";
import { talliesByProcedure } from "./by-procedure.ts";
import { figuresOfPlaces, keyOf } from "./place-figures.ts";

export interface ComputedIndex extends IndexResult {
	/** its figures come in part from data invented for the demo */
	readonly illustrative: boolean;
	/** dossiers settled with a date: the other denominator that timeliness could have */
	readonly settled: number;
}

/** Service index of Decision 766 of a unit in a span, as far as what Gương holds goes; `null` where nothing was counted. */
export async function computedServiceIndex(
	db: ReadDb,
	unit: UnitView,
	span: ChosenSpan,
): Promise<ComputedIndex | null> {
	const place = { level: unit.level === "province" ? "province" : "unit", id: unit.id } as const;
	const found = (await figuresOfPlaces(db, [place], span))?.get(keyOf(place));
	if (!found || found.sums.received + found.sums.settled === 0) return null;
	const [procedures, catalogue, ratings] = await Promise.all([
		talliesByProcedure(db, place, span.from, span.counted),
		catalogueCounts(db, { unitId: unit.id, day: span.counted }),
		ratingFigures(db, place, span.counted),
	]);
	const withFee = procedures.filter(({ feeDue }) => feeDue > 0);
	const facts: IndexFacts = {
		counts: found.sums,
		catalogue,
		paying: {
			withFee: withFee.length,
			paidOnline: withFee.filter(({ paidOnline }) => paidOnline > 0).length,
		},
		ratings: ratings.sum,
		commune: unit.level === "commune",
	};
	const { tree, communeExemptions } = serviceIndex766;
	return {
		...serviceIndexOf(tree, measuredOf(facts, communeExemptions)),
		settled: found.sums.settled - found.sums.settledWithoutDate,
		illustrative: found.sums.illustrative > 0 || ratings.illustrative,
	};
}
