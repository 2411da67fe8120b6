import { detectKind } from "./detect-kind.ts";
import { problem } from "./errors.ts";
import { cleanFileName, extensionOf } from "./file-name.ts";
import { type FileKind, type KindName, kinds } from "./kinds.ts";

export interface SentFile {
	readonly bytes: Uint8Array;
	/** as the sender's machine calls it */
	readonly name: string;
}

export interface CheckedFile {
	readonly kind: KindName;
	readonly type: string;
	readonly name: string;
}

/**
 * What a stranger sent: really of an allowed kind, not larger than that kind may be, and called what it is.
 * Throws a refusal that names what was found and what is wanted.
 */
export function checkFile({ bytes, name: sentName }: SentFile, allowed: readonly KindName[]): CheckedFile {
	const name = cleanFileName(sentName);
	if (bytes.byteLength === 0) throw problem("empty", { name });
	const found = detectKind(bytes);
	if ("refused" in found) throw problem(`has-${found.refused}`, { name });
	if ("unknown" in found || !allowed.includes(found.kind))
		throw problem("kind-not-taken", { name, ...wanted(allowed) });
	const kind: FileKind = kinds[found.kind];
	if (bytes.byteLength > kind.limit)
		throw problem("too-large", { name, size: bytes.byteLength, limit: kind.limit });
	const extension = extensionOf(name);
	if (extension !== "" && !kind.extensions.includes(extension)) {
		throw problem("not-what-it-says", {
			name,
			extension,
			vi: kind.vi,
			en: kind.en,
			right: kind.extensions[0],
		});
	}
	return { kind: found.kind, type: typeOf(kind, extension), name: cleanFileName(name, kind.extensions[0]) };
}

function typeOf(kind: FileKind, extension: string): string {
	if (extension === "csv") return "text/csv";
	if (extension === "tsv") return "text/tab-separated-values";
	return extension === "m4a" ? "audio/mp4" : kind.type;
}

function wanted(allowed: readonly KindName[]): { vi: string; en: string } {
	const shown = allowed.map((name) => kinds[name]);
	const list = (language: "vi" | "en") =>
		shown.map((kind) => `${kind[language]} (.${kind.extensions[0]})`).join(", ");
	return { vi: list("vi"), en: list("en") };
}
