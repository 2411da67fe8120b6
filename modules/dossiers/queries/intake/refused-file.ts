import type { ReadDb } from "#platform/db/connections.ts";
import type { Language } from "#platform/i18n/index.ts";
import { type Table, writeCsv } from "#platform/spreadsheet/index.ts";
import type { RowFault } from "../../domain/intake/faults.ts";
import { faultMessages } from "../../intake/fault-messages.ts";
import { fieldMessages } from "../../intake/field-messages.ts";
import { intakeMessages } from "../../intake/messages.ts";
import type { IntakeRow } from "../../store/intake/intakes.ts";
import { type RefusalRow, refusalsOf } from "../../store/intake/refusals.ts";

/** What is wrong and what to do, in a sentence. */
export const faultSentence = ({ kind, other }: RowFault, language: Language): string =>
	faultMessages[language].faults[kind]({ other });

/**
 * The refused rows as a file that can be mended and sent again: their cells under the headings they had, before them the row
 * and what is wrong, which nobody reads the second time.
 */
export async function* refusedFile(
	db: ReadDb,
	intake: Pick<IntakeRow, "id" | "columns">,
	language: Language,
): AsyncGenerator<Uint8Array> {
	const words = intakeMessages[language].refusedFile;
	const read = intake.columns.filter(({ field }) => field !== null);
	const columns = [words.row, words.wrong, ...read.map(({ heading }) => heading)].map((heading) => ({
		heading,
	}));
	let after = 0;
	for (;;) {
		const rows = await refusalsOf(db, intake.id, { after, most: 2_000 });
		const table: Table = { name: words.name, columns, rows: rows.map((row) => lineOf(row, language)) };
		const bytes = writeCsv(table);
		// mark and headings stand once; the writer ends no last line
		yield after === 0 ? bytes : bytes.subarray(bytes.indexOf(10) + 1);
		yield new Uint8Array([10]);
		if (rows.length < 2_000) return;
		after = rows.at(-1)?.row_number ?? after;
	}
}

const lineOf = ({ row_number: row, cells, faults }: RefusalRow, language: Language): (string | number)[] => [
	row,
	faults
		.map((fault) => {
			const field = fieldMessages[language].fields[fault.field];
			return `${field}${fault.value ? ` “${fault.value}”` : ""}: ${faultSentence(fault, language)}`;
		})
		.join(" · "),
	...cells,
];
