import { checkSums, type IndexTree, nodesByCode, roundingTolerance, type TreeNode } from "@guong/index-math";
import {
	type Answers,
	type CellDoubt,
	type EditionDoubt,
	type LineAnswer,
	type MissingAnswer,
	stops,
} from "./doubts.ts";
import type { LabelMap } from "./propose-mapping.ts";
import { figureOf, type RawFigure, type Reading } from "./reading.ts";
import { looksLikeOtherSystem, recogniseUnit, type UnitBook } from "./recognise-units.ts";

/** A figure of an import, as it will be published once nothing stops it. */
export interface JudgedCell {
	readonly line: string;
	readonly address: string;
	readonly unitText: string;
	readonly unitId: string | null;
	readonly concept: string;
	readonly written: string;
	readonly value: string | null;
	readonly missingReason: MissingAnswer | null;
	readonly missingNote: string | null;
	readonly standardError: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly level: number | null;
	readonly multiplier: number | null;
	readonly doubts: readonly CellDoubt[];
}

/** What is known of a part from the years before, for jumps. */
export interface Earlier {
	/** concept → unit → value of the year before, where the two may be compared */
	readonly before: ReadonlyMap<string, ReadonlyMap<string, number>>;
	/** concept → largest change of any unit from one year to the next */
	readonly largest: ReadonlyMap<string, number>;
}

export interface Ground {
	readonly tree: IndexTree;
	readonly book: UnitBook;
	readonly year: number;
	readonly partial: boolean;
	readonly sheet: string | null;
	readonly labels: LabelMap;
	readonly answers: Answers;
	readonly earlier: Earlier;
}

export interface Judged {
	readonly cells: readonly JudgedCell[];
	readonly doubts: readonly EditionDoubt[];
}

/** Reads units, parts and figures out of what the file has, with every doubt; answered doubts are gone. */
export function judge(reading: Reading, ground: Ground): Judged {
	const nodes = new Map(ground.tree.nodes.map((node) => [node.concept, node]));
	const read = reading.figures.flatMap((figure) => {
		const node = nodes.get(ground.labels[figure.label] ?? "");
		const answer = ground.answers.lines[figure.line];
		if (!node || answer?.unit === "skip" || (figure.written === "" && ground.partial)) return [];
		return [cellOf(figure, node, answer, ground)];
	});
	const concepts = [...new Set(read.map(({ concept }) => concept))];
	const present = new Set(read.flatMap(({ unitId }) => unitId ?? []));
	const absent = ground.partial
		? []
		: ground.book.units.filter(({ id }) => !present.has(id)).map(({ id }) => id);
	const answered = absent.filter((id) => ground.answers.units[id]);
	const withGaps = [
		...read,
		...answered.flatMap((id) => concepts.map((concept) => gapOf(id, concept, ground.answers))),
	];
	return {
		cells: withSums(withDuplicates(withGaps), ground),
		doubts: editionDoubts(
			reading,
			ground,
			concepts,
			absent.filter((id) => !ground.answers.units[id]),
		),
	};
}

function cellOf(
	figure: RawFigure,
	node: TreeNode,
	answer: LineAnswer | undefined,
	ground: Ground,
): JudgedCell {
	const recognised = answer?.unit
		? { unitId: answer.unit, doubt: null }
		: recogniseUnit(ground.book, figure.unitTexts);
	const doubts: CellDoubt[] = recognised.doubt ? [{ kind: recognised.doubt }] : [];
	const { value, doubt } = scoreOf(figure.written, node);
	const gone = value === null && answer?.reason ? answer.reason : null;
	if (doubt && gone === null && !(doubt.kind === "out-of-range" && answer?.asPrinted)) doubts.push(doubt);
	const { error } = figure;
	const real = error ? realLevel(error) : null;
	if (real?.doubt) doubts.push(real.doubt);
	const jump = value === null ? null : jumpOf(Number(value), node.concept, recognised.unitId, ground.earlier);
	if (jump) doubts.push(jump);
	return {
		line: figure.line,
		address: figure.address,
		unitText: figure.unitTexts.join(" · "),
		unitId: recognised.unitId,
		concept: node.concept,
		written: figure.written,
		value,
		missingReason: gone,
		missingNote: gone === null ? null : (answer?.note ?? null),
		standardError: error?.standardError ?? null,
		low: error?.low ?? null,
		high: error?.high ?? null,
		level: error?.level ?? null,
		multiplier: real?.multiplier ?? null,
		doubts,
	};
}

/** A 0 on a scale that does not reach 0 is how publishers print what they left out: it is never a value. */
export function scoreOf(
	written: string,
	{ minimum, maximum }: Pick<TreeNode, "minimum" | "maximum">,
): { readonly value: string | null; readonly doubt: CellDoubt | null } {
	if (/^[-–—.…]*$/.test(written.trim())) return { value: null, doubt: { kind: "blank" } };
	const figure = figureOf(written);
	if (figure === null) return { value: null, doubt: { kind: "not-a-figure" } };
	if (figure === 0 && minimum !== null && minimum > 0)
		return { value: null, doubt: { kind: "zero-means-missing", minimum } };
	const slack = 0.005;
	const outside =
		(minimum !== null && figure < minimum - slack) || (maximum !== null && figure > maximum + slack);
	return { value: written, doubt: outside ? { kind: "out-of-range", minimum, maximum } : null };
}

/** Two-sided levels by how many standard errors an interval spans to each side. */
const levels = [
	{ level: 90, multiplier: 1.645 },
	{ level: 95, multiplier: 1.96 },
	{ level: 99, multiplier: 2.576 },
] as const;

