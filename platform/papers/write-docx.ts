import type { Temporal } from "temporal-polyfill";
import type { PaperToRender } from "./paper-to-render.ts";
import { writeInThread } from "./writing-thread.ts";

/**
 * A Word file that an office goes on editing: real styles, numbering, tables and sections; places that are still open are
 * controls to write into. `written` stands in the file's properties; the same paper and day give the same bytes.
 */
export async function writeDocx(paper: PaperToRender, written: Temporal.PlainDate): Promise<Uint8Array> {
	const answer = await writeInThread({ kind: "docx", paper, written: written.toString() });
	if ("bytes" in answer) return answer.bytes;
	throw new Error(`A DOCX was answered with ${answer.fault}`);
}
