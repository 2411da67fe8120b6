/** Reads our own reference files (RFC 4180, first line names the columns). Strangers' files go through platform/spreadsheet. */
export function readCsv<const Column extends string>(
	text: string,
	columns: readonly Column[],
): Record<Column, string>[] {
	const [head, ...lines] = parse(text);
	if (!head) throw new Error("A reference file is empty.");
	const places = columns.map((column) => {
		const place = head.indexOf(column);
		if (place < 0) throw new Error(`A reference file has no column ${column}: ${head.join(",")}`);
		return place;
	});
	return lines.map((cells) => {
		if (cells.length !== head.length)
			throw new Error(`A reference row has ${cells.length} cells: ${cells.join(",")}`);
		return Object.fromEntries(columns.map((column, i) => [column, cells[places[i] as number]])) as Record<
			Column,
			string
		>;
	});
}

function parse(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
	while (cell.lastIndex < text.length) {
		const found = cell.exec(text);
		if (!found) throw new Error(`A reference file cannot be read at character ${cell.lastIndex}.`);
		row.push(found[1] === undefined ? (found[2] as string) : found[1].replaceAll('""', '"'));
		if (found[3] === ",") continue;
		rows.push(row);
		row = [];
	}
	return rows;
}
