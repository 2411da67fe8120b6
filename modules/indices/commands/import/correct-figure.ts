import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import type { MissingAnswer } from "../../domain/import/doubts.ts";
import { type JudgedCell, scoreOf } from "../../domain/import/judge.ts";
import { importProblem } from "../../import/errors.ts";
import type { ImportRow } from "../../import/tables.ts";
import { bringsResultsIn } from "../../policy.ts";
import { treeForImport } from "../../queries/import/judge-file.ts";
import { addImport, nextImportNumber, putCells } from "../../store/imports.ts";
import { editionRow, type ResultRow, resultRows } from "../../store/published-results.ts";
import { type ImportContext, recordImport } from "./import-context.ts";
import { emptyImport } from "./make-import.ts";

export interface CorrectionInput {
	readonly index: string;
	readonly year: number;
	readonly unitId: string;
	readonly concept: string;
	/** with a decimal point; null: there is no figure, and `missing` says why */
	readonly value: string | null;
	readonly missing: MissingAnswer | null;
	/** where the right figure stands */
	readonly source: { readonly publisher: string; readonly title: string };
	readonly reason: string;
}

/** Proposes another figure in place of a published one. Another person publishes it; the old figure stays visible. */
export async function proposeCorrection(
	trx: WriteTransaction,
	actor: Person,
	input: CorrectionInput,
	context: ImportContext,
): Promise<string> {
	if (!bringsResultsIn(actor)) throw importProblem("import-forbidden", {});
	const edition = await editionRow(trx, input.index, input.year);
	const now = (await resultRows(trx, input.index, input.year)).find(
		(row) => row.unit_id === input.unitId && row.concept === input.concept,
	);
	if (!edition || !now) throw importProblem("import-no-figure", {});
	await refuse(trx, input, now);
	const at = context.clock.now();
	const id = newId(at.epochMilliseconds);
	const row: ImportRow = {
		...emptyImport,
		id,
		kind: "correction",
		state: "proposed",
		index_code: input.index,
		year: input.year,
		number: await nextImportNumber(trx, input.index, input.year),
		version: edition.version,
		unit_system: edition.unit_system,
		units_on: edition.units_on,
		published_on: null,
		published_on_source: null,
		source_publisher: input.source.publisher,
		source_title: input.source.title,
		partial: edition.partial,
		ranks_published: edition.ranks_published,
		base_import_id: edition.import_id,
		reason: input.reason,
		made_by: actor.personId,
		made_at: at.toString(),
		proposed_by: actor.personId,
		proposed_at: at.toString(),
	};
	await addImport(trx, row);
	await putCells(trx, id, [cellOf(input)]);
	await recordImport(trx, "indices/import-proposed", actor, row, context, { reason: input.reason });
	return id;
}

async function refuse(trx: WriteTransaction, input: CorrectionInput, now: ResultRow): Promise<void> {
	if (input.value === null) {
		if (input.missing === null) throw importProblem("import-figure-unreadable", {});
		if (now.missing_reason === input.missing) throw importProblem("import-nothing-changed", {});
		return;
	}
	const tree = await treeForImport(trx, input.index, input.year);
	const node = tree.nodes.find(({ concept }) => concept === input.concept);
	const { minimum = null, maximum = null } = node ?? {};
	const { value, doubt } = scoreOf(input.value, { minimum, maximum });
	if (doubt?.kind === "zero-means-missing" || doubt?.kind === "out-of-range")
		throw importProblem("import-figure-out-of-range", {
			least: `${minimum ?? ""}`,
			most: `${maximum ?? ""}`,
		});
	if (value === null) throw importProblem("import-figure-unreadable", {});
	if (now.value !== null && Number(now.value) === Number(value))
		throw importProblem("import-nothing-changed", {});
}

const cellOf = ({ unitId, concept, value, missing }: CorrectionInput): JudgedCell => ({
	line: "",
	address: "",
	unitText: "",
	unitId,
	concept,
	written: value ?? "",
	value,
	missingReason: value === null ? missing : null,
	missingNote: null,
	standardError: null,
	low: null,
	high: null,
	level: null,
	multiplier: null,
	doubts: [],
});
