import { refuse } from "../fault.ts";

/** Lower factor L of a symmetric positive definite matrix A = LL', p × p row by row. Refuses a matrix that is singular to 1e-11. */
export function choleskyOf(matrix: Float64Array, p: number): Float64Array {
	return findCholesky(matrix, p) ?? refuse("matrix-singular", { columns: p });
}

/** The same, null where the matrix is singular. */
export function findCholesky(matrix: Float64Array, p: number): Float64Array | null {
	const factor = new Float64Array(p * p);
	for (let i = 0; i < p; i += 1) {
		for (let j = 0; j <= i; j += 1) {
			let sum = matrix[i * p + j] as number;
			for (let k = 0; k < j; k += 1) sum -= (factor[i * p + k] as number) * (factor[j * p + k] as number);
			if (i !== j) factor[i * p + j] = sum / (factor[j * p + j] as number);
			else if (sum > 1e-11 * (matrix[i * p + i] as number)) factor[i * p + i] = Math.sqrt(sum);
			else return null;
		}
	}
	return factor;
}

/** x with LL'x = b. */
export function choleskySolve(factor: Float64Array, b: Float64Array): Float64Array {
	const p = b.length;
	const x = Float64Array.from(b);
	for (let i = 0; i < p; i += 1) {
		for (let k = 0; k < i; k += 1) x[i] = (x[i] as number) - (factor[i * p + k] as number) * (x[k] as number);
		x[i] = (x[i] as number) / (factor[i * p + i] as number);
	}
	for (let i = p - 1; i >= 0; i -= 1) {
		for (let k = i + 1; k < p; k += 1)
			x[i] = (x[i] as number) - (factor[k * p + i] as number) * (x[k] as number);
		x[i] = (x[i] as number) / (factor[i * p + i] as number);
	}
	return x;
}

/** Inverse of LL'. */
export function choleskyInverse(factor: Float64Array, p: number): Float64Array {
	const inverse = new Float64Array(p * p);
	for (let j = 0; j < p; j += 1) {
		const unit = new Float64Array(p);
		unit[j] = 1;
		const column = choleskySolve(factor, unit);
		for (let i = 0; i < p; i += 1) inverse[i * p + j] = column[i] as number;
	}
	return inverse;
}
