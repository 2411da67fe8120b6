import { Temporal } from "temporal-polyfill";

/** How one task that was due counts. */
export const meritVerdicts = ["open-late", "accepted-late", "on-time", "not-counted"] as const;
export type MeritVerdict = (typeof meritVerdicts)[number];

/** First day, and the first day after the last. */
export interface MeritPeriod {
	readonly from: Temporal.PlainDate;
	readonly to: Temporal.PlainDate;
}

/** The year so far, or a whole year that is over. Null: nothing of it has passed yet. */
export function meritPeriod(year: number, today: Temporal.PlainDate): MeritPeriod | null {
	const from = Temporal.PlainDate.from({ year, month: 1, day: 1 });
	if (year < today.year) return { from, to: from.add({ years: 1 }) };
	return year === today.year && from.until(today).sign > 0 ? { from, to: today } : null;
}

/** The same part of the year before, so that half a year is not measured against a whole one. */
export const yearBefore = ({ from, to }: MeritPeriod): MeritPeriod => ({
	from: from.subtract({ years: 1 }),
	to: to.subtract({ years: 1 }),
});

export type MeritKind = "reward" | "criticism";
export type MeritOutcome = "approved" | "refused" | "withdrawn";

/** Who is criticised has so many working days to speak first. */
export const hearingWorkingDays = 5;

export type MeritStanding = "being-heard" | "to-decide" | MeritOutcome;

/** A criticism waits until the other side has spoken or its days have passed; a reward can be decided at once. */
export function meritStanding(
	proposal: {
		readonly outcome: MeritOutcome | null;
		readonly hearUntil: Temporal.PlainDate | null;
		readonly statement: string | null;
	},
	today: Temporal.PlainDate,
): MeritStanding {
	if (proposal.outcome) return proposal.outcome;
	const { hearUntil, statement } = proposal;
	const waits = hearUntil !== null && statement === null && today.until(hearUntil).sign >= 0;
	return waits ? "being-heard" : "to-decide";
}
