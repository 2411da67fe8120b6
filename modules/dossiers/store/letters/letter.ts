import { type Selectable, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import { nameConstraint } from "#platform/db/database-errors.ts";
import type { ReasonCode } from "../../domain/letters/reasons.ts";
import type { LetterState } from "../../domain/letters/steps.ts";
import { letterProblem } from "../../letters/errors.ts";
import type { LetterTables } from "../../letters/tables.ts";

// two who draft, or enter a number, at the same moment: the second is refused by the index
nameConstraint("apology_letter_once", () => letterProblem("letter-exists", {}));
nameConstraint("apology_letter_number", () => letterProblem("letter-number-taken", {}));

/** A letter as it is kept. */
export interface StoredLetter {
	readonly id: string;
	readonly dossierId: string;
	readonly bodyId: string;
	readonly unitId: string;
	readonly deskBodyId: string | null;
	readonly state: LetterState;
	readonly version: number;
	readonly oldDueAt: Temporal.Instant;
	readonly newDueOn: Temporal.PlainDate;
	readonly newDueAt: Temporal.Instant | null;
	readonly extensionDays: number;
	readonly reasonCode: ReasonCode;
	readonly reason: string;
	readonly contactName: string | null;
	readonly contactPhone: string;
	readonly contactEmail: string | null;
	readonly signerName: string | null;
	readonly signerPost: string | null;
	readonly signedHow: "digital" | "paper" | null;
	readonly signedFileId: string | null;
	readonly signedBy: string | null;
	readonly signedAt: Temporal.Instant | null;
	readonly number: number | null;
	readonly symbol: string | null;
	readonly issuedOn: Temporal.PlainDate | null;
	/** known once it is issued */
	readonly late: boolean | null;
	readonly issuedBy: string | null;
	readonly issuedAt: Temporal.Instant | null;
	readonly withdrawnReason: string | null;
	readonly withdrawnAt: Temporal.Instant | null;
	readonly draftedBy: string;
	readonly draftedAt: Temporal.Instant;
	readonly illustrative: boolean;
}

type Row = Selectable<LetterTables["dossiers.apology_letter"]>;
const moment = (text: string | null) => (text === null ? null : Temporal.Instant.from(text));

export const letterOf = (row: Row): StoredLetter => ({
	id: row.id,
	dossierId: row.dossier_id,
	bodyId: row.body_id,
	unitId: row.unit_id,
	deskBodyId: row.desk_body_id,
	state: row.state,
	version: row.version,
	oldDueAt: Temporal.Instant.from(row.old_due_at),
	newDueOn: Temporal.PlainDate.from(row.new_due_on),
	newDueAt: moment(row.new_due_at),
	extensionDays: row.extension_days,
	reasonCode: row.reason_code,
	reason: row.reason,
	contactName: row.contact_name,
	contactPhone: row.contact_phone,
	contactEmail: row.contact_email,
	signerName: row.signer_name,
	signerPost: row.signer_post,
	signedHow: row.signed_how,
	signedFileId: row.signed_file_id,
	signedBy: row.signed_by,
	signedAt: moment(row.signed_at),
	number: row.number,
	symbol: row.symbol,
	issuedOn: row.issued_on === null ? null : Temporal.PlainDate.from(row.issued_on),
	late: row.late,
	issuedBy: row.issued_by,
	issuedAt: moment(row.issued_at),
	withdrawnReason: row.withdrawn_reason,
	withdrawnAt: moment(row.withdrawn_at),
	draftedBy: row.drafted_by,
	draftedAt: Temporal.Instant.from(row.drafted_at),
	illustrative: row.illustrative,
});

export async function findLetter(db: ReadDb, id: string): Promise<StoredLetter | null> {
	const row = await reads<LetterTables>(db)
		.selectFrom("dossiers.apology_letter")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirst();
	return row ? letterOf(row) : null;
}

export async function lockLetter(trx: WriteTransaction, id: string): Promise<StoredLetter | null> {
	const row = await writes<LetterTables>(trx)
		.selectFrom("dossiers.apology_letter")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? letterOf(row) : null;
}

/** Letters of these dossiers, withdrawn ones too, oldest first. */
export async function lettersOfDossiers(
	db: ReadDb,
	dossierIds: readonly string[],
): Promise<readonly StoredLetter[]> {
	if (dossierIds.length === 0) return [];
	const rows = await reads<LetterTables>(db)
		.selectFrom("dossiers.apology_letter")
		.selectAll()
		.where("dossier_id", "in", [...dossierIds])
		.orderBy("id")
		.execute();
	return rows.map(letterOf);
}

export const lettersOfDossier = (db: ReadDb, dossierId: string): Promise<readonly StoredLetter[]> =>
	lettersOfDossiers(db, [dossierId]);

/** What a draft says. */
export interface LetterText {
	readonly newDueOn: Temporal.PlainDate;
	readonly extensionDays: number;
	readonly reasonCode: ReasonCode;
	readonly reason: string;
	readonly contactName: string | null;
	readonly contactPhone: string;
	readonly contactEmail: string | null;
	readonly signerName: string | null;
	readonly signerPost: string | null;
}

const textColumns = (text: LetterText) => ({
	new_due_on: text.newDueOn.toString(),
	extension_days: text.extensionDays,
	reason_code: text.reasonCode,
	reason: text.reason,
	contact_name: text.contactName,
	contact_phone: text.contactPhone,
	contact_email: text.contactEmail,
	signer_name: text.signerName,
	signer_post: text.signerPost,
});

export interface NewLetter extends LetterText {
	readonly id: string;
	readonly dossierId: string;
	readonly bodyId: string;
	readonly unitId: string;
	readonly deskBodyId: string | null;
	readonly oldDueAt: Temporal.Instant;
	readonly draftedBy: string;
	readonly draftedAt: Temporal.Instant;
	readonly illustrative: boolean;
}

export async function insertLetter(trx: WriteTransaction, letter: NewLetter): Promise<void> {
	await writes<LetterTables>(trx)
		.insertInto("dossiers.apology_letter")
		.values({
			...{ id: letter.id, dossier_id: letter.dossierId, body_id: letter.bodyId, unit_id: letter.unitId },
			...{ desk_body_id: letter.deskBodyId, state: "draft", old_due_at: letter.oldDueAt.toString() },
			...{ drafted_by: letter.draftedBy, drafted_at: letter.draftedAt.toString() },
			illustrative: letter.illustrative,
			...textColumns(letter),
		})
		.execute();
}

type Change = Partial<Omit<Row, "id" | "dossier_id" | "version" | "year">>;

/** Its version counts on with every change. */
export async function changeLetter(trx: WriteTransaction, id: string, change: Change): Promise<void> {
	await writes<LetterTables>(trx)
		.updateTable("dossiers.apology_letter")
		.set({ ...change, version: sql<number>`version + 1` })
		.where("id", "=", id)
		.execute();
}

export const changeText = (
	trx: WriteTransaction,
	id: string,
	text: LetterText & { readonly oldDueAt: Temporal.Instant },
): Promise<void> => changeLetter(trx, id, { ...textColumns(text), old_due_at: text.oldDueAt.toString() });
