import {
	type UnitPageContext,
	type UnitPageSection,
	type UnitView,
	unitsAt,
} from "#modules/organisation/index.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import type { Language } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import type { IndexView } from "../domain/edition.ts";
import type { ResultView } from "../domain/result.ts";
import { indicesMessages } from "../messages.ts";
import { allIndices, editionsOf } from "../queries/editions.ts";
import { measuredAs } from "../queries/measured-as.ts";
import { resultsOf } from "../queries/results.ts";
import { indicesAddress } from "./indices-page.tsx";
import { slugOf } from "./see/compare-facts.ts";
import { nameOf, pointsOf, rankOf } from "./words.ts";

/** The latest total of one index under the name by which the unit was measured. */
interface Line {
	readonly index: IndexView;
	readonly unit: UnitView;
	readonly result: ResultView;
	readonly decimals: number;
}

/** What other indices say of a province, a line each; PAPI has a part of its own. */
export const otherIndicesSection: UnitPageSection = {
	name: "indices/others",
	order: 21,
	show: async (unit, context) => {
		if (unit.level !== "province") return null;
		const { db, language, to } = context;
		const lines = await whileUnchanged(db, `other indices ${unit.id}`, () => allLines(unit, context));
		if (lines.length === 0) return null;
		const words = indicesMessages[language].unit;
		const merged = lines.some((line) => line.unit.id !== unit.id);
		return (
			<Part
				id="chi-so-khac"
				title={words.othersTitle}
				note={merged ? <p>{words.othersMerged}</p> : undefined}
			>
				<DataTable
					caption={words.othersTitle}
					captionHidden
					columns={columnsOf(language, to, merged)}
					rows={lines}
				/>
			</Part>
		);
	},
};

function columnsOf(language: Language, to: (address: string) => string, merged: boolean) {
	const words = indicesMessages[language].unit;
	const profile = ({ index, unit }: Line) => to(`${indicesAddress}/${index.slug}/ho-so/${slugOf(unit)}`);
	return [
		{
			head: words.othersIndex,
			cell: (line: Line) => <a href={profile(line)}>{line.index.label[language]}</a>,
		},
		...(merged ? [{ head: words.othersAs, cell: ({ unit }: Line) => nameOf(unit, language) }] : []),
		{ head: words.othersYear, numeric: true, cell: ({ result }: Line) => String(result.year) },
		{
			head: words.othersPoints,
			numeric: true,
			cell: ({ result, decimals }: Line) => pointsOf(result, language, decimals),
		},
		{ head: words.othersRank, numeric: true, cell: ({ result }: Line) => rankOf(result, language) || "–" },
	];
}

async function allLines(unit: UnitView, context: UnitPageContext): Promise<readonly Line[]> {
	const indices = (await allIndices(context.db)).filter(
		({ code, level }) => code !== "PAPI" && level === "province",
	);
	return (await Promise.all(indices.map((index) => linesOf(index, unit, context)))).flat();
}

async function linesOf(index: IndexView, unit: UnitView, { db }: UnitPageContext): Promise<readonly Line[]> {
	const ids = (await measuredAs(db, [unit.id], index.code)).get(unit.id) ?? [];
	if (ids.length === 0) return [];
	const [results, editions] = await Promise.all([
		resultsOf(db, ids, { index: index.code, deepest: 0 }),
		editionsOf(db, index.code),
	]);
	// only the last edition of all of them: older names would else stand for years long past
	const last = editions.findLast(({ year }) =>
		[...results.values()].some((own) => own.some((result) => result.year === year && result.value !== null)),
	);
	if (!last) return [];
	const names = await unitsAt(db, ids, last.unitsOn);
	return [...results].flatMap(([id, own]) => {
		const result = own.find(({ year }) => year === last.year);
		const named = names.get(id);
		const decimals = (result?.published ?? "").startsWith("0.") ? 4 : 2;
		return result && named ? [{ index, unit: named, result, decimals }] : [];
	});
}
