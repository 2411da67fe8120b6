/** Share of all orders of n things by how many pairs agree with a given order (index 0 … n (n - 1) / 2): one thing after the other put in its place. */
export function inversionShares(n: number): readonly number[] {
	let shares: readonly number[] = [1];
	for (let size = 2; size <= n; size++) {
		const last = shares;
		shares = Array.from({ length: last.length + size - 1 }, (_, at) => {
			let sum = 0;
			for (let moved = 0; moved < size; moved++) sum += last[at - moved] ?? 0;
			return sum / size;
		});
	}
	return shares;
}

/** Share of all orders of n things by the sum of squared differences of ranks (index = the sum). For small n: work grows as 2^n. */
export function squaredDifferenceShares(n: number): readonly number[] {
	const longest = (n ** 3 - n) / 3 + 1;
	let byTaken = new Map<number, readonly number[]>([[0, [1]]]);
	for (let place = 0; place < n; place++) {
		const next = new Map<number, number[]>();
		for (const [taken, counts] of byTaken)
			for (let rank = 0; rank < n; rank++) {
				if (taken & (1 << rank)) continue;
				const into = next.get(taken | (1 << rank)) ?? new Array<number>(longest).fill(0);
				const step = (rank - place) ** 2;
				for (const [sum, count] of counts.entries())
					if (count > 0) into[sum + step] = (into[sum + step] ?? 0) + count;
				next.set(taken | (1 << rank), into);
			}
		byTaken = next;
	}
	const counts = byTaken.get(2 ** n - 1) ?? [];
	const all = counts.reduce((sum, count) => sum + count, 0);
	return counts.map((count) => count / all);
}

/**
 * The same from `sum` outwards, away from the mean, for n too large to count: Edgeworth's series for Spearman's rho. `normalUpper`: P(Z > z).
 * Below the mean the series is taken midway between two sums, which are even; above it two further in, as R's `cor.test` does: p is up to
 * a few per cent larger there, on the cautious side.
 *
 * Source: Best and Roberts, Algorithm AS 89: the upper tail probabilities of Spearman's rho, Applied Statistics 24 (1975).
 */
export function squaredDifferenceTail(sum: number, n: number, normalUpper: (z: number) => number): number {
	const middle = (n ** 3 - n) / 6;
	const above = sum > middle;
	const z = ((above ? sum - 2 : sum + 1) / middle - 1) * Math.sqrt(n - 1);
	const correction = (z / n) * edgeworth(z * z, 1 / n) * Math.exp((-z * z) / 2);
	const tail = above ? normalUpper(z) + correction : normalUpper(-z) - correction;
	return Math.min(1, Math.max(0, tail));
}

/** Polynomials in 1 / n before each power of z^2. */
function edgeworth(square: number, b: number): number {
	const terms = [
		0.2274 + b * (0.2531 + 0.1745 * b),
		-0.0758 + b * (0.1033 + 0.3932 * b),
		-b * (0.0879 + 0.0151 * b),
		b * (0.0072 - 0.0831 * b),
		b * b * 0.0131,
		-b * b * 4.6e-4,
	];
	return terms.reduceRight((sum, term) => sum * square + term, 0);
}
