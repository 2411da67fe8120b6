import type { OfficeHours } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { unitsUnder, workingCalendar } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { newId } from "#platform/ids/ids.ts";
import { dueOf } from "../../domain/clock/dossier-clock.ts";
import { spanOf } from "../../queries/life/clock-of.ts";
import { officeHoursOfUnits } from "../../queries/life/office-hours.ts";
import {
	type ClockCause,
	type ClockRun,
	insertClockRun,
	lockClockRun,
	saveProgress,
	sumUpByBody,
} from "../../store/life/clock-run.ts";
import {
	type ClockKind,
	type ClockKindDue,
	type ClockPortion,
	endOfPortion,
	kindsOfClocks,
	writeDues,
} from "../../store/life/open-clocks.ts";
import type { LifeContext } from "./record-act.ts";

/** What changed, and between which days. */
export interface ClockChange {
	readonly cause: ClockCause;
	readonly from: Temporal.PlainDate;
	/** inclusive */
	readonly to: Temporal.PlainDate;
	/** with the units under it; null: everywhere */
	readonly unitId: string | null;
	/** one event causes one run */
	readonly eventId: string | null;
}

/** Clocks in one transaction: a few seconds at most, and whoever acts on one of them meanwhile waits no longer. */
const portionSize = 5000;

/**
 * Open clocks follow the calendar and the office hours: dates are reckoned once for each kind of clock (unit, start, limit)
 * and written for all of it at once. One call is one portion in one transaction; call again with `{ runId }` until
 * `finishedAt` is there. What was done stays done when a later portion fails. Null: this event has its run already.
 */
export async function recomputeClocks(
	trx: WriteTransaction,
	what: ClockChange | { readonly runId: string },
	context: LifeContext,
	size = portionSize,
): Promise<ClockRun | null> {
	const run = "runId" in what ? await lockClockRun(trx, what.runId) : await begin(trx, what, context);
	if (!run || run.finishedAt) return run;
	const now = context.clock.now();
	const all = { from: run.from, to: run.to, unitIds: await unitsOf(trx, run), after: run.cursor };
	const until = await endOfPortion(trx, all, size);
	const portion: ClockPortion = { ...all, until };
	const kinds = await kindsOfClocks(trx, portion);
	const moved = await writeDues(trx, portion, await duesOf(trx, kinds), { id: run.id, at: now });
	const after: ClockRun = {
		...run,
		lookedAt: run.lookedAt + kinds.reduce((sum, { clocks }) => sum + clocks, 0),
		moved: run.moved + moved,
		cursor: until,
		finishedAt: until ? null : now,
	};
	await saveProgress(trx, after);
	if (after.finishedAt) await tell(trx, after, context);
	return after;
}

async function begin(
	trx: WriteTransaction,
	{ eventId, ...change }: ClockChange,
	{ clock }: LifeContext,
): Promise<ClockRun | null> {
	const now = clock.now();
	const run = { ...change, id: newId(now.epochMilliseconds), startedAt: now };
	if (!(await insertClockRun(trx, run, eventId))) return null;
	return { ...run, finishedAt: null, lookedAt: 0, moved: 0, cursor: null };
}

async function unitsOf(
	trx: WriteTransaction,
	{ unitId, startedAt }: ClockRun,
): Promise<readonly string[] | null> {
	if (unitId === null) return null;
	const under = await unitsUnder(trx, unitId, startedAt.toZonedDateTimeISO(timeZone).toPlainDate());
	return [unitId, ...under.map(({ id }) => id)];
}

async function duesOf(trx: WriteTransaction, kinds: readonly ClockKind[]): Promise<readonly ClockKindDue[]> {
	const [first] = kinds;
	if (!first) return [];
	const starts = kinds.map(({ start }) => start.epochMilliseconds);
	const [earliest, latest] = [Math.min(...starts), Math.max(...starts)].map((start) =>
		Temporal.Instant.fromEpochMilliseconds(start),
	) as [Temporal.Instant, Temporal.Instant];
	const longest = Math.max(...kinds.map(({ limit }) => limit.amount));
	const span = {
		from: spanOf(earliest, null).from,
		to: spanOf(latest, { amount: longest, unit: "working-day" }).to,
	};
	const calendar = await workingCalendar(trx, span);
	const units = kinds.map(({ unitId }) => unitId);
	const hoursOf = await officeHoursOfUnits(trx, units, span);
	const alike = new Map<OfficeHours, Map<string, Pick<ClockKindDue, "dueAt" | "uncertain">>>();
	return kinds.map((kind) => {
		const { unitId, start, limit } = kind;
		const hours = hoursOf(unitId, spanOf(start, limit));
		const known = alike.get(hours) ?? new Map();
		alike.set(hours, known);
		const key = `${start.epochMilliseconds} ${limit.amount} ${limit.unit}`;
		const due = known.get(key) ?? dueOf({ calendar, hours }, start, limit);
		known.set(key, due);
		return { ...kind, dueAt: due.dueAt, uncertain: due.uncertain };
	});
}

/** Desks and bodies find what moved in the history of each dossier, and in one line on their board. */
async function tell(trx: WriteTransaction, run: ClockRun, { clock, from }: LifeContext): Promise<void> {
	if (run.moved === 0) return;
	const at = clock.now();
	const bodies = await sumUpByBody(trx, run.id, at);
	await recordEvent(trx, {
		name: "dossiers/clocks-recomputed",
		subject: { kind: "clock-run", id: run.id },
		actor: { kind: "system", what: from },
		from,
		at: at.toString(),
		data: {
			...{ cause: run.cause, from: run.from.toString(), to: run.to.toString(), unitId: run.unitId },
			...{ lookedAt: run.lookedAt, moved: run.moved, bodies: bodies.length },
		},
	});
}
