import { defineProblems } from "../problem/problem.ts";

export const seriesProblem = defineProblems("series", {
	"already-open": {
		kind: "conflict",
		vi: () => "Dãy số loại này của năm đó đang mở; mỗi năm mỗi loại chỉ mở một dãy.",
		en: () => "This series of that year is open; there is one of each kind in a year.",
	},
	"starts-too-low": {
		kind: "invalid",
		field: "bat_dau",
		vi: ({ last }: { last: number }) => `Số ${last} đã được cấp, nên dãy phải bắt đầu từ ${last + 1} trở đi.`,
		en: ({ last }: { last: number }) =>
			`Number ${last} has been given, so the series must begin with ${last + 1} or later.`,
	},
	"not-open": {
		kind: "conflict",
		vi: ({ year }: { year: number }) =>
			`Không có dãy số nào đang mở cho năm ${year}. Mở dãy số, hoặc ghi số từ sổ văn bản đi.`,
		en: ({ year }: { year: number }) =>
			`No series is open for ${year}. Open one, or enter the number from the register.`,
	},
	"day-backward": {
		kind: "invalid",
		field: "ngay",
		vi: ({ number, day }: { number: number; day: string }) =>
			`Số ${number} đã mang ngày ${day}: ngày đi theo thứ tự của số, không lùi lại (Nghị định 30/2020/NĐ-CP, điều 15).`,
		en: ({ number, day }: { number: number; day: string }) =>
			`Number ${number} bears the day ${day}: days follow the order of numbers (Decree 30/2020/NĐ-CP, article 15).`,
	},
	"day-of-another-year": {
		kind: "invalid",
		field: "ngay",
		vi: ({ year }: { year: number }) =>
			`Số này thuộc dãy của năm ${year}. Ngày thuộc năm khác thì hủy số rồi lấy số của năm đó.`,
		en: ({ year }: { year: number }) =>
			`The number belongs to the series of ${year}. For a day of another year cancel it and take one of that year.`,
	},
	"given-already": {
		kind: "conflict",
		vi: () => "Văn bản này đã được cấp số. Hủy số cũ trước khi lấy số khác.",
		en: () => "This paper has a number. Cancel it before taking another.",
	},
	"not-given": {
		kind: "conflict",
		vi: () => "Số này không lấy từ dãy số, hoặc đã được hủy.",
		en: () => "This number was not taken from a series, or was cancelled before.",
	},
	"reason-missing": {
		kind: "invalid",
		field: "ly_do",
		vi: () => "Xin ghi lý do: số đã hủy và dãy đã đóng vẫn còn lại để tra cứu.",
		en: () => "State the reason: what is cancelled or closed stays to be looked up.",
	},
});
