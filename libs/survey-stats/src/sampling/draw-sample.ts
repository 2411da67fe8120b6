import { generatorOf } from "../chance/generator.ts";
import { type DataTable, getColumn, getNumbers } from "../columns/data-table.ts";
import { groupingOf } from "../columns/grouping.ts";
import { refuse } from "../fault.ts";
import { brewerDraw, simpleRandom, systematic } from "./choose-units.ts";
import { inclusionProbabilities } from "./inclusion-probabilities.ts";

/** One stage of a draw; names of columns of the frame. */
export interface DrawStage {
	/** what is drawn; codes must be unique within the unit above, or within the stratum at the first stage */
	readonly unit: string;
	readonly strata?: readonly string[];
	/** how many in each stratum (of each unit above): one number, or by label of the stratum ("3" or "3.urban") */
	readonly take: number | Readonly<Record<string, number>>;
	readonly method: "simple" | "pps-systematic" | "pps";
	/** size of the unit for "pps…": summed over the rows of the unit */
	readonly size?: string;
	/** 1: the unit is in the sample whatever happens and does not count among `take` */
	readonly certainty?: string;
}

/** Stages of a draw, the first one first. */
export interface DrawPlan {
	readonly stages: readonly DrawStage[];
}

/** A row of the frame that was reached at every stage. */
export interface DrawnRow {
	/** counted from 0 in the frame */
	readonly row: number;
	/** probability at each stage, given the stages above */
	readonly probabilities: readonly number[];
	/** 1 over their product */
	readonly weight: number;
}

/**
 * Draws a sample stage by stage. Each stratum of each stage has its own generator, seeded by seed, stage and stratum, and units stand in the order of their
 * codes, so that neither the order of rows nor another stratum changes what is drawn.
 */
export function drawSample(frame: DataTable, plan: DrawPlan, seed: string): readonly DrawnRow[] {
	let reached = Array.from({ length: frame.rows }, (_, row) => ({
		row,
		above: "",
		probabilities: [] as readonly number[],
	}));
	for (const [place, stage] of plan.stages.entries()) reached = drawStage(frame, stage, place, reached, seed);
	return reached.map(({ row, probabilities }) => ({
		row,
		probabilities,
		weight: 1 / probabilities.reduce((product, p) => product * p, 1),
	}));
}

interface Reached {
	readonly row: number;
	/** path of unit codes so far */
	readonly above: string;
	readonly probabilities: readonly number[];
}

function drawStage(
	frame: DataTable,
	stage: DrawStage,
	place: number,
	rows: readonly Reached[],
	seed: string,
): Reached[] {
	const strata = groupingOf(frame, stage.strata ?? []);
	const codes = wordsOf(frame, stage.unit);
	const byStratum = new Map<string, Map<string, Reached[]>>();
	for (const reached of rows) {
		const label = (strata.labels[strata.codes[reached.row] as number] ?? []).join(".");
		const units = entry(byStratum, `${reached.above}/${label}`, () => new Map<string, Reached[]>());
		entry(units, codes(reached.row), () => []).push(reached);
	}
	return [...byStratum].flatMap(([path, units]) => {
		const label = path.slice(path.lastIndexOf("/") + 1);
		const chosen = drawUnits(frame, stage, label, [...units].sort(byCode), `${seed}/${place + 1}${path}`);
		return chosen.flatMap(({ code, rows: own, probability }) =>
			own.map(({ row, probabilities }) => ({
				row,
				above: `${path}/${code}`,
				probabilities: [...probabilities, probability],
			})),
		);
	});
}

interface Chosen {
	readonly code: string;
	readonly rows: readonly Reached[];
	readonly probability: number;
}

function drawUnits(
	frame: DataTable,
	stage: DrawStage,
	label: string,
	units: readonly (readonly [string, Reached[]])[],
	seed: string,
): Chosen[] {
	const take =
		typeof stage.take === "number"
			? stage.take
			: (stage.take[label] ?? refuse("design-wrong", { stratum: label }));
	const certain = stage.certainty === undefined ? null : getNumbers(frame, stage.certainty);
	const isCertain = (own: readonly Reached[]) => own.some(({ row }) => certain?.[row] === 1);
	const forced = units.filter(([, own]) => isCertain(own));
	const others = units.filter(([, own]) => !isCertain(own));
	const sizes = others.map(([, own]) => sizeOf(frame, stage, own));
	const wanted = Math.min(take, others.length);
	const p =
		stage.method === "simple"
			? sizes.map(() => wanted / others.length)
			: [...inclusionProbabilities(sizes, wanted)];
	const generator = generatorOf(seed);
	const places =
		stage.method === "simple"
			? simpleRandom(others.length, wanted, generator)
			: stage.method === "pps"
				? brewerDraw(Float64Array.from(p), generator)
				: systematic(Float64Array.from(p), generator);
	return [
		...forced.map(([code, rows]) => ({ code, rows, probability: 1 })),
		...places.map((at) => {
			const [code, rows] = others[at] as readonly [string, Reached[]];
			return { code, rows, probability: p[at] as number };
		}),
	];
}

function sizeOf(frame: DataTable, stage: DrawStage, own: readonly Reached[]): number {
	if (stage.method === "simple") return 1;
	const sizes = getNumbers(
		frame,
		stage.size ?? refuse("design-wrong", { unit: stage.unit, size: "missing" }),
	);
	return own.reduce((sum, { row }) => sum + (sizes[row] as number), 0);
}

function wordsOf(frame: DataTable, name: string): (row: number) => string {
	const column = getColumn(frame, name);
	return (row) => {
		const word =
			column.kind === "number" ? String(column.values[row]) : column.labels[column.codes[row] as number];
		return word === undefined || word === "NaN"
			? refuse("value-missing", { column: name, row: row + 1 })
			: word;
	};
}

function byCode([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
	const [x, y] = [Number(a), Number(b)];
	if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
	return a < b ? -1 : a > b ? 1 : 0;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}
