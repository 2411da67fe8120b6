import { type UnitView, unitsAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import { compareNames } from "#platform/i18n/index.ts";
import type { EditionView, IndexView } from "../domain/edition.ts";
import type { IndexNode, ResultView, Spread } from "../domain/result.ts";
import { allIndices, editionsOf } from "../queries/editions.ts";
import { type Correction, correctionsOfYear } from "../queries/import/corrections.ts";
import { resultsOfYear } from "../queries/results.ts";
import { type PublishedFigure, publishedFigures, spreadsOf } from "../queries/spreads.ts";
import { indexNodes } from "../queries/trees.ts";

/** One unit's line in the table of a year: concept → figure. */
export interface UnitLine {
	readonly unit: UnitView;
	readonly total: ResultView;
	readonly of: ReadonlyMap<string, ResultView>;
}

/** Everything the page of one year says. */
export interface YearFacts {
	readonly index: IndexView;
	readonly edition: EditionView;
	readonly editions: readonly EditionView[];
	readonly root: IndexNode;
	readonly components: readonly IndexNode[];
	readonly spreads: ReadonlyMap<string, Spread>;
	readonly elsewhere: readonly PublishedFigure[];
	/** published figures that were corrected since */
	readonly corrections: readonly Correction[];
	/** by name */
	readonly lines: readonly UnitLine[];
}

/** Null where there is no such index or year. Put together once while nothing in the database changes. */
export const yearFacts = (db: PublicDb, slug: string, year: number): Promise<YearFacts | null> =>
	whileUnchanged(db, `year ${slug} ${year}`, () => readYearFacts(db, slug, year));

async function readYearFacts(db: PublicDb, slug: string, year: number): Promise<YearFacts | null> {
	const index = (await allIndices(db)).find((each) => each.slug === slug);
	if (!index) return null;
	const editions = await editionsOf(db, index.code);
	const edition = editions.find((each) => each.year === year);
	if (!edition) return null;
	const [nodes, results, spreads, figures, corrections] = await Promise.all([
		indexNodes(db, index.code, year),
		resultsOfYear(db, index.code, year, 1),
		spreadsOf(db, index.code, [year]),
		publishedFigures(db, index.code),
		correctionsOfYear(db, index.code, year),
	]);
	const root = nodes.find((node) => node.parent === null);
	if (!root) return null;
	const units = await unitsAt(
		db,
		results.map((result) => result.unitId),
		edition.unitsOn,
	);
	return {
		index,
		edition,
		editions,
		root,
		components: nodes.filter((node) => node.parent === root.code),
		spreads: spreads.get(year) ?? new Map(),
		corrections,
		elsewhere: figures.filter((figure) => figure.year === year && figure.concept === root.concept),
		lines: linesOf(results, units, root.concept),
	};
}

function linesOf(
	results: readonly ResultView[],
	units: ReadonlyMap<string, UnitView>,
	total: string,
): readonly UnitLine[] {
	const byUnit = new Map<string, Map<string, ResultView>>();
	for (const result of results) {
		const own = byUnit.get(result.unitId) ?? new Map<string, ResultView>();
		byUnit.set(result.unitId, own.set(result.concept, result));
	}
	return [...byUnit]
		.flatMap(([id, of]): UnitLine[] => {
			const [unit, own] = [units.get(id), of.get(total)];
			return unit && own ? [{ unit, total: own, of }] : [];
		})
		.sort((a, b) => compareNames(a.unit.name, b.unit.name));
}
