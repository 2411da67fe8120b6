import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Database } from "#platform/db/index.ts";
import { newId } from "#platform/ids/ids.ts";
import { lackingFields } from "../../domain/intake/fields.ts";
import { type FoundColumns, findColumns, rowsSearched } from "../../domain/intake/find-columns.ts";
import { SeenCodes } from "../../domain/intake/seen-codes.ts";
import { intakeProblem } from "../../intake/errors.ts";
import { fieldMessages } from "../../intake/field-messages.ts";
import { codeKey, intakeGround, judgeRows } from "../../queries/intake/judge-rows.ts";
import { type IntakeFile, openIntakeFile } from "../../queries/intake/open-intake-file.ts";
import { orUnreadable } from "../../queries/intake/or-unreadable.ts";
import { firstRows, portionsOf } from "../../queries/intake/portions.ts";
import {
	addIntake,
	changeIntake,
	findIntake,
	type IntakeRow,
	lockIntake,
	unendedIntake,
} from "../../store/intake/intakes.ts";
import { memoryOf } from "../../store/intake/memory.ts";
import type { SourceRow } from "../../store/intake/sources.ts";
import { getSource, type IntakeContext, recordIntake } from "./intake-context.ts";
import { writePortion } from "./write-portion.ts";

export interface FileImport {
	readonly sourceId: string;
	readonly path: string;
	readonly illustrative?: boolean;
	/** rows in one transaction */
	readonly portion?: number;
}

type ImportContext = IntakeContext & {
	/** how far it is, after each portion; `rows` is what the file has at most */
	readonly tell: (intake: IntakeRow, rows: number) => void;
};
type Store = Pick<Database, "read" | "inTransaction">;

/**
 * Brings a file in that lies on this machine, of any length. Each portion is written together with how far the file is, so
 * that the same command goes on after it was stopped, and changes nothing when it is given once more.
 */
export async function importDossierFile(
	database: Store,
	input: FileImport,
	context: ImportContext,
): Promise<IntakeRow> {
	const source = await getSource(database.read, input.sourceId);
	const open = () => createReadStream(input.path, { highWaterMark: 1 << 18 });
	const { digest, lines } = await digestOf(open());
	const file = await openIntakeFile(open);
	if (file.refusal)
		throw intakeProblem("intake-file-unreadable", { vi: file.refusal.vi, en: file.refusal.en });
	const found = await columnsOf(database, source, file);
	const begun = await begin(database, source, { ...found, digest, input }, context);
	const done = await runPortions(
		database,
		{ source, file, begun, lines, size: input.portion ?? 10_000 },
		context,
	);
	return database.inTransaction((trx) => endIntake(trx, done, source, context));
}

/** The digest of a file, and how many lines it has: at least as many as rows. */
async function digestOf(bytes: AsyncIterable<Buffer>): Promise<{ digest: string; lines: number }> {
	const hash = createHash("sha256");
	let lines = 0;
	for await (const chunk of bytes) {
		hash.update(chunk);
		for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
	}
	return { digest: hash.digest("hex"), lines };
}

async function columnsOf({ read }: Store, source: SourceRow, file: IntakeFile): Promise<FoundColumns> {
	const { heading } = await memoryOf(read, source.id);
	const found = findColumns(await orUnreadable(() => firstRows(file, rowsSearched)), heading);
	if (!found) throw intakeProblem("intake-no-headings", {});
	refuseLacking(found.columns);
	return found;
}

export function refuseLacking(columns: FoundColumns["columns"]): void {
	const lacking = lackingFields(columns);
	const named = (language: "vi" | "en") =>
		lacking.map((field) => fieldMessages[language].fields[field]).join(", ");
	if (lacking.length > 0) throw intakeProblem("intake-columns-lacking", { vi: named("vi"), en: named("en") });
}

interface Beginning extends FoundColumns {
	readonly digest: string;
	readonly input: FileImport;
}

