/** X'WX for columns X and row weights W (null: 1), p × p row by row. */
export function crossProducts(x: readonly Float64Array[], weights: Float64Array | null): Float64Array {
	const p = x.length;
	const products = new Float64Array(p * p);
	for (let i = 0; i < p; i += 1) {
		for (let j = 0; j <= i; j += 1) {
			const sum = weightedProduct(x[i] as Float64Array, x[j] as Float64Array, weights);
			products[i * p + j] = sum;
			products[j * p + i] = sum;
		}
	}
	return products;
}

/** Sum of w a b; without weights the sum of a b. */
export function weightedProduct(a: Float64Array, b: Float64Array, weights: Float64Array | null): number {
	let sum = 0;
	if (weights === null)
		for (let row = 0; row < a.length; row += 1) sum += (a[row] as number) * (b[row] as number);
	else {
		for (let row = 0; row < a.length; row += 1) {
			sum += (a[row] as number) * (b[row] as number) * (weights[row] as number);
		}
	}
	return sum;
}

/** Product of an n × m and an m × p matrix, row by row. */
export function product(a: Float64Array, b: Float64Array, n: number, m: number, p: number): Float64Array {
	const result = new Float64Array(n * p);
	for (let i = 0; i < n; i += 1) {
		for (let k = 0; k < m; k += 1) {
			const left = a[i * m + k] as number;
			if (left === 0) continue;
			for (let j = 0; j < p; j += 1) {
				result[i * p + j] = (result[i * p + j] as number) + left * (b[k * p + j] as number);
			}
		}
	}
	return result;
}

/** G V G' for g rows of G over k columns: covariance of linear combinations. */
export function sandwich(g: readonly Float64Array[], covariance: Float64Array): Float64Array {
	const k = Math.round(Math.sqrt(covariance.length));
	const result = new Float64Array(g.length * g.length);
	for (const [i, left] of g.entries()) {
		const row = product(left, covariance, 1, k, k);
		for (const [j, right] of g.entries()) {
			let sum = 0;
			for (let c = 0; c < k; c += 1) sum += (row[c] as number) * (right[c] as number);
			result[i * g.length + j] = sum;
		}
	}
	return result;
}
