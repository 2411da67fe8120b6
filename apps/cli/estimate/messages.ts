import { defineMessages } from "#platform/i18n/messages.ts";

export const estimateWords = defineMessages(
	{
		reading: (path: string) => `đang đọc ${path} …`,
		read: (rows: number, columns: number) => `đã đọc ${rows} dòng, ${columns} cột`,
		fault: (row: number, column: string, what: string, found: string) =>
			`dòng ${row}, cột ${column || "(cả dòng)"}: ${what}${found === "" ? "" : ` (“${found}”)`}`,
		moreFaults: (count: number) => `và ${count} lỗi nữa trong số liệu`,
		faults: {
			"not-a-number": "không phải là số",
			"out-of-range": "ngoài khoảng cho phép",
			"unknown-code": "mã không có trong bảng mã",
			"too-few-cells": "thiếu ô",
			"too-many-cells": "thừa ô",
			"unclosed-quote": "dấu ngoặc kép không đóng",
			"name-twice": "tên cột bị lặp",
			"column-missing": "thiếu cột",
			"no-rows": "không có dòng số liệu nào",
		},
		estimating: (by: readonly string[], variables: number) =>
			`đang ước lượng ${variables} biến${by.length === 0 ? "" : ` theo ${by.join(", ")}`} …`,
		convention: (convention: string) => `Quy ước tính sai số: ${convention}`,
		decimalMark: ",",
		heads: {
			variable: "biến",
			estimate: "ước lượng",
			standardError: "sai số chuẩn",
			lower: "cận dưới",
			upper: "cận trên",
			answers: "số trả lời",
			df: "bậc tự do",
			decision: "công bố",
		},
		decisions: { show: "được", flag: "được, kèm cảnh báo", suppress: "không" },
	},
	{
		reading: (path) => `reading ${path} …`,
		read: (rows, columns) => `read ${rows} rows, ${columns} columns`,
		fault: (row, column, what, found) =>
			`row ${row}, column ${column || "(whole line)"}: ${what}${found === "" ? "" : ` (“${found}”)`}`,
		moreFaults: (count) => `and ${count} more faults in the data`,
		faults: {
			"not-a-number": "not a number",
			"out-of-range": "outside the range allowed",
			"unknown-code": "a code that the codebook does not have",
			"too-few-cells": "too few cells",
			"too-many-cells": "too many cells",
			"unclosed-quote": "a quote that is not closed",
			"name-twice": "the name of a column stands twice",
			"column-missing": "the column is missing",
			"no-rows": "no rows of data",
		},
		estimating: (by, variables) =>
			`estimating ${variables} variables${by.length === 0 ? "" : ` by ${by.join(", ")}`} …`,
		convention: (convention) => `Convention for standard errors: ${convention}`,
		decimalMark: ".",
		heads: {
			variable: "variable",
			estimate: "estimate",
			standardError: "standard error",
			lower: "lower",
			upper: "upper",
			answers: "answers",
			df: "df",
			decision: "publish",
		},
		decisions: { show: "yes", flag: "yes, flagged", suppress: "no" },
	},
);
