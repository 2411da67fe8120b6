import { Temporal } from "temporal-polyfill";
import type { WorkingCalendar } from "./calendar.ts";
import { dayOn, isWorkingDay, workingDayFrom } from "./day.ts";
import { computed } from "./doubts.ts";
import { epochDayOf } from "./epoch-day.ts";
import type { ClockStart, Computed, Step } from "./explanation.ts";
import { type OfficeHours, type SessionMinutes, sessionsOn } from "./office-hours.ts";

/** Longer than any closed spell; beyond it the hours themselves must be wrong. */
const mostDaysWithoutHours = 60;

/**
 * The end of a limit in working hours. The clock runs only inside office hours of working days; a start outside
 * waits for the next opening (Civil Code art. 147(1): hours begin at the moment itself). Minutes, so that nothing
 * is rounded; an end at closing time stays there and does not become the next opening.
 */
export function addWorkingMinutes(
	calendar: WorkingCalendar,
	hours: OfficeHours,
	start: Temporal.PlainDateTime,
	minutes: number,
): Computed<Temporal.PlainDateTime> {
	if (!Number.isInteger(minutes) || minutes < 0 || minutes > 6_000_000) {
		throw new RangeError(`minutes must be a whole number from 0 to 6,000,000, not ${minutes}`);
	}
	const compute = (by: WorkingCalendar) => runClock(by, hours, start, minutes).end;
	const end = compute(calendar);
	const span = { from: epochDayOf(start.toPlainDate()), to: epochDayOf(end.toPlainDate()) };
	return computed(calendar, span, compute, end, () => ({
		rule: { code: "working-minutes", amount: minutes },
		steps: runClock(calendar, hours, start, minutes).steps,
	}));
}

function runClock(
	calendar: WorkingCalendar,
	hours: OfficeHours,
	start: Temporal.PlainDateTime,
	minutes: number,
): { readonly end: Temporal.PlainDateTime; readonly steps: readonly Step[] } {
	const steps: Step[] = [{ code: "received", at: start }];
	let total = 0;
	let started = false;
	let idle = 0;
	for (let day = start.toPlainDate(); ; day = day.add({ days: 1 })) {
		const facts = dayOn(calendar, day);
		if (!facts.working) steps.push({ code: "left-out", day, because: facts.because });
		const earliest = day.equals(start.toPlainDate()) ? minuteOfDay(start) : 0;
		for (const session of sessionsOfDay(calendar, hours, day)) {
			const from = Math.max(session.from, earliest);
			if (from >= session.to) continue;
			if (!started)
				steps.push({
					code: "clock-starts",
					at: atMinute(day, from),
					because: whyThen(calendar, hours, start, day, from),
				});
			started = true;
			const worked = Math.min(session.to - from, minutes - total);
			total += worked;
			idle = 0;
			if (worked > 0) {
				const [begin, finish] = [timeAt(from), timeAt(from + worked)];
				steps.push({ code: "worked", day, from: begin, to: finish, minutes: worked, total });
			}
			if (total === minutes) {
				const end = atMinute(day, from + worked);
				return { end, steps: [...steps, { code: "end-at", at: end }] };
			}
		}
		if (++idle > mostDaysWithoutHours)
			throw new RangeError(`${hours.name}: no office hours after ${day.toString()}`);
	}
}

/** Working minutes from one moment to another; negative when the second comes first. */
export function workingMinutesBetween(
	calendar: WorkingCalendar,
	hours: OfficeHours,
	from: Temporal.PlainDateTime,
	to: Temporal.PlainDateTime,
): number {
	if (Temporal.PlainDateTime.compare(to, from) < 0)
		return 0 - workingMinutesBetween(calendar, hours, to, from);
	let total = 0;
	const last = to.toPlainDate();
	for (let day = from.toPlainDate(); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
		const begin = day.equals(from.toPlainDate()) ? minuteOfDay(from) : 0;
		const finish = day.equals(last) ? minuteOfDay(to) : 24 * 60;
		for (const session of sessionsOfDay(calendar, hours, day)) {
			total += Math.max(0, Math.min(session.to, finish) - Math.max(session.from, begin));
		}
	}
	return total;
}

/**
 * The day on which something received must be passed on: the same day, or the next working day when it came after
 * the cut-off or on a rest day (Decree 118/2025/NĐ-CP art. 18: after 15:00, start of the next working day).
 */
export function handOverDay(
	calendar: WorkingCalendar,
	received: Temporal.PlainDateTime,
	cutOff: Temporal.PlainTime,
): Computed<Temporal.PlainDate> {
	const day = received.toPlainDate();
	const late = Temporal.PlainTime.compare(received.toPlainTime(), cutOff) > 0;
	const compute = (by: WorkingCalendar) =>
		workingDayFrom(by, late && isWorkingDay(by, day) ? day.add({ days: 1 }) : day);
	const end = compute(calendar);
	return computed(calendar, { from: epochDayOf(day), to: epochDayOf(end) }, compute, end, () => {
		const steps: Step[] = [{ code: "received", at: received }];
		if (late && isWorkingDay(calendar, day)) steps.push({ code: "after-cut-off", cutOff });
		for (let each = day; !each.equals(end); each = each.add({ days: 1 })) {
			const facts = dayOn(calendar, each);
			if (!facts.working) steps.push({ code: "left-out", day: each, because: facts.because });
		}
		return { rule: { code: "hand-over", amount: 0 }, steps: [...steps, { code: "end", day: end }] };
	});
}

/** When the office closes on a day; null on a day without office hours. */
export function closingOn(
	calendar: WorkingCalendar,
	hours: OfficeHours,
	day: Temporal.PlainDate,
): Temporal.PlainDateTime | null {
	const last = sessionsOfDay(calendar, hours, day).at(-1);
	return last ? atMinute(day, last.to) : null;
}

function sessionsOfDay(
	calendar: WorkingCalendar,
	hours: OfficeHours,
	day: Temporal.PlainDate,
): readonly SessionMinutes[] {
	const facts = dayOn(calendar, day);
	return facts.working ? sessionsOn(hours, day, facts.because.inPlaceOf) : [];
}

function whyThen(
	calendar: WorkingCalendar,
	hours: OfficeHours,
	start: Temporal.PlainDateTime,
	day: Temporal.PlainDate,
	minute: number,
): ClockStart {
	const received = minuteOfDay(start);
	if (!isWorkingDay(calendar, start.toPlainDate())) return "rest-day";
	if (!day.equals(start.toPlainDate())) return "after-closing";
	if (minute === received) return "at-once";
	return sessionsOfDay(calendar, hours, day)[0]?.from === minute ? "before-opening" : "in-a-break";
}

/** Seconds are dropped: a receipt at 14:59:40 is a receipt at 14:59. */
function minuteOfDay(at: Temporal.PlainDateTime): number {
	return at.hour * 60 + at.minute;
}

function timeAt(minute: number): Temporal.PlainTime {
	return minute === 24 * 60
		? new Temporal.PlainTime(0, 0)
		: new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
}

function atMinute(day: Temporal.PlainDate, minute: number): Temporal.PlainDateTime {
	const over = minute === 24 * 60;
	return (over ? day.add({ days: 1 }) : day).toPlainDateTime(timeAt(minute));
}
