import { sql } from "kysely";
import type { UnitView } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { ChosenSpan } from "../../domain/figures/period-choice.ts";
import {
	type IndexFacts,
	type IndexResult,
	measuredOf,
	serviceIndexOf,
} from "../../domain/figures/service-index.ts";
import { serviceIndex766 } from "../../reference/service-index-766.ts";
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
		catalogueFacts(db, unit, span.counted.toString()),
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

/**
 * Procedures that hold on a day at the unit's level. Full content: steps, documents, what it rests on, and a fee or words about it are
 * there, and the time limit or why there is none.
 */
async function catalogueFacts(db: ReadDb, unit: UnitView, day: string): Promise<IndexFacts["catalogue"]> {
	const { rows } = await sql<IndexFacts["catalogue"]>`
		SELECT count(*) AS all,
			count(*) FILTER (WHERE (v.limit_amount IS NOT NULL OR v.limit_note IS NOT NULL) AND v.result IS NOT NULL
				AND EXISTS (SELECT FROM dossiers.public_procedure_step s WHERE s.version_id = v.id)
				AND EXISTS (SELECT FROM dossiers.public_procedure_document d WHERE d.version_id = v.id)
				AND EXISTS (SELECT FROM dossiers.public_procedure_fee f WHERE f.version_id = v.id)
				AND EXISTS (SELECT FROM dossiers.public_procedure_law l WHERE l.version_id = v.id)) AS full,
			count(*) FILTER (WHERE v.online_level IS NOT NULL) AS "levelKnown",
			count(*) FILTER (WHERE v.online_level IN ('3', '4', 'part', 'whole')) AS "partOrWhole",
			count(*) FILTER (WHERE v.online_level IN ('4', 'whole')) AS whole,
			count(*) FILTER (WHERE v.fee AND v.online_payment IS NOT NULL) AS "feeAndKnown",
			count(*) FILTER (WHERE v.fee AND v.online_payment) AS "feeAndOnline"
		FROM (
			SELECT DISTINCT ON (p.procedure_id) p.*, EXISTS (
				SELECT FROM dossiers.public_procedure_fee f WHERE f.version_id = p.id AND f.amount > 0) AS fee
			FROM dossiers.public_procedure_version p
			WHERE p.valid @> ${day}::date AND (p.unit_id IS NULL OR p.unit_id IN (${unit.id}, ${unit.provinceId})) AND p.level = ${unit.level}
			ORDER BY p.procedure_id, p.unit_id NULLS LAST
		) v`.execute(reads<object>(db).executor);
	return (
		rows[0] ?? { all: 0, full: 0, levelKnown: 0, partOrWhole: 0, whole: 0, feeAndKnown: 0, feeAndOnline: 0 }
	);
}
