import { districtsUntil, isTwoTier } from "../bodies/body-context.ts";
import { successorOf } from "../bodies/successors.ts";
import type { Knowledge } from "../knowledge.ts";
import type { BodyFound, Deadline, Doubt, Found, Task } from "../reading.ts";
import { daysInMonth, two } from "../text/calendar.ts";
import { slugOf } from "../text/normalise.ts";
import { doubt, shownDay } from "./doubt.ts";

/** What a task leaves open: who, until when, with what result; time limits that need a person. */
export function doubtsOfTask(task: Task, issued: string | null, knowledge: Knowledge): Doubt[] {
	const doubts: Doubt[] = [];
	const add = (
		code: Doubt["code"],
		details: Readonly<Record<string, string>> = {},
		proposal: string | null = null,
	) => {
		doubts.push(doubt(code, task.place, details, proposal, task.id));
	};
	if (task.leads.length === 0) add("lead-missing", {}, task.leadsProposed[0]?.name ?? null);
	if (!task.deadline && !task.recurrence) add("deadline-missing");
	if (!task.output) add("output-missing");
	if (task.deadline) doubts.push(...ofDeadline(task.deadline, task.id, issued, knowledge));
	return doubts;
}

function ofDeadline(
	found: Found<Deadline>,
	task: string,
	issued: string | null,
	knowledge: Knowledge,
): Doubt[] {
	const deadline = found.value;
	const doubts: Doubt[] = [];
	if (deadline.kind === "relative" && deadline.literal === "after")
		doubts.push(
			doubt(
				"after-means-within",
				found.place,
				{ written: found.raw, days: String(deadline.days) },
				`trong ${deadline.days} ngày`,
				task,
			),
		);
	if (deadline.kind === "relative" && deadline.anchor === "event_named")
		doubts.push(doubt("deadline-unclear", found.place, { written: found.raw }, null, task));
	if (deadline.kind === "date" && deadline.iso === null)
		doubts.push(doubt("deadline-unclear", found.place, { written: found.raw }, null, task));
	if (deadline.iso === null) return doubts;
	// "trong quý II" names no day: that its last one is a Sunday does not matter
	const rest =
		deadline.kind === "date" && !namesDay.test(found.raw) ? null : restDay(deadline.iso, knowledge);
	if (rest !== null)
		doubts.push(
			doubt(
				"deadline-on-rest-day",
				found.place,
				{ day: shownDay(deadline.iso), name: rest },
				shownDay(workedBefore(deadline.iso, knowledge)),
				task,
			),
		);
	if (issued !== null && deadline.iso < issued)
		doubts.push(
			doubt(
				"deadline-before-issue",
				found.place,
				{ day: shownDay(deadline.iso), issued: shownDay(issued) },
				null,
				task,
			),
		);
	return doubts;
}

const namesDay = /\d{1,2} ?(?:[/.-] ?\d{1,2}(?!\d)| tháng \d)/u;

/** The last day worked before a day off; New Year's holidays run to nine days. */
function workedBefore(iso: string, knowledge: Knowledge): string {
	let day = iso;
	for (let i = 0; i < 15 && restDay(day, knowledge) !== null; i++) day = dayBefore(day);
	return day;
}

function dayBefore(iso: string): string {
	const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
	if (day > 1) return `${year}-${two(month)}-${two(day - 1)}`;
	const [y, m] = month > 1 ? [year, month - 1] : [year - 1, 12];
	return `${y}-${two(m)}-${two(daysInMonth(y, m))}`;
}

/** Name of the day off, or null for a day worked. Without a calendar only weekends are known. */
function restDay(iso: string, knowledge: Knowledge): string | null {
	const named = knowledge.restDays.find(({ date }) => date === iso);
	if (named) return named.name;
	const day = weekday(iso);
	return day === 0 ? "Chủ nhật" : day === 6 ? "thứ Bảy" : null;
}

/** 0 is Sunday (Sakamoto's method). */
function weekday(iso: string): number {
	const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
	const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] as number;
	const years = month < 3 ? year - 1 : year;
	return (
		(years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + shift + day) % 7
	);
}

/** Bodies that the catalogue does not know at all, or not on the paper's day; each told once. */
export function doubtsOfBodies(tasks: readonly Task[], day: string | null, knowledge: Knowledge): Doubt[] {
	const seen = new Set<string>();
	const doubts: Doubt[] = [];
	for (const found of tasks.flatMap(({ leads, coordinators }) => [...leads, ...coordinators])) {
		const { key, code, group, level, name } = found.value;
		if (seen.has(key)) continue;
		seen.add(key);
		if (level === "district" && day !== null && isTwoTier(day)) {
			const details = { name, day: shownDay(day), from: "", to: shownDay(districtsUntil) };
			doubts.push(doubt("body-not-of-that-day", found.place, details, successorOf(name)));
		} else if (code === null && !group && knowledge.bodies.length > 0 && isOffice(found, knowledge, day))
			doubts.push(bodyDoubt(found, day, knowledge));
	}
	return doubts;
}

/** Offices that the catalogue should have: those it has at another day, and those of a kind that it lists. */
function isOffice({ value }: BodyFound, knowledge: Knowledge, day: string | null): boolean {
	const wanted = slugOf(value.name);
	return (
		/^(?:so|phong|trung-tam|ban)-/.test(value.key) ||
		// the catalogue may begin later than a body did, but it knows which are gone
		(day !== null &&
			knowledge.bodies.some(
				({ name, level, to }) =>
					level === value.level && slugOf(name) === wanted && to !== null && to.padEnd(10, "-31") < day,
			))
	);
}

function bodyDoubt(found: BodyFound, day: string | null, knowledge: Knowledge): Doubt {
	const wanted = slugOf(found.value.name);
	const known = knowledge.bodies.filter(
		({ name, level }) =>
			slugOf(name) === wanted && (level === found.value.level || found.value.level === "any"),
	);
	const other = known[0];
	if (!other || day === null) return doubt("body-unknown", found.place, { name: found.value.name });
	const details = {
		name: found.value.name,
		day: shownDay(day),
		from: other.from ? shownDay(other.from) : "",
		to: other.to ? shownDay(other.to) : "",
	};
	return doubt("body-not-of-that-day", found.place, details, successorOf(found.value.name));
}
