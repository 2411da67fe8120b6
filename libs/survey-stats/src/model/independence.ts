import { choleskyInverse, choleskyOf } from "../algebra/cholesky.ts";
import { product } from "../algebra/matrix.ts";
import type { Column } from "../columns/data-table.ts";
import { levelsOf } from "../columns/grouping.ts";
import type { SampleDesign } from "../design/sample-design.ts";
import { chiSquareUpper, fisherUpper } from "../distributions/chi-square.ts";
import { degreesOfFreedom } from "../estimate/degrees-of-freedom.ts";
import { estimate } from "../estimate/estimate.ts";
import { means, totals } from "../estimate/means.ts";
import { refuse } from "../fault.ts";

/** Which test; see `independenceTest`. */
export type IndependenceStatistic = "rao-scott-f" | "rao-scott-chi-square" | "wald" | "adjusted-wald";

/** F with two degrees of freedom (real numbers), or chi-square with one; `p` is 0 … 1. */
export interface IndependenceTest {
	readonly statistic: number;
	readonly df: readonly number[];
	readonly p: number;
}

interface CellTable {
	readonly rows: number;
	readonly columns: number;
	/** shares of the cells, row by row, and their covariance */
	readonly shares: Float64Array;
	readonly covariance: Float64Array;
	readonly totals: { readonly counts: Float64Array; readonly covariance: Float64Array };
	readonly n: number;
	readonly df: number;
}

/**
 * Are two categories independent in the population? Rao & Scott (1984), second-order correction as F (the default of R) or as chi-square with the mean
 * generalised design effect; Wald's test on the differences from independence, and the same adjusted for few degrees of freedom.
 */
export function independenceTest(
	design: SampleDesign,
	rows: Column,
	columns: Column,
	statistic: IndependenceStatistic = "rao-scott-f",
): IndependenceTest {
	const table = cellTable(design, rows, columns);
	return statistic === "wald" || statistic === "adjusted-wald"
		? wald(table, statistic)
		: raoScott(table, statistic);
}

function cellTable(design: SampleDesign, rowColumn: Column, columnColumn: Column): CellTable {
	const [r, c] = [levelsOf(rowColumn), levelsOf(columnColumn)];
	const [rows, columns] = [r.labels.length, c.labels.length];
	if (rows < 2 || columns < 2) refuse("not-enough-units", { rows, columns });
	const answered = r.codes.map((code, row) => (code >= 0 && (c.codes[row] as number) >= 0 ? 1 : 0));
	const indicators = Array.from({ length: rows * columns }, (_, cell) =>
		Float64Array.from(r.codes, (code, row) => (code * columns + (c.codes[row] as number) === cell ? 1 : 0)),
	);
	const inDomain = answered.every((value) => value === 1) ? null : Uint8Array.from(answered);
	const variables = { names: indicators.map((_, cell) => String(cell)), columns: indicators };
	const found = estimate(design, means(variables, inDomain));
	const counted = estimate(design, totals(variables, inDomain));
	return {
		rows,
		columns,
		shares: Float64Array.from(found.values, (value) => value ?? Number.NaN),
		covariance: found.covariance,
		totals: {
			counts: Float64Array.from(counted.values, (value) => value ?? Number.NaN),
			covariance: counted.covariance,
		},
		n: found.rows,
		df: degreesOfFreedom(design, null),
	};
}

function margins(rows: number, columns: number, cells: Float64Array) {
	const byRow = new Float64Array(rows);
	const byColumn = new Float64Array(columns);
	for (const [cell, share] of cells.entries()) {
		const [i, j] = [Math.floor(cell / columns), cell % columns];
		byRow[i] = (byRow[i] as number) + share;
		byColumn[j] = (byColumn[j] as number) + share;
	}
	return { byRow, byColumn };
}

