import type { Deadline, DeadlineAnchor } from "../reading.ts";
import { addDays, addMonths, daysInMonth, isoDay, two } from "../text/calendar.ts";

export interface DeadlineAt {
	readonly value: Deadline;
	readonly from: number;
	readonly to: number;
	readonly confidence: number;
}

/** What the paper itself settles: when it was issued, and the year it is for. */
export interface DeadlineContext {
	/** ISO day of issue, or null */
	readonly issued: string | null;
	readonly year: number | null;
}

const count = "(\\d{1,3})(?: \\([^)]{1,20}\\))?";
const span = `${count} (ngày làm việc|ngày|tuần|tháng)(?: làm việc)?`;
const relative = new RegExp(
	`(trong (?:thời hạn|thời gian|vòng)|chậm nhất(?: là)?(?: sau)?|muộn nhất(?: là)?(?: sau)?|không quá|tối đa|sau|trước|trong) ${span},? (?:kể từ|tính từ|từ|sau|kể)(?: ngày| khi| thời điểm)? ([^;.:]{3,140})`,
	"u",
);
const late =
	/hồ sơ[^;.]{0,60}(?:trễ hạn|quá hạn|chậm trễ|trễ hẹn|không đúng hạn)|(?:trễ hạn|quá hạn|trễ hẹn)[^;.]{0,40}hồ sơ|trường hợp[^;.]{0,60}(?:không (?:thực hiện )?đúng (?:quy định|thời (?:gian|hạn)|hạn)|chậm|trễ|quá hạn)[^;.]{0,120}xin lỗi|xin lỗi[^;.]{0,80}(?:trễ|chậm|quá) ?(?:hạn|hẹn)?/u;
const condition = /^(?:trường hợp|khi|nếu|trong trường hợp) ([^;.,]{5,120})(?:,| thì| phải)/u;

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

