import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { type DatabaseAccess, openDatabase, type Say } from "#platform/db/index.ts";
import { eventsProblem } from "#platform/events/errors.ts";
import { type ExportedRoot, readExportedRoot } from "#platform/events/exported-root.ts";
import { verdictWords } from "#platform/events/verdict-words.ts";
import { type Verdict, verifyEvents } from "#platform/events/verify.ts";
import { visitStore } from "../program/open-store.ts";
import { prepareStore } from "../program/prepare-store.ts";
import { exitCodes, printResult, say, terminalLanguage } from "./say.ts";
import { settingsOf } from "./settings-of.ts";

const eventsBetweenLines = 20_000;
/** Looking for events slipped in reads the whole trail in one statement. */
const oneHour = 3_600_000;

export function addVerify(program: Command): void {
	program
		.command("verify")
		.description("kiểm nhật ký, nêu chỗ hỏng đầu tiên / check the audit trail, name the first broken place")
		.option("--root <file>", "dấu niêm phong đã giữ bên ngoài (JSON) / a root kept outside (JSON)")
		.action(async ({ root }: { readonly root?: string }, command: Command) => {
			const exported = root === undefined ? null : await readRootFile(root);
			const store = await visitStore(settingsOf(command), say);
			try {
				await prepareStore(store, say);
				const verdict = await verify(store.access, say, exported);
				printResult(verdict, () => sentenceOf(verdict));
				if (!verdict.whole) process.exitCode = exitCodes.foundWrong;
			} finally {
				await store.close();
			}
		});
}

/** Checks the whole audit trail, telling on the way how far it is. */
export async function verify(
	access: DatabaseAccess,
	tell: Say,
	exported: ExportedRoot | null = null,
): Promise<Verdict> {
	const words = verdictWords[terminalLanguage()];
	const progress = (events: number) => {
		if (events % eventsBetweenLines === 0) tell(words.progress(events));
	};
	const database = openDatabase(access, { statementTimeout: oneHour });
	try {
		return await verifyEvents(database.read, { exported, progress });
	} finally {
		await database.close();
	}
}

export function sentenceOf(verdict: Verdict): string {
	const words = verdictWords[terminalLanguage()];
	return verdict.whole ? words.whole(verdict) : words.broken(verdict, words.faults[verdict.fault]);
}

async function readRootFile(path: string): Promise<ExportedRoot> {
	const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
		throw eventsProblem("root-file-unreadable", { fault: `${path}: ${error.code ?? error.message}` });
	});
	return readExportedRoot(text);
}
