import { type LaidOutText, nothingKnown, type Reading, readPaper } from "@guong/admin-docs";
import { runInWorker } from "#platform/files/index.ts";
import { readPaperFile } from "#platform/papers/read-paper-file.ts";

const limits = { milliseconds: 30_000, megabytes: 512 };

/** Reads a plan that somebody sent. What kind of file it is, and what it says, is found out in threads of their own. */
export async function readPlanPaper(bytes: Uint8Array, name: string): Promise<Reading> {
	const text = await readPaperFile(bytes, name);
	return runInWorker<LaidOutText, Reading>(import.meta.url, "readLaidOut", text, limits);
}

/** Runs in the thread. What bodies and days are known is asked again when the draft is checked. */
export const readLaidOut = (text: LaidOutText): Reading => readPaper(text, nothingKnown);
