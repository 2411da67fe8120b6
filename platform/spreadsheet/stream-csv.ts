/** CSV of any length, row by row, in the memory of a few rows: for files that nobody could open in a spreadsheet program. */
import { type Fault, fault } from "./faults.ts";
import { tidyText, usualReadLimits } from "./raw-table.ts";
import { separatorOf } from "./read-csv.ts";
import { asBeforeNeutralised } from "./table.ts";
import { isNoText, wideEncodingOf } from "./text-encoding.ts";

export interface CsvRow {
	/** as the spreadsheet program shows it, from 1 */
	readonly number: number;
	readonly cells: readonly string[];
}

export interface CsvStream {
	/** why nothing can be read; the rows are empty then */
	readonly refusal: Fault | null;
	readonly doubts: readonly Fault[];
	/** rows in portions of some hundreds; throws `CsvFault` where a quotation mark is never closed */
	rows(): AsyncGenerator<readonly CsvRow[]>;
}

/** The bytes from their beginning, each time it is called. */
export type OpenBytes = () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>;

/** Thrown on the way, since rows before it have been handed out. */
export class CsvFault extends Error {
	constructor(readonly fault: Fault) {
		super(fault.en);
	}
}

/** A field longer than this is a quotation mark that was never closed. */
const longestField = 32_767;

/** Goes through the bytes once to learn their encoding, which the first of them do not tell. */
export async function streamCsv(open: OpenBytes): Promise<CsvStream> {
	const { encoding, start, empty } = await encodingOf(await open());
	const nothing = { doubts: [], rows: () => noRows() };
	if (empty) return { ...nothing, refusal: fault("nothing-in-it", { row: 0 }) };
	if (isNoText(new TextDecoder(encoding).decode(start)))
		return { ...nothing, refusal: fault("not-a-table", { row: 0 }) };
	const doubts = encoding === "windows-1258" ? [fault("encoding", { row: 0 }, "Windows-1258")] : [];
	return { refusal: null, doubts, rows: () => rowsOf(open, encoding) };
}

async function* noRows(): AsyncGenerator<readonly CsvRow[]> {}

const sniffed = 1 << 16;

async function encodingOf(bytes: AsyncIterable<Uint8Array>) {
	const strict = new TextDecoder("utf-8", { fatal: true });
	let start = new Uint8Array(0);
	let wide: ReturnType<typeof wideEncodingOf> = null;
	let empty = true;
	try {
		for await (const chunk of bytes) {
			if (empty) wide = wideEncodingOf(chunk);
			empty &&= chunk.byteLength === 0;
			if (start.byteLength < sniffed) start = Buffer.concat([start, chunk.subarray(0, sniffed)]);
			if (wide) break;
			strict.decode(chunk, { stream: true });
		}
		if (!wide) strict.decode();
		return { encoding: wide ?? "utf-8", start, empty };
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		return { encoding: "windows-1258", start, empty };
	}
}

async function* rowsOf(open: OpenBytes, encoding: string): AsyncGenerator<readonly CsvRow[]> {
	const decoder = new TextDecoder(encoding);
	const first: string[] = [];
	let reader: CsvReader | null = null;
	for await (const chunk of await open()) {
		const text = decoder.decode(chunk, { stream: true });
		if (reader) {
			const rows = reader.take(text);
			if (rows.length > 0) yield rows;
			continue;
		}
		first.push(text);
		if (first.reduce((sum, part) => sum + part.length, 0) < sniffed) continue;
		reader = new CsvReader(first.join(""));
		yield reader.take("");
	}
	reader ??= new CsvReader(first.join(""));
	yield [...reader.take(decoder.decode()), ...reader.end()];
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** RFC 4180, with the liberties that programs take; knows nothing but the row it is in. */
class CsvReader {
	readonly #separator: number;
	#rest: string;
	#number = 0;
	#cells: string[] = [];
	/** the part of a quoted field that was read */
	#quoted: string | null = null;

	constructor(start: string) {
		const { text, separator } = separatorOf(start);
		this.#separator = separator.charCodeAt(0);
		this.#rest = text;
	}

	/** What is whole now. A quotation mark or line break at the end may go on in the next piece, so it waits. */
	take(more: string): CsvRow[] {
		const text = this.#rest + more;
		const rows: CsvRow[] = [];
		this.#rest = text.slice(this.#read(text, rows, false));
		return rows;
	}

	end(): CsvRow[] {
		const rows: CsvRow[] = [];
		const text = `${this.#rest}\n`;
		this.#read(text, rows, true);
		if (this.#quoted !== null) throw this.#open();
		return rows;
	}

	#open(): CsvFault {
		return new CsvFault(fault("open-quote", { row: this.#number + 1 }));
	}

	#read(text: string, rows: CsvRow[], last: boolean): number {
		let at = 0;
		for (;;) {
			const next = this.#quoted === null ? this.#field(text, at, rows) : this.#inQuotes(text, at, last);
			if (next === at) return at;
			at = next;
		}
	}

	/** One field without quotation marks up to its separator or line break; the same place when it is not whole. */
	#field(text: string, from: number, rows: CsvRow[]): number {
		if (from >= text.length) return from;
		if (text.charCodeAt(from) === quote && this.#pending === null) {
			this.#quoted = "";
			return from + 1;
		}
		for (let at = from; at < text.length; at++) {
			const letter = text.charCodeAt(at);
			if (letter === this.#separator) {
				this.#add(text.slice(from, at));
				return at + 1;
			}
			if (letter === lineFeed || letter === carriageReturn) {
				if (letter === carriageReturn && at + 1 === text.length) return from;
				this.#add(text.slice(from, at));
				this.#endRow(rows);
				return at + (letter === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1);
			}
		}
		if (text.length - from > longestField) throw this.#open();
		return from;
	}

	#inQuotes(text: string, from: number, last: boolean): number {
		const close = text.indexOf('"', from);
		if (close < 0 || (close + 1 === text.length && !last)) {
			// all but the last letter, which may be the mark that the next piece decides about
			const until = close < 0 ? text.length : close;
			this.#quoted += text.slice(from, until);
			if ((this.#quoted?.length ?? 0) > longestField) throw this.#open();
			return until;
		}
		this.#quoted += text.slice(from, close);
		if (text.charCodeAt(close + 1) === quote) {
			this.#quoted += '"';
			return close + 2;
		}
		// what stands between the closing mark and the separator belongs to no field
		const cell = this.#quoted ?? "";
		this.#quoted = null;
		this.#pending = cell;
		return close + 1;
	}

	/** the content of a quoted field whose separator has not come yet */
	#pending: string | null = null;

	#add(text: string): void {
		const cell = this.#pending === null ? text : this.#pending + text;
		this.#pending = null;
		if (this.#cells.length < usualReadLimits.columns) this.#cells.push(tidyCell(cell));
	}

	#endRow(rows: CsvRow[]): void {
		this.#number++;
		if (this.#cells.some((cell) => cell !== "")) rows.push({ number: this.#number, cells: this.#cells });
		this.#cells = [];
	}
}

/** Most cells are digits and plain letters, for which tidying is nothing but time. */
const plain = /^[!-&(-~](?:[ -~]*[!-~])?$/;

const tidyCell = (text: string): string =>
	text === "" || plain.test(text) ? text : tidyText(asBeforeNeutralised(text));
