import type { MissingReason } from "@guong/index-math";
import type { ReadDb } from "#platform/db/connections.ts";
import { type Rank, shownRank } from "../domain/result.ts";
import { resultsOf } from "./results.ts";

/** Where a unit stood on a node in a year: what a target is measured from. */
export type Baseline =
	| {
			readonly kind: "value";
			readonly value: number;
			/** as published, for exact arithmetic and for display */
			readonly published: string;
			readonly rank: Rank | null;
			/** null: not published, so nobody can say whether a small rise is more than noise */
			readonly standardError: number | null;
			readonly sourceId: string;
	  }
	/** no-such-result: nothing of this unit, year and concept is held (a merged unit, a year not yet published) */
	| { readonly kind: "missing"; readonly reason: MissingReason | "no-such-result" };

/** One baseline for every concept asked for. Nothing is guessed: a year without a result has none. */
export async function baselineOf(
	db: ReadDb,
	unitId: string,
	index: string,
	year: number,
	concepts: readonly string[],
): Promise<ReadonlyMap<string, Baseline>> {
	const results = (await resultsOf(db, [unitId], { index, years: [year], concepts })).get(unitId) ?? [];
	return new Map(
		concepts.map((concept): [string, Baseline] => {
			const result = results.find((each) => each.concept === concept);
			if (!result) return [concept, { kind: "missing", reason: "no-such-result" }];
			if (result.value === null)
				return [concept, { kind: "missing", reason: result.missing?.reason ?? "unknown" }];
			return [
				concept,
				{
					kind: "value",
					value: result.value,
					published: result.published ?? String(result.value),
					rank: shownRank(result),
					standardError: result.error?.standardError ?? null,
					sourceId: result.sourceId,
				},
			];
		}),
	);
}
