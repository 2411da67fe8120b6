/** Formatting of a Word 97 file as far as its text depends on it: [MS-DOC] sections 2.6.2, 2.9.23 and 2.9.175. */

/** One setting ("sprm") of a run of letters or a paragraph. */
export interface Setting {
	readonly code: number;
	readonly value: Uint8Array;
}

export interface FormattedRun {
	readonly from: number;
	readonly to: number;
	readonly settings: Uint8Array;
	/** of paragraphs only */
	readonly style: number;
}

const pageSize = 512;
const operandSizes = [1, 1, 2, 4, 2, 2, -1, 3] as const;
const tableDefinition = 0xd608;
const tabStops = 0xc615;

export const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const u16 = (bytes: Uint8Array, at = 0): number => viewOf(bytes).getUint16(at, true);
export const u32 = (bytes: Uint8Array, at = 0): number => viewOf(bytes).getUint32(at, true);

/** What follows a setting that is cut off or of unknown length is left out. */
export function settingsOf(bytes: Uint8Array): Setting[] {
	const found: Setting[] = [];
	let at = 0;
	while (at + 3 <= bytes.byteLength) {
		const code = u16(bytes, at);
		at += 2;
		let size: number = operandSizes[code >> 13] ?? 1;
		if (code === tableDefinition) {
			if (at + 2 > bytes.byteLength) break;
			size = u16(bytes, at) - 1;
			at += 2;
		} else if (size < 0) {
			size = bytes[at] ?? 0;
			if (code === tabStops && size === 255) break;
			at += 1;
		}
		if (size < 0 || at + size > bytes.byteLength) break;
		found.push({ code, value: bytes.subarray(at, at + size) });
		at += size;
	}
	return found;
}

/** Pages of formatting in the order of the places they speak of; a page that is named twice is read once. */
function pagesOf(main: Uint8Array, plc: Uint8Array): Uint8Array[] {
	const count = Math.max(0, Math.floor((plc.byteLength - 4) / 8));
	const numbers = new Set(
		Array.from({ length: count }, (_, i) => u32(plc, 4 * (count + 1) + 4 * i) & 0x3fffff),
	);
	return [...numbers]
		.map((number) => main.subarray(number * pageSize, (number + 1) * pageSize))
		.filter((page) => page.byteLength === pageSize);
}

const inOrder = (runs: FormattedRun[]): FormattedRun[] => runs.sort((a, b) => a.from - b.from);

export function paragraphRuns(main: Uint8Array, plc: Uint8Array): FormattedRun[] {
	const runs = pagesOf(main, plc).flatMap((page) => {
		const count = page[pageSize - 1] ?? 0;
		return Array.from({ length: Math.min(count, 29) }, (_, i) => {
			let at = 2 * (page[4 * (count + 1) + 13 * i] ?? 0);
			// odd lengths are given in the first byte, even ones in the second
			let size = 2 * (page[at] ?? 0) - 1;
			if (at > 0 && page[at] === 0) size = 2 * (page[++at] ?? 0);
			const own = at > 0 && size >= 2 ? page.subarray(at + 1, at + 1 + size) : null;
			return {
				from: u32(page, 4 * i),
				to: u32(page, 4 * (i + 1)),
				style: own && own.byteLength >= 2 ? u16(own) : 0,
				settings: own ? own.subarray(2) : new Uint8Array(),
			};
		});
	});
	return inOrder(runs);
}

export function letterRuns(main: Uint8Array, plc: Uint8Array): FormattedRun[] {
	const runs = pagesOf(main, plc).flatMap((page) => {
		const count = Math.min(page[pageSize - 1] ?? 0, 101);
		return Array.from({ length: count }, (_, i) => {
			const at = 2 * (page[4 * (count + 1) + i] ?? 0);
			const settings = at > 0 ? page.subarray(at + 1, at + 1 + (page[at] ?? 0)) : new Uint8Array();
			return { from: u32(page, 4 * i), to: u32(page, 4 * (i + 1)), style: 0, settings };
		});
	});
	return inOrder(runs);
}

/** The run that a place of the file lies in, by halving. */
export function runAt(runs: readonly FormattedRun[], place: number): FormattedRun | null {
	let low = 0;
	let high = runs.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const run = runs[middle] as FormattedRun;
		if (place < run.from) high = middle - 1;
		else if (place >= run.to) low = middle + 1;
		else return run;
	}
	return null;
}
