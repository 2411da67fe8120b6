import type { Temporal } from "temporal-polyfill";
import { bodyNames } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { bodiesInWords } from "../../domain/bodies-in-words.ts";
import type { OverdueWork } from "../../domain/letter-papers.ts";
import type { PaperFacts } from "../../domain/paper-facts.ts";
import type { ResultFacts } from "../../domain/results-paper.ts";
import { noWork } from "../../domain/roll-up.ts";
import { planRollUp } from "../cascade/plan-roll-up.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { occurrencesOf } from "../task/occurrences-of.ts";

/** The work of a plan counted on a day, as its report prints it. */
export async function resultsOf(
	db: ReadDb,
	plan: PlanView,
	{ groups }: PaperFacts,
	day: Temporal.PlainDate,
): Promise<ResultFacts> {
	const rollUp = await planRollUp(db, plan, day);
	const names = await bodyNames(db, [...rollUp.byBody.keys()], day);
	const byBody = [...rollUp.byBody].map(([id, tally]) => ({ name: names.get(id) ?? id, tally }));
	return {
		own: rollUp.own,
		byTask: plan.tasks.map(({ id, position, text, lead }) => ({
			...{ position, text, lead: bodiesInWords(lead, groups).join("; ") },
			tally: rollUp.byTask.get(id) ?? noWork,
		})),
		byBody: byBody.sort((a, b) => a.name.localeCompare(b.name, "vi")),
		day,
		closingReport: plan.closingReport,
	};
}

const mostOverdue = 5000;

/** Work under a plan whose time has passed on a day, the longest overdue first. */
export async function overdueOf(
	db: ReadDb,
	planId: string,
	day: Temporal.PlainDate,
): Promise<readonly OverdueWork[]> {
	const which = { planIds: [planId], dueUntil: day.subtract({ days: 1 }), limit: mostOverdue };
	const rows = await occurrencesOf(db, which, day);
	const late = rows.filter(({ standing }) => standing === "late-still" || standing === "late-moving");
	return late.flatMap(({ position, text, bodyName, summary: { dueOn } }) =>
		dueOn === null
			? []
			: [
					{
						position,
						text,
						body: bodyName,
						due: dueOn,
						days: dueOn.until(day, { largestUnit: "days" }).days,
					},
				],
	);
}
