import { splitTarget } from "@guong/index-math";
import type { Temporal } from "temporal-polyfill";
import { type UnitView, unitsAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { type Language, parseDecimal } from "#platform/i18n/index.ts";
import type { EditionView, IndexView } from "../../domain/edition.ts";
import {
	checkTargets,
	type TargetCheck,
	type TargetGround,
	type TargetQuestion,
} from "../../domain/targets/check-targets.ts";
import { allIndices, editionsOf } from "../../queries/editions.ts";
import { targetGround } from "../../queries/targets/target-ground.ts";
import { peersByTotal, regionsOfUnits } from "../peers.ts";
import { rememberedByLoading } from "../reference-memory.ts";

export interface TargetFacts {
	readonly index: IndexView;
	readonly unit: UnitView;
	readonly units: ReadonlyMap<string, UnitView>;
	readonly editions: readonly EditionView[];
	readonly baselineYear: number;
	readonly ground: TargetGround;
	readonly peers: readonly string[];
	readonly sameRegion: boolean;
	readonly question: TargetQuestion;
	readonly check: TargetCheck;
	/** code → text as typed or proposed */
	readonly typed: ReadonlyMap<string, string>;
	readonly errors: Readonly<Record<string, readonly string[]>>;
	readonly assumedError: number | null;
	/** results of the year that the targets are for; null: not published */
	readonly outcome: ReadonlyMap<string, string> | null;
}

/** What is asked again and again: all figures, the years, and the units that have figures. */
const groundOf = rememberedByLoading(async (db: PublicDb, index: IndexView) => {
	const [ground, editions] = await Promise.all([targetGround(db, index.code), editionsOf(db, index.code)]);
	const last = editions.at(-1);
	const ids = [...new Set(ground.figures.map(({ unit }) => unit))];
	return {
		ground,
		editions,
		units: last ? await unitsAt(db, ids, last.unitsOn) : new Map<string, UnitView>(),
	};
});

/** What is in the address: `goc` baseline year, `sai-so` assumed standard error, `ngay` day of the question, `m-CODE` targets. */
export type TargetQuery = Readonly<Record<string, string>>;

/** Null where there is no such index, unit, or year with figures of it. */
export async function targetFacts(
	db: PublicDb,
	{ slug, unitSlug }: { readonly slug: string; readonly unitSlug: string },
	query: TargetQuery,
	{ language, today }: { readonly language: Language; readonly today: Temporal.PlainDate },
): Promise<TargetFacts | null> {
	const index = (await allIndices(db)).find((each) => each.slug === slug);
	if (!index) return null;
	const known = await groundOf(db, index);
	const { ground, editions, units } = known;
	const unit = [...units.values()].find(({ address }) => address.endsWith(`/${unitSlug}`));
	const years = ground.figures
		.filter((each) => each.unit === unit?.id && each.concept === "total")
		.map((each) => each.year);
	const newest = years.at(-1);
	if (!unit || newest === undefined) return null;
	const baselineYear = years.includes(Number(query.goc)) ? Number(query.goc) : newest;
	const { peers, sameRegion } = await peersIn(known, unit.id, baselineYear);
	const read = readTyped(ground, unit.id, baselineYear, query, language);
	const question: TargetQuestion = {
		unit: unit.id,
		baselineYear,
		wishes: read.wishes,
		peers,
		assumedError: read.assumedError,
		asOf: dayOf(query.ngay) ?? today.toString(),
	};
	const check = checkTargets(ground, question);
	return (
		check && {
			...{ index, unit, units, editions, baselineYear, ground, peers, sameRegion, question, check },
			...{ typed: read.typed, errors: read.errors, assumedError: read.assumedError },
			outcome: outcomeOf(ground, unit.id, baselineYear + 1, check),
		}
	);
}

/** The units whose totals of the baseline year are known decide; the codes are those of that year. */
async function peersIn(
	{ ground, editions, units }: Awaited<ReturnType<typeof groundOf>>,
	unit: string,
	year: number,
): Promise<{ readonly peers: readonly string[]; readonly sameRegion: boolean }> {
	const edition = editions.find((each) => each.year === year);
	if (!edition) return { peers: [], sameRegion: false };
	const totals = ground.figures.filter((each) => each.year === year && each.concept === "total");
	return peersByTotal(
		new Map(totals.map((each) => [each.unit, each.value])),
		unit,
		await regionsOfUnits(edition, units),
	);
}

interface Typed {
	readonly typed: ReadonlyMap<string, string>;
	readonly wishes: ReadonlyMap<string, string>;
	readonly errors: Readonly<Record<string, readonly string[]>>;
	readonly assumedError: number | null;
}

/** Two decimals are enough for a target; a figure that cannot be read is told at its field and counts as not given. */
function readTyped(
	ground: TargetGround,
	unit: string,
	year: number,
	query: TargetQuery,
	language: Language,
): Typed {
	const typed = new Map<string, string>();
	const wishes = new Map<string, string>();
	const errors: Record<string, readonly string[]> = {};
	const figure = (name: string): string | null => {
		const text = query[name]?.trim() ?? "";
		if (text === "") return null;
		const parsed = parseDecimal(text, language, 4);
		if ("value" in parsed) return parsed.value;
		errors[name] = [parsed.problem.sentence(language)];
		return null;
	};
	for (const [name, text] of Object.entries(query)) {
		if (!name.startsWith("m-")) continue;
		typed.set(name.slice(2), text);
		const value = figure(name);
		if (value !== null) wishes.set(name.slice(2), value);
	}
	if (query.chia !== undefined)
		for (const [code, value] of spread(ground, unit, year, wishes)) {
			wishes.set(code, value);
			typed.set(code, language === "vi" ? value.replace(".", ",") : value);
		}
	const error = figure("sai-so");
	return { typed, wishes, errors, assumedError: error !== null && Number(error) > 0 ? Number(error) : null };
}

/** The total typed, spread over the components by the room each has up to the best of the country. */
function spread(
	ground: TargetGround,
	unit: string,
	year: number,
	wishes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
	const tree = ground.trees.find(({ from, to }) => year >= from && year <= (to ?? year));
	const root = tree?.nodes.find(({ parent }) => parent === null);
	const total = root && wishes.get(root.code);
	if (!tree || !root || total === undefined) return new Map();
	const own = new Map<string, number>();
	const best = new Map<string, number>();
	for (const node of tree.nodes) {
		const ofNode = ground.figures.filter((each) => each.year === year && each.concept === node.concept);
		const value = ofNode.find((each) => each.unit === unit)?.value;
		if (value !== undefined) own.set(node.code, value);
		if (ofNode.length > 0) best.set(node.code, Math.max(...ofNode.map((each) => each.value)));
	}
	const split = splitTarget(tree, root.code, own, Number(total), best, 2);
	return new Map([...(split?.parts ?? [])].map(([code, value]) => [code, value.toFixed(2)]));
}

const dayOf = (text: string | undefined): string | null =>
	text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;

function outcomeOf(
	ground: TargetGround,
	unit: string,
	year: number,
	{ total, components }: TargetCheck,
): ReadonlyMap<string, string> | null {
	const found = [total, ...components].flatMap(({ node }) => {
		const own = ground.figures.find(
			(each) => each.unit === unit && each.year === year && each.concept === node.concept,
		);
		return own ? [[node.code, own.text] as const] : [];
	});
	return found.length > 0 ? new Map(found) : null;
}
