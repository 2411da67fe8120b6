import { choleskySolve } from "../algebra/cholesky.ts";
import { weightedProduct } from "../algebra/matrix.ts";

/**
 * What calibration does to influence: the part that known totals explain has no variance. Residuals are taken with the weights before
 * calibration, over all rows. Cells are the case of post-stratification, where the projection is a mean.
 */
export type Projection =
	| {
			readonly kind: "cells";
			readonly cells: number;
			readonly cellOfRow: Int32Array;
			readonly before: Float64Array;
			readonly after: Float64Array;
	  }
	| {
			readonly kind: "regression";
			/** columns of auxiliary variables, each one number per row */
			readonly x: readonly Float64Array[];
			/** lower Cholesky factor of X'DX */
			readonly factor: Float64Array;
			readonly before: Float64Array;
			readonly after: Float64Array;
	  }
	| {
			/** R's approximation for raking: ten sweeps of unweighted means over the margins. */
			readonly kind: "sweeps";
			readonly margins: readonly SweptMargin[];
			readonly before: Float64Array;
			readonly after: Float64Array;
	  };

interface SweptMargin {
	readonly cellOfRow: Int32Array;
	readonly cells: number;
	/** weights as they stood after this margin, in the last sweep */
	readonly weights: Float64Array;
}

/** Influence with what calibration explains taken out. */
export function residualInfluence(projection: Projection, influence: Float64Array): Float64Array {
	const { before, after } = projection;
	const e = influence.map((z, row) => (after[row] === 0 ? 0 : z / (after[row] as number)));
	const explained = explainedBy(projection, e);
	return e.map((value, row) => {
		const rest = value - (explained[row] as number);
		return before[row] === 0 ? 0 : rest * (after[row] as number);
	});
}

function explainedBy(projection: Projection, e: Float64Array): Float64Array {
	switch (projection.kind) {
		case "cells":
			return cellMeans(projection, projection.before, e);
		case "regression":
			return fitted(projection, e);
		case "sweeps":
			return swept(projection, e);
	}
}

interface CellsOfRows {
	readonly cells: number;
	readonly cellOfRow: Int32Array;
}

function swept({ margins, after }: Projection & { kind: "sweeps" }, e: Float64Array): Float64Array {
	const equal = new Float64Array(e.length).fill(1);
	let rest = e.map((value, row) => value * (after[row] as number));
	for (let sweep = 0; sweep < 10; sweep += 1) {
		for (const { weights, ...margin } of margins) {
			const means = cellMeans(
				margin,
				equal,
				rest.map((z, row) => z / (weights[row] as number)),
			);
			rest = rest.map((z, row) => z - (weights[row] as number) * (means[row] as number));
		}
	}
	return e.map((value, row) => value - (rest[row] as number) / (after[row] as number));
}

function cellMeans({ cells, cellOfRow }: CellsOfRows, before: Float64Array, e: Float64Array): Float64Array {
	const sum = new Float64Array(cells);
	const weight = new Float64Array(cells);
	for (let row = 0; row < e.length; row += 1) {
		const cell = cellOfRow[row] as number;
		sum[cell] = (sum[cell] as number) + (before[row] as number) * (e[row] as number);
		weight[cell] = (weight[cell] as number) + (before[row] as number);
	}
	return e.map((_, row) => {
		const cell = cellOfRow[row] as number;
		return weight[cell] === 0 ? 0 : (sum[cell] as number) / (weight[cell] as number);
	});
}

function fitted(projection: Projection & { kind: "regression" }, e: Float64Array): Float64Array {
	const { x, factor, before } = projection;
	const right = Float64Array.from(x, (column) => weightedProduct(column, e, before));
	const coefficients = choleskySolve(factor, right);
	const fit = new Float64Array(e.length);
	for (const [j, column] of x.entries()) {
		const b = coefficients[j] as number;
		for (let row = 0; row < fit.length; row += 1)
			fit[row] = (fit[row] as number) + b * (column[row] as number);
	}
	return fit;
}
