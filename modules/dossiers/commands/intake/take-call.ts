import type { WriteTransaction } from "#platform/db/connections.ts";
import { newId } from "#platform/ids/ids.ts";
import { cellsOfCall, type FiledDossier, type MeasuredDossier } from "../../domain/intake/call.ts";
import type { DoubtCounts, RowFault } from "../../domain/intake/faults.ts";
import { SeenCodes } from "../../domain/intake/seen-codes.ts";
import { faultMessages } from "../../intake/fault-messages.ts";
import {
	type IntakeGround,
	intakeGround,
	judgeRows,
	type NumberedRow,
} from "../../queries/intake/judge-rows.ts";
import { countCall } from "../../store/intake/intakes.ts";
import { mergeDossiers } from "../../store/intake/merge-dossiers.ts";
import { orRefusal } from "../../store/intake/save-points.ts";
import { noteTokenUsed } from "../../store/intake/sources.ts";
import { fileFromPortal } from "./file-from-portal.ts";
import { getSource, type IntakeContext } from "./intake-context.ts";

export interface ToldFault {
	readonly kind: string;
	readonly field: string;
	readonly value: string;
	readonly vi: string;
	readonly en: string;
}

/** What became of one dossier of a call. */
export interface CallRow {
	readonly code: string;
	readonly outcome: "added" | "changed" | "same" | "refused";
	/** code here, of one that is run here */
	readonly dossier?: string;
	readonly faults?: readonly ToldFault[];
}

export interface CallAnswer {
	/** all calls of a day are one intake */
	readonly intake: string;
	readonly rows: readonly CallRow[];
	readonly doubts: DoubtCounts;
}

export interface Caller {
	readonly tokenId: string;
	readonly sourceId: string;
	readonly usedOn: string | null;
}

/** Takes the dossiers of a call: those run elsewhere are measured, those to be run here laid on the desk; the rest is refused one by one. */
export async function takeCall(
	trx: WriteTransaction,
	caller: Caller,
	told: readonly (MeasuredDossier | FiledDossier)[],
	context: IntakeContext,
): Promise<CallAnswer> {
	const source = await getSource(trx, caller.sourceId);
	const now = context.clock.now();
	const ground = await intakeGround(trx, source, now);
	const measured = told.flatMap((dossier, at): NumberedRow[] =>
		dossier.run === true ? [] : [{ number: at + 1, told: cellsOfCall(dossier) }],
	);
	const { outcomes, doubts } = await measure(trx, source.id, { rows: measured, ground }, context);
	for (const [at, dossier] of told.entries()) {
		if (dossier.run !== true) continue;
		const work = () => fileFromPortal(trx, { sourceId: source.id, told: dossier, ground }, context);
		outcomes.set(at + 1, filedRow(dossier.code, await orRefusal(trx, work)));
	}
	const rows = told.map((_, at) => outcomes.get(at + 1) as CallRow);
	const count = (outcome: CallRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
	const day = context.clock.today().toString();
	const about = { id: newId(now.epochMilliseconds), source_id: source.id, made_at: now.toString(), day };
	const intake = await countCall(trx, about, {
		added: count("added"),
		changed: count("changed"),
		same: count("same"),
		refused: count("refused"),
	});
	if (caller.usedOn !== day) await noteTokenUsed(trx, caller.tokenId, day);
	return { intake, rows, doubts };
}

async function measure(
	trx: WriteTransaction,
	sourceId: string,
	{ rows, ground }: { readonly rows: readonly NumberedRow[]; readonly ground: IntakeGround },
	{ clock }: IntakeContext,
): Promise<{ readonly outcomes: Map<number, CallRow>; readonly doubts: DoubtCounts }> {
	const judged = await judgeRows(ground, rows, { columns: [], seen: new SeenCodes() });
	const now = clock.now();
	const dossiers = judged.ready.map(({ dossier }) => ({ id: newId(now.epochMilliseconds), ...dossier }));
	const merged = await mergeDossiers(trx, sourceId, dossiers, { at: now.toString(), illustrative: false });
	const [added, changed] = [new Set(merged.added), new Set(merged.changed)];
	const outcomes = new Map<number, CallRow>();
	for (const { number, dossier } of judged.ready) {
		const { code } = dossier;
		const outcome = added.has(code) ? "added" : changed.has(code) ? "changed" : "same";
		outcomes.set(number, { code, outcome });
	}
	const codes = new Map(rows.map(({ number, told }) => [number, told.code ?? ""]));
	for (const { number, faults } of judged.refused)
		outcomes.set(number, {
			code: codes.get(number) ?? "",
			outcome: "refused",
			faults: faults.map(toldFault),
		});
	return { outcomes, doubts: judged.doubts };
}

const toldFault = ({ kind, field, value, other }: RowFault): ToldFault => ({
	kind,
	field,
	value,
	vi: faultMessages.vi.faults[kind]({ other }),
	en: faultMessages.en.faults[kind]({ other }),
});

function filedRow(
	code: string,
	answer: Awaited<ReturnType<typeof orRefusal<{ outcome: "added" | "same"; code: string }>>>,
): CallRow {
	if ("done" in answer) return { code, outcome: answer.done.outcome, dossier: answer.done.code };
	const { refusal } = answer;
	const fault = {
		kind: refusal.code,
		field: "",
		value: "",
		vi: refusal.sentence("vi"),
		en: refusal.sentence("en"),
	};
	return { code, outcome: "refused", faults: [fault] };
}
