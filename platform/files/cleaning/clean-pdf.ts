/**
 * PDF (ISO 32000) without document information, XMP and the notes of photos within. Nothing is moved: what
 * must go is overwritten in its place, so that every offset stays right; what was packed is packed again into
 * the same length. A PDF in which that cannot be done is not called clean.
 * Not touched: names on comments (they are shown on the page) and private data of programs (`/PieceInfo`).
 */
import { deflateSync, inflateSync } from "node:zlib";
import { nameToRemove } from "./clean-jpeg.ts";
import { type Cleaning, latin, NotWellBuilt } from "./cleaning.ts";
import { blankAllStrings, blankTellingStrings } from "./pdf-strings.ts";

const mostUnpacked = 64 * 1024 * 1024;

export function cleanPdf(bytes: Uint8Array): Cleaning {
	const text = latin(bytes);
	if (/\/ByteRange\s*\[/.test(text)) return { cannot: "signed" };
	// encrypted, or with other files inside: what they hold cannot be seen from here
	if (/\/Encrypt\b|\/EmbeddedFiles?\b/.test(text)) return { cannot: "kind" };
	const copy = Buffer.from(bytes);
	const removed = new Set<string>();
	const information = new Set(
		[...text.matchAll(/\/Info\s+(\d+)\s+\d+\s+R/g)].map((match) => Number(match[1])),
	);
	for (const stream of streamsOf(text))
		if (!cleanStream(copy, stream, information, removed)) return { cannot: "kind" };
	blankObjects(copy, latin(copy), information, removed);
	return { bytes: copy, removed: [...removed] };
}

interface PdfStream {
	readonly dictionary: string;
	readonly start: number;
	readonly end: number;
}

function* streamsOf(text: string): Generator<PdfStream> {
	const opening = />>\s*stream(\r\n|\n|\r)/g;
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		const start = match.index + match[0].length;
		const end = text.indexOf("endstream", start);
		if (end < 0) throw new NotWellBuilt("stream without end");
		const object = text.lastIndexOf(" obj", match.index);
		yield { dictionary: text.slice(object + 4, match.index + 2), start, end: trimmed(text, start, end) };
		opening.lastIndex = end;
	}
}

function trimmed(text: string, start: number, end: number): number {
	const before = text.slice(Math.max(start, end - 2), end);
	return end - (before.endsWith("\r\n") ? 2 : /[\r\n]$/.test(before) ? 1 : 0);
}

/** False when there is something in it that cannot be cleaned. */
function cleanStream(
	copy: Buffer,
	stream: PdfStream,
	information: ReadonlySet<number>,
	removed: Set<string>,
): boolean {
	const { dictionary } = stream;
	const data = copy.subarray(stream.start, stream.end);
	if (/\/Type\s*\/Metadata\b/.test(dictionary) || /\/Subtype\s*\/XML\b/.test(dictionary)) {
		blankMetadata(data, dictionary);
		removed.add("xmp");
		return true;
	}
	if (/\/Type\s*\/ObjStm\b/.test(dictionary))
		return cleanObjectStream(data, dictionary, information, removed);
	if (!/\/DCTDecode\b/.test(dictionary)) return true;
	if (data[0] !== 0xff || data[1] !== 0xd8) return false;
	if (blankPhotoNotes(data)) removed.add("exif");
	return true;
}

function blankMetadata(data: Buffer, dictionary: string): void {
	const packed = /\/FlateDecode\b/.test(dictionary);
	const empty = packed ? deflateSync(Buffer.alloc(0)) : Buffer.alloc(0);
	data.fill(packed ? 0 : 0x20);
	empty.copy(data);
}

/** Dictionaries packed together: unpacked, cleaned, and packed into the length they had. */
function cleanObjectStream(
	data: Buffer,
	dictionary: string,
	information: ReadonlySet<number>,
	removed: Set<string>,
): boolean {
	if (!/\/Filter\s*(\[\s*)?\/FlateDecode\s*[\]/>]/.test(dictionary) || /\/DecodeParms\b/.test(dictionary))
		return false;
	const content = latin(inflateSync(data, { maxOutputLength: mostUnpacked }));
	if (/\/EmbeddedFiles?\b/.test(content)) return false;
	const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
	const numbers = content.slice(0, first).trim().split(/\s+/).map(Number);
	if (numbers.some(Number.isNaN)) throw new NotWellBuilt("object stream");
	let clean = blankTellingStrings(content);
	for (let i = 0; i + 1 < numbers.length; i += 2) {
		if (!information.has(numbers[i] as number)) continue;
		const [from, to] = [
			first + (numbers[i + 1] as number),
			first + (numbers[i + 3] ?? content.length - first),
		];
		clean = clean.slice(0, from) + blankAllStrings(clean.slice(from, to)) + clean.slice(to);
	}
	if (clean === content) return true;
	const packed = deflateSync(Buffer.from(clean, "latin1"), { level: 9 });
	if (packed.byteLength > data.byteLength) return false;
	data.fill(0);
	packed.copy(data);
	removed.add("author");
	return true;
}

/** Places, devices and owners in a photo within: their bytes become zero, their lengths stay. */
function blankPhotoNotes(photo: Buffer): boolean {
	let found = false;
	for (let at = 2; at + 4 <= photo.byteLength && photo[at] === 0xff && photo[at + 1] !== 0xda; ) {
		const length = photo.readUInt16BE(at + 2);
		const segment = photo.subarray(at, at + 2 + length);
		if (nameToRemove(segment[1] ?? 0, segment) && segment.subarray(4).some((byte) => byte !== 0)) {
			segment.subarray(4).fill(0);
			found = true;
		}
		at += 2 + length;
	}
	return found;
}

/** What is not packed: the information dictionary itself, in each of the file's revisions, and stray ones. */
function blankObjects(
	copy: Buffer,
	text: string,
	information: ReadonlySet<number>,
	removed: Set<string>,
): void {
	let clean = blankTellingStrings(text);
	for (const match of clean.matchAll(/(?<![\d.])(\d+)\s+\d+\s+obj\b/g)) {
		if (!information.has(Number(match[1]))) continue;
		const end = clean.indexOf("endobj", match.index);
		const to = end < 0 ? clean.length : end;
		clean = clean.slice(0, match.index) + blankAllStrings(clean.slice(match.index, to)) + clean.slice(to);
	}
	if (clean === text) return;
	copy.write(clean, "latin1");
	removed.add("author");
}