/** PAPI prints intervals as 95 % that span 1.645 standard errors: the real level is 90 %. */
function realLevel({ standardError, low, high, level }: NonNullable<RawFigure["error"]>): {
	readonly multiplier: number | null;
	readonly doubt: CellDoubt | null;
} {
	if (standardError === null || standardError === 0 || low === null || high === null)
		return { multiplier: null, doubt: null };
	const multiplier = (high - low) / 2 / standardError;
	// ends and error are rounded each by itself
	const real = levels.find((each) => Math.abs(each.multiplier - multiplier) < 0.05);
	if (!real) return { multiplier: Number(multiplier.toFixed(3)), doubt: null };
	const differs = level !== null && level !== real.level;
	return {
		multiplier: real.multiplier,
		doubt: differs ? { kind: "interval-level", printed: level, real: real.level } : null,
	};
}

function jumpOf(value: number, concept: string, unitId: string | null, earlier: Earlier): CellDoubt | null {
	const before = unitId === null ? undefined : earlier.before.get(concept)?.get(unitId);
	const largest = earlier.largest.get(concept);
	if (before === undefined || largest === undefined) return null;
	return Math.abs(value - before) > largest + 1e-9 ? { kind: "jump", before, largest } : null;
}

const gapOf = (unitId: string, concept: string, { units }: Answers): JudgedCell => ({
	line: "",
	address: "",
	unitText: "",
	unitId,
	concept,
	written: "",
	value: null,
	missingReason: units[unitId]?.reason ?? "unknown",
	missingNote: units[unitId]?.note ?? null,
	standardError: null,
	low: null,
	high: null,
	level: null,
	multiplier: null,
	doubts: [],
});

/** The second and every further figure of a unit for the same part. */
function withDuplicates(cells: readonly JudgedCell[]): readonly JudgedCell[] {
	const first = new Map<string, JudgedCell>();
	return cells.map((cell) => {
		if (cell.unitId === null) return cell;
		const key = `${cell.unitId} ${cell.concept}`;
		const other = first.get(key);
		if (!other) first.set(key, cell);
		return other ? { ...cell, doubts: [...cell.doubts, { kind: "duplicate", other: other.address }] } : cell;
	});
}

const decimalsOf = (cells: readonly JudgedCell[]): number =>
	Math.min(6, Math.max(0, ...cells.map(({ value }) => (value?.split(".")[1] ?? "").length)));

function withSums(cells: readonly JudgedCell[], { tree }: Ground): readonly JudgedCell[] {
	const tolerance = roundingTolerance(decimalsOf(cells));
	const codes = new Map(tree.nodes.map(({ concept, code }) => [concept, code]));
	const byCode = nodesByCode(tree);
	const units = new Map<string, Map<string, number>>();
	for (const { unitId, concept, value } of cells) {
		if (unitId === null || value === null) continue;
		const values = units.get(unitId) ?? new Map<string, number>();
		units.set(unitId, values.set(codes.get(concept) ?? "", Number(value)));
	}
	const wrong = new Map<string, CellDoubt>();
	for (const [unitId, values] of units)
		for (const { code, agrees, computed, gap } of checkSums(tree, values, tolerance))
			if (!agrees) wrong.set(`${unitId} ${byCode.get(code)?.concept}`, { kind: "sum", computed, gap });
	return cells.map((cell) => {
		const doubt = wrong.get(`${cell.unitId} ${cell.concept}`);
		return doubt ? { ...cell, doubts: [...cell.doubts, doubt] } : cell;
	});
}

function editionDoubts(
	reading: Reading,
	ground: Ground,
	concepts: readonly string[],
	absent: readonly string[],
): readonly EditionDoubt[] {
	const doubts: EditionDoubt[] = [];
	const { labels, tree, sheet, year } = ground;
	if (concepts.length === 0) doubts.push({ kind: "no-figures" });
	if (reading.years.length > 0 && !reading.years.includes(year))
		doubts.push({ kind: "year-absent", years: reading.years });
	else if (reading.years.length > 1) doubts.push({ kind: "several-years", years: reading.years });
	const codes = reading.figures.flatMap(({ unitTexts }) => (unitTexts.length === 1 ? unitTexts : []));
	if (!ground.partial && looksLikeOtherSystem(ground.book, codes)) doubts.push({ kind: "other-system" });
	if (absent.length > 0 && concepts.length > 0) doubts.push({ kind: "units-missing", unitIds: absent });
	const used = reading.labels.flatMap(({ key }) => labels[key] || []);
	const twice = [...new Set(used.filter((concept, index) => used.indexOf(concept) !== index))];
	if (twice.length > 0) doubts.push({ kind: "label-twice", concepts: twice });
	const unread = reading.labels.filter(({ key }) => !labels[key]).map(({ text }) => text);
	if (unread.length > 0) doubts.push({ kind: "labels-unread", labels: unread });
	const root = tree.nodes.find((node) => node.parent === null)?.concept;
	if (root && concepts.length > 0 && !concepts.includes(root)) doubts.push({ kind: "total-unread" });
	const named = Number(/(20\d\d)/.exec(sheet ?? "")?.[1] ?? year);
	if (named !== year && sheet) doubts.push({ kind: "sheet-year", sheet, year: named });
	return doubts;
}

/** How many places still stop a proposal: a line of the file with the same doubt in many figures is one. */
export function openDoubts({
	cells,
	doubts,
}: Pick<Judged, "doubts"> & {
	readonly cells: readonly Pick<JudgedCell, "line" | "doubts">[];
}): number {
	const lines = new Set(
		cells.flatMap((cell) => cell.doubts.filter(stops).map(({ kind }) => `${kind} ${cell.line}`)),
	);
	return lines.size + doubts.filter(stops).length;
}
