import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { LetterTables } from "../../letters/tables.ts";

/** Numbers that no law gives. */
export interface LetterRule {
	readonly warnWorkingDays: number;
	readonly explainWorkingDays: number;
	readonly source: string;
}

interface Row extends LetterRule {
	readonly unitId: string | null;
}

/** The rule of the nearest unit that has one, else the country's. */
export async function letterRulesOn(
	db: ReadDb,
	day: Temporal.PlainDate,
): Promise<{ of(unitPath: readonly string[]): LetterRule; readonly mostWarned: number }> {
	const { rows } = await sql<Row>`SELECT unit_id AS "unitId", warn_working_days AS "warnWorkingDays",
			explain_working_days AS "explainWorkingDays", source
		FROM dossiers.letter_rule WHERE valid @> ${day.toString()}::date`.execute(
		reads<LetterTables>(db).executor,
	);
	const byUnit = new Map(rows.map((row) => [row.unitId, row]));
	const country = byUnit.get(null) ?? { warnWorkingDays: 1, explainWorkingDays: 5, source: "" };
	return {
		of: (unitPath) => unitPath.map((id) => byUnit.get(id)).find((row) => row !== undefined) ?? country,
		mostWarned: Math.max(country.warnWorkingDays, ...rows.map(({ warnWorkingDays }) => warnWorkingDays)),
	};
}
