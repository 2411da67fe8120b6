import { Temporal } from "temporal-polyfill";
import { workingCalendar } from "#modules/organisation/index.ts";
import type { Job } from "#platform/http/module-wiring.ts";
import { explanationDue } from "../../domain/explanation.ts";
import { changeExplanation, lockUnanswered } from "../../store/follow/explanation.ts";

/** Hears that the calendar changed: clocks that still run are reckoned anew. */
export const setExplanationDays: Job = {
	name: "plans/set-explanation-days",
	run: async (_, { trx }) => {
		const open = await lockUnanswered(trx);
		const [first, ...rest] = open.map(({ askedOn }) => askedOn).sort(Temporal.PlainDate.compare);
		if (!first) return;
		const last = rest.at(-1) ?? first;
		const calendar = await workingCalendar(trx, { from: first, to: last.add({ days: 90 }) });
		for (const { id, askedOn, workingDays, dueOn } of open) {
			const due = explanationDue(calendar, askedOn, workingDays).end;
			if (!due.equals(dueOn)) await changeExplanation(trx, id, { due_on: due.toString() });
		}
	},
};