function raoScott(table: CellTable, statistic: IndependenceStatistic): IndependenceTest {
	const { byRow, byColumn } = margins(table.rows, table.columns, table.shares);
	let pearson = 0;
	for (const [cell, share] of table.shares.entries()) {
		const wanted =
			(byRow[Math.floor(cell / table.columns)] as number) * (byColumn[cell % table.columns] as number);
		pearson += (table.n * (share - wanted) ** 2) / wanted;
	}
	const effects = generalisedEffects(table);
	const k = (table.rows - 1) * (table.columns - 1);
	const [sum, squares] = [trace(effects, k), trace(product(effects, effects, k, k, k), k)];
	if (statistic === "rao-scott-chi-square") {
		return { statistic: pearson, df: [k], p: chiSquareUpper((pearson * k) / sum, k) };
	}
	const first = (sum * sum) / squares;
	const f = pearson / sum;
	return { statistic: f, df: [first, first * table.df], p: fisherUpper(f, first, first * table.df) };
}

/** (C'D⁻¹C/n)⁻¹ C'D⁻¹VD⁻¹C with C the interaction contrasts and D the cell shares; its eigenvalues are the generalised design effects. */
function generalisedEffects({ rows, columns, shares, covariance, n }: CellTable): Float64Array {
	const cells = rows * columns;
	const k = (rows - 1) * (columns - 1);
	const contrast = interactionContrasts(rows, columns);
	const scaled = contrast.map((value, at) => {
		const share = shares[Math.floor(at / k)] as number;
		return share === 0 ? 0 : value / share;
	});
	const transposed = transpose(contrast, cells, k);
	const denominator = product(transposed, scaled, k, cells, k).map((value) => value / n);
	const middle = product(covariance, scaled, cells, cells, k);
	const numerator = product(transpose(scaled, cells, k), middle, k, cells, k);
	return product(choleskyInverse(choleskyOf(denominator, k), k), numerator, k, k, k);
}

/** cells × (rows-1)(columns-1): products of deviations from the mean, orthogonal to rows and columns. */
function interactionContrasts(rows: number, columns: number): Float64Array {
	const k = (rows - 1) * (columns - 1);
	const contrast = new Float64Array(rows * columns * k);
	const deviation = (at: number, level: number, levels: number) => (at === level + 1 ? 1 : 0) - 1 / levels;
	for (let cell = 0; cell < rows * columns; cell += 1) {
		for (let c = 0; c < k; c += 1) {
			const row = deviation(Math.floor(cell / columns), Math.floor(c / (columns - 1)), rows);
			contrast[cell * k + c] = row * deviation(cell % columns, c % (columns - 1), columns);
		}
	}
	return contrast;
}

/** Estimated counts less what independence would give, all but the last row and column, by the delta method on totals. */
function wald(table: CellTable, statistic: IndependenceStatistic): IndependenceTest {
	const { rows, columns, df } = table;
	const { counts, covariance } = table.totals;
	const cells = rows * columns;
	const k = (rows - 1) * (columns - 1);
	const { byRow, byColumn } = margins(rows, columns, counts);
	const all = byRow.reduce((sum, value) => sum + value, 0);
	const difference = new Float64Array(k);
	const gradient = new Float64Array(k * cells);
	for (let c = 0; c < k; c += 1) {
		const [i, j] = [Math.floor(c / (columns - 1)), c % (columns - 1)];
		const [r, s] = [(byRow[i] as number) / all, (byColumn[j] as number) / all];
		difference[c] = (counts[i * columns + j] as number) - r * s * all;
		for (let cell = 0; cell < cells; cell += 1) {
			const [inRow, inColumn] = [Math.floor(cell / columns) === i ? 1 : 0, cell % columns === j ? 1 : 0];
			gradient[c * cells + cell] = inRow * inColumn - inRow * s - inColumn * r + r * s;
		}
	}
	const spread = product(
		product(gradient, covariance, k, cells, cells),
		transpose(gradient, k, cells),
		k,
		cells,
		k,
	);
	const solved = product(choleskyInverse(choleskyOf(spread, k), k), difference, k, k, 1);
	const w = product(difference, solved, 1, k, 1)[0] as number;
	const scale = statistic === "wald" ? 1 : (df - k + 1) / df;
	const second = statistic === "wald" ? df : df - k + 1;
	return { statistic: (w * scale) / k, df: [k, second], p: fisherUpper((w * scale) / k, k, second) };
}

function transpose(matrix: Float64Array, rows: number, columns: number): Float64Array {
	return matrix.map((_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)] as number);
}

function trace(matrix: Float64Array, k: number): number {
	let sum = 0;
	for (let i = 0; i < k; i += 1) sum += matrix[i * k + i] as number;
	return sum;
}
