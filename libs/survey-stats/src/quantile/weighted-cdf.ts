/** Values in order with their weights and cumulative weights; rows without weight left out. */
export interface WeightedCdf {
	readonly x: Float64Array;
	readonly w: Float64Array;
	readonly cumulative: Float64Array;
	readonly total: number;
}

/** Sorted once, for as many quantiles as wanted. Sums are compensated (Neumaier 1974), so that a step is where exact arithmetic has it. */
export function weightedCdf(
	y: Float64Array,
	weights: Float64Array,
	inDomain: Uint8Array | null,
): WeightedCdf {
	const rows: number[] = [];
	for (let row = 0; row < y.length; row += 1) {
		const inside = inDomain === null || inDomain[row] === 1;
		if (inside && weights[row] !== 0 && !Number.isNaN(y[row])) rows.push(row);
	}
	rows.sort((a, b) => (y[a] as number) - (y[b] as number) || a - b);
	const x = Float64Array.from(rows, (row) => y[row] as number);
	const w = Float64Array.from(rows, (row) => weights[row] as number);
	const cumulative = cumulated(w);
	return { x, w, cumulative, total: cumulative.at(-1) ?? 0 };
}

/** Equal values put together. */
export function distinct({ x, w }: WeightedCdf): WeightedCdf {
	const values: number[] = [];
	const sums: number[] = [];
	for (let k = 0; k < x.length; k += 1) {
		if (k > 0 && x[k] === x[k - 1]) sums[sums.length - 1] = (sums.at(-1) as number) + (w[k] as number);
		else {
			values.push(x[k] as number);
			sums.push(w[k] as number);
		}
	}
	const together = Float64Array.from(sums);
	const cumulative = cumulated(together);
	return { x: Float64Array.from(values), w: together, cumulative, total: cumulative.at(-1) ?? 0 };
}

function cumulated(w: Float64Array): Float64Array {
	const cumulative = new Float64Array(w.length);
	let sum = 0;
	let lost = 0;
	for (let k = 0; k < w.length; k += 1) {
		const value = w[k] as number;
		const next = sum + value;
		lost += sum >= value ? sum - next + value : value - next + sum;
		sum = next;
		cumulative[k] = sum + lost;
	}
	return cumulative;
}
