import type { Temporal } from "temporal-polyfill";
import { papersProblem } from "./errors.ts";
import type { PaperToRender } from "./paper-to-render.ts";
import { writeInThread } from "./writing-thread.ts";

/**
 * A PDF to keep and to read aloud (PDF/A-2a, tagged, with bookmarks). `written` stands in the file's properties; the same
 * paper and day give the same bytes. Machines for which the compiler has no program refuse with papers/no-pdf-here.
 */
export async function writePdf(paper: PaperToRender, written: Temporal.PlainDate): Promise<Uint8Array> {
	const answer = await writeInThread({ kind: "pdf", paper, written: written.toString() });
	if ("bytes" in answer) return answer.bytes;
	if (answer.fault === "letters") throw papersProblem("no-shape-for-letters", { letters: answer.letters });
	throw papersProblem("no-pdf-here", {});
}
