/** CSV and TSV as programs in Vietnam write them: UTF-8, UTF-16 or the old Windows code page, with , ; or tab. */
import { parseCsv } from "hucre/csv";
import { type Fault, fault } from "./faults.ts";
import {
	type Cell,
	cellAddress,
	type RawRow,
	type RawSheet,
	type ReadLimits,
	shownLimits,
	tidyText,
} from "./raw-table.ts";
import { asBeforeNeutralised } from "./table.ts";
import { isNoText, wideEncodingOf } from "./text-encoding.ts";

export function readCsv(
	bytes: Uint8Array,
	limits: ReadLimits,
): { sheet: RawSheet; faults: readonly Fault[] } | Fault {
	const decoded = decodeText(bytes);
	if (!decoded) return fault("not-a-table", { row: 0 });
	const faults = [...decoded.faults];
	const { text, separator } = separatorOf(decoded.text);
	if (hasOpenQuote(text)) faults.push(fault("open-quote", { row: 0 }));
	const table = parseCsv(text, {
		delimiter: separator,
		maxRows: limits.rows + 1,
	});
	if (table.length > limits.rows)
		return fault("too-large", { row: 0 }, [`${limits.rows} dòng`, `${limits.rows} rows`]);
	const rows: RawRow[] = [];
	let count = 0;
	for (const [index, values] of table.entries()) {
		const all = values.flatMap((value, column) => textCell(index + 1, column, value));
		const cells = all.filter(([column]) => column < limits.columns);
		const beyond = all[cells.length]?.[1].address;
		if (beyond && !faults.some((one) => one.code === "beyond"))
			faults.push(fault("beyond", { row: index + 1, cell: beyond }, shownLimits(limits)));
		count += cells.length;
		if (count > limits.cells)
			return fault("too-large", { row: 0 }, [`${limits.cells} ô`, `${limits.cells} cells`]);
		if (cells.length > 0) rows.push({ number: index + 1, hidden: false, cells });
	}
	return { sheet: { name: "", hidden: false, rows, merges: [] }, faults };
}

function textCell(row: number, column: number, value: unknown): readonly (readonly [number, Cell])[] {
	const text = tidyText(asBeforeNeutralised(String(value ?? "")));
	return text === "" ? [] : [[column, { text, address: cellAddress(row, column), kind: "text" }]];
}

/** Excel writes `sep=;` into the first line when asked; the line is kept empty so that row numbers stay right. */
export function separatorOf(text: string): { text: string; separator: string } {
	const said = /^sep=(.)\r?\n/i.exec(text);
	if (said)
		return {
			text: `\n${text.slice(said[0].length)}`,
			separator: said[1] as string,
		};
	return { text, separator: guessSeparator(text) };
}

/** The one that occurs equally often in most lines; a decimal comma does not. Quoted parts do not count. */
function guessSeparator(text: string): string {
	const unquoted = text.slice(0, 1 << 16).replace(/"[^"]*"/g, "");
	const lines = unquoted
		.split(/\r\n?|\n/)
		.filter((line) => line.trim() !== "")
		.slice(0, 50);
	const scores = [";", ",", "\t"].map((separator) => {
		const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
		const agreeing = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
		return { separator, score: agreeing * 1000 + Math.max(0, ...counts) };
	});
	return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

function hasOpenQuote(text: string): boolean {
	let quotes = 0;
	for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
	return quotes % 2 === 1;
}

function decodeText(bytes: Uint8Array): { text: string; faults: readonly Fault[] } | null {
	const unicode = decodeUnicode(bytes);
	const text = unicode ?? new TextDecoder("windows-1258").decode(bytes);
	if (isNoText(text)) return null;
	const faults: Fault[] = [];
	if (unicode === null) faults.push(fault("encoding", { row: 0 }, "Windows-1258"));
	if (text.includes("\ufffd")) faults.push(fault("lost-letters", { row: 0 }));
	return { text, faults };
}

function decodeUnicode(bytes: Uint8Array): string | null {
	const wide = wideEncodingOf(bytes);
	if (wide) return new TextDecoder(wide).decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
