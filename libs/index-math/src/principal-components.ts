import { completeRows } from "./complete-rows.ts";
import type { Column } from "./normalise.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/** One component: a direction along which units differ most once those before it are taken away. */
export interface PrincipalComponent {
	/** standard deviation of the units' scores on it (n - 1) */
	readonly deviation: number;
	/** share of all variance, 0..1 */
	readonly share: number;
	/** one an indicator, squares add up to 1; the largest is positive */
	readonly rotation: readonly number[];
	/** rotation times deviation: with scaled indicators the correlation of indicator and component */
	readonly loadings: readonly number[];
	/** one for each unit that is complete, in the order given */
	readonly scores: readonly number[];
}

/**
 * Principal components over the units that have every value, indicators centred and, if `scale`, brought to deviation 1 (n - 1). As many as
 * there are indicators, or complete units if those are fewer. Null where fewer than two units are complete or, scaled, one
 * indicator does not vary, or nothing does.
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), section on multivariate analysis; R's `prcomp`. Signs are arbitrary: here the
 * largest entry of each rotation is positive.
 */
export function principalComponents(
	columns: readonly Column[],
	{ scale }: { readonly scale: boolean },
): readonly PrincipalComponent[] | null {
	const complete = completeRows(columns);
	const units = complete[0]?.length ?? 0;
	const centred = complete.map((column) => standardised(column, scale));
	if (units < 2 || centred.includes(null)) return null;
	const rows = centred as readonly (readonly number[])[];
	const covariances = rows.map((a) => rows.map((b) => dot(a, b) / (units - 1)));
	const { values, vectors } = symmetricEigen(covariances);
	const whole = covariances.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
	if (whole === 0) return null;
	return values.slice(0, units).map((value, k) => {
		// A variance of 0 may come out just below it.
		const deviation = Math.sqrt(Math.max(0, value));
		const rotation = vectors[k] ?? [];
		return {
			deviation,
			share: deviation ** 2 / whole,
			rotation,
			loadings: rotation.map((x) => x * deviation),
			scores: Array.from({ length: units }, (_, unit) =>
				dot(
					rotation,
					rows.map((row) => row[unit] ?? 0),
				),
			),
		};
	});
}

const dot = (a: readonly number[], b: readonly number[]) =>
	a.reduce((sum, x, at) => sum + x * (b[at] ?? 0), 0);

/** Null: a column without spread has no deviation to be divided by. */
function standardised(column: readonly number[], scale: boolean): readonly number[] | null {
	const even = column.every((x) => x === column[0]);
	if (even) return scale ? null : column.map(() => 0);
	const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
	const centred = column.map((x) => x - mean);
	const deviation = Math.sqrt(dot(centred, centred) / (column.length - 1));
	return scale ? centred.map((x) => x / deviation) : centred;
}
