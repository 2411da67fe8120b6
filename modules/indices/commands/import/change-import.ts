import type { WriteTransaction } from "#platform/db/connections.ts";
import type { FileStore } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import type { Answers, LineAnswer, MissingAnswer } from "../../domain/import/doubts.ts";
import type { ImportRow } from "../../import/tables.ts";
import { importedBytes } from "../../queries/import/imported-bytes.ts";
import { judgeFile, type Wished } from "../../queries/import/judge-file.ts";
import { changeImport, putCells } from "../../store/imports.ts";
import { type ImportContext, ownImport, recordImport, type SeenImport } from "./import-context.ts";

type Context = ImportContext & { readonly files: FileStore };

export interface MappingInput extends SeenImport {
	readonly sheet: string | null;
	readonly wished: Wished;
}

/** Says which sheet is read, how it is laid out and what its labels stand for. */
export async function mapImport(
	trx: WriteTransaction,
	actor: Person,
	input: MappingInput,
	context: Context,
): Promise<void> {
	const row = await ownImport(trx, actor, input);
	await readAgain(trx, actor, { ...row, sheet: input.sheet }, input.wished, context);
}

export interface AnswerInput extends SeenImport {
	/** answers by line of the file, and by unit that the file does not have */
	readonly lines: Readonly<Record<string, LineAnswer>>;
	readonly units: Readonly<Record<string, { readonly reason: MissingAnswer; readonly note: string | null }>>;
}

/** Answers doubts; what was answered before for other lines and units stays. */
export async function answerImport(
	trx: WriteTransaction,
	actor: Person,
	input: AnswerInput,
	context: Context,
): Promise<void> {
	const row = await ownImport(trx, actor, input);
	const answers: Answers = {
		lines: { ...row.answers.lines, ...input.lines },
		units: { ...row.answers.units, ...input.units },
	};
	await readAgain(trx, actor, { ...row, answers }, row.mapping, context);
}

async function readAgain(
	trx: WriteTransaction,
	actor: Person,
	row: ImportRow,
	wished: Wished,
	context: Context,
): Promise<void> {
	const bytes = await importedBytes(trx, row, context.files);
	const { sheet, mapping, judged } = await judgeFile(trx, bytes, row, wished);
	await changeImport(trx, row, { sheet, mapping, answers: row.answers, doubts: judged.doubts });
	await putCells(trx, row.id, judged.cells);
	await recordImport(trx, "indices/import-changed", actor, row, context);
}
