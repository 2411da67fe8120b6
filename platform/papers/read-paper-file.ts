import { detectKind, type RefusedKind } from "../files/detect-kind.ts";
import { problem as filesProblem } from "../files/errors.ts";
import { kinds } from "../files/kinds.ts";
import { decodeText } from "./decode-text.ts";
import { papersProblem } from "./errors.ts";
import type { TextWithLayout } from "./text-with-layout.ts";

export type PaperFileKind = "text";

/** About 1,500 pages. */
const mostCharacters = 4_000_000;

/**
 * The text of a file with its layout. What cannot be read is refused with a sentence that says what to do: programs,
 * macros, passwords, archives that unpack to nonsense, scans without text.
 */
export async function readPaperFile(bytes: Uint8Array, name: string): Promise<TextWithLayout> {
	const kind = paperKindOf(bytes, name);
	const read = await readAs(kind, bytes);
	if (read.text.trim() === "") throw papersProblem("empty", { name });
	if (read.text.length > mostCharacters) throw papersProblem("too-long", { name });
	return read;
}

async function readAs(_kind: PaperFileKind, bytes: Uint8Array): Promise<TextWithLayout> {
	return { text: normalise(decodeText(bytes)), tables: null };
}

/** One form, so that places in the text mean the same everywhere. */
const normalise = (text: string): string =>
	text
		.replace(/^\uFEFF/, "")
		.replace(/\r\n?/g, "\n")
		.normalize("NFC");

function paperKindOf(bytes: Uint8Array, name: string): PaperFileKind {
	if (bytes.byteLength === 0) throw filesProblem("empty", { name });
	const found = detectKind(bytes);
	if ("refused" in found) throw filesProblem(`has-${found.refused satisfies RefusedKind}`, { name });
	if (!("kind" in found) || found.kind !== "text")
		throw filesProblem("kind-not-taken", { name, vi: "văn bản thuần", en: "plain text" });
	const { limit } = kinds[found.kind];
	if (bytes.byteLength > limit) throw filesProblem("too-large", { name, size: bytes.byteLength, limit });
	return found.kind;
}
