import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { newId } from "#platform/ids/ids.ts";
import { addedDoubts } from "../../domain/intake/faults.ts";
import type { Judged } from "../../queries/intake/judge-rows.ts";
import { foldTallies } from "../../store/figures/fold-tallies.ts";
import { changeIntake, type IntakeRow } from "../../store/intake/intakes.ts";
import { mergeDossiers } from "../../store/intake/merge-dossiers.ts";
import { addRefusals } from "../../store/intake/refusals.ts";

/** Beyond this many, refused rows are counted and no longer kept: such a file is read in a wrong way as a whole. */
export const mostRefusalsKept = 100_000;

/** Writes a judged portion and how far the file is done, both or neither. The intake is locked. */
export async function writePortion(
	trx: WriteTransaction,
	intake: IntakeRow,
	judged: Judged,
	{ position, clock }: { readonly position: number; readonly clock: Clock },
): Promise<IntakeRow> {
	const now = clock.now();
	const rows = judged.ready.map(({ dossier }) => ({ id: newId(now.epochMilliseconds), ...dossier }));
	const { illustrative } = intake;
	const merged = await mergeDossiers(trx, intake.source_id, rows, { at: now.toString(), illustrative });
	// thousands of dossiers at once: readers should not have to add them up until the next fold
	await foldTallies(trx, { times: 20 });
	const room = Math.max(0, mostRefusalsKept - intake.refused);
	await addRefusals(trx, intake.id, judged.refused.slice(0, room));
	const change = {
		state: "running" as const,
		position,
		added: intake.added + merged.added.length,
		changed: intake.changed + merged.changed.length,
		same: intake.same + rows.length - merged.added.length - merged.changed.length,
		refused: intake.refused + judged.refused.length,
		doubts: addedDoubts(intake.doubts, judged.doubts),
		started_at: intake.started_at ?? now.toString(),
	};
	await changeIntake(trx, intake, change);
	return { ...intake, ...change, changes: intake.changes + 1 };
}
