import type { Found, Period } from "../reading.ts";
import { type LineFinder, type Passage, partOf, placeOf } from "../text/passage.ts";

export interface PeriodRead {
	readonly found: Found<Period> | null;
	/** the earlier year that the subject speaks of, if any */
	readonly baselineYear: number | null;
}

const stage = /giai đoạn (\d{4}) ?- ?(\d{4})/u;
const halves = /(?:6|06|sáu) tháng (đầu|cuối) năm (\d{4})/u;
const quarter = /quý (iv|iii|ii|i|[1-4])[ /]+(?:năm )?(\d{4})/u;
const yearWord = /năm (\d{4})/gu;
const open = /năm \d{4} và (?:những|các) năm (?:tiếp theo|sau)/u;
const untilYear = /đến (?:hết )?năm (\d{4})/u;

/** The time a paper is for, by its subject; else by the introduction ("trong năm 2022"). */
export function periodIn(
	subject: Passage | null,
	preamble: readonly Passage[],
	lineOf: LineFinder,
): PeriodRead | null {
	const bySubject = subject && read(subject, lineOf, 0.95);
	if (bySubject?.found) return bySubject;
	for (const passage of preamble) {
		const within = /(?:trong|của) năm (\d{4})/u.exec(passage.fold);
		if (within)
			return {
				found: yearFound(passage, within, Number(within[1]), false, lineOf, 0.75),
				baselineYear: null,
			};
	}
	return null;
}

/** "khắc phục hạn chế Chỉ số SIPAS năm 2021" in a paper of 2022: the year of the figures, not of the work. */
export function withoutPast(read: PeriodRead | null, issuedIn: number | null): PeriodRead | null {
	const to = read?.found?.value.to ?? null;
	if (!read || to === null || issuedIn === null || Number(to.slice(0, 4)) >= issuedIn) return read;
	return { found: null, baselineYear: Number(to.slice(0, 4)) };
}

function read(passage: Passage, lineOf: LineFinder, confidence: number): PeriodRead {
	const { fold } = passage;
	const years = [...fold.matchAll(yearWord)];
	const values = years.map((hit) => Number(hit[1]));
	const latest = Math.max(...values, 0);
	const earlier = values.filter((year) => year < latest);
	const baselineYear = earlier.length > 0 ? Math.max(...earlier) : null;
	const range = stage.exec(fold);
	if (range && years.length === 0)
		return {
			found: found(
				passage,
				range,
				{ from: `${range[1]}-01-01`, to: `${range[2]}-12-31` },
				lineOf,
				confidence,
			),
			baselineYear,
		};
	const half = halves.exec(fold);
	if (half) {
		const year = half[2] as string;
		const value =
			half[1] === "đầu"
				? { from: `${year}-01-01`, to: `${year}-06-30` }
				: { from: `${year}-07-01`, to: `${year}-12-31` };
		return { found: found(passage, half, value, lineOf, confidence), baselineYear };
	}
	const part = quarter.exec(fold);
	if (part) return { found: found(passage, part, quarterOf(part), lineOf, confidence), baselineYear };
	const until = untilYear.exec(fold);
	if (until && years.length === 1)
		return {
			found: found(passage, until, { from: null, to: `${until[1]}-12-31` }, lineOf, 0.8),
			baselineYear,
		};
	const hit = years.find((one) => Number(one[1]) === latest);
	return {
		found: hit ? yearFound(passage, hit, latest, open.test(fold.slice(hit.index)), lineOf, confidence) : null,
		baselineYear,
	};
}

const firstMonths: Readonly<Record<string, number>> = {
	i: 1,
	"1": 1,
	ii: 4,
	"2": 4,
	iii: 7,
	"3": 7,
	iv: 10,
	"4": 10,
};

function quarterOf(hit: RegExpExecArray): Period {
	const first = firstMonths[hit[1] as string] as number;
	const lastDays: Readonly<Record<number, string>> = { 1: "03-31", 4: "06-30", 7: "09-30", 10: "12-31" };
	return { from: `${hit[2]}-${String(first).padStart(2, "0")}-01`, to: `${hit[2]}-${lastDays[first]}` };
}

function yearFound(
	passage: Passage,
	hit: RegExpMatchArray,
	year: number,
	isOpen: boolean,
	lineOf: LineFinder,
	confidence: number,
): Found<Period> {
	return found(
		passage,
		hit,
		{ from: `${year}-01-01`, to: isOpen ? null : `${year}-12-31` },
		lineOf,
		confidence,
	);
}

function found(
	passage: Passage,
	hit: RegExpMatchArray,
	value: Period,
	lineOf: LineFinder,
	confidence: number,
): Found<Period> {
	const from = hit.index ?? 0;
	const part = partOf(passage, from, from + hit[0].length);
	return { value, raw: part.words, place: placeOf(part, lineOf), confidence };
}
