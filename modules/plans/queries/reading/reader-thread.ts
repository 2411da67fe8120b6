import { type Knowledge, type LaidOutText, type Reading, readPaper } from "@guong/admin-docs";
import { runInWorker } from "#platform/files/index.ts";

interface Asked {
	readonly text: LaidOutText;
	readonly knowledge: Knowledge;
}

const limits = { milliseconds: 30_000, megabytes: 512 };

/** What a text says, found out in a thread of its own: strangers wrote it. */
export const readInThread = (text: LaidOutText, knowledge: Knowledge): Promise<Reading> =>
	runInWorker<Asked, Reading>(import.meta.url, "readAsked", { text, knowledge }, limits);

/** Runs in the thread, which knows it by name. @public */
export const readAsked = ({ text, knowledge }: Asked): Reading => readPaper(text, knowledge);
