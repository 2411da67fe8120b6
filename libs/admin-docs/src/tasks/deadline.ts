import { daysInMonth, isoDay, two } from "../text/calendar.ts";
import type { DeadlineAt, DeadlineContext } from "./deadline-at.ts";
import { recurrenceIn } from "./recurrence.ts";
import { relativeIn } from "./time-after-event.ts";
import { conditionalIn, waitsInCellAt } from "./time-on-condition.ts";

/** The time limit that a clause states, folded words in. */
export function deadlineIn(fold: string, context: DeadlineContext): DeadlineAt | null {
	const ahead = timeAhead.exec(fold);
	return (
		relativeIn(fold, context) ??
		dateIn(fold, context, false) ??
		(ahead && dateIn(ahead[0], context, true)) ??
		conditionalIn(fold)
	);
}

/** "Tháng 4/2023: Tổ chức tập huấn", "Quý II: …" */
const timeAhead = /^(?:trong |đến |cuối |đầu )?(?:tháng|quý|năm) [\p{L}\d/ .,-]{1,24}(?=:)/u;

const cue =
	"(trước|chậm nhất(?: là)?|muộn nhất(?: là)?|hoàn thành|xong|đến hết|đến|hạn cuối(?: là)?|hết|vào|trong|cuối|từ nay đến)";
const byDay = new RegExp(
	`${cue} (?:\\d{1,2} ?(?:giờ|h)(?: ?\\d{1,2}(?: ?phút)?)?,? )?(?:ngày )?(\\d{1,2})(?:[/.-](\\d{1,2})| tháng (\\d{1,2}))(?:(?:[/.-]| năm )(\\d{4}))?(?!\\d|/| ?%)`,
	"u",
);
/** The last of "tháng 3, 6, 9" or "quý II, III" counts. */
const byMonth = new RegExp(
	`(?:${cue} )?(?<!ngày \\d{1,2} )(?<!\\d )tháng (?:\\d{1,2}(?:/\\d{4})?(?:, | và |-| - | đến (?:hết )?(?:tháng )?))*(\\d{1,2})(?:(?:/| năm )(\\d{4}))?(?![\\d%]| ?tháng| lần|/)`,
	"u",
);
const byQuarter = new RegExp(
	`(?:${cue} )?quý (?:(?:iv|iii|ii|i|[1-4])(?:, | và |-| - | đến (?:hết )?)(?:quý )?)*(iv|iii|ii|i|[1-4])(?:(?:/|/ | năm | - )(\\d{4}))?(?![\\p{L}\\d]| lần)`,
	"u",
);
const bySpan = /(?:giai đoạn |năm |^)\d{4} ?- ?(\d{4})/u;
const wholeYear = /^(?:cả năm|trong năm|hết năm)\.?$/u;
const byHalf = /(?:trong |hết )?(?:(?:6|06|sáu) tháng|nửa) (đầu|cuối) năm(?: (\d{4}))?/u;
/** "trước cuối năm", "cuối năm 2024" */
const byEnd = /(?:vào |trước |đến )?cuối năm(?: (\d{4}))?(?! \d)/u;
/** "15/3/2024 - 30/6/2024", "30/6/2024; 31/12/2024" in a cell: the last day counts. */
const daysInRow = /(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?[\s.)]*$/u;
const byYear = /(?:trong|hết|cuối|đến hết|đến cuối|trước|hoàn thành trong) năm (\d{4})/u;
const anotherDay = /^(?:,| và|;) (?:trước )?(?:ngày )?\d{1,2}(?:\/\d{1,2}| tháng \d)/u;
const yearly = /(?:hằng|hàng|mỗi) (?:năm|tháng|quý)/u;
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** `alone`: the words are a cell or stand after "Thời gian:", so a bare month or year is a time limit. */
function dateIn(fold: string, context: DeadlineContext, alone: boolean): DeadlineAt | null {
	const day = byDay.exec(fold);
	if (day) {
		// "định kỳ 6 tháng, năm (trước ngày 15/6 và 15/12)": days within each period, no time limit of the task
		const rest = fold.slice(day.index + day[0].length).replace(/^ ?\([^()]*\)/u, "");
		const again = day[5] ? null : recurrenceIn(fold)?.value;
		if (again?.kind === "periodic" && (anotherDay.test(rest) || again.every.length > 1)) return null;
		const year = day[5] ? Number(day[5]) : yearly.test(fold) ? null : context.year;
		const month = Number(day[3] ?? day[4]);
		const iso = year === null ? null : isoDay(year, month, Number(day[2]));
		const why = iso ? null : year === null ? "year-not-stated" : "no-such-day";
		const sure = day[5] ? 0.97 : 0.75;
		return dated(day, iso, why, !/^trước/.test(day[1] as string), sure);
	}
	const quarter = byQuarter.exec(fold);
	if (quarter && (alone || quarter[1] || (quarter[3] && /hoàn thành|xong|thực hiện/u.test(fold)))) {
		const year = quarter[3] ? Number(quarter[3]) : context.year;
		const number = quarters[quarter[2] as string] ?? Number(quarter[2]);
		const before = quarter[1] === "trước";
		const month = before ? number * 3 - 3 : number * 3;
		return dated(
			quarter,
			lastOf(before && month === 0 && year ? year - 1 : year, month === 0 ? 12 : month),
			year === null ? "year-not-stated" : null,
			true,
			quarter[3] ? 0.95 : 0.8,
		);
	}
	const month = byMonth.exec(fold);
	const monthYear = month?.[3] ? Number(month[3]) : context.year;
	if (
		month &&
		// "hằng quý; hoàn thành tháng 6/2026": with its year a month is no recurrence
		(month[3] || !yearly.test(fold)) &&
		(alone || (month[1] && (month[3] || /^(?:hoàn thành|xong|trong|trước|hết)/u.test(month[1]))))
	)
		return dated(
			month,
			lastOf(monthYear, Number(month[2])),
			monthYear === null ? "year-not-stated" : null,
			month[1] !== "trước",
			month[3] ? 0.9 : 0.65,
		);
	const half = byHalf.exec(fold);
	if (half && (alone || /(?:hoàn thành|xong)[^;.]{0,140}$/u.test(fold.slice(0, half.index + 1)))) {
		const year = half[2] ? Number(half[2]) : context.year;
		return dated(
			half,
			lastOf(year, half[1] === "đầu" ? 6 : 12),
			year === null ? "year-not-stated" : null,
			true,
			0.8,
		);
	}
	if (alone) {
		const span = bySpan.exec(fold.trim());
		if (span) return dated(span, `${span[1]}-12-31`, null, true, 0.75);
		const whole = wholeYear.exec(fold.trim());
		if (whole && context.year !== null) return dated(whole, `${context.year}-12-31`, null, true, 0.75);
	}
	const end = byEnd.exec(fold);
	if (
		end &&
		(alone || /(?:hoàn thành|xong|báo cáo|tổng kết)[^;.]{0,100}$/u.test(fold.slice(0, end.index + 1)))
	) {
		const year = end[1] ? Number(end[1]) : context.year;
		return dated(end, lastOf(year, 12), year === null ? "year-not-stated" : null, true, 0.7);
	}
	const year = byYear.exec(fold);
	return year && (alone || /^(?:hết|đến|hoàn)/u.test(year[0]))
		? dated(year, `${year[1]}-12-31`, null, true, 0.7)
		: null;
}

