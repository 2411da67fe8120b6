/** The first file of the writing thread: takes papers, answers with their files. */
import { parentPort } from "node:worker_threads";
import { preparePaper } from "./prepare-paper.ts";
import type { WritingAnswer, WritingTask } from "./writing-thread.ts";

async function answer({ kind, paper, written }: WritingTask): Promise<WritingAnswer> {
	try {
		const prepared = preparePaper(paper);
		// both libraries are large: each is loaded with the first paper of its kind
		if (kind === "pdf") return await (await import("./pdf/pdf-file.ts")).pdfFile(prepared, written);
		return { bytes: await (await import("./docx/docx-file.ts")).docxFile(prepared, written) };
	} catch (error) {
		return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

parentPort?.on("message", async (task: WritingTask) => parentPort?.postMessage(await answer(task)));
