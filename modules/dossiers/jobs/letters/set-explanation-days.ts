import { Temporal } from "temporal-polyfill";
import { workingCalendar } from "#modules/organisation/index.ts";
import type { Job } from "#platform/http/module-wiring.ts";
import { withdrawLateExplanation } from "../../commands/letters/explain-late.ts";
import { explanationDue } from "../../domain/letters/explanation.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { changeLateExplanation, lockRunningExplanations } from "../../store/letters/explanation.ts";
import { dossiersById } from "../../store/life/dossiers.ts";

/** Hears that a calendar or a clock changed: days to answer are reckoned anew, and what turned out not to be late is not asked for. */
export const setLateExplanationDays: Job = {
	name: "dossiers/set-explanation-days",
	run: async (_, { trx, clock }) => {
		const running = await lockRunningExplanations(trx);
		const [first, ...rest] = running.map(({ askedOn }) => askedOn).sort(Temporal.PlainDate.compare);
		if (!first) return;
		const last = rest.at(-1) ?? first;
		const calendar = await workingCalendar(trx, { from: first, to: last.add({ days: 90 }) });
		const dossiers = await dossiersById(
			trx,
			running.map(({ dossierId }) => dossierId),
		);
		const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
		for (const explanation of running) {
			const dossier = byId.get(explanation.dossierId);
			if (dossier && wasNeverLate(dossier, clock.now())) {
				await withdrawLateExplanation(trx, explanation, { clock, from: setLateExplanationDays.name });
				continue;
			}
			const due = explanationDue(calendar, explanation.askedOn, explanation.workingDays).end;
			if (!due.equals(explanation.dueOn))
				await changeLateExplanation(trx, explanation.id, { due_on: due.toString() });
		}
	},
};

/** By the date that holds now, as long as no letter moved it: a moved date does not undo the lateness before it. */
function wasNeverLate(
	{ dueAt, endedAt, extensions, returns }: StoredDossier,
	now: Temporal.Instant,
): boolean {
	if (dueAt === null || extensions > 0 || returns > 0) return false;
	return Temporal.Instant.compare(endedAt ?? now, dueAt) <= 0;
}
