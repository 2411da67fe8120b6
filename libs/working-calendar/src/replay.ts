import { Temporal } from "temporal-polyfill";
import type { CountingRule, Explanation, Step } from "./explanation.ts";

/** The end that the steps themselves lead to, or the first step that does not follow from the one before. */
export type Replay = { readonly end: string } | { readonly brokenAt: number };

/**
 * Follows an explanation without a calendar: every day between event and end must be named once and in order, the
 * counted days must add up to what was asked, and the end must be the day arrived at. What a reader could do by hand.
 */
export function replay(explanation: Explanation): Replay {
	const { rule, steps } = explanation;
	const direction = rule.code.endsWith("-before") ? -1 : 1;
	let cursor: Temporal.PlainDate | undefined;
	let total = 0;
	for (const [index, step] of steps.entries()) {
		const next = follow(step, { cursor, total }, rule.code, direction);
		if (!next) return { brokenAt: index };
		({ cursor, total } = next);
	}
	const last = steps.at(-1);
	const counts = rule.code.includes("days") || rule.code === "working-minutes";
	if (counts && total !== rule.amount) return { brokenAt: steps.length - 1 };
	if (last?.code === "end") return { end: last.day.toString() };
	return last?.code === "end-at" ? { end: last.at.toString() } : { brokenAt: steps.length - 1 };
}

interface Place {
	readonly cursor: Temporal.PlainDate | undefined;
	readonly total: number;
}

/** Where the step leads; undefined when it does not follow. After `rests` the cursor already stands on the next day. */
function follow(step: Step, place: Place, code: CountingRule["code"], direction: 1 | -1): Place | undefined {
	const { cursor, total } = place;
	const follows = (day: Temporal.PlainDate) => cursor?.add({ days: direction }).equals(day) === true;
	const stands = (day: Temporal.PlainDate) => cursor?.equals(day) === true;
	switch (step.code) {
		case "event":
			return { cursor: step.day, total };
		case "counted": {
			const days = Math.abs(step.from.until(step.to).days) + 1;
			const sum = total + days;
			const right = follows(step.from) && days === step.days && sum === step.total;
			return right ? { cursor: step.to, total: sum } : undefined;
		}
		case "counted-swap":
			return follows(step.day) && step.total === total + 1
				? { cursor: step.day, total: total + 1 }
				: undefined;
		case "left-out": {
			// with hours the day of receipt may itself be left out
			const right = follows(step.day) || (code === "hand-over" && stands(step.day));
			return right || code === "working-minutes" ? { cursor: step.day, total } : undefined;
		}
		case "corresponding":
			return { cursor: step.day, total };
		case "rests":
			return stands(step.day) ? { cursor: step.day.add({ days: direction }), total } : undefined;
		case "end":
			// a hand-over ends on the first day not left out
			return stands(step.day) || (code === "hand-over" && follows(step.day))
				? { cursor: step.day, total }
				: undefined;
		default:
			return followHours(step, cursor, total);
	}
}

function followHours(step: Step, cursor: Temporal.PlainDate | undefined, total: number): Place | undefined {
	switch (step.code) {
		case "received":
			return { cursor: step.at.toPlainDate(), total };
		case "clock-starts":
			return { cursor: step.at.toPlainDate(), total };
		case "worked": {
			const sum = total + step.minutes;
			const forward = cursor !== undefined && Temporal.PlainDate.compare(cursor, step.day) <= 0;
			return forward && sum === step.total ? { cursor: step.day, total: sum } : undefined;
		}
		case "after-cut-off":
			return { cursor, total };
		case "end-at":
			return { cursor: step.at.toPlainDate(), total };
		default:
			return undefined;
	}
}
