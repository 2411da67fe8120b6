/**
 * Word 97 to 2003: [MS-DOC]. The text stands in pieces all over the file; what is a cell, what is numbered and what is
 * crossed out is said by the formatting of places in the file. Heads, feet, notes and text boxes lie behind the text and
 * are left out.
 */
import { openOle } from "../files/ole-file.ts";
import { type DocList, type ListPlace, listPlaceOf, listPlacesOfStyles, listsOf } from "./doc-lists.ts";
import { type DocRow, docRow, writeRows } from "./doc-rows.ts";
import {
	type FormattedRun,
	letterRuns,
	paragraphRuns,
	runAt,
	type Setting,
	settingsOf,
	u16,
	u32,
} from "./doc-settings.ts";
import { LayoutWriter } from "./layout-writer.ts";
import { ListCounter } from "./list-numbers.ts";
import type { TextWithLayout } from "./text-with-layout.ts";

export type DocRead =
	| { readonly read: TextWithLayout }
	| { readonly fault: "password" | "broken" | "old-word" | "too-long" };

const word97 = 0xa5ec;
const olderWord = [0xa5dc, 0xa59b, 0xa59c, 0xa5db, 0xa59a];
const encrypted = 0x0100;
const secondTable = 0x0200;
const mostCharacters = 4_000_000;
const crossedOut = 0x0800;
const hidden = 0x083c;
const inTable = 0x2416;
const endsRow = 0x2417;
const elsewhere = [0x6645, 0x6646];

/** Throws `OleFault` or `RangeError` on a file that contradicts itself. */
export function readDoc(bytes: Uint8Array): DocRead {
	const file = openOle(bytes);
	const main = file.stream("WordDocument");
	if (!main) return { fault: "broken" };
	if (olderWord.includes(u16(main))) return { fault: "old-word" };
	if (u16(main) !== word97) return { fault: "broken" };
	if ((u16(main, 10) & encrypted) !== 0) return { fault: "password" };
	const table = file.stream((u16(main, 10) & secondTable) !== 0 ? "1Table" : "0Table");
	if (!table) return { fault: "broken" };
	/** A part of the table stream by the place where the head of the file tells its own place and length. */
	const part = (at: number, toEnd = false): Uint8Array => {
		const from = u32(main, at);
		const size = u32(main, at + 4);
		return size === 0 ? new Uint8Array() : table.subarray(from, toEnd ? undefined : from + size);
	};
	const pieces = piecesOf(part(0x1a2), u32(main, 0x4c));
	if (!pieces) return { fault: "broken" };
	if (pieces.reduce((sum, { length }) => sum + length, 0) > mostCharacters) return { fault: "too-long" };
	const reader = new DocReader({
		main,
		data: file.stream("Data") ?? new Uint8Array(),
		pieces,
		paragraphs: paragraphRuns(main, part(0x102)),
		left: letterRuns(main, part(0xfa)).filter(({ settings }) => isLeftOut(settings)),
		lists: listsOf(part(0x2e2, true), part(0x2ea)),
		styles: listPlacesOfStyles(part(0xa2)),
	});
	return { read: reader.read() };
}

/** A setting may also say "other than the style" (0x81). */
const isLeftOut = (settings: Uint8Array): boolean =>
	settingsOf(settings).some(
		({ code, value }) => (code === crossedOut || code === hidden) && ((value[0] ?? 0) & 1) === 1,
	);

interface Piece {
	/** in the file's main stream */
	readonly from: number;
	readonly length: number;
	/** one byte a letter, not two */
	readonly narrow: boolean;
}

/** The pieces of the text itself, without what stands behind it; null when the file does not say. */
function piecesOf(bytes: Uint8Array, letters: number): Piece[] | null {
	let at = 0;
	while (bytes[at] === 1) at += 3 + u16(bytes, at + 1);
	if (bytes[at] !== 2) return null;
	const plc = bytes.subarray(at + 5, at + 5 + u32(bytes, at + 1));
	const count = Math.floor((plc.byteLength - 4) / 12);
	const pieces: Piece[] = [];
	for (let i = 0; i < count; i++) {
		const start = u32(plc, 4 * i);
		const length = Math.min(u32(plc, 4 * i + 4), letters) - start;
		if (length <= 0) continue;
		const place = u32(plc, 4 * (count + 1) + 8 * i + 2);
		const narrow = (place & 0x40000000) !== 0;
		pieces.push({ from: narrow ? (place & 0x3fffffff) >> 1 : place & 0x3fffffff, length, narrow });
	}
	return pieces;
}

