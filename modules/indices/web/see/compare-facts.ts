import type { Temporal } from "temporal-polyfill";
import { provincesAt, type UnitView, unitsAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { compareNames } from "#platform/i18n/index.ts";
import type { EditionView, IndexView } from "../../domain/edition.ts";
import type { Break, ProfileData } from "../../domain/profile.ts";
import type { IndexNode, ResultView, Spread } from "../../domain/result.ts";
import {
	conceptBreaks,
	conceptSeries,
	type PairOfYears,
	pairOfYears,
	type SeriesPoint,
} from "../../domain/see/concept-series.ts";
import { allIndices } from "../../queries/editions.ts";
import { measuredAs } from "../../queries/measured-as.ts";
import { resultsOf, resultsOfYear } from "../../queries/results.ts";
import { indexNodes } from "../../queries/trees.ts";
import { referenceFacts } from "../reference-memory.ts";

/** More lines than this nobody can tell apart. */
const mostUnits = 4;

/** What the address asks for; whatever is missing or unknown has an answer that can be shown. */
export interface CompareQuestion {
	/** words of units in addresses, apart by commas */
	readonly units: string;
	readonly year: string;
	readonly from: string;
	readonly code: string;
}

export interface UnitSeries {
	readonly unit: UnitView;
	readonly points: readonly SeriesPoint[];
}

export interface CompareFacts {
	readonly index: IndexView;
	readonly data: ProfileData;
	readonly edition: EditionView;
	readonly fromYear: number | null;
	readonly root: IndexNode;
	/** those of the year, total first, to choose from */
	readonly nodes: readonly IndexNode[];
	readonly node: IndexNode;
	/** by name, to choose from */
	readonly choices: readonly UnitView[];
	readonly series: readonly UnitSeries[];
	/** asked for under a name that has no figures: shown as those it was made from */
	readonly replaced: readonly string[];
	readonly breaks: readonly Break[];
	readonly spread: Spread | null;
	/** all units in the year */
	readonly results: readonly ResultView[];
	readonly pair: PairOfYears | null;
}

interface Asking {
	readonly slug: string;
	readonly question: CompareQuestion;
	readonly today: Temporal.PlainDate;
}

/** Null where there is no such index. */
export async function compareFacts(
	db: PublicDb,
	{ slug, question, today }: Asking,
): Promise<CompareFacts | null> {
	const index = (await allIndices(db)).find((each) => each.slug === slug);
	if (!index) return null;
	const { data } = await referenceFacts(db, index);
	const edition = editionOf(data.editions, question.year) ?? data.editions.at(-1);
	if (!edition) return null;
	const nodes = (await indexNodes(db, index.code, edition.year)).filter(({ level }) => level <= 2);
	const [root] = nodes;
	if (!root) return null;
	const node = nodes.find(({ code }) => code === question.code) ?? root;
	const ofNode = (results: readonly ResultView[]) =>
		results.filter(({ concept }) => concept === node.concept);
	const results = ofNode(await resultsOfYear(db, index.code, edition.year, node.level));
	const from = editionOf(data.editions, question.from) ?? yearBefore(data.editions, edition.year);
	const earlier =
		from && from.year < edition.year ? ofNode(await resultsOfYear(db, index.code, from.year, 9)) : [];
	const units = await unitsAt(
		db,
		results.map(({ unitId }) => unitId),
		edition.unitsOn,
	);
	const choices = [...units.values()].sort((a, b) => compareNames(a.name, b.name));
	const spread = data.spreads.get(edition.year)?.get(node.concept) ?? null;
	const { chosen, replaced } = await chosenUnits(db, { index, choices, spread, results, question, today });
	const histories = await resultsOf(
		db,
		chosen.map(({ id }) => id),
		{ index: index.code, concepts: [node.concept] },
	);
	return {
		...{ index, data, edition, root, nodes, node, choices, replaced, spread, results },
		fromYear: earlier[0]?.year ?? null,
		series: chosen.map((unit) => ({
			unit,
			points: conceptSeries(data, node.concept, histories.get(unit.id) ?? []),
		})),
		breaks: conceptBreaks(data, node.concept),
		pair: earlier.length > 0 ? pairOfYears(data, node.concept, earlier, results) : null,
	};
}

const editionOf = (editions: readonly EditionView[], year: string): EditionView | undefined =>
	editions.find((each) => String(each.year) === year);

const yearBefore = (editions: readonly EditionView[], year: number): EditionView | undefined =>
	editions.filter((each) => each.year < year).at(-1);

interface Choosing {
	readonly index: IndexView;
	readonly choices: readonly UnitView[];
	readonly spread: Spread | null;
	readonly results: readonly ResultView[];
	readonly question: CompareQuestion;
	readonly today: Temporal.PlainDate;
}

export const slugOf = ({ address }: UnitView): string => address.split("/").at(-1) ?? "";

/** Those asked for; a province of today that was never measured stands for those it was made from. Nobody asked: both ends. */
async function chosenUnits(
	db: PublicDb,
	{ index, choices, spread, results, question, today }: Choosing,
): Promise<{ readonly chosen: readonly UnitView[]; readonly replaced: readonly string[] }> {
	const wanted = [...new Set(question.units.split(","))].filter((slug) => slug !== "");
	const known = (slug: string) => choices.find((unit) => slugOf(unit) === slug);
	const unknown = wanted.filter((slug) => !known(slug));
	const now = unknown.length > 0 ? await provincesAt(db, today) : [];
	const successors = now.filter((unit) => unknown.includes(slugOf(unit)));
	const origins = await measuredAs(
		db,
		successors.map(({ id }) => id),
		index.code,
	);
	const chosen = wanted.flatMap((slug) => {
		const unit = known(slug);
		if (unit) return [unit];
		const successor = successors.find((each) => slugOf(each) === slug);
		const ids = origins.get(successor?.id ?? "") ?? [];
		return choices.filter(({ id }) => ids.includes(id));
	});
	const ends = [...(spread?.highestUnitIds.slice(0, 1) ?? []), ...(spread?.lowestUnitIds.slice(0, 1) ?? [])];
	const first =
		ends.length > 0 ? ends : results.filter(({ value }) => value !== null).map(({ unitId }) => unitId);
	const shown =
		chosen.length > 0
			? chosen
			: first.slice(0, 2).flatMap((id) => choices.find((unit) => unit.id === id) ?? []);
	return {
		chosen: [...new Set(shown)].slice(0, mostUnits),
		replaced: successors.map(({ name }) => name),
	};
}
