import type { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { daysMeasured } from "../../domain/measured-place.ts";
import type { SystemFigure } from "../../domain/system-figure.ts";
import type { StoredTask } from "../../domain/task.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import type { StoredOccurrence } from "../../store/task/occurrence.ts";
import { figuresOf } from "./figures-of.ts";

interface Bound {
	readonly occurrence: Pick<StoredOccurrence, "id" | "period" | "summary">;
	readonly task: Pick<StoredTask, "measure">;
	readonly plan: Pick<StoredPlan, "period" | "closedAt">;
}

/** What the system shows now for one piece of work; null where its task is bound to nothing. */
export async function figureOfWork(
	db: ReadDb,
	{ occurrence, task, plan }: Bound,
	now: Temporal.Instant,
): Promise<SystemFigure | null> {
	const code = task.measure?.code ?? null;
	if (code === null) return null;
	const work = {
		id: occurrence.id,
		code,
		bodyId: occurrence.summary.bodyId,
		days: daysMeasured(occurrence.period, { period: plan.period, closedOn: closedOn(plan) }),
	};
	return (await figuresOf(db, [work], now)).get(occurrence.id) ?? null;
}

export const closedOn = ({ closedAt }: Pick<StoredPlan, "closedAt">): Temporal.PlainDate | null =>
	closedAt?.toZonedDateTimeISO(timeZone).toPlainDate() ?? null;
