/** What a model gave for the runs that Sobol's indices need. */
export interface SobolOutputs {
	/** one a row of matrix A */
	readonly a: readonly number[];
	/** one a row of matrix B */
	readonly b: readonly number[];
	/** by factor, one a row: A with that factor's column from B */
	readonly mixed: readonly (readonly number[])[];
}

/** Shares of the variance of the output, 0..1 but for noise: a first-order index near 0 may come out below it. */
export interface SobolIndex {
	/** from the factor alone */
	readonly first: number;
	/** from the factor and all it does together with others */
	readonly total: number;
}

/** Runs the model for `n (d + 2)` rows: all of A, all of B, and A with one column from B in turn. Rows hold one number a factor. */
export function runSobol(
	a: readonly (readonly number[])[],
	b: readonly (readonly number[])[],
	model: (factors: readonly number[]) => number,
): SobolOutputs {
	const factors = a[0]?.length ?? 0;
	if (a.length !== b.length || [...a, ...b].some((row) => row.length !== factors))
		throw new RangeError("A and B have as many rows and columns as each other.");
	const mixed = Array.from({ length: factors }, (_, factor) =>
		a.map((row, at) => model(row.with(factor, b[at]?.[factor] as number))),
	);
	return { a: a.map(model), b: b.map(model), mixed };
}

/**
 * Which uncertain choice moves the output: first-order `mean(yB (yABi - yA)) / V`, total `mean((yA - yABi)^2) / (2 V)`, V the variance of all yA and yB
 * together (n - 1). Null where the output does not vary. RangeError for lists of unequal length.
 *
 * Source: Saltelli et al., Computer Physics Communications 181 (2010), first-order; Jansen, the same 117 (1999), total; for indices: Saisana, Saltelli
 * and Tarantola, doi 10.1111/j.1467-985X.2005.00350.x; COINr's `SA_estimate`.
 */
export function sobolIndices({ a, b, mixed }: SobolOutputs): readonly SobolIndex[] | null {
	const n = a.length;
	if ([b, ...mixed].some((list) => list.length !== n))
		throw new RangeError(`Each list has ${n} outputs, as A.`);
	const all = [...a, ...b];
	if (n === 0 || all.every((y) => y === all[0])) return null;
	const mean = all.reduce((sum, y) => sum + y, 0) / all.length;
	const variance = all.reduce((sum, y) => sum + (y - mean) ** 2, 0) / (all.length - 1);
	const meanOver = (of: (at: number) => number) => a.reduce((sum, _, at) => sum + of(at), 0) / n;
	return mixed.map((list) => {
		const step = (at: number) => (list[at] as number) - (a[at] as number);
		return {
			first: meanOver((at) => (b[at] as number) * step(at)) / variance,
			total: meanOver((at) => step(at) ** 2) / (2 * variance),
		};
	});
}
