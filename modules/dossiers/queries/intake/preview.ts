import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { FaultGroup, FaultKind } from "../../domain/intake/faults.ts";
import { lackingFields } from "../../domain/intake/fields.ts";
import { SeenCodes } from "../../domain/intake/seen-codes.ts";
import type { IntakeRow } from "../../store/intake/intakes.ts";
import type { SourceRow } from "../../store/intake/sources.ts";
import { intakeGround, type Judged, judgeRows } from "./judge-rows.ts";
import type { IntakeFile } from "./open-intake-file.ts";
import { orUnreadable } from "./or-unreadable.ts";
import { portionsOf } from "./portions.ts";

/** Rows that a preview judges: enough to see how a file is read, few enough to wait for. */
export const previewedRows = 2_000;

export interface Preview {
	readonly rows: number;
	readonly judged: Judged;
}

/** What would become of the first rows; null: columns are lacking, so nothing can be read yet. */
export async function previewOf(
	db: ReadDb,
	{
		intake,
		source,
		file,
	}: { readonly intake: IntakeRow; readonly source: SourceRow; readonly file: IntakeFile },
	now: Temporal.Instant,
): Promise<Preview | null> {
	const { columns, header_row: headerRow } = intake;
	if (lackingFields(columns).length > 0) return null;
	const reading = { columns, headerRow, position: 0, size: previewedRows, passed: () => {} };
	return orUnreadable(async () => {
		for await (const rows of portionsOf(file, reading)) {
			const ground = await intakeGround(db, source, now);
			return { rows: rows.length, judged: await judgeRows(ground, rows, { columns, seen: new SeenCodes() }) };
		}
		return { rows: 0, judged: { ready: [], refused: [], doubts: {} } };
	});
}

/** Words of these kinds that rows stumbled over, each once. */
export const unsettledWords = (
	groups: readonly FaultGroup[],
	kinds: readonly FaultKind[],
	most = 30,
): readonly string[] =>
	groups
		.filter(({ kind }) => kinds.includes(kind))
		.map(({ value }) => value)
		.slice(0, most);
