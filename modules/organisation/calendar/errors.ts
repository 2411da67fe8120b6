import { Temporal } from "temporal-polyfill";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { defineProblems } from "#platform/problem/problem.ts";

/** Days in `details` are ISO text; `what` may also be a year. */
type Day = { readonly day: string };

const shown = (what: string, language: Language) =>
	what.length === 10 ? formatDay(Temporal.PlainDate.from(what), language) : what;

/** Refusals around the working calendar. */
export const calendarProblem = defineProblems("organisation", {
	"calendar-forbidden": {
		kind: "forbidden",
		vi: () => "Chỉ người quản trị được nhập hoặc sửa lịch nghỉ.",
		en: () => "Only an administrator may enter or change the calendar.",
	},
	"calendar-changed-meanwhile": {
		kind: "conflict",
		vi: ({ what }: { what: string }) =>
			`Lịch ${shown(what, "vi")} vừa được người khác sửa. Xin xem điều đang ghi và lịch sử ở dưới rồi gửi lại nếu vẫn cần.`,
		en: ({ what }: { what: string }) =>
			`The calendar of ${shown(what, "en")} has just been changed by somebody else. See what stands now and its history below, and send again if still needed.`,
	},
	"calendar-year-unknown": {
		kind: "conflict",
		field: "ngay",
		vi: ({ year }: { year: number }) => `Chưa có lịch năm ${year}. Nhập năm ${year} trước, rồi nhập ngày.`,
		en: ({ year }: { year: number }) =>
			`There is no calendar of ${year} yet. Enter the year ${year} first, then the day.`,
	},
	"calendar-nothing-to-take-back": {
		kind: "invalid",
		field: "loai",
		vi: ({ day }: Day) => `${shown(day, "vi")} vốn là ngày bình thường, không có gì để bỏ.`,
		en: ({ day }: Day) => `${shown(day, "en")} is an ordinary day already; there is nothing to take back.`,
	},
	"calendar-partner-missing": {
		kind: "invalid",
		field: "thay_cho",
		vi: () => "Nghỉ bù, nghỉ hoán đổi và làm bù đều đi với một ngày khác: xin ghi ngày đó.",
		en: () =>
			"A day in lieu, a swapped day off and a worked rest day each belong to another day: please give that day.",
	},
	"calendar-partner-same": {
		kind: "invalid",
		field: "thay_cho",
		vi: ({ day }: Day) => `Hai ngày phải khác nhau: cả hai đang là ${shown(day, "vi")}.`,
		en: ({ day }: Day) => `The two days must differ: both are ${shown(day, "en")}.`,
	},
	"calendar-not-a-rest-day": {
		kind: "invalid",
		field: "ngay",
		vi: ({ day }: Day) => `${shown(day, "vi")} không phải ngày nghỉ hằng tuần nên không thể là ngày làm bù.`,
		en: ({ day }: Day) =>
			`${shown(day, "en")} is not a weekly rest day and cannot be worked in place of another.`,
	},
	"calendar-already-a-rest-day": {
		kind: "invalid",
		field: "ngay",
		vi: ({ day }: Day) => `${shown(day, "vi")} đã là ngày nghỉ hằng tuần nên không cần nghỉ bù hay hoán đổi.`,
		en: ({ day }: Day) =>
			`${shown(day, "en")} is a weekly rest day already; it needs no day in lieu and no swap.`,
	},
	"calendar-partner-not-a-rest-day": {
		kind: "invalid",
		field: "thay_cho",
		vi: ({ day }: Day) =>
			`${shown(day, "vi")} không phải ngày nghỉ hằng tuần nên không thể làm bù vào ngày đó.`,
		en: ({ day }: Day) =>
			`${shown(day, "en")} is not a weekly rest day and cannot be the one worked instead.`,
	},
	"calendar-notice-missing": {
		kind: "invalid",
		field: "thong_bao",
		vi: () => "Lịch chính thức phải ghi số, ký hiệu của thông báo hoặc quyết định.",
		en: () => "An official calendar must name its notice or decision.",
	},
});
