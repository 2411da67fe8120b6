import { type LaidOutText, normaliseText, nothingKnown, type Reading } from "@guong/admin-docs";
import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import { readPaperFile } from "#platform/papers/read-paper-file.ts";
import { readInThread } from "./reader-thread.ts";
import { readingKnowledge } from "./reading-knowledge.ts";

export interface PaperRead {
	readonly reading: Reading;
	/** the text to which its places point */
	readonly text: string;
	readonly tables: LaidOutText["tables"];
}

/** Reads a paper of a unit: first for its day and indices, then with what was known on that day. */
export async function readPaperOfUnit(
	db: ReadDb,
	file: { readonly bytes: Uint8Array; readonly name: string },
	unitId: string,
	today: Temporal.PlainDate,
): Promise<PaperRead> {
	const text = keepable(await readPaperFile(file.bytes, file.name));
	const first = await readInThread(text, nothingKnown);
	const knowledge = await readingKnowledge(db, first, unitId, today);
	const reading = await readInThread(text, knowledge);
	const normal = normaliseText(text.text);
	// tables point into the text as the file had it: where that is not the text that was read, the lines must do
	return { reading, text: normal, tables: normal === text.text ? text.tables : null };
}

/** The database keeps no NUL and no half of a pair; each is one place in the text, so that tables still point right. */
const keepable = (text: LaidOutText): LaidOutText => ({
	...text,
	text: text.text.replaceAll("\0", "\uFFFD").replace(/\p{Surrogate}/gu, "\uFFFD"),
});
