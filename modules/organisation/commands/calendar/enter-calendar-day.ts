import type { Temporal } from "temporal-polyfill";
import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { calendarProblem } from "../../calendar/errors.ts";
import { mayChangeCalendar } from "../../calendar/policy.ts";
import { type DayRefusal, partnerOf, refusalOfDay, type SaidOfDay } from "../../domain/calendar-entry.ts";
import { addDayEntry, findLatestDay, findLatestYear, type LatestDay } from "../../store/calendar.ts";

export interface CalendarDayInput extends SaidOfDay {
	readonly name: { readonly vi: string; readonly en: string };
	readonly source: string | null;
	readonly note: string | null;
	readonly reason: string;
	/** number of the entry that the person saw; null when the day had none */
	readonly seen: number | null;
}

export interface CalendarContext {
	readonly clock: Clock;
	/** network address of the caller */
	readonly from: string;
}

/** Says of a day what it is. A swap is entered or taken back on both its days at once. */
export async function enterCalendarDay(
	trx: WriteTransaction,
	actor: Person,
	input: CalendarDayInput,
	context: CalendarContext,
): Promise<void> {
	const before = await findLatestDay(trx, input.day.toString());
	if (!mayChangeCalendar(actor)) throw calendarProblem("calendar-forbidden", {});
	if ((before?.number ?? null) !== input.seen) throw changedMeanwhile(input.day);
	const special = before !== undefined && before.kind !== "ordinary";
	const refusal = refusalOfDay(input, special);
	if (refusal) throw asProblem(refusal);
	const partner = partnerOf(input, swappedWith(before));
	for (const { day } of partner ? [input, partner] : [input]) await mustKnowYear(trx, day);
	await enter(trx, actor, input, input, before, context);
	if (partner) {
		await enter(trx, actor, input, partner, await findLatestDay(trx, partner.day.toString()), context);
	}
}

async function enter(
	trx: WriteTransaction,
	actor: Person,
	input: CalendarDayInput,
	said: SaidOfDay,
	before: LatestDay | undefined,
	context: CalendarContext,
): Promise<void> {
	const at = context.clock.now().toString();
	const day = said.day.toString();
	const entry = {
		day,
		supersedes: before?.number ?? null,
		kind: said.kind,
		name_vi: input.name.vi,
		name_en: input.name.en,
		in_place_of: said.inPlaceOf?.toString() ?? null,
		note: input.note,
		source: input.source,
		reason: input.reason,
		origin: "administrator",
		entered_by: actor.personId,
	} as const;
	const number = await addDayEntry(trx, entry, at);
	await recordEvent(trx, {
		name: "organisation/calendar-changed",
		subject: { kind: "calendar-day", id: day },
		actor,
		from: context.from,
		at,
		data: {
			from: day,
			to: said.day.add({ days: 1 }).toString(),
			before: before?.kind ?? null,
			after: said.kind,
			number,
		},
	});
}

async function mustKnowYear(trx: WriteTransaction, day: Temporal.PlainDate): Promise<void> {
	if (!(await findLatestYear(trx, day.year)))
		throw calendarProblem("calendar-year-unknown", { year: day.year });
}

function swappedWith(before: LatestDay | undefined): Temporal.PlainDate | null {
	return before && (before.kind === "swap-off" || before.kind === "worked") ? before.inPlaceOf : null;
}

function asProblem(refusal: DayRefusal) {
	if (refusal.code === "calendar-partner-missing") return calendarProblem(refusal.code, {});
	return calendarProblem(refusal.code, { day: refusal.day.toString() });
}

const changedMeanwhile = (day: Temporal.PlainDate) =>
	calendarProblem("calendar-changed-meanwhile", { what: day.toString() });
