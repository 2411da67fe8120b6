import { Temporal } from "temporal-polyfill";
import type { StoredDossier } from "../life/dossier.ts";

/** How a dossier stands for those who work on it. */
export const deskStandings = [
	"late",
	"due-today",
	"due-soon",
	"to-hand-over",
	"to-answer",
	"waiting",
	"to-deliver",
	"in-time",
	"ended",
] as const;
export type DeskStanding = (typeof deskStandings)[number];

type Standing = Pick<StoredDossier, "state" | "dueAt" | "channel">;

/** Due within so many hours: today's and tomorrow's work. */
const soonHours = 48;

/** Its date first, then whose turn it is; what waits for the person has no date. */
export function standingOf(
	{ state, dueAt }: Standing,
	now: Temporal.Instant,
	endOfToday: Temporal.Instant,
): DeskStanding {
	switch (state) {
		case "filed":
			return "to-answer";
		case "awaiting-supplement":
		case "returned":
			return "waiting";
		case "settled":
			return "to-deliver";
		case "refused":
		case "delivered":
		case "closed":
		case "stopped":
			return "ended";
		default:
			break;
	}
	if (dueAt !== null && Temporal.Instant.compare(dueAt, now) < 0) return "late";
	if (dueAt !== null && Temporal.Instant.compare(dueAt, endOfToday) <= 0) return "due-today";
	if (dueAt !== null && now.until(dueAt).total("hours") <= soonHours) return "due-soon";
	return state === "received" ? "to-hand-over" : "in-time";
}
