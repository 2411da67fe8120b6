import { type Column, tiedRanks } from "./normalise.ts";

type Pairs = readonly (readonly [number, number])[];

/** Units that have both values. */
function pairsOf(a: Column, b: Column): Pairs {
	return a.flatMap((x, at) => {
		const y = b[at] ?? null;
		return x === null || y === null ? [] : [[x, y] as const];
	});
}

/** Pearson's r over the units that have both values; null where one of them does not vary. */
export function pearson(a: Column, b: Column): number | null {
	return ofPairs(pairsOf(a, b));
}

/** Spearman's rho: Pearson's r of the ranks, ties averaged. */
export function spearman(a: Column, b: Column): number | null {
	const pairs = pairsOf(a, b);
	const [x, y] = [0, 1].map((side) =>
		tiedRanks(
			pairs.map((pair) => pair[side] as number),
			"average",
		),
	);
	return ofPairs(pairs.map((_, at) => [x?.[at] ?? 0, y?.[at] ?? 0]));
}

/** Kendall's tau-b: concordant less discordant pairs of units, corrected for ties. */
export function kendall(a: Column, b: Column): number | null {
	const pairs = pairsOf(a, b);
	let [agreeing, inA, inB] = [0, 0, 0];
	for (const [first, [x, y]] of pairs.entries())
		for (const [otherX, otherY] of pairs.slice(first + 1)) {
			const [signX, signY] = [Math.sign(x - otherX), Math.sign(y - otherY)];
			agreeing += signX * signY;
			inA += signX ** 2;
			inB += signY ** 2;
		}
	return inA === 0 || inB === 0 ? null : agreeing / Math.sqrt(inA * inB);
}

function ofPairs(pairs: Pairs): number | null {
	const [own, across, other] = [
		covarianceOf(pairs, 0, 0),
		covarianceOf(pairs, 0, 1),
		covarianceOf(pairs, 1, 1),
	];
	if (own === null || across === null || other === null || own === 0 || other === 0) return null;
	return across / Math.sqrt(own * other);
}

/** With n - 1; null for fewer than two units. */
function covarianceOf(pairs: Pairs, left: 0 | 1, right: 0 | 1): number | null {
	const n = pairs.length;
	if (n < 2) return null;
	const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / n;
	const [meanLeft, meanRight] = [mean(left), mean(right)];
	return pairs.reduce((sum, pair) => sum + (pair[left] - meanLeft) * (pair[right] - meanRight), 0) / (n - 1);
}

/**
 * Cronbach's alpha: `k / (k - 1) * (1 - trace C / sum C)`, how far indicators under one parent move together. `use`: covariances over
 * the units that have both values, or only over units that have all. Null for fewer than two indicators or where nothing varies.
 */
export function cronbachAlpha(columns: readonly Column[], use: "pairwise" | "complete"): number | null {
	const k = columns.length;
	const complete = (at: number) => columns.every((column) => (column[at] ?? null) !== null);
	const used =
		use === "pairwise" ? columns : columns.map((column) => column.map((x, at) => (complete(at) ? x : null)));
	let [trace, sum] = [0, 0];
	for (const [row, a] of used.entries())
		for (const [column, b] of used.entries()) {
			const covariance = covarianceOf(pairsOf(a, b), 0, 1);
			if (covariance === null) return null;
			sum += covariance;
			if (row === column) trace += covariance;
		}
	return k < 2 || sum === 0 ? null : (k / (k - 1)) * (1 - trace / sum);
}
