import {
	calendarPeriods,
	decree09,
	type PeriodKind,
	period,
	type ReportingScheme,
} from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import type { Deadline, Recurrence } from "./task.ts";
import type { TaskKind } from "./task-state.ts";

/** Days, the last one not included. */
export interface Span {
	readonly from: Temporal.PlainDate;
	readonly to: Temporal.PlainDate;
}

/** One time that a task has to be done; a task done once, or without saying how often, is for no period. */
export interface Round {
	readonly number: number;
	readonly period: Span | null;
}

export interface Recurring {
	readonly kind: TaskKind;
	readonly recurrence: Recurrence;
	readonly deadline: Deadline;
}

const once: readonly Round[] = [{ number: 1, period: null }];

/**
 * How often a task has to be done within its plan. What comes round is cut into periods that close within the plan's
 * period and not before the plan was issued; reports by the periods of Decree 09/2019/NĐ-CP article 12, everything
 * else by calendar periods. What is continuous, or comes round without saying how often, is one time that stays open.
 * What is due whenever something happens begins with the first occasion.
 */
export function roundsOf(task: Recurring, plan: Span, issuedOn: Temporal.PlainDate): readonly Round[] {
	if (task.deadline.kind === "whenever") return [];
	const kinds = kindsOf(task);
	if (kinds.length === 0) return once;
	const until = task.deadline.kind === "day" ? task.deadline.day : null;
	const scheme = task.kind === "report" ? decree09 : calendarPeriods;
	const spans = spansWithin(scheme, kinds, plan).filter(
		({ from, to }) => !isBefore(to, issuedOn.add({ days: 1 })) && (until === null || !isBefore(until, from)),
	);
	return spans.length === 0 ? once : spans.map((span, index) => ({ number: index + 1, period: span }));
}

/** A half-yearly report is for the first half-year and then for the whole year: the decree knows no second half. */
function kindsOf({ kind, recurrence }: Recurring): readonly PeriodKind[] {
	switch (recurrence) {
		case "monthly":
			return ["month"];
		case "quarterly":
			return ["quarter"];
		case "half-yearly":
			return kind === "report" ? ["half-year", "year"] : ["half-year"];
		case "yearly":
			return ["year"];
		default:
			return [];
	}
}

function spansWithin(scheme: ReportingScheme, kinds: readonly PeriodKind[], plan: Span): readonly Span[] {
	const years = Array.from(
		{ length: plan.to.year - plan.from.year + 2 },
		(_, index) => plan.from.year + index,
	);
	return years
		.flatMap((year) => kinds.flatMap((kind) => periodsOf(scheme, kind, year)))
		.filter(({ to }) => isBefore(plan.from, to) && !isBefore(plan.to, to));
}

const periodsOf = (scheme: ReportingScheme, kind: PeriodKind, year: number): readonly Span[] =>
	(scheme.kinds[kind] ?? []).map((_, index) => {
		const { from, to } = period(scheme, kind, year, index + 1);
		return { from, to };
	});

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
	Temporal.PlainDate.compare(a, b) < 0;
