import { commonOfficeHours, type Explanation, type OfficeHours } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import type { Limit } from "../life/rules.ts";
import type { DossierAction } from "../life/states.ts";
import { type DossierClock, type Due, dueOf } from "./dossier-clock.ts";

/** What of an act matters for the date. */
export interface DatedAct {
	readonly action: DossierAction;
	readonly happenedAt: Temporal.Instant;
	readonly dueBefore: Temporal.Instant | null;
	readonly dueAfter: Temporal.Instant | null;
}

/** A date that moved without anybody acting. */
export interface DatedChange {
	readonly at: Temporal.Instant;
	readonly cause: "calendar" | "office-hours" | "check";
	readonly dueBefore: Temporal.Instant | null;
	readonly dueAfter: Temporal.Instant | null;
}

/** One step on the way to the date, oldest first. */
export type DueStep =
	/** taken as full and valid: the clock starts */
	| { readonly code: "started"; readonly at: Temporal.Instant; readonly due: Temporal.Instant | null }
	/** sent back: the clock goes to zero and there is no date */
	| { readonly code: "returned"; readonly at: Temporal.Instant; readonly due: Temporal.Instant | null }
	/** full again: the clock starts anew */
	| { readonly code: "restarted"; readonly at: Temporal.Instant; readonly due: Temporal.Instant | null }
	| {
			readonly code: "recomputed";
			readonly at: Temporal.Instant;
			readonly cause: DatedChange["cause"];
			readonly before: Temporal.Instant | null;
			readonly due: Temporal.Instant | null;
	  }
	/** moved by a letter of apology */
	| {
			readonly code: "extended";
			readonly at: Temporal.Instant;
			readonly before: Temporal.Instant | null;
			readonly due: Temporal.Instant | null;
	  };

export interface DueStory {
	readonly limit: Limit | null;
	readonly steps: readonly DueStep[];
	/** how the running clock counts; null: it stands, has ended without a date, or there is no limit in numbers */
	readonly counting: Explanation | null;
	readonly hours: OfficeHours | null;
	/** false: the unit announced no hours, so the commonest ones are taken */
	readonly hoursAnnounced: boolean;
	readonly doubts: Due["doubts"];
	/** the date that holds */
	readonly due: Temporal.Instant | null;
}

const codes: Partial<Record<DossierAction, DueStep["code"]>> = {
	receive: "started",
	return: "returned",
	complete: "restarted",
	extend: "extended",
};

function dueSteps(acts: readonly DatedAct[], changes: readonly DatedChange[]): readonly DueStep[] {
	const ofActs = acts.flatMap(({ action, happenedAt: at, dueBefore, dueAfter }): DueStep[] => {
		const code = codes[action];
		if (!code || code === "recomputed") return [];
		if (code === "extended") return [{ code, at, before: dueBefore, due: dueAfter }];
		return [{ code, at, due: dueAfter }];
	});
	const ofChanges = changes.map(
		({ at, cause, dueBefore: before, dueAfter: due }): DueStep => ({
			code: "recomputed",
			at,
			cause,
			before,
			due,
		}),
	);
	return [...ofActs, ...ofChanges].sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** The whole story of a date: its steps, and how the clock that runs now counts. */
export function dueStory(
	dossier: {
		readonly limit: Limit | null;
		readonly clockStartedAt: Temporal.Instant | null;
		readonly dueAt: Temporal.Instant | null;
	},
	acts: readonly DatedAct[],
	changes: readonly DatedChange[],
	clock: DossierClock | null,
): DueStory {
	const { limit, clockStartedAt } = dossier;
	const due = clock && limit && clockStartedAt ? dueOf(clock, clockStartedAt, limit) : null;
	return {
		limit,
		steps: dueSteps(acts, changes),
		counting: due?.explain() ?? null,
		hours: due && clock ? clock.hours : null,
		hoursAnnounced: clock !== null && clock.hours !== commonOfficeHours,
		doubts: due?.doubts ?? [],
		due: dossier.dueAt,
	};
}
