import { readFileSync } from "node:fs";
import type { PreparedPaper } from "../prepare-paper.ts";
import { paperFonts } from "./fonts.ts";
import { templateData } from "./template-data.ts";
import { type TypstCompiler, typstProgram } from "./typst-program.ts";

export type PdfFile =
	| { readonly bytes: Uint8Array }
	/** the compiler has no program for this machine */
	| { readonly fault: "no-compiler" }
	| { readonly fault: "letters"; readonly letters: string };

const template = readFileSync(new URL("./paper.typ", import.meta.url), "utf8");

/** PDF/A-2a: for keeping, tagged for those who listen. `written` is a day as 2026-01-31. */
export function pdfFile(paper: PreparedPaper, written: string): PdfFile {
	opened ??= openCompiler();
	const { compiler } = opened;
	if (!compiler) return { fault: "no-compiler" };
	try {
		const bytes = compiler.pdf(
			{ mainFileContent: template, inputs: { paper: templateData(paper, written) } },
			{ pdfStandard: "a-2a" },
		);
		return { bytes };
	} catch (error) {
		const letters = withoutFont(error);
		if (letters === null) throw new Error(`Typst: ${(error as { code?: string }).code ?? error}`);
		return { fault: "letters", letters };
	} finally {
		// what one paper looked like is of no use to the next
		compiler.evictCache(0);
	}
}

let opened: { readonly compiler: TypstCompiler | null } | undefined;

function openCompiler(): { readonly compiler: TypstCompiler | null } {
	const program = typstProgram();
	return { compiler: program?.NodeCompiler.create({ fontArgs: [{ fontBlobs: paperFonts() }] }) ?? null };
}

/** PDF/A wants a shape and a meaning for every letter; which ones have none stands in the compiler's complaints. */
function withoutFont(error: unknown): string | null {
	const complaints = String((error as { code?: string }).code ?? "");
	const found = [
		...complaints.matchAll(/(?:the text|the codepoint|disallowed codepoint) `\\*"(.+?)\\*"`/g),
	].map(([, letters]) => shown(letters as string));
	return found.length === 0 ? null : [...new Set(found)].join(" ");
}

/** What cannot be seen is told by its number. */
const shown = (letters: string): string =>
	letters.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => `U+${hex.toUpperCase().padStart(4, "0")}`);
