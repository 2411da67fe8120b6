import type { WriteTransaction } from "#platform/db/connections.ts";
import type { ImportCellRow, ImportRow } from "../../import/tables.ts";
import { treeForImport } from "../../queries/import/judge-file.ts";
import { addPlaces, prepareSpreads } from "../../reference/prepare-places.ts";
import { importCells } from "../../store/imports.ts";
import {
	addHistory,
	addSource,
	type EditionRow,
	putEdition,
	putResults,
	putSpreads,
	type ResultRow,
	renewLoading,
	resultRows,
} from "../../store/published-results.ts";
import { type Applied, applyImport } from "./apply-import.ts";

/** Ranks, groups and spreads of the whole year are computed again. Returns how many published figures were corrected. */
export async function publishRows(
	trx: WriteTransaction,
	row: ImportRow,
	edition: EditionRow | undefined,
	at: string,
): Promise<number> {
	const { index_code: index, year, id: importId } = row;
	const sourceId = `import-${importId}`;
	await addSource(trx, {
		id: sourceId,
		publisher: row.source_publisher,
		title: row.source_title,
		published_on: row.published_on,
		file: row.file_name,
		licence: "",
	});
	const next = editionOf(row, edition, sourceId);
	await putEdition(trx, next);
	const tree = await treeForImport(trx, index, year);
	const figures = (await importCells(trx, importId)).flatMap(figureOf);
	const applied = applyImport(await resultRows(trx, index, year), figures, {
		...{ index, year, importId, sourceId, tree },
	});
	const placed = addPlaces(applied.rows.map(withoutPlace), tree, {
		...{ year, partial: next.partial, groupSizes: null },
	});
	const rows = keepingGroups(placed, applied.rows);
	await putResults(trx, rows);
	await putSpreads(trx, index, year, prepareSpreads(rows, [{ year, partial: next.partial }]));
	await addHistory(trx, historyOf(applied, row, at));
	await renewLoading(trx, index);
	return applied.changed.length;
}

/** A correction leaves the year's own facts as they are. */
function editionOf(row: ImportRow, edition: EditionRow | undefined, sourceId: string): EditionRow {
	if (edition && row.kind === "correction") return { ...edition, import_id: row.id };
	return {
		as_of: null,
		group_source: null,
		note_vi: null,
		note_en: null,
		...edition,
		index_code: row.index_code,
		year: row.year,
		version: row.version,
		published_on: row.published_on ?? edition?.published_on ?? null,
		published_on_source: row.published_on_source ?? edition?.published_on_source ?? null,
		partial: row.partial,
		unit_system: row.unit_system,
		units_on: row.units_on,
		ranks_published: row.ranks_published,
		source_id: sourceId,
		import_id: row.id,
	};
}

const figureOf = (cell: ImportCellRow) =>
	cell.unit_id === null
		? []
		: [
				{
					unitId: cell.unit_id,
					concept: cell.concept,
					value: cell.value,
					missingReason: cell.missing_reason,
					missingNote: cell.missing_note,
					standardError: cell.standard_error,
					low: cell.interval_low,
					high: cell.interval_high,
					level: cell.interval_level,
					multiplier: cell.interval_multiplier,
				},
			];

const withoutPlace = (row: ResultRow): ResultRow => ({
	...row,
	computed_rank: null,
	computed_of: null,
	computed_tied: null,
	computed_group: null,
});

/** Groups that the publisher gave are not computed again. */
function keepingGroups(placed: readonly ResultRow[], before: readonly ResultRow[]): readonly ResultRow[] {
	const groups = new Map(before.map((row) => [`${row.unit_id} ${row.concept}`, row.published_group]));
	return placed.map((row) => ({
		...row,
		published_group: groups.get(`${row.unit_id} ${row.concept}`) ?? null,
	}));
}

const historyOf = ({ changed }: Applied, row: ImportRow, at: string) =>
	changed.map(({ before, after }) => ({
		import_id: row.id,
		index_code: row.index_code,
		year: row.year,
		unit_id: before.unit_id,
		concept: before.concept,
		before_published: before.published,
		before_value: before.value,
		before_missing_reason: before.missing_reason,
		before_import_id: before.import_id,
		after_published: after.published,
		after_missing_reason: after.missing_reason,
		changed_at: at,
		reason: row.reason ?? "",
	}));
