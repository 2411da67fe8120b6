/** Places where sums are kept: one per pair of a unit and a group that has rows (and a post-stratum, where there are any). */
export interface SumCells {
	readonly count: number;
	/** rows → cell, -1 for a row outside every group */
	readonly cellOfRow: Int32Array;
	readonly unitOf: Int32Array;
	readonly groupOf: Int32Array;
	readonly postOf: Int32Array;
}

/** All that a table needs of its rows: per cell and variable, sum of w y and sum of w over answers. */
export interface UnitSums {
	readonly cells: SumCells;
	readonly variables: number;
	/** cells × variables */
	readonly a: Float64Array;
	readonly b: Float64Array;
	/** groups × variables: rows with an answer */
	readonly answers: Int32Array;
}

/** Gives every row its cell, in the order in which cells first appear. */
export function sumCells(
	unitOfRow: Int32Array,
	groupOfRow: Int32Array,
	postOfRow: Int32Array | null,
): SumCells {
	const units: number[] = [];
	const groups: number[] = [];
	const posts: number[] = [];
	const known = new Map<number, number>();
	const groupSpan = 1 + largest(groupOfRow);
	const postSpan = postOfRow === null ? 1 : 1 + largest(postOfRow);
	const cellOfRow = new Int32Array(unitOfRow.length);
	for (let row = 0; row < cellOfRow.length; row += 1) {
		const group = groupOfRow[row] as number;
		if (group < 0) {
			cellOfRow[row] = -1;
			continue;
		}
		const unit = unitOfRow[row] as number;
		const post = postOfRow === null ? 0 : (postOfRow[row] as number);
		const key = (unit * groupSpan + group) * postSpan + post;
		let cell = known.get(key);
		if (cell === undefined) {
			cell = units.length;
			known.set(key, cell);
			units.push(unit);
			groups.push(group);
			posts.push(post);
		}
		cellOfRow[row] = cell;
	}
	return {
		count: units.length,
		cellOfRow,
		unitOf: Int32Array.from(units),
		groupOf: Int32Array.from(groups),
		postOf: Int32Array.from(posts),
	};
}

/** One pass over every column. */
export function unitSums(
	columns: readonly Float64Array[],
	weights: Float64Array,
	cells: SumCells,
	groups: number,
): UnitSums {
	const p = columns.length;
	const sums: UnitSums = {
		cells,
		variables: p,
		a: new Float64Array(cells.count * p),
		b: new Float64Array(cells.count * p),
		answers: new Int32Array(groups * p),
	};
	const runs = runsOf(cells);
	for (const [j, column] of columns.entries()) addColumn(column, weights, runs, sums, j);
	return sums;
}

/** Rows that follow each other in one cell: start, end and cell of each run. Sums stay in registers while a run lasts. */
function runsOf({ cellOfRow }: SumCells): Int32Array {
	const runs: number[] = [];
	for (let from = 0, to = 0; from < cellOfRow.length; from = to) {
		const cell = cellOfRow[from] as number;
		while (to < cellOfRow.length && cellOfRow[to] === cell) to += 1;
		if (cell >= 0) runs.push(from, to, cell);
	}
	return Int32Array.from(runs);
}

function addColumn(
	column: Float64Array,
	weights: Float64Array,
	runs: Int32Array,
	sums: UnitSums,
	j: number,
): void {
	const { variables: p, a, b, answers, cells } = sums;
	for (let run = 0; run < runs.length; run += 3) {
		const to = runs[run + 1] as number;
		const cell = runs[run + 2] as number;
		let sum = 0;
		let weight = 0;
		let counted = 0;
		for (let row = runs[run] as number; row < to; row += 1) {
			const y = column[row] as number;
			// biome-ignore lint/suspicious/noSelfCompare: the quickest question for NaN, in the hottest loop
			if (y === y) {
				const w = weights[row] as number;
				sum += w * y;
				weight += w;
				counted += 1;
			}
		}
		const at = cell * p + j;
		a[at] = (a[at] as number) + sum;
		b[at] = (b[at] as number) + weight;
		const group = (cells.groupOf[cell] as number) * p + j;
		answers[group] = (answers[group] as number) + counted;
	}
}

function largest(codes: Int32Array): number {
	let max = 0;
	for (const code of codes) if (code > max) max = code;
	return max;
}
