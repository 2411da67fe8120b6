/** What a file is, by its own bytes. Its name and what the browser calls it prove nothing. */
import type { KindName } from "./kinds.ts";
import { OleFault, openOle } from "./ole-file.ts";
import { unzipEntry, ZipFault, zipEntries } from "./zip-archive.ts";

/** Why a file is refused whatever it is called. */
export type RefusedKind = "program" | "markup" | "macros" | "password" | "bomb" | "broken";

export type Detected =
	| { readonly kind: KindName }
	| { readonly refused: RefusedKind }
	| { readonly unknown: true };

export function detectKind(bytes: Uint8Array): Detected {
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const letters = (at: number, length: number) => head.toString("latin1", at, at + length);
	if (isProgram(head)) return { refused: "program" };
	if (letters(0, 3) === "\xff\xd8\xff") return { kind: "jpeg" };
	if (letters(0, 8) === "\x89PNG\r\n\x1a\n") return { kind: "png" };
	if (letters(0, 4) === "RIFF" && letters(8, 4) === "WEBP") return { kind: "webp" };
	if (letters(0, 5) === "%PDF-") return { kind: "pdf" };
	if (letters(4, 4) === "ftyp") return ofBoxes(letters(8, 4));
	if (letters(0, 3) === "ID3" || isMp3Frame(head)) return { kind: "mp3" };
	if (letters(0, 4) === "PK\x03\x04") return ofZip(bytes);
	if (letters(0, 4) === "\xd0\xcf\x11\xe0") return ofOle(head);
	return ofText(bytes);
}

/** Windows, Linux, macOS (four ways) and Java programs, and scripts that name who runs them. */
function isProgram(head: Buffer): boolean {
	if (head.length < 4) return false;
	if (/^(MZ|#!)/.test(head.toString("latin1", 0, 2))) return true;
	return [0x7f454c46, 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe].includes(
		head.readUInt32BE(0),
	);
}

function ofBoxes(brand: string): Detected {
	if (/^(hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand)) return { kind: "heic" };
	return /^(iso\w|mp4\d|avc1|M4[VA] |mmp4|dash)$/.test(brand) ? { kind: "mp4" } : { unknown: true };
}

/** A frame of MPEG 1 or 2, layer III, whose header has no impossible field. */
function isMp3Frame(head: Buffer): boolean {
	const [a = 0, b = 0, c = 0] = head;
	return a === 0xff && (b & 0xe6) === 0xe2 && (b & 0x18) !== 0x08 && c >> 4 !== 15 && ((c >> 2) & 3) !== 3;
}

function ofZip(bytes: Uint8Array): Detected {
	try {
		const entries = zipEntries(bytes);
		const names = new Map(entries.map((entry) => [entry.name, entry]));
		const textOf = (name: string) => {
			const entry = names.get(name);
			return entry && entry.size < 1_000_000 ? Buffer.from(unzipEntry(bytes, entry)).toString("utf8") : "";
		};
		if (
			entries.some(({ name }) =>
				/(^|\/)vbaProject|^xl\/macrosheets\/|^Basic\/.+\/(?!script-lb)|^Scripts\/./i.test(name),
			)
		) {
			return { refused: "macros" };
		}
		const types = textOf("[Content_Types].xml");
		if (/macroEnabled/i.test(types)) return { refused: "macros" };
		if (names.has("word/document.xml") && types.includes("wordprocessingml.document"))
			return { kind: "docx" };
		if (names.has("xl/workbook.xml") && types.includes("spreadsheetml.sheet")) return { kind: "xlsx" };
		if (textOf("META-INF/manifest.xml").includes("encryption-data")) return { refused: "password" };
		const declared = textOf("mimetype").trim();
		if (declared === "application/vnd.oasis.opendocument.text") return { kind: "odt" };
		if (declared === "application/vnd.oasis.opendocument.spreadsheet") return { kind: "ods" };
		return { unknown: true };
	} catch (error) {
		if (!(error instanceof ZipFault)) throw error;
		if (error.code === "encrypted") return { refused: "password" };
		return { refused: error.code === "broken" ? "broken" : "bomb" };
	}
}

/**
 * Old Office, by the names at the top of its directory; what is embedded and the text itself do not change what it is,
 * but a macro is refused wherever it lies. A directory that cannot be read may still show its names, in UTF-16.
 */
function ofOle(head: Buffer): Detected {
	const file = directoryOf(head);
	const scanned = (name: string) => head.includes(Buffer.from(name, "utf16le"));
	const has = file ? (name: string) => file.top.has(name) : scanned;
	const holds = file ? (name: string) => file.names.has(name) : scanned;
	if (has("EncryptedPackage")) return { refused: "password" };
	if (["_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros"].some(holds)) return { refused: "macros" };
	if (has("WordDocument")) return { kind: "doc" };
	if (has("Workbook") || has("Book")) return { kind: "xls" };
	return file ? { unknown: true } : { refused: "broken" };
}

function directoryOf(head: Buffer): ReturnType<typeof openOle> | null {
	try {
		return openOle(head);
	} catch (error) {
		if (error instanceof OleFault) return null;
		throw error;
	}
}

function ofText(bytes: Uint8Array): Detected {
	const text = textOf(bytes);
	if (text === null) return { unknown: true };
	const start = text.slice(0, 4096).replace(/^[\s\ufeff]+/, "");
	// a browser would make a page or a picture with script of it, whatever it is called
	if (/^<(!|\?xml|[a-z])/i.test(start) || /<(script|svg|html|iframe|body)[\s>/]/i.test(start))
		return { refused: "markup" };
	return { kind: "text" };
}

function textOf(bytes: Uint8Array): string | null {
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? "utf-16le"
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? "utf-16be"
				: "utf-8";
	// a code page of old Windows is text too: bytes above 0x7f may be anything, control characters may not
	const decoded = new TextDecoder(encoding).decode(bytes);
	return /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/u.test(decoded) ? null : decoded;
}
