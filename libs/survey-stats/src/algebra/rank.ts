/**
 * Rank of a matrix given by columns: Gram-Schmidt, twice for each column; a column that keeps less than `tolerance` of its length depends on
 * those before it.
 */
export function rankOf(columns: readonly Float64Array[], tolerance: number): number {
	const basis: Float64Array[] = [];
	for (const column of columns) {
		const rest = Float64Array.from(column);
		const before = length(rest);
		for (let pass = 0; pass < 2; pass += 1) for (const direction of basis) takeAway(rest, direction);
		const after = length(rest);
		if (before === 0 || after <= tolerance * before) continue;
		basis.push(rest.map((value) => value / after));
	}
	return basis.length;
}

function takeAway(vector: Float64Array, direction: Float64Array): void {
	let along = 0;
	for (let i = 0; i < vector.length; i += 1) along += (vector[i] as number) * (direction[i] as number);
	for (let i = 0; i < vector.length; i += 1)
		vector[i] = (vector[i] as number) - along * (direction[i] as number);
}

function length(vector: Float64Array): number {
	let sum = 0;
	for (const value of vector) sum += value * value;
	return Math.sqrt(sum);
}
