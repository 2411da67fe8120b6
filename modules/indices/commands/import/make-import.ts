import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { type FileStore, type KindName, keepFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { noAnswers } from "../../domain/import/doubts.ts";
import { importProblem } from "../../import/errors.ts";
import type { ImportRow } from "../../import/tables.ts";
import { bringsResultsIn } from "../../policy.ts";
import { type UnitSystem, unitsOnOf } from "../../queries/import/import-ground.ts";
import { judgeFile, treeForImport } from "../../queries/import/judge-file.ts";
import { addImport, nextImportNumber, putCells } from "../../store/imports.ts";
import { editionRow } from "../../store/published-results.ts";
import { type ImportContext, recordImport } from "./import-context.ts";

export interface ImportInput {
	readonly index: string;
	readonly year: number;
	/** whose codes and names the file uses */
	readonly system: UnitSystem;
	readonly sourcePublisher: string;
	readonly sourceTitle: string;
	readonly publishedOn: Temporal.PlainDate | null;
	readonly publishedOnSource: string | null;
	readonly partial: boolean;
	readonly ranksPublished: boolean;
	readonly file: { readonly bytes: Uint8Array; readonly name: string };
}

const allowed: readonly KindName[] = ["xlsx", "ods", "text"];

/** Takes a file of results in as a draft: read, parts proposed, every doubt named. Nothing is published by it. */
export async function makeImport(
	trx: WriteTransaction,
	actor: Person,
	input: ImportInput,
	context: ImportContext & { readonly files: FileStore },
): Promise<string> {
	if (!bringsResultsIn(actor)) throw importProblem("import-forbidden", {});
	if ((input.publishedOn === null) !== (input.publishedOnSource === null))
		throw importProblem("import-publication-source-missing", {});
	const now = context.clock.now();
	const id = newId(now.epochMilliseconds);
	const draft = await draftOf(trx, actor, input, { id, at: now.toString() });
	const wished = { layout: null, statistic: "unweighted", labels: null } as const;
	const { sheet, mapping, judged } = await judgeFile(trx, input.file.bytes, draft, wished);
	const kept = await keepFile(trx, context.files, context.clock, {
		...input.file,
		purpose: "index-results",
		owner: { module: "indices", kind: "index-import", id },
		allowed,
		actor,
	});
	const row = { ...draft, sheet, mapping, doubts: judged.doubts, file_id: kept.id, file_name: kept.name };
	await addImport(trx, row);
	await putCells(trx, id, judged.cells);
	await recordImport(trx, "indices/import-made", actor, row, context);
	return id;
}

async function draftOf(
	trx: WriteTransaction,
	actor: Person,
	input: ImportInput,
	{ id, at }: { readonly id: string; readonly at: string },
): Promise<ImportRow> {
	const { index, year } = input;
	const tree = await treeForImport(trx, index, year);
	const edition = await editionRow(trx, index, year);
	return {
		...emptyImport,
		id,
		index_code: index,
		year,
		number: await nextImportNumber(trx, index, year),
		version: tree.version,
		// units of a year that is there stay those it was published with
		unit_system: edition?.unit_system ?? input.system,
		units_on: edition?.units_on ?? unitsOnOf(year, input.system).toString(),
		published_on: input.publishedOn?.toString() ?? null,
		published_on_source: input.publishedOnSource,
		source_publisher: input.sourcePublisher,
		source_title: input.sourceTitle,
		partial: input.partial,
		ranks_published: input.ranksPublished,
		base_import_id: edition?.import_id ?? null,
		made_by: actor.personId,
		made_at: at,
	};
}

/** What every import begins with. */
export const emptyImport = {
	kind: "edition",
	state: "draft",
	changes: 1,
	file_id: null,
	file_name: "",
	sheet: null,
	mapping: { layout: "wide", statistic: "unweighted", labels: {} },
	answers: noAnswers,
	doubts: [],
	reason: null,
	proposed_by: null,
	proposed_at: null,
	decided_by: null,
	decided_at: null,
	decision_reason: null,
} as const satisfies Partial<ImportRow>;
