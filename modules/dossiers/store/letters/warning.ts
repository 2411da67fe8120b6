import type { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { newId } from "#platform/ids/ids.ts";
import type { LetterTables, WarningKind } from "../../letters/tables.ts";

export interface Warning {
	readonly personId: string;
	readonly dossierId: string;
	readonly kind: WarningKind;
	readonly day: Temporal.PlainDate;
}

const keyOf = (warning: { readonly personId: string; readonly dossierId: string; readonly kind: string }) =>
	`${warning.personId} ${warning.dossierId} ${warning.kind}`;

/** Notes whom to tell of what; returns those who had not been told of that date. */
export async function insertWarnings<W extends Warning>(
	trx: WriteTransaction,
	warnings: readonly W[],
	at: Temporal.Instant,
): Promise<readonly W[]> {
	const fresh = new Set<string>();
	for (let from = 0; from < warnings.length; from += 1_000) {
		const rows = await writes<LetterTables>(trx)
			.insertInto("dossiers.letter_warning")
			.values(
				warnings.slice(from, from + 1_000).map(({ personId, dossierId, kind, day }) => ({
					...{ id: newId(at.epochMilliseconds), person_id: personId, dossier_id: dossierId, kind },
					...{ day: day.toString(), made_at: at.toString() },
				})),
			)
			.onConflict((conflict) => conflict.constraint("letter_warning_once").doNothing())
			.returning(["person_id", "dossier_id", "kind"])
			.execute();
		for (const row of rows)
			fresh.add(keyOf({ personId: row.person_id, dossierId: row.dossier_id, kind: row.kind }));
	}
	return warnings.filter((warning) => fresh.has(keyOf(warning)));
}

/** Who was told more than a year ago need not be known. */
export async function forgetWarningsBefore(trx: WriteTransaction, before: Temporal.Instant): Promise<void> {
	await writes<LetterTables>(trx)
		.deleteFrom("dossiers.letter_warning")
		.where("made_at", "<", before.toString())
		.execute();
}
