import { getDocumentProxy } from "unpdf";
import type { TextWithLayout } from "./text-with-layout.ts";

/** A stretch of words as a page places it; y grows upwards. */
interface PlacedWords {
	readonly words: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export type PdfRead =
	| { readonly read: TextWithLayout }
	| { readonly fault: "password" | "broken" | "no-text" | "too-long" };

const mostPages = 1_500;
/** Fewer letters on a page, and it is a picture with a stamp or a page number. */
const fewestLetters = 20;

/** The words of a PDF line by line. What stands side by side comes on one line, the columns of a table too. */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
	const opened = await open(bytes);
	if ("fault" in opened) return opened;
	const { document } = opened;
	if (document.numPages > mostPages) return { fault: "too-long" };
	const pages: string[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		pages.push(linesOf(items.flatMap((item) => ("str" in item ? [placed(item)] : []))).join("\n"));
		page.cleanup();
	}
	const text = pages.join("\n\n").normalize("NFC");
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	if (letters < fewestLetters * document.numPages) return { fault: "no-text" };
	return { read: { text: `${text}\n`, tables: null } };
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(
	bytes: Uint8Array,
): Promise<{ readonly document: PdfDocument } | { readonly fault: "password" | "broken" }> {
	try {
		return { document: await getDocumentProxy(bytes, { verbosity: 0 }) };
	} catch (error) {
		return { fault: (error as Error).name === "PasswordException" ? "password" : "broken" };
	}
}

function placed(item: { str: string; transform: number[]; width: number; height: number }): PlacedWords {
	const [, , , scale = 0, x = 0, y = 0] = item.transform;
	return { words: item.str, x, y, width: item.width, height: item.height || Math.abs(scale) || 10 };
}

/** Words on one height make a line; a wider gap between lines than usual parts paragraphs. */
function linesOf(all: readonly PlacedWords[]): string[] {
	const words = all
		.filter(({ words: written }) => written.trim() !== "")
		.sort((a, b) => b.y - a.y || a.x - b.x);
	const rows: PlacedWords[][] = [];
	for (const one of words) {
		const row = rows.at(-1);
		const first = row?.[0];
		if (row && first && Math.abs(first.y - one.y) <= 0.45 * Math.max(first.height, one.height)) row.push(one);
		else rows.push([one]);
	}
	const gaps = rows.slice(1).map((row, i) => heightOf(rows[i]) - heightOf(row));
	const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
	return rows.flatMap((row, i) => {
		const line = joined(row);
		return i > 0 && usual > 0 && (gaps[i - 1] as number) > 1.35 * usual ? ["", line] : [line];
	});
}

const heightOf = (row: readonly PlacedWords[] | undefined): number => row?.[0]?.y ?? 0;

function joined(row: readonly PlacedWords[]): string {
	let line = "";
	let end = 0;
	for (const one of [...row].sort((a, b) => a.x - b.x)) {
		const gap = one.x - end;
		if (line !== "")
			line += gap > 3 * one.height ? "    " : gap > 0.15 * one.height && !line.endsWith(" ") ? " " : "";
		line += one.words;
		end = one.x + one.width;
	}
	return line.replace(/\s+$/, "");
}