/** Goes on with the same file where it stopped, if it is read in the same way; else begins. */
async function begin(
	database: Store,
	source: SourceRow,
	{ digest, input, headerRow, columns }: Beginning,
	context: IntakeContext,
): Promise<IntakeRow> {
	return database.inTransaction(async (trx) => {
		const before = await unendedIntake(trx, source.id, digest);
		if (before && before.header_row === headerRow && readAlike(before.columns, columns)) return before;
		const now = context.clock.now();
		const id = newId(now.epochMilliseconds);
		await addIntake(trx, {
			...emptyIntake,
			...{ id, source_id: source.id, way: "command", state: "running", digest },
			...{ file_name: basename(input.path), header_row: headerRow, columns },
			...{ illustrative: input.illustrative ?? false, made_at: now.toString(), started_at: now.toString() },
		});
		const intake = (await findIntake(trx, id)) as IntakeRow;
		await recordIntake(trx, "dossiers/intake-started", null, { source, intake }, context);
		return intake;
	});
}

const readAlike = (one: FoundColumns["columns"], other: FoundColumns["columns"]): boolean =>
	one.length === other.length && one.every(({ field }, at) => field === other[at]?.field);

export const emptyIntake = {
	day: null,
	digest: null,
	file_id: null,
	file_name: "",
	header_row: 0,
	columns: [],
	position: 0,
	rows_total: null,
	added: 0,
	changed: 0,
	same: 0,
	refused: 0,
	doubts: {},
	illustrative: false,
	made_by: null,
	started_at: null,
	ended_at: null,
} as const;

interface Running {
	readonly source: SourceRow;
	readonly file: IntakeFile;
	readonly begun: IntakeRow;
	readonly lines: number;
	readonly size: number;
}

/** While the database writes a portion, the next one is read and judged. */
async function runPortions(
	database: Store,
	{ source, file, begun, lines, size }: Running,
	{ clock, tell }: ImportContext,
): Promise<IntakeRow> {
	const seen = new SeenCodes();
	const ground = await intakeGround(database.read, source, clock.now());
	const { columns, header_row: headerRow, position } = begun;
	const passed = ({ told, number }: Parameters<Parameters<typeof portionsOf>[1]["passed"]>[0]) => {
		if (codeKey(told) !== "") seen.see(codeKey(told), number);
	};
	let written: Promise<IntakeRow> = Promise.resolve(begun);
	try {
		for await (const rows of portionsOf(file, { columns, headerRow, position, size, passed })) {
			const judged = await judgeRows(ground, rows, { columns, seen });
			const before = await written;
			const last = rows.at(-1)?.number ?? before.position;
			written = database.inTransaction(async (trx) => {
				const intake = await lockIntake(trx, before.id);
				if (intake?.position !== before.position) throw intakeProblem("intake-changed-meanwhile", {});
				return writePortion(trx, intake, judged, { position: last, clock });
			});
			written.then((intake) => tell(intake, lines)).catch(() => {});
		}
	} catch (error) {
		await written.catch(() => {});
		throw error;
	}
	return written;
}

/** Everything is read: what is left is to say so. */
export async function endIntake(
	trx: Parameters<typeof lockIntake>[0],
	{ id }: Pick<IntakeRow, "id">,
	source: SourceRow,
	context: IntakeContext,
): Promise<IntakeRow> {
	const intake = await lockIntake(trx, id);
	if (!intake) throw intakeProblem("intake-unknown", {});
	const { added, changed, same, refused } = intake;
	const change = { state: "done" as const, ended_at: context.clock.now().toString() };
	await changeIntake(trx, intake, { ...change, rows_total: added + changed + same + refused });
	const data = { added, changed, same, refused };
	await recordIntake(trx, "dossiers/intake-ended", null, { source, intake, data }, context);
	return { ...intake, ...change, changes: intake.changes + 1, rows_total: added + changed + same + refused };
}
