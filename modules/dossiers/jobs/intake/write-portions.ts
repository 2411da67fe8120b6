import { forgetFile } from "#platform/files/index.ts";
import type { Job, Schedule } from "#platform/http/module-wiring.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { endIntake } from "../../commands/intake/import-file.ts";
import { getSource } from "../../commands/intake/intake-context.ts";
import { portionJob } from "../../commands/intake/make-intake.ts";
import { writePortion } from "../../commands/intake/write-portion.ts";
import { SeenCodes } from "../../domain/intake/seen-codes.ts";
import { codeKey, intakeGround, judgeRows, type NumberedRow } from "../../queries/intake/judge-rows.ts";
import { keptFile } from "../../queries/intake/kept-file.ts";
import { portionsOf } from "../../queries/intake/portions.ts";
import { changeIntake, intakesToForget, lockIntake } from "../../store/intake/intakes.ts";

const portionRows = 10_000;
const from = portionJob;

interface Payload {
	readonly intakeId: string;
}

/** Writes one portion of a file and queues the next: dossiers and progress in one transaction, so that a killed process loses nothing. */
export const writePortions: Job<Payload> = {
	name: portionJob,
	run: async ({ intakeId }, { trx, clock, services }) => {
		const intake = await lockIntake(trx, intakeId);
		if (intake?.state !== "running") return;
		const source = await getSource(trx, intake.source_id);
		const file = await keptFile(trx, intake, services.files);
		const seen = new SeenCodes();
		const passed = ({ told, number }: NumberedRow) => {
			if (codeKey(told) !== "") seen.see(codeKey(told), number);
		};
		const { columns, header_row: headerRow, position } = intake;
		const reading = { columns, headerRow, position, size: portionRows, passed };
		for await (const rows of portionsOf(file, reading)) {
			const ground = await intakeGround(trx, source, clock.now());
			const judged = await judgeRows(ground, rows, { columns, seen });
			await writePortion(trx, intake, judged, { position: rows.at(-1)?.number ?? position, clock });
			await addJob(
				trx,
				portionJob,
				{ intakeId },
				{ key: `${portionJob} ${intakeId} ${rows.at(-1)?.number}` },
			);
			return;
		}
		await endIntake(trx, intake, source, { clock, from });
	},
	failed: async ({ intakeId }, { trx, last }) => {
		const intake = last ? await lockIntake(trx, intakeId) : null;
		if (intake?.state === "running") await changeIntake(trx, intake, { state: "failed" });
	},
};

const daysKept = 7;

/** Files of dossiers hold names of people, so they go when nobody needs to read them again. */
export const forgetIntakeFiles: Job = {
	name: "dossiers/forget-intake-files",
	run: async (_payload, { trx, clock }) => {
		const before = clock.now().subtract({ hours: 24 * daysKept });
		for (const intake of await intakesToForget(trx, before.toString())) {
			if (intake.file_id !== null) await forgetFile(trx, intake.file_id);
			await changeIntake(trx, intake, {
				file_id: null,
				...(intake.state === "draft" && { state: "dropped" }),
			});
		}
	},
};

export const forgetIntakeFilesSchedule: Schedule = { job: forgetIntakeFiles.name, cron: "40 2 * * *" };
