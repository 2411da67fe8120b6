import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readPaper } from "@guong/admin-docs";
import type { Command } from "commander";
import { readPaperFile } from "#platform/papers/read-paper-file.ts";
import { readPlanProblem } from "./plan-reading/errors.ts";
import { readingAsJson } from "./plan-reading/reading-as-json.ts";
import { readingAsTable } from "./plan-reading/reading-as-table.ts";
import { readingKnowledge } from "./plan-reading/reading-knowledge.ts";
import { settleDays } from "./plan-reading/settle-days.ts";
import { exitCodes, printResult, say, terminalLanguage } from "./say.ts";

export function addReadPlan(program: Command): void {
	program
		.command("read-plan")
		.description(
			"đọc một kế hoạch: số, ngày, mục tiêu, nhiệm vụ, điểm nghi ngờ / read a plan paper into tasks and doubts",
		)
		.argument("<file>", "tệp văn bản / the paper's file")
		.action(async (file: string) => {
			const reading = await readPlanFile(file);
			printResult(readingAsJson(reading), () => readingAsTable(reading, terminalLanguage()));
			if (reading.doubts.some(({ code }) => code === "not-a-plan")) process.exitCode = exitCodes.foundWrong;
		});
}

/** The reading of a file, told on the way. */
export async function readPlanFile(file: string) {
	const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
		throw readPlanProblem("file-unreadable", { fault: `${file}: ${error.code ?? error.message}` });
	});
	const vietnamese = terminalLanguage() === "vi";
	say(vietnamese ? `Đang đọc ${basename(file)}…` : `Reading ${basename(file)}…`);
	const [paper, { knowledge, calendar }] = await Promise.all([
		readPaperFile(bytes, basename(file)),
		readingKnowledge(),
	]);
	return settleDays(readPaper(paper, knowledge), calendar);
}
