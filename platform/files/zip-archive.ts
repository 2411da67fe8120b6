/**
 * Looks into a ZIP (also DOCX, XLSX, ODT, ODS) that a stranger sent. Nothing is unpacked before the
 * declared sizes are checked, and nothing may unpack to more than it declared: a file of 40 kB can
 * otherwise become 40 GB. Only what the central directory says counts; archives in which directory and
 * content disagree are refused, since two programs would read two different things.
 */
import { crc32, inflateRawSync } from "node:zlib";

export interface ZipEntry {
	readonly name: string;
	readonly method: 0 | 8;
	readonly compressed: number;
	readonly size: number;
	readonly crc: number;
	readonly offset: number;
}

export interface ZipLimits {
	readonly entries: number;
	/** bytes of one entry, unpacked */
	readonly entrySize: number;
	/** bytes of all entries, unpacked */
	readonly totalSize: number;
	/** unpacked : packed, asked only of entries above `ratioFrom` bytes */
	readonly ratio: number;
	readonly ratioFrom: number;
}

/** Room for a workbook of 200,000 rows; ordinary documents stay far below. */
export const usualZipLimits: ZipLimits = {
	entries: 2_000,
	entrySize: 96 * 1024 * 1024,
	totalSize: 160 * 1024 * 1024,
	ratio: 250,
	ratioFrom: 4 * 1024 * 1024,
};

export type ZipFaultCode = "broken" | "encrypted" | "bomb" | "too-many-entries" | "too-large";

/** Why an archive is not read; callers turn it into their own refusal. */
export class ZipFault extends Error {
	constructor(
		readonly code: ZipFaultCode,
		readonly what: string,
	) {
		super(`${code}: ${what}`);
		this.name = "ZipFault";
	}
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

/** The entries of an archive, with every declared size checked. Throws `ZipFault`. */
export function zipEntries(bytes: Uint8Array, limits: ZipLimits = usualZipLimits): readonly ZipEntry[] {
	const view = viewOf(bytes);
	const end = findDirectoryEnd(view);
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	// 0xffff and 0xffffffff announce ZIP64, which no document within our limits needs
	if (count === 0xffff || at === 0xffffffff) throw new ZipFault("too-large", "ZIP64");
	if (count > limits.entries) throw new ZipFault("too-many-entries", String(count));
	const entries: ZipEntry[] = [];
	const names = new Set<string>();
	for (let i = 0; i < count; i++) {
		if (at + 46 > end || view.getUint32(at, true) !== directoryEntry)
			throw new ZipFault("broken", "directory");
		const { entry, next } = readDirectoryEntry(bytes, view, at);
		if (names.has(entry.name)) throw new ZipFault("broken", `twice: ${entry.name}`);
		names.add(entry.name);
		entries.push(entry);
		at = next;
	}
	checkSizes(entries, limits);
	return entries;
}

/** The content of one entry; never more than it declared, and with the right check sum. */
export function unzipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
	const view = viewOf(bytes);
	const at = entry.offset;
	if (at + 30 > bytes.length || view.getUint32(at, true) !== localEntry)
		throw new ZipFault("broken", entry.name);
	const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (start + entry.compressed > bytes.length) throw new ZipFault("broken", entry.name);
	const packed = bytes.subarray(start, start + entry.compressed);
	const content = entry.method === 0 ? packed : inflate(packed, entry);
	if (content.length !== entry.size) throw new ZipFault("broken", entry.name);
	if (crc32(content) !== entry.crc) throw new ZipFault("broken", entry.name);
	return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
	if (entry.size === 0) return new Uint8Array();
	try {
		return inflateRawSync(packed, { maxOutputLength: entry.size });
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		throw new ZipFault(code === "ERR_BUFFER_TOO_LARGE" ? "bomb" : "broken", entry.name);
	}
}

function findDirectoryEnd(view: DataView): number {
	const first = Math.max(0, view.byteLength - 22 - 0xffff);
	for (let at = view.byteLength - 22; at >= first; at--) {
		if (view.getUint32(at, true) === directoryEnd) return at;
	}
	throw new ZipFault("broken", "no directory");
}

function readDirectoryEntry(
	bytes: Uint8Array,
	view: DataView,
	at: number,
): { entry: ZipEntry; next: number } {
	const nameLength = view.getUint16(at + 28, true);
	const nameEnd = at + 46 + nameLength;
	if (nameEnd > bytes.length) throw new ZipFault("broken", "directory");
	const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
	if ((view.getUint16(at + 8, true) & 1) !== 0) throw new ZipFault("encrypted", name);
	const method = view.getUint16(at + 10, true);
	if (method !== 0 && method !== 8) throw new ZipFault("broken", `method ${method}: ${name}`);
	const compressed = view.getUint32(at + 20, true);
	const size = view.getUint32(at + 24, true);
	const offset = view.getUint32(at + 42, true);
	if (size === 0xffffffff || compressed === 0xffffffff) throw new ZipFault("too-large", name);
	const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	return {
		entry: {
			name,
			method,
			compressed,
			size,
			crc: view.getUint32(at + 16, true),
			offset,
		},
		next,
	};
}

function checkSizes(entries: readonly ZipEntry[], limits: ZipLimits): void {
	let total = 0;
	for (const entry of entries) {
		total += entry.size;
		const packed = Math.max(entry.compressed, 1);
		if (entry.size > limits.ratioFrom && entry.size / packed > limits.ratio)
			throw new ZipFault("bomb", entry.name);
		if (entry.size > limits.entrySize) throw new ZipFault("too-large", entry.name);
	}
	if (total > limits.totalSize) throw new ZipFault("too-large", String(total));
	checkOverlaps(entries);
}

/** Entries that share packed bytes are how a "better zip bomb" hides its size from the ratio. */
function checkOverlaps(entries: readonly ZipEntry[]): void {
	const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
	let end = 0;
	for (const entry of inOrder) {
		if (entry.offset < end) throw new ZipFault("bomb", entry.name);
		end = entry.offset + 30 + entry.compressed;
	}
}

function viewOf(bytes: Uint8Array): DataView {
	if (bytes.length < 22) throw new ZipFault("broken", "too short");
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
