const block = 128;

/**
 * Rank of a matrix given by columns, by elimination on their inner products: a column that keeps less than `tolerance` (1e-6 or more) of its length
 * depends on those before it. Inner products square the tolerance, which double precision still holds.
 */
export function rankOf(columns: readonly Float64Array[], tolerance: number): number {
	const inner = innerProducts(columns);
	const n = columns.length;
	const kept: { readonly at: number; readonly row: Float64Array }[] = [];
	for (let at = 0; at < n; at += 1) {
		const row = new Float64Array(kept.length + 1);
		const whole = inner[at * n + at] as number;
		let rest = whole;
		for (const [i, earlier] of kept.entries()) {
			let along = inner[at * n + earlier.at] as number;
			for (let k = 0; k < i; k += 1) along -= (row[k] as number) * (earlier.row[k] as number);
			along /= earlier.row[i] as number;
			row[i] = along;
			rest -= along * along;
		}
		if (!(rest > tolerance * tolerance * whole)) continue;
		row[kept.length] = Math.sqrt(rest);
		kept.push({ at, row });
	}
	return kept.length;
}

/** Every column with those before it, a block of rows at a time so that they stay near the processor. */
function innerProducts(columns: readonly Float64Array[]): Float64Array {
	const n = columns.length;
	const rows = columns[0]?.length ?? 0;
	const inner = new Float64Array(n * n);
	for (let from = 0; from < rows; from += block) {
		const to = Math.min(rows, from + block);
		for (let i = 0; i < n; i += 1) {
			const a = columns[i] as Float64Array;
			for (let j = 0; j <= i; j += 1) {
				const b = columns[j] as Float64Array;
				let sum = 0;
				for (let row = from; row < to; row += 1) sum += (a[row] as number) * (b[row] as number);
				inner[i * n + j] = (inner[i * n + j] as number) + sum;
			}
		}
	}
	return inner;
}
