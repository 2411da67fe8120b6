import type { TimeLimit } from "./version.ts";

export const proposalKinds = ["shorten", "simplify", "drop"] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export type ProposalState = "waiting" | "accepted" | "declined" | "taken-back";

/** Hours of work are less than the days they make up; days of the calendar are like only to themselves. */
export function isShorter(proposed: TimeLimit, now: TimeLimit | null): boolean {
	if (now === null) return false;
	if ((proposed.unit === "day") !== (now.unit === "day")) return false;
	const hours = ({ amount, unit }: TimeLimit) => (unit === "working-day" ? amount * 8 : amount);
	return hours(proposed) < hours(now);
}
