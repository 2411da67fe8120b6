import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { type FileStore, forgetFile, type KindName, keepFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { Problem } from "#platform/problem/problem.ts";
import { deskProblem } from "../../desk/errors.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { readsDossier } from "../../policy.ts";
import { deletePaperFile, insertPaperFile, paperFilesOf } from "../../store/desk/paper-files.ts";
import { lockDossier } from "../../store/life/dossiers.ts";
import type { DeskContext } from "./desk-context.ts";

/** Scans and photos of papers, and results as offices sign them. */
const allowed: readonly KindName[] = ["pdf", "jpeg", "png", "webp", "heic", "docx", "odt"];
export const mostPaperFiles = 10;

export interface SentPapers {
	readonly dossierId: string;
	/** paper that they are pictures of */
	readonly name: string;
	readonly kind: "handed-in" | "result";
	readonly files: readonly { readonly bytes: Uint8Array; readonly name: string }[];
}

type FileContext = DeskContext & { readonly files: FileStore };

export async function addPaperFiles(
	trx: WriteTransaction,
	actor: Person,
	{ dossierId, name, kind, files }: SentPapers,
	context: FileContext,
): Promise<void> {
	const dossier = await opened(trx, actor, dossierId);
	const owner = { module: "dossiers", kind: "dossier", id: dossierId };
	for (const file of files.slice(0, mostPaperFiles)) {
		const sent = { ...file, purpose: "dossier-paper", owner, allowed, actor };
		const kept = await keepFile(trx, context.files, context.clock, sent).catch((error: unknown) => {
			throw atFileField(error);
		});
		const addedAt = context.clock.now();
		await insertPaperFile(trx, {
			fileId: kept.id,
			...{ dossierId, name, kind, addedAt },
			addedBy: actor.personId,
		});
		await tell(trx, actor, dossier, { name: "dossiers/paper-file-added", fileId: kept.id }, context);
	}
}

/** A wrong scan goes for good: nothing of a stranger's papers is kept that does not belong there. */
export async function removePaperFile(
	trx: WriteTransaction,
	actor: Person,
	{ dossierId, fileId }: { readonly dossierId: string; readonly fileId: string },
	context: DeskContext,
): Promise<void> {
	const dossier = await opened(trx, actor, dossierId);
	const known = (await paperFilesOf(trx, dossierId)).some((file) => file.fileId === fileId);
	if (!known) throw deskProblem("file-unknown", {});
	await deletePaperFile(trx, fileId);
	await forgetFile(trx, fileId);
	await tell(trx, actor, dossier, { name: "dossiers/paper-file-removed", fileId }, context);
}

async function opened(trx: WriteTransaction, actor: Person, id: string): Promise<StoredDossier> {
	const dossier = await lockDossier(trx, id);
	if (!dossier || !readsDossier(actor, dossier)) throw deskProblem("dossier-not-yours", {});
	return dossier;
}

/** The refusal belongs to the field of the files, so that the form says it there. */
function atFileField(error: unknown): unknown {
	if (!(error instanceof Problem) || error.kind !== "invalid") return error;
	return new Problem(error.kind, error.code, error.details, error.sentence, { tep: error.sentence });
}

async function tell(
	trx: WriteTransaction,
	actor: Person,
	{ id, unitId, handlingBodyId }: StoredDossier,
	{ name, fileId }: { readonly name: string; readonly fileId: string },
	{ clock, from }: DeskContext,
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "dossier", id },
		...{ actor, from, at: clock.now().toString() },
		data: { unitId, bodyId: handlingBodyId, fileId },
	});
}