function relativeIn(fold: string, context: DeadlineContext): DeadlineAt | null {
	const found = relative.exec(fold);
	if (!found) return null;
	const [whole, how, amount, unitWord, event] = found as unknown as [string, string, string, string, string];
	const anchor = anchorOf(event, context.year);
	const days = Number(amount);
	const unit =
		unitWord === "ngày làm việc" || / làm việc/.test(whole.slice(0, whole.indexOf(event)))
			? "working-day"
			: unitWord === "tuần"
				? "week"
				: unitWord === "tháng"
					? "month"
					: "day";
	const from = found.index;
	const day = anchor === "plan_issued" ? endOf(context.issued, days, unit) : null;
	const why = day
		? null
		: anchor === "plan_issued" && context.issued === null
			? "date-of-paper-unknown"
			: unit === "working-day"
				? "working-days-need-calendar"
				: "event-not-in-paper";
	return {
		value: {
			kind: "relative",
			anchor,
			days,
			unit,
			iso: day,
			why,
			literal: /^sau$/.test(how) ? "after" : "within",
		},
		from,
		to: from + whole.length - event.length + (/^[^,(]*[^\s,(]/u.exec(event)?.[0].length ?? 0),
		confidence: /^sau$/.test(how) ? 0.75 : 0.95,
	};
}

function endOf(issued: string | null, amount: number, unit: string): string | null {
	if (issued === null || unit === "working-day") return null;
	if (unit === "month") return addMonths(issued, amount);
	return addDays(issued, unit === "week" ? amount * 7 : amount);
}

function anchorOf(event: string, year: number | null): DeadlineAnchor {
	const index = /(papi|par[ -]?index|sipas|pci|dti|hiệu quả quản trị)/u.exec(event)?.[1];
	if (/công bố/u.test(event) && index) {
		const named = /năm (\d{4})/u.exec(event)?.[1] ?? (year === null ? null : String(year));
		const name = /quản trị/.test(index) ? "papi" : index.replace(/[ -]?index/, "");
		return `${named === null ? name : `${name}_${named}`}_published` as const;
	}
	if (/nhận (?:được )?(?:kế hoạch|văn bản|công văn|quyết định)|tiếp nhận kế hoạch/u.test(event))
		return "paper_received";
	if (/hiệu lực/u.test(event)) return "paper_effective";
	if (
		/(?:kế hoạch|quyết định|chương trình|chỉ thị)(?: này)?[^,;.]{0,40}(?:được )?(?:ban hành|ký)|(?:ban hành|ký(?: ban hành)?) (?:kế hoạch|quyết định|chương trình|chỉ thị)|^(?:ký|ban hành)/u.test(
			event,
		)
	)
		return "plan_issued";
	return "event_named";
}

const cue =
	"(trước|chậm nhất(?: là)?|muộn nhất(?: là)?|hoàn thành|xong|đến hết|đến|hạn cuối(?: là)?|hết|vào|trong|cuối|từ nay đến)";
const byDay = new RegExp(
	`${cue} (?:ngày )?(\\d{1,2})(?:[/.-](\\d{1,2})| tháng (\\d{1,2}))(?:(?:[/.-]| năm )(\\d{4}))?(?!\\d|/| ?%)`,
	"u",
);
/** The last of "tháng 3, 6, 9" or "quý II, III" counts. */
const byMonth = new RegExp(
	`(?:${cue} )?(?<!ngày \\d{1,2} )(?<!\\d )tháng (?:\\d{1,2}(?:/\\d{4})?(?:, | và |-| - | đến (?:hết )?(?:tháng )?))*(\\d{1,2})(?:(?:/| năm )(\\d{4}))?(?![\\d%]| ?tháng|/)`,
	"u",
);
const byQuarter = new RegExp(
	`(?:${cue} )?quý (?:(?:iv|iii|ii|i|[1-4])(?:, | và |-| - )(?:quý )?)*(iv|iii|ii|i|[1-4])(?:(?:/|/ | năm | - )(\\d{4}))?(?![\\p{L}\\d])`,
	"u",
);
const bySpan = /(?:giai đoạn |năm |^)\d{4} ?- ?(\d{4})/u;
const wholeYear = /^(?:cả năm|trong năm|hết năm)\.?$/u;
const byHalf = /(?:trong |hết )?(?:6|06|sáu) tháng (đầu|cuối) năm(?: (\d{4}))?/u;
const byYear = /(?:trong|hết|cuối|đến hết|đến cuối|trước|hoàn thành trong) năm (\d{4})/u;
const anotherDay = /^(?:,| và|;) (?:trước )?(?:ngày )?\d{1,2}(?:\/\d{1,2}| tháng \d)/u;
const returning = /(?:định kỳ|hằng|hàng|mỗi) /u;
const yearly = /(?:hằng|hàng|mỗi) (?:năm|tháng|quý)/u;
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** `alone`: the words are a cell or stand after "Thời gian:", so a bare month or year is a time limit. */
function dateIn(fold: string, context: DeadlineContext, alone: boolean): DeadlineAt | null {
	const day = byDay.exec(fold);
	if (day) {
		// "định kỳ 6 tháng, năm (trước ngày 15/6 và 15/12)": days within each period, no time limit of the task
		if (!day[5] && anotherDay.test(fold.slice(day.index + day[0].length)) && returning.test(fold))
			return null;
		const year = day[5] ? Number(day[5]) : yearly.test(fold.slice(day.index)) ? null : context.year;
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

function conditionalIn(fold: string): DeadlineAt | null {
	const overdue = late.exec(fold);
	if (overdue && /xin lỗi|hẹn lại|giải trình/u.test(fold))
		return conditional("dossier_overdue", overdue, 0.85);
	const other = condition.exec(fold);
	return (
		other &&
		conditional(
			/^(?:có |được )?(?:yêu cầu|đề nghị)/u.test(other[1] as string) ? "request_made" : "event_occurs",
			other,
			0.6,
		)
	);
}

function conditional(trigger: string, found: RegExpExecArray, confidence: number): DeadlineAt {
	return {
		value: { kind: "conditional", trigger, iso: null, why: "waits-for-event" },
		from: found.index,
		to: found.index + found[0].length,
		confidence,
	};
}

/** "Khi có yêu cầu", "Sau khi Trung ương ban hành hướng dẫn" */
const waitsInCell =
	/^(?:ngay )?(?:(khi (?:có |được )?(?:yêu cầu|đề nghị|đề xuất))|(?:sau )?khi |trường hợp |theo (?:yêu cầu|đề nghị)).{0,120}/u;

/** "Trong năm 2023", "Quý II", "2023" standing alone in a cell or after "Thời gian:". */
export function deadlineOfCell(fold: string, context: DeadlineContext): DeadlineAt | null {
	const found = relativeIn(fold, context) ?? dateIn(fold, context, true) ?? conditionalIn(fold);
	if (found) return found;
	const waits = waitsInCell.exec(fold.trim());
	if (waits) return conditional(waits[1] ? "request_made" : "event_occurs", waits, 0.75);
	const year = /^(?:năm )?(\d{4})\.?$/u.exec(fold.trim());
	if (year)
		return {
			value: { kind: "date", iso: `${year[1]}-12-31`, why: null, inclusive: true },
			from: 0,
			to: fold.length,
			confidence: 0.8,
		};
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
