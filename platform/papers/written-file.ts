import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { DownloadAnswer } from "../http/route.ts";
import type { PaperToRender } from "./paper-to-render.ts";
import { writeDocx } from "./write-docx.ts";
import { writePdf } from "./write-pdf.ts";

export const paperFormats = ["docx", "pdf"] as const;
export type PaperFormat = (typeof paperFormats)[number];

const contentTypes: Readonly<Record<PaperFormat, string>> = {
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	pdf: "application/pdf",
};

const kept = new Map<string, Promise<Uint8Array>>();
const mostKept = 40;

/** The paper as a file. The same paper on the same day gives the same bytes, so it is written once while it is asked for. */
export async function writtenFile(
	paper: PaperToRender,
	file: { readonly name: string; readonly format: PaperFormat; readonly day: Temporal.PlainDate },
): Promise<DownloadAnswer> {
	const { name, format, day } = file;
	const key = createHash("sha256")
		.update(`${format} ${day} ${JSON.stringify(paper)}`)
		.digest("hex");
	const content = kept.get(key) ?? (format === "docx" ? writeDocx(paper, day) : writePdf(paper, day));
	// asked for last, kept longest
	kept.delete(key);
	kept.set(key, content);
	content.catch(() => kept.delete(key));
	for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
	return {
		contentType: contentTypes[format],
		filename: `${name}.${format}`,
		content: await content,
		cache: "none",
	};
}