function lastOf(year: number | null, month: number): string | null {
	return year === null || month < 1 || month > 12
		? null
		: `${year}-${two(month)}-${two(daysInMonth(year, month))}`;
}

function dated(
	found: RegExpExecArray,
	iso: string | null,
	why: string | null,
	inclusive: boolean,
	confidence: number,
): DeadlineAt {
	return {
		value: { kind: "date", iso, why: iso ? null : (why ?? "no-such-day"), inclusive },
		from: found.index,
		to: found.index + found[0].length,
		confidence,
	};
}

const shifted = (found: DeadlineAt | null, by: number): DeadlineAt | null =>
	found && { ...found, from: Math.max(0, found.from + by), to: found.to + by };

function lastDayOf(fold: string, context: DeadlineContext): DeadlineAt | null {
	const days = [...fold.matchAll(/\d{1,2}\/\d{1,2}(?!\d)/gu)].length;
	const last = days > 1 ? daysInRow.exec(fold) : null;
	const year = last?.[3] ? Number(last[3]) : context.year;
	if (!last || year === null) return null;
	const inclusive = !/trước/u.test(fold);
	return dated(last, isoDay(year, Number(last[2]), Number(last[1])), null, inclusive, last[3] ? 0.85 : 0.7);
}

/** "Trong năm 2023", "Quý II", "2023" standing alone in a cell or after "Thời gian:". */
export function deadlineOfCell(fold: string, context: DeadlineContext): DeadlineAt | null {
	const found =
		relativeIn(fold, context) ??
		(/^\d/u.test(fold) ? shifted(relativeIn(`trong ${fold}`, context), -6) : null) ??
		lastDayOf(fold, context) ??
		dateIn(fold, context, true) ??
		conditionalIn(fold);
	if (found) return found;
	const waits = waitsInCellAt(fold);
	if (waits) return waits;
	const year = /^(?:năm )?(\d{4})\.?$/u.exec(fold.trim());
	if (year)
		return {
			value: { kind: "date", iso: `${year[1]}-12-31`, why: null, inclusive: true },
			from: 0,
			to: fold.length,
			confidence: 0.8,
		};
	const month = /^(\d{1,2})\/(\d{4})\.?$/u.exec(fold.trim());
	if (month) return dated(month, lastOf(Number(month[2]), Number(month[1])), null, true, 0.85);
	const bare = /^(?:ngày )?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/u.exec(fold.trim());
	if (!bare) return null;
	const iso = isoDay(Number(bare[3] ?? context.year ?? 0), Number(bare[2]), Number(bare[1]));
	return {
		value: { kind: "date", iso, why: iso ? null : "no-such-day", inclusive: true },
		from: 0,
		to: fold.length,
		confidence: 0.9,
	};
}
