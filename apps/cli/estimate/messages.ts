import { defineMessages } from "#platform/i18n/messages.ts";

/** Columns, rows (lines of the file), strata, stages, cells. */
type About = Readonly<Record<string, string | number>>;

const cellOf = ({ cell }: About) => String(cell ?? "").replaceAll("\t", ".");

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
		states: {
			"not-asked": "không hỏi",
			"dont-know": "không biết",
			refused: "từ chối",
			"not-applicable": "không thuộc diện",
		},
		reasons: {
			"few-answers": "ít trả lời",
			"wide-interval": "khoảng tin cậy rộng",
			"wide-for-its-share": "khoảng tin cậy rộng so với tỷ lệ",
			"no-interval": "không có khoảng tin cậy",
			"few-degrees-of-freedom": "ít bậc tự do",
		},
		reasonsLine: (reasons: readonly string[]) => `Lý do cảnh báo hoặc không công bố: ${reasons.join("; ")}`,
		reasonCount: (reason: string, lines: number) => `${reason} (${lines} dòng)`,
		wrong: {
			"column-missing": ({ column }: About) => `không có cột ${column}`,
			"column-of-wrong-kind": ({ column }: About) => `cột ${column} không phải là số`,
			"value-missing": ({ column, row }: About) =>
				`${column === undefined ? "" : `cột ${column}, `}dòng ${row} không có giá trị`,
			"weight-not-positive": ({ row, weight }: About) => `dòng ${row}: quyền số ${weight} không hợp lệ`,
			"unit-in-two-strata": ({ column, row, stage }: About) =>
				`cột ${column}, dòng ${row}: đơn vị ở bước ${stage} thuộc hai tầng (nếu mã đặt lại từ đầu trong từng tầng, hãy ghi "nest": true)`,
			"population-differs": ({ column, row }: About) =>
				`cột ${column}, dòng ${row}: tổng số đơn vị của tầng không thống nhất`,
			"population-below-sample": ({ column, row }: About) =>
				`cột ${column}, dòng ${row}: tổng số đơn vị nhỏ hơn số đơn vị được chọn`,
			"no-weights": () => "thiết kế không có quyền số, xác suất chọn hay tổng số đơn vị",
			"cell-without-population": (about: About) =>
				`nhóm ${cellOf(about)} (dòng ${about["row"]}) có trong mẫu, không có trong bảng dân số`,
			"population-without-sample": (about: About) =>
				`nhóm ${cellOf(about)} có trong bảng dân số, không có ai trong mẫu`,
		},
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
		states: {
			"not-asked": "not asked",
			"dont-know": "does not know",
			refused: "refused",
			"not-applicable": "not applicable",
		},
		reasons: {
			"few-answers": "few answers",
			"wide-interval": "wide interval",
			"wide-for-its-share": "interval wide for its share",
			"no-interval": "no interval",
			"few-degrees-of-freedom": "few degrees of freedom",
		},
		reasonsLine: (reasons) => `Reasons for a flag or for not publishing: ${reasons.join("; ")}`,
		reasonCount: (reason, lines) => `${reason} (${lines} lines)`,
		wrong: {
			"column-missing": ({ column }) => `there is no column ${column}`,
			"column-of-wrong-kind": ({ column }) => `column ${column} is not numeric`,
			"value-missing": ({ column, row }) =>
				`${column === undefined ? "" : `column ${column}, `}row ${row} has no value`,
			"weight-not-positive": ({ row, weight }) => `row ${row}: the weight ${weight} is not valid`,
			"unit-in-two-strata": ({ column, row, stage }) =>
				`column ${column}, row ${row}: a unit of stage ${stage} is in two strata (where codes begin anew in each stratum, say "nest": true)`,
			"population-differs": ({ column, row }) =>
				`column ${column}, row ${row}: the population of the stratum is not the same everywhere`,
			"population-below-sample": ({ column, row }) =>
				`column ${column}, row ${row}: fewer units in the population than in the sample`,
			"no-weights": () => "the design has neither weights nor probabilities nor populations",
			"cell-without-population": (about) =>
				`cell ${cellOf(about)} (row ${about["row"]}) is sampled, but not in the population table`,
			"population-without-sample": (about) =>
				`cell ${cellOf(about)} is in the population table, but nobody of it in the sample`,
		},
	},
);
