/**
 * Replicate weights. A replicate's weight of row i is `base[i] * factors[r * units + unitOfRow[i]]`: factors are kept per first-stage unit,
 * so that 237 units × 200 replicates do not become 19,443 × 200 numbers. Weights that come by row have one unit per row and base 1.
 */
export interface Replicates {
	readonly count: number;
	readonly base: Float64Array;
	readonly unitOfRow: Int32Array;
	readonly units: number;
	readonly factors: Float64Array;
	readonly scale: number;
	readonly rowScales: Float64Array;
	readonly centre: "replicate-mean" | "estimate";
}

/** What a method of resampling makes: all but the weights it is applied to. */
export type Factors = Omit<Replicates, "base" | "centre">;

/** The weights of replicate r, written into `into` (one number per row). */
export function replicateWeights(replicates: Replicates, r: number, into: Float64Array): Float64Array {
	const { base, unitOfRow, units, factors } = replicates;
	const start = r * units;
	for (let row = 0; row < into.length; row += 1) {
		into[row] = (base[row] as number) * (factors[start + (unitOfRow[row] as number)] as number);
	}
	return into;
}
