import type { DeadlineAnchor } from "../reading.ts";
import { addDays, addMonths } from "../text/calendar.ts";
import type { DeadlineAt, DeadlineContext } from "./deadline-at.ts";

const count = "(\\d{1,3})(?: \\([^)]{1,20}\\))?";
const span = `${count} (ngày làm việc|ngày|tuần|tháng)(?: làm việc)?`;
const relative = new RegExp(
	`(trong (?:thời hạn|thời gian|vòng)|chậm nhất(?: là)?(?: sau)?|muộn nhất(?: là)?(?: sau)?|không quá|tối đa|sau|trước|trong) ${span},? (?:kể từ|tính từ|từ|sau|kể)(?: ngày| khi| thời điểm)? ([^;.:]{3,140})`,
	"u",
);
/** "sau khi Kế hoạch này ban hành 10 ngày" */
const eventFirst = new RegExp(`(sau) khi ([^;.,]{3,90}?),? ${span}`, "u");

/** So many days after an event: "trong thời hạn 10 ngày kể từ ngày …". */
export function relativeIn(fold: string, context: DeadlineContext): DeadlineAt | null {
	const found = relative.exec(fold);
	const turned = found ? null : eventFirst.exec(fold);
	if (turned)
		return relativeAt(turned, "sau", turned[3] as string, turned[4] as string, turned[2] as string, context);
	return (
		found &&
		relativeAt(found, found[1] as string, found[2] as string, found[3] as string, found[4] as string, context)
	);
}

function relativeAt(
	found: RegExpExecArray,
	how: string,
	amount: string,
	unitWord: string,
	event: string,
	context: DeadlineContext,
): DeadlineAt {
	const [whole] = found;
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
		to: whole.endsWith(event)
			? from + whole.length - event.length + (/^[^,(]*[^\s,(]/u.exec(event)?.[0].length ?? 0)
			: from + whole.length,
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
