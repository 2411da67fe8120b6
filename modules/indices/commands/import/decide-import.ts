import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { openDoubts } from "../../domain/import/judge.ts";
import { importProblem } from "../../import/errors.ts";
import type { ImportRow } from "../../import/tables.ts";
import { decidesImport } from "../../policy.ts";
import { changeImport, importCells, rememberMapping } from "../../store/imports.ts";
import { editionRow } from "../../store/published-results.ts";
import {
	type ImportContext,
	ownImport,
	recordImport,
	type SeenImport,
	seenImport,
} from "./import-context.ts";
import { publishRows } from "./publish-rows.ts";

/** Hands an import to another person. Nothing in it may be open, and a change of published figures needs a reason. */
export async function proposeImport(
	trx: WriteTransaction,
	actor: Person,
	input: SeenImport & { readonly reason: string | null },
	context: ImportContext,
): Promise<void> {
	const row = await ownImport(trx, actor, input);
	const count = openDoubts({ cells: await importCells(trx, row.id), doubts: row.doubts });
	if (count > 0) throw importProblem("import-open-doubts", { count });
	const reason = input.reason ?? row.reason;
	if (reason === null && (await editionRow(trx, row.index_code, row.year)))
		throw importProblem("import-reason-missing", { year: row.year });
	const at = context.clock.now().toString();
	await changeImport(trx, row, { state: "proposed", reason, proposed_by: actor.personId, proposed_at: at });
	if (row.kind === "edition") {
		const { layout, labels } = row.mapping;
		await rememberMapping(trx, { index: row.index_code, layout, name: row.source_title, labels }, at);
	}
	await recordImport(trx, "indices/import-proposed", actor, row, context);
}

/** Gives up an import that was not proposed, or was sent back. */
export async function dropImport(
	trx: WriteTransaction,
	actor: Person,
	input: SeenImport,
	context: ImportContext,
): Promise<void> {
	const row = await ownImport(trx, actor, input);
	await changeImport(trx, row, { state: "dropped" });
	await recordImport(trx, "indices/import-dropped", actor, row, context);
}

export async function sendImportBack(
	trx: WriteTransaction,
	actor: Person,
	input: SeenImport & { readonly reason: string },
	context: ImportContext,
): Promise<void> {
	const row = await decidable(trx, actor, input);
	await changeImport(trx, row, { state: "sent-back", ...decision(actor, input.reason, context) });
	await recordImport(trx, "indices/import-sent-back", actor, row, context, { reason: input.reason });
}

/** Puts the figures of an import into the published results; what was there before stays visible. */
export async function publishImport(
	trx: WriteTransaction,
	actor: Person,
	input: SeenImport & { readonly reason: string | null },
	context: ImportContext,
): Promise<void> {
	const row = await decidable(trx, actor, input);
	const edition = await editionRow(trx, row.index_code, row.year);
	// figures were compared with what stood there when the import was made
	if ((edition?.import_id ?? null) !== row.base_import_id)
		throw importProblem("import-year-changed", { year: row.year });
	await changeImport(trx, row, { state: "published", ...decision(actor, input.reason, context) });
	const corrected = await publishRows(trx, row, edition, context.clock.now().toString());
	await recordImport(trx, "indices/import-published", actor, row, context, { corrected });
}

async function decidable(trx: WriteTransaction, actor: Person, seen: SeenImport): Promise<ImportRow> {
	const row = await seenImport(trx, seen);
	if (!decidesImport(actor, { madeBy: row.made_by, proposedBy: row.proposed_by }))
		throw importProblem("import-own-decision", {});
	if (row.state !== "proposed") throw importProblem("import-wrong-state", {});
	return row;
}

const decision = (actor: Person, reason: string | null, { clock }: ImportContext) => ({
	decided_by: actor.personId,
	decided_at: clock.now().toString(),
	decision_reason: reason,
});
