import { type DataTable, getNumbers } from "../columns/data-table.ts";
import type { ReplicateData } from "../design/design-data.ts";
import { refuse } from "../fault.ts";
import type { Replicates } from "./replicates.ts";

/** Replicate weights that came with the data, one column each. */
export function importedReplicates(table: DataTable, data: ReplicateData, weights: Float64Array): Replicates {
	const count = data.columns.length;
	if (count < 2) refuse("replicates-wrong", { replicates: count });
	if (data.rowScales !== undefined && data.rowScales.length !== count) {
		refuse("replicates-wrong", { replicates: count, scales: data.rowScales.length });
	}
	const factors = new Float64Array(count * table.rows);
	for (const [r, name] of data.columns.entries()) factors.set(getNumbers(table, name), r * table.rows);
	const gap = factors.findIndex((factor) => Number.isNaN(factor));
	if (gap >= 0) refuse("value-missing", { column: data.columns[Math.floor(gap / table.rows)] as string });
	return {
		count,
		base: data.combined ? new Float64Array(table.rows).fill(1) : weights,
		unitOfRow: Int32Array.from({ length: table.rows }, (_, row) => row),
		units: table.rows,
		factors,
		scale: data.scale,
		rowScales:
			data.rowScales === undefined ? new Float64Array(count).fill(1) : Float64Array.from(data.rowScales),
		centre: data.centre,
	};
}
