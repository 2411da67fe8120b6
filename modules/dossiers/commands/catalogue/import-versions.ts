import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { catalogueProblem } from "../../catalogue/errors.ts";
import type { CatalogueEvent } from "../../catalogue/events.ts";
import type { PlannedVersion } from "../../domain/catalogue/planned-version.ts";
import { knownProcedures } from "../../queries/catalogue/known-procedures.ts";
import { addImport, lockImport, markApplied } from "../../store/catalogue/imports.ts";
import { type CatalogueContext, mustKeep } from "./catalogue-context.ts";
import { changeVersion, enterVersion } from "./write-version.ts";

export interface ImportDraft {
	readonly unitId: string | null;
	readonly fileName: string;
	readonly planned: readonly PlannedVersion[];
}

/** Keeps what a file would do until its sender has seen it and says yes. */
export async function keepImport(
	trx: WriteTransaction,
	actor: Person,
	{ unitId, fileName, planned }: ImportDraft,
	context: CatalogueContext,
): Promise<string> {
	await mustKeep(trx, actor, unitId, context);
	const now = context.clock.now();
	const id = newId(now.epochMilliseconds);
	const name = fileName.slice(0, 255) || "?";
	const row = {
		id,
		unitId,
		fileName: name,
		content: planned,
		madeBy: actor.personId,
		madeAt: now.toString(),
	};
	await addImport(trx, row);
	return id;
}

/** Enters all of it as drafts, or nothing; not when the catalogue has changed since the file was read. */
export async function applyImport(
	trx: WriteTransaction,
	actor: Person,
	{ importId }: { readonly importId: string },
	context: CatalogueContext,
): Promise<number> {
	const draft = await lockImport(trx, importId);
	if (!draft || draft.madeBy !== actor.personId) throw catalogueProblem("import-gone", {});
	if (draft.appliedAt !== null) throw catalogueProblem("import-done", {});
	await mustKeep(trx, actor, draft.unitId, context);
	await mustBeAsRead(trx, draft.content, draft.unitId);
	for (const { procedureId, draftId, content, parts } of draft.content) {
		if (draftId === null)
			await enterVersion(trx, actor, { unitId: draft.unitId, procedureId, content, parts }, context);
		else await changeVersion(trx, actor, { versionId: draftId, content, parts }, context);
	}
	const at = context.clock.now().toString();
	await markApplied(trx, importId, at);
	const name: CatalogueEvent = "dossiers/procedures-imported";
	await recordEvent(trx, {
		name,
		subject: { kind: "procedure-import", id: importId },
		actor,
		from: context.from,
		at,
		data: { unitId: draft.unitId, versions: draft.content.length },
		personal: { fileName: draft.fileName },
	});
	return draft.content.length;
}

async function mustBeAsRead(
	trx: WriteTransaction,
	planned: readonly PlannedVersion[],
	unitId: string | null,
): Promise<void> {
	const known = await knownProcedures(
		trx,
		planned.map(({ content }) => content.code),
		unitId,
	);
	const changed = planned.filter(({ procedureId, draftId, content: { code, from } }) => {
		const now = known.get(code);
		const draft = now?.drafts.find((each) => each.from === from);
		const isTaken = now?.published.some((each) => each.from === from) ?? false;
		return (now?.procedureId ?? null) !== procedureId || (draft?.id ?? null) !== draftId || isTaken;
	});
	if (changed.length > 0)
		throw catalogueProblem("import-catalogue-changed", {
			codes: changed.map(({ content }) => content.code).join(", "),
		});
}
