import { type DataTable, getColumn, getNumbers } from "../columns/data-table.ts";
import { groupingOf, levelsOf } from "../columns/grouping.ts";
import { refuse } from "../fault.ts";
import type { StageData } from "./design-data.ts";
import type { Stage } from "./sample-design.ts";

interface Above {
	readonly unitOfRow: Int32Array;
	readonly units: number;
}

/** Counts one stage out: units within the units above, strata within the units above. */
export function stageOf(
	table: DataTable,
	data: StageData,
	place: number,
	above: Above,
	nest: boolean,
): Stage {
	const given = stratumCodes(table, data, above);
	const within = nest ? given : { codes: above.unitOfRow, count: above.units };
	const ids = data.unit === undefined ? ownRows(table.rows) : levels(table, data.unit);
	const certain = data.certainty === undefined ? null : getNumbers(table, data.certainty);
	const unitOfRow = pairs(within.codes, ids.codes, ids.count);
	const units = largest(unitOfRow) + 1;
	const strata = certain === null ? given : apartIfCertain(given, unitOfRow, units, certain);
	const stratumOfUnit = one(unitOfRow, strata.codes, units, (row) =>
		refuse("unit-in-two-strata", { stage: place + 1, row: row + 1, column: data.unit ?? "" }),
	);
	const parentOfStratum = one(strata.codes, above.unitOfRow, strata.count, () => refuse("design-wrong"));
	const sampled = new Int32Array(strata.count);
	for (const stratum of stratumOfUnit) sampled[stratum] = (sampled[stratum] as number) + 1;
	const population = populationOf(table, data, strata.codes, sampled, place);
	for (let h = given.count; h < strata.count; h += 1) population[h] = 1;
	const stratumNames = strata.names;
	return {
		units,
		strata: strata.count,
		unitOfRow,
		stratumOfUnit,
		parentOfStratum,
		sampled,
		population,
		stratumNames,
	};
}

interface Strata {
	readonly codes: Int32Array;
	readonly count: number;
	readonly names: readonly string[];
}

function stratumCodes(table: DataTable, data: StageData, above: Above): Strata {
	const { codes, labels } = groupingOf(table, data.strata ?? []);
	const names = labels.map((label) => label.join("."));
	const collapsed = names.map((name) => data.collapse?.[name] ?? name);
	const known = [...new Set(collapsed)];
	const toKnown = Int32Array.from(collapsed, (name) => known.indexOf(name));
	const local = codes.map((code, row) => {
		if (code < 0) refuse("value-missing", { column: (data.strata ?? []).join(", "), row: row + 1 });
		return toKnown[code] as number;
	});
	const joined = pairs(above.unitOfRow, local, known.length);
	const count = largest(joined) + 1;
	const labelOf = new Array<string>(count).fill("");
	for (let row = 0; row < joined.length; row += 1) {
		labelOf[joined[row] as number] = known[local[row] as number] as string;
	}
	return { codes: joined, count, names: labelOf };
}

/** A unit taken for certain is a stratum of its own, whole: n = N = 1. */
function apartIfCertain(strata: Strata, unitOfRow: Int32Array, units: number, certain: Float64Array): Strata {
	const codes = Int32Array.from(strata.codes);
	const names = [...strata.names];
	const own = new Int32Array(units).fill(-1);
	for (let row = 0; row < codes.length; row += 1) {
		if (certain[row] !== 1) continue;
		const unit = unitOfRow[row] as number;
		if (own[unit] === -1) {
			own[unit] = names.length;
			names.push(`${strata.names[strata.codes[row] as number]} (certain)`);
		}
		codes[row] = own[unit] as number;
	}
	return { codes, count: names.length, names };
}

function populationOf(
	table: DataTable,
	data: StageData,
	strata: Int32Array,
	sampled: Int32Array,
	place: number,
): Float64Array {
	const population = new Float64Array(sampled.length).fill(Number.POSITIVE_INFINITY);
	if (data.population === undefined) return population;
	const values = getNumbers(table, data.population);
	const shares = values.every((value) => value <= 1);
	const seen = new Uint8Array(sampled.length);
	for (let row = 0; row < strata.length; row += 1) {
		const h = strata[row] as number;
		const value = values[row] as number;
		const where = { stage: place + 1, row: row + 1, column: data.population };
		if (Number.isNaN(value) || value <= 0) refuse("value-missing", where);
		const total = shares ? (sampled[h] as number) / value : value;
		if (seen[h] === 1 && Math.abs(total - (population[h] as number)) > 1e-9 * total)
			refuse("population-differs", where);
		if (total < (sampled[h] as number) * (1 - 1e-9)) refuse("population-below-sample", where);
		population[h] = total;
		seen[h] = 1;
	}
	return population;
}

function levels(table: DataTable, name: string): { codes: Int32Array; count: number } {
	const { codes, labels } = levelsOf(getColumn(table, name));
	const gap = codes.indexOf(-1);
	if (gap >= 0) refuse("value-missing", { column: name, row: gap + 1 });
	return { codes, count: labels.length };
}

function ownRows(rows: number): { codes: Int32Array; count: number } {
	return { codes: Int32Array.from({ length: rows }, (_, row) => row), count: rows };
}

/** Dense numbers for pairs of codes, in order of first appearance. */
function pairs(first: Int32Array, second: Int32Array, seconds: number): Int32Array {
	const dense = new Map<number, number>();
	const codes = new Int32Array(first.length);
	for (let row = 0; row < codes.length; row += 1) {
		const key = (first[row] as number) * seconds + (second[row] as number);
		let code = dense.get(key);
		if (code === undefined) {
			code = dense.size;
			dense.set(key, code);
		}
		codes[row] = code;
	}
	return codes;
}

/** The one value that each group has in all its rows. */
function one(
	groups: Int32Array,
	values: Int32Array,
	count: number,
	differs: (row: number) => never,
): Int32Array {
	const found = new Int32Array(count).fill(-1);
	for (let row = 0; row < groups.length; row += 1) {
		const group = groups[row] as number;
		if (found[group] === -1) found[group] = values[row] as number;
		else if (found[group] !== values[row]) differs(row);
	}
	return found;
}

function largest(codes: Int32Array): number {
	let max = -1;
	for (const code of codes) if (code > max) max = code;
	return max;
}
