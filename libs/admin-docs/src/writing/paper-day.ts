import { two } from "../text/calendar.ts";
import type { Run } from "./laid-out-paper.ts";
import { openGap } from "./open-gap.ts";
import { paperWords } from "./words/paper-words.ts";

/** Days below 10 and the months 1 and 2 have a zero before them, other months have none (Decree 30/2020/NĐ-CP, appendix I II.4). */
export const shownDay = (day: number): string => two(day);
export const shownMonth = (month: number): string => (month <= 2 ? two(month) : String(month));

/** "ngày 05 tháng 02 năm 2026" */
export function dayInWords(iso: string): string {
	const { year, month, day } = partsOf(iso);
	return paperWords.day(shownDay(day as number), shownMonth(month as number), String(year));
}

/** "05/02/2026" */
export function dayInFigures(iso: string): string {
	const { year, month, day } = partsOf(iso);
	return `${shownDay(day as number)}/${shownMonth(month as number)}/${year}`;
}

/** The day of a paper as far as it is known; what is not known stays open. */
export function dayRuns(iso: string | null): Run[] {
	const { year, month, day } = iso === null ? nothing : partsOf(iso);
	const part = (value: string | null): Run => (value === null ? openGap("day") : { text: value });
	const [before, beforeMonth, beforeYear] = paperWords.dayParts;
	return joined([
		{ text: before },
		part(day === null ? null : shownDay(day)),
		{ text: beforeMonth },
		part(month === null ? null : shownMonth(month)),
		{ text: beforeYear },
		part(year === null ? null : String(year)),
	]);
}

interface DayParts {
	readonly year: number | null;
	readonly month: number | null;
	readonly day: number | null;
}
const nothing: DayParts = { year: null, month: null, day: null };

function partsOf(iso: string): DayParts {
	const [year, month, day] = iso.split("-").map(Number);
	return { year: year ?? null, month: month ?? null, day: day ?? null };
}

/** Neighbours that are not open become one run. */
function joined(runs: readonly Run[]): Run[] {
	const whole: Run[] = [];
	for (const run of runs) {
		const last = whole.at(-1);
		if (last && !last.open && !run.open) whole[whole.length - 1] = { text: last.text + run.text };
		else whole.push(run);
	}
	return whole;
}