interface DocParts {
	readonly main: Uint8Array;
	readonly data: Uint8Array;
	readonly pieces: readonly Piece[];
	readonly paragraphs: readonly FormattedRun[];
	readonly left: readonly FormattedRun[];
	readonly lists: readonly DocList[];
	readonly styles: readonly ListPlace[];
}

class DocReader {
	private readonly writer = new LayoutWriter();
	private readonly counter = new ListCounter();
	private words = "";
	/** of fields open at this place, whether their words are shown (their result) or not (their code) */
	private readonly fields: boolean[] = [];
	private cell: string[] = [];
	private row: string[][] = [];
	private rows: DocRow[] = [];

	constructor(private readonly parts: DocParts) {}

	read(): TextWithLayout {
		for (const piece of this.parts.pieces) {
			const width = piece.narrow ? 1 : 2;
			const bytes = this.parts.main.subarray(piece.from, piece.from + piece.length * width);
			const letters = new TextDecoder(piece.narrow ? "windows-1252" : "utf-16le").decode(bytes);
			for (let i = 0; i < letters.length; i++) this.letter(letters[i] as string, piece.from + i * width);
		}
		if (this.words !== "") this.paragraph(this.words);
		this.closeTable();
		return this.writer.done();
	}

	private letter(letter: string, place: number): void {
		if (letter >= " ") {
			if (letter !== "\u00AD" && this.isShown(place)) this.words += letter;
		} else if (letter === "\r" || letter === "\u0007") this.ends(letter, place);
		else if (letter === "\f") this.breaks(place);
		else if (letter === "\u0013") this.fields.push(false);
		else if (letter === "\u0014") this.fields.splice(-1, 1, true);
		else if (letter === "\u0015") this.fields.pop();
		else if (this.isShown(place)) this.words += special[letter] ?? "";
	}

	private isShown(place: number): boolean {
		return !this.fields.includes(false) && runAt(this.parts.left, place) === null;
	}

	/** The end of a page or a section ends what stands before it. */
	private breaks(place: number): void {
		if (this.words.trim() !== "") this.ends("\r", place);
	}

	private ends(letter: string, place: number): void {
		const run = runAt(this.parts.paragraphs, place);
		const settings = run ? this.settingsOf(run) : [];
		const has = (code: number) => settings.some((one) => one.code === code && one.value[0] === 1);
		if (letter === "\u0007" && has(endsRow)) {
			this.rows.push(docRow(this.row, settings));
			this.row = [];
			this.words = "";
			return;
		}
		const words = this.label(run) + this.words;
		this.words = "";
		if (letter === "\u0007") {
			this.row.push([...this.cell, words]);
			this.cell = [];
		} else if (has(inTable)) this.cell.push(words);
		else this.paragraph(words);
	}

	/** Settings that found no room in their page stand in a stream of their own. */
	private settingsOf(run: FormattedRun): Setting[] {
		return settingsOf(run.settings).flatMap((setting) => {
			if (!elsewhere.includes(setting.code)) return [setting];
			const at = u32(setting.value);
			const { data } = this.parts;
			return at + 2 <= data.byteLength ? settingsOf(data.subarray(at + 2, at + 2 + u16(data, at))) : [];
		});
	}

	private label(run: FormattedRun | null): string {
		if (!run || this.words.trim() === "") return "";
		const own = listPlaceOf(run.settings);
		const style = this.parts.styles[run.style];
		const number = own.list ?? style?.list ?? 0;
		const list = this.parts.lists[number - 1];
		if (!list) return "";
		const level = own.level ?? style?.level ?? 0;
		this.counter.begin(String(number), list.key, level, list.starts);
		return this.counter.next(list.key, level, list.levels);
	}

	private paragraph(words: string): void {
		this.closeTable();
		this.writer.paragraph(words);
	}

	/** A table whose last row was cut off keeps the cells it has. */
	private closeTable(): void {
		if (this.cell.length > 0) this.row.push(this.cell);
		if (this.row.length > 0) this.rows.push({ cells: this.row, edges: [], flags: [] });
		this.cell = [];
		this.row = [];
		if (this.rows.length > 0) writeRows(this.writer, this.rows);
		this.rows = [];
	}
}

/** Control letters that stand for something to be read; the others are anchors of pictures, notes and remarks. */
const special: Readonly<Record<string, string>> = { "\t": " ", "\v": "\n", "\u001e": "-" };
