import { detectKind } from "../files/detect-kind.ts";
import { problem as filesProblem } from "../files/errors.ts";
import { runInWorker } from "../files/in-worker.ts";
import { kinds } from "../files/kinds.ts";
import { OleFault } from "../files/ole-file.ts";
import { unzipEntry, ZipFault, zipEntries } from "../files/zip-archive.ts";
import { decodeText } from "./decode-text.ts";
import { papersProblem } from "./errors.ts";
import { type DocRead, readDoc } from "./read-doc.ts";
import { readDocx } from "./read-docx.ts";
import { readOdt } from "./read-odt.ts";
import type { PdfRead } from "./read-pdf.ts";
import type { TextWithLayout } from "./text-with-layout.ts";

const taken = ["text", "docx", "odt", "pdf", "doc"] as const;
export type PaperFileKind = (typeof taken)[number];

/** About 1,500 pages. */
const mostCharacters = 4_000_000;
const limits = { milliseconds: 30_000, megabytes: 512 };

/**
 * The text of a file with its layout. What cannot be read is refused with a sentence that says what to do: programs,
 * macros, passwords, archives that unpack to nonsense, scans without text. Office files and PDF are read in a thread.
 */
export async function readPaperFile(bytes: Uint8Array, name: string): Promise<TextWithLayout> {
	const kind = paperKindOf(bytes, name);
	const read =
		kind === "text"
			? { text: normalise(decodeText(bytes)), tables: null }
			: await readOffice(bytes, kind, name);
	if (read.text.trim() === "") throw papersProblem("empty", { name });
	if (read.text.length > mostCharacters) throw papersProblem("too-long", { name });
	return read;
}

/** One form, so that places in the text mean the same everywhere. */
const normalise = (text: string): string =>
	text
		.replace(/^\uFEFF/, "")
		.replace(/\r\n?/g, "\n")
		.normalize("NFC");

function paperKindOf(bytes: Uint8Array, name: string): PaperFileKind {
	if (bytes.byteLength === 0) throw filesProblem("empty", { name });
	if (/^\s*\{\\rtf/.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1")))
		throw papersProblem("rtf", { name });
	const found = detectKind(bytes);
	if ("refused" in found && !(found.refused === "markup" && isMarkedText(bytes)))
		throw filesProblem(`has-${found.refused}`, { name });
	if ("refused" in found) return "text";
	const kind = "kind" in found ? taken.find((one) => one === found.kind) : undefined;
	if (!kind)
		throw filesProblem("kind-not-taken", {
			name,
			vi: "văn bản thuần, Word (DOCX, DOC), ODT, PDF có chữ",
			en: "plain text, Word (DOCX, DOC), ODT, PDF with text",
		});
	const { limit } = kinds[kind];
	if (bytes.byteLength > limit) throw filesProblem("too-large", { name, size: bytes.byteLength, limit });
	return kind;
}

/** Text recognition leaves comments and tables in its text; that is no page of the web, and nothing here shows it as one. */
const isMarkedText = (bytes: Uint8Array): boolean =>
	bytes.byteLength <= kinds.text.limit &&
	!/<(?:html|head|body|script|svg|iframe|\?xml|!doctype)[\s>]/i.test(decodeText(bytes));

interface OfficeFile {
	readonly bytes: Uint8Array;
	readonly kind: Exclude<PaperFileKind, "text">;
}

type OfficeRead = PdfRead | DocRead;

async function readOffice(
	bytes: Uint8Array,
	kind: OfficeFile["kind"],
	name: string,
): Promise<TextWithLayout> {
	const answer = await runInWorker<OfficeFile, OfficeRead>(
		import.meta.url,
		"readOfficeFile",
		{ bytes, kind },
		limits,
	);
	if (!("fault" in answer)) return answer.read;
	if (answer.fault === "password") throw filesProblem("has-password", { name });
	throw papersProblem(answer.fault === "broken" ? "broken-inside" : answer.fault, { name });
}

/** Runs in the thread of its own. */
export async function readOfficeFile({ bytes, kind }: OfficeFile): Promise<OfficeRead> {
	try {
		// the reader of PDF is large: it is loaded in the thread, and only for a PDF
		if (kind === "pdf") return await (await import("./read-pdf.ts")).readPdf(bytes);
		if (kind === "doc") return readDoc(bytes);
		const entries = new Map(zipEntries(bytes).map((entry) => [entry.name, entry]));
		const part = (name: string): string | null => {
			const entry = entries.get(name);
			return entry ? decodeText(unzipEntry(bytes, entry)) : null;
		};
		const main = part(kind === "docx" ? "word/document.xml" : "content.xml");
		if (main === null) return { fault: "broken" };
		if (kind === "odt") return { read: readOdt(main, part("styles.xml")) };
		return {
			read: readDocx({
				document: main,
				numbering: part("word/numbering.xml"),
				styles: part("word/styles.xml"),
			}),
		};
	} catch (error) {
		if (error instanceof ZipFault || error instanceof OleFault) return { fault: "broken" };
		// a place that points outside the file
		if (kind === "doc" && error instanceof RangeError) return { fault: "broken" };
		throw error;
	}
}
