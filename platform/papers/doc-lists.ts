/** Lists and numbered styles of a Word 97 file: [MS-DOC] sections 2.9.131 to 2.9.150 and 2.9.271. */
import { settingsOf, u16, u32, viewOf } from "./doc-settings.ts";
import type { ListLevel } from "./list-numbers.ts";

export interface DocList {
	readonly key: string;
	readonly levels: readonly ListLevel[];
	/** where this use of the list begins anew, level by level */
	readonly starts: ReadonlyMap<number, number>;
}

export interface ListPlace {
	/** number of the list from 1; 0 takes the paragraph out of any list, null says nothing */
	readonly list: number | null;
	readonly level: number | null;
}

const listSetting = 0x460b;
const levelSetting = 0x260a;
const mostLists = 4_000;
const startsAnew = 16;
const definesAnew = 32;

const formats: Readonly<Record<number, ListLevel["format"]>> = {
	0: "decimal",
	1: "upper-roman",
	2: "roman",
	3: "upper-letter",
	4: "letter",
	22: "decimal",
	23: "bullet",
	255: "none",
};

/** In the order paragraphs number them, from 1. */
export function listsOf(definitions: Uint8Array, uses: Uint8Array): DocList[] {
	if (definitions.byteLength < 2 || uses.byteLength < 4) return [];
	const count = Math.min(u16(definitions), mostLists);
	const levels = new Map<number, ListLevel[]>();
	let at = 2 + 28 * count;
	for (let i = 0; i < count; i++) {
		const head = 2 + 28 * i;
		const own: ListLevel[] = [];
		const many = ((definitions[head + 26] ?? 0) & 1) === 1 ? 1 : 9;
		for (let level = 0; level < many; level++) {
			const read = levelAt(definitions, at);
			own.push(read.level);
			at = read.end;
		}
		levels.set(u32(definitions, head), own);
	}
	return usesOf(uses, levels);
}

/** Each use of a list with its own starts, which stand behind all uses: [MS-DOC] 2.9.133 and 2.9.134. */
function usesOf(uses: Uint8Array, levels: ReadonlyMap<number, readonly ListLevel[]>): DocList[] {
	const count = Math.min(u32(uses), mostLists);
	let at = 4 + 16 * u32(uses);
	return Array.from({ length: count }, (_, i) => {
		const id = u32(uses, 4 + 16 * i);
		const starts = new Map<number, number>();
		const changes = uses[4 + 16 * i + 12] ?? 0;
		at += 4;
		for (let change = 0; change < changes && at + 8 <= uses.byteLength; change++) {
			const flags = u32(uses, at + 4);
			if ((flags & startsAnew) !== 0) starts.set(flags & 15, u32(uses, at));
			at += 8;
			if ((flags & definesAnew) !== 0) at = levelAt(uses, at).end;
		}
		return { key: String(id), levels: levels.get(id) ?? [], starts };
	});
}

function levelAt(bytes: Uint8Array, at: number): { level: ListLevel; end: number } {
	const view = viewOf(bytes);
	const words = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25);
	const length = view.getUint16(words, true);
	let pattern = "";
	for (let i = 0; i < length; i++) {
		const code = view.getUint16(words + 2 + 2 * i, true);
		pattern += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
	}
	const level = {
		format: formats[view.getUint8(at + 4)] ?? "decimal",
		pattern,
		start: Math.max(0, view.getInt32(at, true)),
	} as const;
	return { level, end: words + 2 + 2 * length };
}

export function listPlaceOf(settings: Uint8Array): ListPlace {
	let list: number | null = null;
	let level: number | null = null;
	for (const { code, value } of settingsOf(settings)) {
		if (code === listSetting && value.byteLength >= 2) list = u16(value);
		if (code === levelSetting) level = value[0] ?? 0;
	}
	return { list, level };
}

/** What each style says of lists, with what it takes over from the style it is based on. */
export function listPlacesOfStyles(sheet: Uint8Array): ListPlace[] {
	if (sheet.byteLength < 6) return [];
	const count = Math.min(u16(sheet, 2), 4_094);
	const baseSize = u16(sheet, 4);
	const own: { place: ListPlace; basedOn: number }[] = [];
	let at = 2 + u16(sheet);
	for (let i = 0; i < count && at + 2 <= sheet.byteLength; i++) {
		const size = u16(sheet, at);
		own.push(styleOf(sheet.subarray(at + 2, at + 2 + size), baseSize));
		at += 2 + size;
	}
	return own.map((_, style) => taken(own, style));
}

function styleOf(style: Uint8Array, baseSize: number): { place: ListPlace; basedOn: number } {
	const nothing = { place: { list: null, level: null }, basedOn: 0xfff };
	if (style.byteLength < baseSize + 2) return nothing;
	const kind = u16(style, 2);
	const basedOn = kind >> 4;
	// after the name, two bytes a letter with one at its end, come the formatting's length, the style's own number and the settings
	const formatting = baseSize + 2 + 2 * (u16(style, baseSize) + 1);
	if ((kind & 15) !== 1 || formatting + 4 > style.byteLength) return { ...nothing, basedOn };
	const size = u16(style, formatting);
	return { place: listPlaceOf(style.subarray(formatting + 4, formatting + 2 + size)), basedOn };
}

function taken(styles: readonly { place: ListPlace; basedOn: number }[], style: number): ListPlace {
	let list: number | null = null;
	let level: number | null = null;
	let at = style;
	for (let steps = 0; steps < 12; steps++) {
		const current = styles[at];
		if (!current) break;
		list ??= current.place.list;
		level ??= current.place.level;
		at = current.basedOn;
	}
	return { list, level };
}
