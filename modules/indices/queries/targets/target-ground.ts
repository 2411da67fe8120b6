import type { ReadDb } from "#platform/db/connections.ts";
import { reads } from "#platform/db/connections.ts";
import type { TargetGround, YearFigure } from "../../domain/targets/check-targets.ts";
import type { IndicesTables } from "../../tables.ts";
import { editionsOf } from "../editions.ts";
import { comparabilityTable, indexTrees } from "../trees.ts";

/** Totals and components of all units in all years, and what says which of them may be compared. */
export async function targetGround(db: ReadDb, index: string): Promise<TargetGround> {
	const trees = await indexTrees(db, index, 1);
	const concepts = [...new Set(trees.flatMap(({ nodes }) => nodes.map(({ concept }) => concept)))];
	const [comparability, editions, figures] = await Promise.all([
		comparabilityTable(db, index, concepts),
		editionsOf(db, index),
		figuresOf(db, index),
	]);
	return {
		trees,
		comparability,
		figures,
		publishedOn: new Map(editions.map(({ year, publishedOn }) => [year, publishedOn?.toString() ?? null])),
	};
}

async function figuresOf(db: ReadDb, index: string): Promise<readonly YearFigure[]> {
	const rows = await reads<IndicesTables>(db)
		.selectFrom("indices.result")
		.select(["unit_id", "year", "concept", "published"])
		.where("index_code", "=", index)
		.where("level", "<=", 1)
		.where("published", "is not", null)
		.orderBy("year")
		.orderBy("unit_id")
		.execute();
	return rows.map(({ unit_id, year, concept, published }) => ({
		unit: unit_id,
		year,
		concept,
		text: published ?? "",
		value: Number(published),
	}));
}
