/** Bytes start … end of one cell; `doubled` says that quotes stand doubled inside it. */
export type OnCell = (row: number, column: number, start: number, end: number, doubled: boolean) => void;

/** What the scanner tells while it goes through the bytes. */
export interface ScanEvents {
	readonly cell: OnCell;
	/** after the last cell of a line; false stops the scan */
	readonly line: (row: number, cells: number) => boolean;
	readonly unclosedQuote: (row: number, column: number) => void;
}

const quote = 34;
const newline = 10;
const carriageReturn = 13;

/** Walks over RFC 4180 text (rows counted from 0, the heading is row 0). Empty lines are passed over. */
export function scanCsv(
	bytes: Uint8Array,
	from: number,
	separator: number,
	firstRow: number,
	events: ScanEvents,
): number {
	let at = from;
	let row = firstRow;
	let column = 0;
	const size = bytes.length;
	while (at < size) {
		if (column === 0 && (bytes[at] === newline || bytes[at] === carriageReturn)) {
			at += 1;
			continue;
		}
		let start = at;
		let end: number;
		let doubled = false;
		if (bytes[at] === quote) {
			start = at + 1;
			at = start;
			while (at < size) {
				if (bytes[at] !== quote) at += 1;
				else if (bytes[at + 1] === quote) {
					doubled = true;
					at += 2;
				} else break;
			}
			if (at >= size) events.unclosedQuote(row, column);
			end = at;
			at += 1;
			while (at < size && bytes[at] !== separator && bytes[at] !== newline) at += 1;
		} else {
			while (at < size && bytes[at] !== separator && bytes[at] !== newline) at += 1;
			end = at > start && bytes[at - 1] === carriageReturn ? at - 1 : at;
		}
		events.cell(row, column, start, end, doubled);
		column += 1;
		if (at < size && bytes[at] === separator) {
			at += 1;
			if (at < size && bytes[at] !== newline) continue;
			events.cell(row, column, at, at, false);
			column += 1;
		}
		at += 1;
		const go = events.line(row, column);
		row += 1;
		column = 0;
		if (!go) return at;
	}
	return at;
}
