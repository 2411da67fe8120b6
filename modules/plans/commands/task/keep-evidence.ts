import type { WriteTransaction } from "#platform/db/connections.ts";
import { type FileStore, type KindName, keepFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { Problem } from "#platform/problem/problem.ts";
import { actsOfOccurrences } from "../../store/task/acts.ts";
import { insertEvidence } from "../../store/task/evidence.ts";
import type { StoredOccurrence } from "../../store/task/occurrence.ts";
import { taskProblem } from "../../task/errors.ts";
import type { ActContext } from "./record-act.ts";

export interface SentEvidence {
	readonly bytes: Uint8Array;
	/** as the sender's machine calls it */
	readonly name: string;
	readonly caption?: string | null;
}

/** Photos as phones take them, papers and tables as offices write them. */
export const evidenceKinds: readonly KindName[] = [
	"jpeg",
	"png",
	"webp",
	"heic",
	"pdf",
	"docx",
	"odt",
	"xlsx",
	"ods",
];
export const mostFiles = 10;

/** Keeps the files that came with the last act. One that is not what it says undoes the whole act. */
export async function keepEvidence(
	trx: WriteTransaction,
	actor: Person,
	occurrence: StoredOccurrence,
	files: readonly SentEvidence[],
	{ clock, files: store }: ActContext & { readonly files?: FileStore | null },
): Promise<void> {
	if (files.length === 0) return;
	if (files.length > mostFiles) throw taskProblem("task-too-many-files", { most: mostFiles });
	if (!store) throw new Error("evidence was sent, but no place to keep it was given");
	const act = (await actsOfOccurrences(trx, [occurrence.id])).get(occurrence.id)?.at(-1);
	if (!act) throw new Error("evidence without an act");
	const owner = { module: "plans", kind: "occurrence", id: occurrence.id };
	for (const { bytes, name, caption } of files) {
		const file = { bytes, name, purpose: "evidence", owner, allowed: evidenceKinds, actor };
		const kept = await keepFile(trx, store, clock, file).catch((error: unknown) => {
			throw atFileField(error);
		});
		await insertEvidence(trx, { fileId: kept.id, actId: act.id, caption: caption?.trim() || null });
	}
}

/** The refusal belongs to the field of the files, so that the form says it there. */
function atFileField(error: unknown): unknown {
	if (!(error instanceof Problem) || error.kind !== "invalid") return error;
	return new Problem(error.kind, error.code, error.details, error.sentence, { minh_chung: error.sentence });
}
