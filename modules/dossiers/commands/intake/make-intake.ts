import { createHash } from "node:crypto";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { checkFile, type FileStore, type KindName, keepFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import type { Field } from "../../domain/intake/fields.ts";
import { findColumns, rowsSearched } from "../../domain/intake/find-columns.ts";
import { intakeProblem } from "../../intake/errors.ts";
import { fieldMessages } from "../../intake/field-messages.ts";
import { type IntakeFile, openIntakeFile } from "../../queries/intake/open-intake-file.ts";
import { orUnreadable } from "../../queries/intake/or-unreadable.ts";
import { plainCsvOf } from "../../queries/intake/plain-csv.ts";
import { firstRows } from "../../queries/intake/portions.ts";
import { addIntake, changeIntake } from "../../store/intake/intakes.ts";
import { memoryOf } from "../../store/intake/memory.ts";
import { forgetRefusals } from "../../store/intake/refusals.ts";
import { emptyIntake, refuseLacking } from "./import-file.ts";
import { type IntakeContext, ownSource, recordIntake, seenIntake } from "./intake-context.ts";
import { settleWords } from "./settle-words.ts";

const allowed: readonly KindName[] = ["xlsx", "ods", "text"];
export const portionJob = "dossiers/intake-portion";

export interface SentIntake {
	readonly sourceId: string;
	readonly illustrative: boolean;
	readonly file: { readonly bytes: Uint8Array; readonly name: string };
}

/** Takes a file in as a draft: its headings are found and read as proposed. No dossier is written by it. */
export async function makeIntake(
	trx: WriteTransaction,
	actor: Person,
	{ sourceId, illustrative, file: sent }: SentIntake,
	context: IntakeContext & { readonly files: FileStore },
): Promise<string> {
	const source = await ownSource(trx, actor, sourceId, context);
	const now = context.clock.now();
	const id = newId(now.epochMilliseconds);
	// first of all, so that what is no table at all is refused by its kind
	const { name } = checkFile(sent, allowed);
	const file = await openIntakeFile(async function* () {
		yield sent.bytes;
	});
	if (file.refusal)
		throw intakeProblem("intake-file-unreadable", { vi: file.refusal.vi, en: file.refusal.en });
	const { heading } = await memoryOf(trx, source.id);
	const found = findColumns(await orUnreadable(() => firstRows(file, rowsSearched)), heading);
	if (!found) throw intakeProblem("intake-no-headings", {});
	const rows_total = await orUnreadable(() => countRows(file, found.headerRow));
	const csv = await plainCsvOf(file);
	const kept = await keepFile(trx, context.files, context.clock, {
		...(csv ? { bytes: csv, name: `${name}.csv` } : sent),
		purpose: "dossier-intake",
		owner: { module: "dossiers", kind: "intake", id },
		allowed,
		actor,
	});
	await addIntake(trx, {
		...emptyIntake,
		...{ id, source_id: source.id, way: "page", state: "draft", illustrative },
		...{
			digest: createHash("sha256").update(sent.bytes).digest("hex"),
			file_id: kept.id,
			file_name: name,
		},
		...{
			header_row: found.headerRow,
			columns: found.columns,
			rows_total,
		},
		...{ made_by: actor.personId, made_at: now.toString() },
	});
	return id;
}

async function countRows(file: IntakeFile, headerRow: number): Promise<number> {
	let count = 0;
	for await (const rows of file.rows()) count += rows.filter(({ number }) => number > headerRow).length;
	return count;
}

export interface SeenIntake {
	readonly intakeId: string;
	readonly changes: number;
}

/** Says what each column is read as, from the left; it is remembered for the source. */
export async function chooseColumns(
	trx: WriteTransaction,
	actor: Person,
	{ fields, ...seen }: SeenIntake & { readonly fields: readonly (Field | null)[] },
	context: IntakeContext,
): Promise<void> {
	const { intake, source } = await seenIntake(trx, actor, seen, context);
	if (intake.state !== "draft") throw intakeProblem("intake-wrong-state", {});
	const twice = fields.find((field, at) => field !== null && fields.indexOf(field) !== at);
	if (twice)
		throw intakeProblem("intake-field-twice", {
			vi: fieldMessages.vi.fields[twice],
			en: fieldMessages.en.fields[twice],
		});
	const columns = intake.columns.map(({ heading }, at) => ({ heading, field: fields[at] ?? null }));
	await changeIntake(trx, intake, { columns });
	const said = columns
		.filter(({ heading }) => heading !== "")
		.map(({ heading, field }) => ({ kind: "heading" as const, written: heading, means: field ?? "" }));
	await settleWords(trx, actor, { sourceId: source.id, said }, context);
}

/** Begins to write, goes on where it stopped, or begins anew with the same file: all of it in portions, as jobs. */
export async function startIntake(
	trx: WriteTransaction,
	actor: Person,
	{ anew = false, ...seen }: SeenIntake & { readonly anew?: boolean },
	context: IntakeContext,
): Promise<void> {
	const { intake, source } = await seenIntake(trx, actor, seen, context);
	const possible = anew ? ["done", "failed"] : ["draft", "failed"];
	if (!possible.includes(intake.state) || intake.way !== "page")
		throw intakeProblem("intake-wrong-state", {});
	if (intake.file_id === null) throw intakeProblem("intake-file-forgotten", {});
	refuseLacking(intake.columns);
	const now = context.clock.now().toString();
	if (anew) await forgetRefusals(trx, intake.id);
	const counts = { position: 0, added: 0, changed: 0, same: 0, refused: 0, doubts: {} };
	const started_at = anew ? now : (intake.started_at ?? now);
	await changeIntake(trx, intake, { ...(anew && counts), state: "running", started_at, ended_at: null });
	await addJob(trx, portionJob, { intakeId: intake.id }, { key: `${portionJob} ${intake.id}` });
	await recordIntake(trx, "dossiers/intake-started", actor, { source, intake, data: { anew } }, context);
}

/** Takes a draft away; nothing was written of it. */
export async function dropIntake(
	trx: WriteTransaction,
	actor: Person,
	seen: SeenIntake,
	context: IntakeContext,
): Promise<void> {
	const { intake, source } = await seenIntake(trx, actor, seen, context);
	if (intake.state !== "draft") throw intakeProblem("intake-wrong-state", {});
	await changeIntake(trx, intake, { state: "dropped", ended_at: context.clock.now().toString() });
	await recordIntake(trx, "dossiers/intake-dropped", actor, { source, intake }, context);
}
