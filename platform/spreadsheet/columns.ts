/** What a column is called and what its cells must be; one description serves finding the header and reading rows. */
import { Temporal } from "temporal-polyfill";
import { dayOfText } from "./day-of-text.ts";
import { type Fault, type FaultWord, fault } from "./faults.ts";
import { foldHeading } from "./fold.ts";
import { numberOfText } from "./number-of-text.ts";
import type { Cell } from "./raw-table.ts";

export interface Column<Value> {
	/** names of the heading, the first of which is shown to people; compared folded */
	readonly names: readonly [string, ...string[]];
	/** the heading must be there and no cell may be empty */
	readonly required: boolean;
	readonly read: (cell: Cell) => CellReading<Value>;
}

export interface CellReading<Value> {
	readonly value: Value | null;
	readonly faults?: readonly ((place: { row: number; cell: string; typed: string }) => Fault)[];
}

interface Naming {
	readonly names: readonly [string, ...string[]];
	readonly required?: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: each column has a value of its own
export type Columns = Readonly<Record<string, Column<any>>>;

/** `null` where an optional cell is empty. */
export type RowOf<C extends Columns> = {
	readonly [K in keyof C]: C[K] extends Column<infer V> ? V | null : never;
};

export function textColumn(options: Naming & { readonly max?: number }): Column<string> {
	const max = options.max ?? 500;
	return column(options, (cell) =>
		cell.text.length > max
			? unwanted(options, [`dài quá ${max} ký tự`, `longer than ${max} characters`])
			: {
					value: cell.kind === "number" ? cell.text : cell.text.replace(/[ \t]+/g, " "),
				},
	);
}

/** A code: digits are letters here. With `digits`, a number that lost its leading zeros gets them back, with a doubt. */
export function codeColumn(
	options: Naming & {
		readonly digits?: number | readonly number[];
		readonly pattern?: RegExp;
		readonly like?: FaultWord;
	},
): Column<string> {
	const lengths = options.digits === undefined ? [] : [options.digits].flat();
	return column(options, (cell) => {
		if (cell.kind === "number") return codeOfNumber(cell, options, lengths);
		const text = cell.text.replace(/\s+/g, "");
		return checkCode(text, options, lengths);
	});
}

function codeOfNumber(
	cell: Cell,
	options: Parameters<typeof codeColumn>[0],
	lengths: readonly number[],
): CellReading<string> {
	// Excel keeps 15 digits; a longer code has been changed and cannot be got back
	if (!Number.isInteger(cell.number) || Math.abs(cell.number as number) >= 1e15) {
		return unwanted(options, [
			"mã dài gõ như số nên đã mất chữ số; hãy định dạng ô là Văn bản và gõ lại",
			"a long code typed as a number has lost digits; format the cell as Text and type it again",
		]);
	}
	const wanted = lengths.find((length) => length >= cell.text.length) ?? cell.text.length;
	const text = cell.text.padStart(wanted, "0");
	const reading = checkCode(text, options, lengths);
	const keptByFormat = cell.text.startsWith("0");
	if (reading.value === null || keptByFormat) return reading;
	return {
		value: text,
		faults: [(place) => fault("code-as-number", place, options.names[0], text)],
	};
}

function checkCode(
	text: string,
	options: Parameters<typeof codeColumn>[0],
	lengths: readonly number[],
): CellReading<string> {
	if (lengths.length > 0 && !(/^\d+$/.test(text) && lengths.includes(text.length))) {
		const wanted = lengths.join(", ");
		return unwanted(options, [`cần mã gồm ${wanted} chữ số`, `a code of ${wanted} digits is wanted`]);
	}
	if (options.pattern && !options.pattern.test(text)) {
		return unwanted(options, options.like ?? ["không đúng dạng mã", "not of the form of this code"]);
	}
	return { value: text };
}

export function numberColumn(
	options: Naming & {
		readonly whole?: boolean;
		readonly min?: number;
		readonly max?: number;
	},
): Column<number> {
	return column(options, (cell) => {
		const read =
			cell.kind === "number"
				? { value: cell.number as number, doubtful: false }
				: numberOfText(cell.text, options.whole === true);
		if (!read || (options.whole && !Number.isInteger(read.value))) {
			return unwanted(
				options,
				options.whole
					? ["cần một số nguyên", "a whole number is wanted"]
					: ["cần một số, ví dụ 1.234,5", "a number is wanted, such as 1.234,5"],
			);
		}
		const { min, max } = options;
		if (min !== undefined && read.value < min)
			return unwanted(options, [`phải từ ${vi(min)} trở lên`, `must be ${min} or more`]);
		if (max !== undefined && read.value > max)
			return unwanted(options, [`phải từ ${vi(max)} trở xuống`, `must be ${max} or less`]);
		const doubt = (place: Parameters<typeof fault>[1]) =>
			fault("ambiguous-number", place, options.names[0], [vi(read.value), String(read.value)]);
		return { value: read.value, faults: read.doubtful ? [doubt] : [] };
	});
}

export function dayColumn(
	options: Naming & {
		readonly from?: Temporal.PlainDate;
		readonly to?: Temporal.PlainDate;
	},
): Column<Temporal.PlainDate> {
	return column(options, (cell) => {
		const day = cell.kind === "number" ? dayOfSerial(cell.number as number) : dayOfText(cell.text);
		if (!day)
			return unwanted(options, [
				"cần một ngày có thật, dạng dd/mm/yyyy (ví dụ 05/06/2025)",
				"a real day is wanted, as dd/mm/yyyy (such as 05/06/2025)",
			]);
		const { from, to } = options;
		if (from && Temporal.PlainDate.compare(day, from) < 0)
			return unwanted(options, [`không được trước ngày ${shown(from)}`, `must not be before ${shown(from)}`]);
		if (to && Temporal.PlainDate.compare(day, to) > 0)
			return unwanted(options, [`không được sau ngày ${shown(to)}`, `must not be after ${shown(to)}`]);
		const doubt = (place: Parameters<typeof fault>[1]) =>
			fault("day-as-number", place, options.names[0], shown(day));
		return { value: day, faults: cell.kind === "number" ? [doubt] : [] };
	});
}

/** One of a few words, compared folded: `{ nam: ["Nam", "M"], nu: ["Nữ", "F"] }`. */
export function choiceColumn<const Choice extends string>(
	options: Naming & {
		readonly choices: Readonly<Record<Choice, readonly [string, ...string[]]>>;
	},
): Column<Choice> {
	const entries = Object.entries(options.choices) as [Choice, readonly [string, ...string[]]][];
	const byWord = new Map(
		entries.flatMap(([choice, words]) => words.map((word) => [foldHeading(word), choice] as const)),
	);
	const wanted = entries.map(([, words]) => `“${words[0]}”`).join(", ");
	return column(options, (cell) => {
		const choice = byWord.get(foldHeading(cell.text));
		return choice
			? { value: choice }
			: unwanted(options, [`cần một trong các từ ${wanted}`, `one of ${wanted} is wanted`]);
	});
}

/** For what the columns above do not know: `read` gives the value, or in two languages what is wanted. */
export function ownColumn<Value>(
	options: Naming & {
		readonly read: (text: string) => { readonly value: Value } | { readonly wanted: FaultWord };
	},
): Column<Value> {
	return column(options, (cell) => {
		const read = options.read(cell.text);
		return "wanted" in read ? unwanted(options, read.wanted) : { value: read.value };
	});
}

function column<Value>(options: Naming, read: Column<Value>["read"]): Column<Value> {
	return {
		names: options.names,
		required: options.required === true,
		read: (cell) =>
			cell.kind === "error"
				? {
						value: null,
						faults: [(place) => fault("cell-error", place, options.names[0], cell.text)],
					}
				: read(cell),
	};
}

function unwanted(options: Naming, what: FaultWord): CellReading<never> {
	return {
		value: null,
		faults: [(place) => fault("unwanted", place, options.names[0], what)],
	};
}

/** Day 1 is 1 January 1900, and Excel believes in a 29 February 1900; asked only of plausible days (1927-2173). */
function dayOfSerial(serial: number): Temporal.PlainDate | null {
	if (!Number.isInteger(serial) || serial < 10_000 || serial > 100_000) return null;
	return Temporal.PlainDate.from("1899-12-30").add({ days: serial });
}

function shown(day: Temporal.PlainDate): string {
	return `${String(day.day).padStart(2, "0")}/${String(day.month).padStart(2, "0")}/${day.year}`;
}

function vi(value: number): string {
	return String(value).replace(".", ",");
}
