import type { Temporal } from "temporal-polyfill";
import { type ExplanationWords, two } from "./words.ts";

const weekdays = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];
const numericDate = (day: Temporal.PlainDate) => `${two(day.day)}/${two(day.month)}/${day.year}`;
const clockTime = (time: { readonly hour: number; readonly minute: number }) =>
	`${two(time.hour)}.${two(time.minute)}`;
const date = (day: Temporal.PlainDate) => `${weekdays[day.dayOfWeek - 1]} ${numericDate(day)}`;
const moment = (at: Temporal.PlainDateTime) => `${clockTime(at)} ${date(at.toPlainDate())}`;
const minutes = (amount: number) => {
	const hours = Math.floor(amount / 60);
	const rest = amount % 60;
	return [hours > 0 ? `${hours} giờ` : "", rest > 0 || hours === 0 ? `${rest} phút` : ""]
		.filter(Boolean)
		.join(" ");
};
const isBackward = (code: string) => code.endsWith("-before");
const units = { week: "tuần", month: "tháng", year: "năm" };
const clockStart = {
	"at-once": "ngay lúc nhận",
	"before-opening": "vì nhận trước giờ làm việc",
	"in-a-break": "vì nhận trong giờ nghỉ",
	"after-closing": "vì nhận sau giờ làm việc",
	"rest-day": "vì nhận vào ngày nghỉ",
};

/** Vietnamese, for people who are not lawyers; the article stands in brackets. */
export const vietnamese: ExplanationWords = {
	date,
	moment,
	rule: ({ code, amount }) =>
		({
			"working-days": `Thời hạn ${amount} ngày làm việc; ngày nghỉ không tính.`,
			"calendar-days": `Thời hạn ${amount} ngày, tính cả ngày nghỉ.`,
			weeks: `Thời hạn ${amount} tuần.`,
			months: `Thời hạn ${amount} tháng.`,
			years: `Thời hạn ${amount} năm.`,
			"working-days-before": `Ít nhất ${amount} ngày làm việc trước ngày diễn ra; ngày nghỉ không tính.`,
			"calendar-days-before": `Ít nhất ${amount} ngày trước ngày diễn ra, tính cả ngày nghỉ.`,
			"working-minutes": `Thời hạn ${minutes(amount)} làm việc; chỉ tính trong giờ làm việc.`,
			"hand-over": "Chuyển trong ngày nhận, hoặc ngày làm việc tiếp theo.",
		})[code],
	reason: ({ code, name, inPlaceOf }) =>
		({
			weekend: "nghỉ cuối tuần",
			statutory: `nghỉ lễ ${name?.vi ?? ""}`.trim(),
			"make-up": inPlaceOf
				? `nghỉ bù ngày ${numericDate(inPlaceOf)} (${name?.vi ?? ""})`
				: `nghỉ bù (${name?.vi ?? ""})`,
			"swap-off": inPlaceOf
				? `nghỉ hoán đổi, làm bù ngày ${numericDate(inPlaceOf)}`
				: "nghỉ hoán đổi ngày làm việc",
		})[code],
	leftOut: (first, last, reason) =>
		first.equals(last)
			? `Không tính ${date(first)}: ${reason}.`
			: `Không tính từ ${date(first)} đến ${date(last)}: ${reason}.`,
	step: {
		event: ({ day }, { code }) =>
			isBackward(code)
				? `Ngày diễn ra: ${date(day)}. Đếm lùi từ ngày liền trước; chính ngày này không tính.`
				: `Bắt đầu: ${date(day)}. Ngày này không tính, đếm từ ngày liền sau (Bộ luật Dân sự 2015, điều 147).`,
		counted: ({ from, to, days, total }) =>
			days === 1
				? `Tính ${date(from)}: ngày thứ ${total}.`
				: `Tính ${days} ngày, từ ${date(from)} đến ${date(to)}: đến đây là ${total} ngày.`,
		"counted-swap": ({ day, inPlaceOf, total }) =>
			`Tính ${date(day)}: ngày nghỉ nhưng đi làm${inPlaceOf ? ` bù cho ${numericDate(inPlaceOf)}` : ""}; ngày thứ ${total}.`,
		corresponding: ({ unit, day, shortened }) =>
			shortened
				? `Tháng cuối không có ngày tương ứng, nên lấy ngày cuối tháng: ${date(day)} (điều 148).`
				: `Ngày tương ứng của ${units[unit]} cuối cùng: ${date(day)} (điều 148).`,
		rests: ({ day, because, direction }) =>
			direction === "later"
				? `${upper(date(day))} là ngày nghỉ (${vietnamese.reason(because)}), nên thời hạn kéo sang ngày làm việc tiếp theo (điều 148).`
				: `${upper(date(day))} là ngày nghỉ (${vietnamese.reason(because)}), nên phải làm xong sớm hơn, vào ngày làm việc trước đó.`,
		received: ({ at }) => `Nhận lúc ${moment(at)}.`,
		"clock-starts": ({ at, because }) => `Bắt đầu tính giờ lúc ${moment(at)}, ${clockStart[because]}.`,
		worked: ({ day, from, to, minutes: amount, total }) =>
			`Tính ${minutes(amount)}, từ ${clockTime(from)} đến ${clockTime(to)} ${date(day)}: đến đây là ${minutes(total)}.`,
		"after-cut-off": ({ cutOff }) => `Nhận sau ${clockTime(cutOff)}, nên sang ngày làm việc tiếp theo.`,
		end: ({ day }, { code }) =>
			isBackward(code) ? `Chậm nhất: ${date(day)}.` : `Hết hạn: cuối ngày ${date(day)}.`,
		"end-at": ({ at }) => `Hết hạn: ${moment(at)}.`,
	},
	doubt: (doubt) => {
		switch (doubt.code) {
			case "open-day": {
				const now = doubt.assumed === "working" ? "đang tính là ngày làm việc" : "đang tính là ngày nghỉ";
				const other = doubt.assumed === "working" ? "được nghỉ" : "phải đi làm";
				return `Chưa quyết định ${date(doubt.day)} (${doubt.name.vi}): ${now}; nếu ${other} thì kết quả là ${endText(doubt.otherwise)}.`;
			}
			case "year-estimated":
				return `Lịch nghỉ năm ${doubt.year} là ước tính, chưa có thông báo chính thức; kết quả có thể thay đổi.`;
			case "year-open":
				return `Chưa có lịch nghỉ năm ${doubt.year}; mới tính cuối tuần và ngày lễ cố định, thiếu Tết Nguyên đán và Giỗ Tổ.`;
		}
	},
};

function endText(end: Temporal.PlainDate | Temporal.PlainDateTime): string {
	return "hour" in end ? moment(end) : date(end);
}

function upper(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
