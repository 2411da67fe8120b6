/** Eigenvalues from the largest down; `vectors[k]` is the unit vector of `values[k]`. */
export interface SymmetricEigen {
	readonly values: readonly number[];
	readonly vectors: readonly (readonly number[])[];
}

/**
 * Eigenvalues and vectors of a symmetric matrix by Jacobi's rotations: slow for hundreds of rows, exact for as many indicators as an index has.
 * The sign of a vector: its largest entry is positive (the first of equal ones), so that the same figures give the same signs.
 *
 * Source: Golub and Van Loan, Matrix Computations, section 8.5 (cyclic Jacobi).
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
	const a = matrix.map((row) => [...row]);
	const v = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
	for (let sweep = 0; sweep < 100 && outside(a) > 0; sweep++)
		for (let p = 0; p < a.length; p++) for (let q = p + 1; q < a.length; q++) rotate(a, v, p, q);
	const order = a.map((row, k) => ({ value: row[k] ?? 0, k })).sort((x, y) => y.value - x.value);
	return {
		values: order.map(({ value }) => value),
		vectors: order.map(({ k }) => signed(v.map((row) => row[k] ?? 0))),
	};
}

/** Sum of squares off the diagonal, 0 once it is nothing beside the diagonal. */
function outside(a: readonly (readonly number[])[]): number {
	let [off, on] = [0, 0];
	for (const [i, row] of a.entries())
		for (const [j, x] of row.entries()) {
			if (i === j) on += x * x;
			else off += x * x;
		}
	return off > 1e-34 * on ? off : 0;
}

/** One rotation of the plane p, q that makes a[p][q] zero. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
	const [rowP = [], rowQ = []] = [a[p], a[q]];
	const across = rowP[q] ?? 0;
	if (across === 0) return;
	const theta = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * across);
	const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
	const c = 1 / Math.hypot(t, 1);
	for (const row of [...a, ...v]) turn(row, p, q, { c, s: t * c });
	for (const k of a.keys()) {
		const pair = [rowP[k] ?? 0, rowQ[k] ?? 0];
		turn(pair, 0, 1, { c, s: t * c });
		[rowP[k], rowQ[k]] = [pair[0] ?? 0, pair[1] ?? 0];
	}
	rowP[q] = 0;
	rowQ[p] = 0;
}

function turn(
	row: number[],
	p: number,
	q: number,
	{ c, s }: { readonly c: number; readonly s: number },
): void {
	const [x, y] = [row[p] ?? 0, row[q] ?? 0];
	row[p] = c * x - s * y;
	row[q] = s * x + c * y;
}

function signed(vector: readonly number[]): readonly number[] {
	let largest = 0;
	// Entries equal but for rounding count as equal: the first decides.
	for (const x of vector) if (Math.abs(x) > Math.abs(largest) * (1 + 1e-12)) largest = x;
	return largest < 0 ? vector.map((x) => -x) : vector;
}
