import type { Temporal } from "temporal-polyfill";
import type { CheckedPlan, Knowledge } from "./checked-plan.ts";
import { type Finding, finding } from "./finding.ts";

const before = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => a.until(b).sign > 0;

/** Deadlines that are a day, against the calendar, the date of the paper and the period of the plan. */
export const dayFindings = (plan: CheckedPlan, { days, day }: Knowledge): readonly Finding[] =>
	plan.tasks.flatMap(({ id, position, text, deadline }) => {
		if (deadline.kind !== "day") return [];
		const place = { of: "task", id, position, text } as const;
		const due = deadline.day;
		const known = days.get(due.toString());
		const paper = plan.issuedOn ?? day;
		return [
			...(before(due, paper)
				? [finding("deadline-before-plan", place, { day: due.toString(), paper: paper.toString() })]
				: []),
			...(before(plan.period.last, due)
				? [
						finding("deadline-after-period", place, {
							day: due.toString(),
							last: plan.period.last.toString(),
						}),
					]
				: []),
			...(known && !known.working
				? [
						finding("deadline-on-rest-day", place, {
							day: due.toString(),
							next: known.next.toString(),
							...(known.name ? { nameVi: known.name.vi, nameEn: known.name.en } : {}),
						}),
					]
				: []),
		];
	});
