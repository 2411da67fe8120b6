import { defineProblems } from "../problem/problem.ts";

type Typed = { typed: string };

/** What can be wrong with a figure or a day that a person typed. */
export const typedProblem = defineProblems("i18n", {
	empty: {
		kind: "invalid",
		vi: () => "Chưa ghi gì ở đây",
		en: () => "Nothing was written here",
	},
	"not-a-figure": {
		kind: "invalid",
		vi: ({ typed }: Typed) => `“${typed}” không phải là một số. Ví dụ: 1.234,5`,
		en: ({ typed }: Typed) => `“${typed}” is not a figure. For example: 1,234.5`,
	},
	"mixed-separators": {
		kind: "invalid",
		vi: ({ typed }: Typed) =>
			`“${typed}” đọc được theo hai cách. Dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ: 1.234,5`,
		en: ({ typed }: Typed) =>
			`“${typed}” can be read in two ways. Comma for thousands, point for decimals: 1,234.5`,
	},
	"too-long": {
		kind: "invalid",
		vi: ({ most }: { most: number }) => `Số này dài quá ${most} chữ số`,
		en: ({ most }: { most: number }) => `This figure has more than ${most} digits`,
	},
	"too-many-decimals": {
		kind: "invalid",
		vi: ({ typed, most }: Typed & { most: number }) =>
			most === 0
				? `“${typed}” có phần lẻ; ở đây cần số nguyên`
				: `“${typed}” có hơn ${most} chữ số sau dấu phẩy`,
		en: ({ typed, most }: Typed & { most: number }) =>
			most === 0
				? `“${typed}” has decimals; a whole number is needed`
				: `“${typed}” has more than ${most} decimals`,
	},
	"not-a-day": {
		kind: "invalid",
		vi: ({ typed }: Typed) => `“${typed}” không phải là một ngày. Ghi ngày, tháng, năm: 27/11/2026`,
		en: ({ typed }: Typed) => `“${typed}” is not a day. Write day, month, year: 27/11/2026`,
	},
	"short-year": {
		kind: "invalid",
		vi: ({ typed }: Typed) => `“${typed}”: năm cần đủ 4 chữ số, ví dụ 2026`,
		en: ({ typed }: Typed) => `“${typed}”: the year needs 4 digits, for example 2026`,
	},
	"no-such-month": {
		kind: "invalid",
		vi: ({ month }: { month: number }) =>
			`Không có tháng ${month}. Ngày ghi trước, tháng ghi sau: 27/11/2026`,
		en: ({ month }: { month: number }) => `There is no month ${month}. The day comes first: 27/11/2026`,
	},
	"no-such-day": {
		kind: "invalid",
		vi: ({ day, month, year, last }: Record<"day" | "month" | "year" | "last", number>) =>
			`Không có ngày ${day}/${month}/${year}: tháng ấy có ${last} ngày`,
		en: ({ day, month, year, last }: Record<"day" | "month" | "year" | "last", number>) =>
			`There is no ${day}/${month}/${year}: that month has ${last} days`,
	},
	"far-year": {
		kind: "invalid",
		vi: ({ year }: { year: number }) => `Năm ${year} nằm ngoài khoảng 1900 đến 2199`,
		en: ({ year }: { year: number }) => `The year ${year} is not between 1900 and 2199`,
	},
	"not-a-time": {
		kind: "invalid",
		vi: ({ typed }: Typed) => `“${typed}” không phải là giờ trong ngày. Ví dụ: 09.41`,
		en: ({ typed }: Typed) => `“${typed}” is not a time of day. For example: 09:41`,
	},
});
