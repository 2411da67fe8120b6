/** Rows of a domain (null: all) in which every column has a number; null where that is every row. Missing answers are a domain. */
export function answeredRows(columns: readonly Float64Array[], within: Uint8Array | null): Uint8Array | null {
	const rows = columns[0]?.length ?? within?.length ?? 0;
	const keep = within === null ? new Uint8Array(rows).fill(1) : Uint8Array.from(within);
	for (const column of columns) {
		for (let row = 0; row < rows; row += 1) if (Number.isNaN(column[row])) keep[row] = 0;
	}
	return keep.every((inside) => inside === 1) ? null : keep;
}
