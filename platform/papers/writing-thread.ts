import { type FailedWork, restingThread } from "../files/resting-thread.ts";
import { papersProblem } from "./errors.ts";
import type { PaperToRender } from "./paper-to-render.ts";
import type { PdfFile } from "./pdf/pdf-file.ts";

export interface WritingTask {
	readonly kind: "docx" | "pdf";
	readonly paper: PaperToRender;
	/** a day as 2026-01-31 */
	readonly written: string;
}

export type WritingAnswer = PdfFile | FailedWork;

const limits = { milliseconds: 120_000, megabytes: 768, waiting: 50, restAfter: 120_000 };

/** The one thread that writes papers, one after another. */
export const writeInThread = restingThread<WritingTask, PdfFile>({
	moduleUrl: import.meta.url,
	entry: "./worker-entry",
	limits,
	refusals: {
		busy: () => papersProblem("writing-busy", {}),
		tooSlow: () => papersProblem("writing-too-slow", { seconds: limits.milliseconds / 1000 }),
		tooLarge: () => papersProblem("writing-too-large", {}),
	},
});
