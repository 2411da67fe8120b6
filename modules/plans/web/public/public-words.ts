import { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import { formatCount, formatDay, type Language } from "#platform/i18n/index.ts";
import type { WorkState } from "#platform/ui/index.ts";
import type { PublicStanding } from "../../domain/public-standing.ts";
import type { PublicPlan } from "../../queries/public/public-plans.ts";

export const plansAddress = "/ke-hoach";
export const planAddress = (plan: Pick<PublicPlan, "slug">): string => `${plansAddress}/${plan.slug}`;
export const unitWorkAddress = (unitId: string): string => `/cam-ket/${unitId}`;

export const shapes: Readonly<Record<PublicStanding, WorkState>> = {
	late: "late-still",
	"due-soon": "due-soon",
	open: "not-due",
	waits: "unknown",
	"to-accept": "waiting",
	"to-accept-late": "late-moving",
	ownerless: "unknown",
	done: "done",
	"done-late": "done",
	stopped: "stopped",
	declined: "stopped",
};

export const counted = (count: number, language: Language): string => formatCount(count, language);

export const dayOf = (instant: Temporal.Instant): Temporal.PlainDate =>
	instant.toZonedDateTimeISO(timeZone).toPlainDate();

export const dayInWords = (instant: Temporal.Instant, language: Language): string =>
	formatDay(dayOf(instant), language);

/** A closed plan is told on its own clock: what was not due on its last day is not late today. */
export const tellingDay = (plan: PublicPlan, today: Temporal.PlainDate): Temporal.PlainDate => {
	const closed = plan.closedAt ? dayOf(plan.closedAt) : null;
	return closed && Temporal.PlainDate.compare(closed, today) < 0 ? closed : today;
};
