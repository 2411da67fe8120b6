import { defineProblems } from "#platform/problem/problem.ts";

/** Refusals around series of numbers. */
export const registerProblem = defineProblems("plans", {
	"series-unknown": {
		kind: "not-found",
		vi: () => "Không có dãy số này, hoặc dãy số thuộc cơ quan khác.",
		en: () => "There is no such series, or it is another body's.",
	},
	"series-forbidden": {
		kind: "forbidden",
		vi: () =>
			"Ông/Bà không giữ sổ văn bản của cơ quan này. Người của cơ quan đó hoặc cơ quan đầu mối của đơn vị mở và đóng dãy số.",
		en: () =>
			"You do not keep the register of this body. People of the body and the coordinator of its unit open and close series.",
	},
	"series-of-ended-body": {
		kind: "invalid",
		field: "co_quan",
		vi: () => "Cơ quan này không còn tồn tại nên không mở dãy số được.",
		en: () => "This body is no more, so no series can be opened for it.",
	},
	"series-year": {
		kind: "invalid",
		field: "nam",
		vi: ({ year }: { year: number }) => `Chỉ mở dãy số cho năm ${year} hoặc năm ${year + 1}.`,
		en: ({ year }: { year: number }) => `A series is opened for ${year} or ${year + 1}.`,
	},
	"series-below-register": {
		kind: "invalid",
		field: "bat_dau",
		vi: ({ last }: { last: number }) =>
			`Trong năm đó Gương đã biết số ${last} của cơ quan này. Dãy phải bắt đầu từ ${last + 1} trở đi; xem lại sổ văn bản đi.`,
		en: ({ last }: { last: number }) =>
			`Number ${last} of this body and year is known here. The series must begin with ${last + 1} or later; look at the register.`,
	},
	"number-of-series": {
		kind: "conflict",
		field: "so",
		vi: ({ number }: { number: number }) =>
			`Số ${number} thuộc dãy số do Gương giữ (đã cấp, đã hủy hoặc sắp cấp), nên không ghi tay được. Lấy số tiếp theo của dãy.`,
		en: ({ number }: { number: number }) =>
			`Number ${number} belongs to the series kept here (given, cancelled, or to come) and cannot be entered by hand. Take the next one of the series.`,
	},
});
