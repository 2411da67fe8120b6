import { defineProblems } from "#platform/problem/problem.ts";

type Of<Details> = (details: Details) => string;

const fileVi: Of<{ path: string; fault: string }> = ({ path, fault }) =>
	`Không đọc được tệp ${path}: ${fault}. Hãy xem lại đường dẫn và nội dung tệp.`;
const fileEn: Of<{ path: string; fault: string }> = ({ path, fault }) =>
	`The file ${path} cannot be read: ${fault}. Check the path and what is in the file.`;

export const estimateProblem = defineProblems("estimate", {
	"file-unreadable": { kind: "invalid", vi: fileVi, en: fileEn },
	"not-a-csv-file": {
		kind: "invalid",
		vi: ({ path, format }: { path: string; format: string }) =>
			`Tệp ${path} là tệp ${format}, lệnh này chỉ đọc CSV. Hãy xuất ra CSV (UTF-8, giữ mã số, không thay bằng nhãn), ví dụ bằng pspp-convert của GNU PSPP hoặc gói haven của R, rồi ghi nhãn và mã trả lời thiếu vào "codebook" của tệp thiết kế.`,
		en: ({ path, format }: { path: string; format: string }) =>
			`The file ${path} is a ${format} file; this command reads CSV only. Export it to CSV (UTF-8, codes instead of labels), for instance with pspp-convert of GNU PSPP or the package haven of R, and put labels and codes of missing answers into the "codebook" of the design file.`,
	},
	"level-wrong": {
		kind: "invalid",
		vi: ({ level }: { level: string }) =>
			`Mức tin cậy ${level} không hợp lệ. Hãy ghi một số lớn hơn 0 và nhỏ hơn 1 với dấu chấm thập phân, ví dụ --level 0.95.`,
		en: ({ level }: { level: string }) =>
			`The level ${level} is not valid. Give a number above 0 and below 1, such as --level 0.95.`,
	},
	"columns-missing": {
		kind: "invalid",
		vi: ({ columns, known }: { columns: readonly string[]; known: readonly string[] }) =>
			`Số liệu không có cột ${columns.join(", ")}. Các cột có trong tệp: ${known.join(", ")}. Hãy sửa --by, --variables hoặc tệp thiết kế.`,
		en: ({ columns, known }: { columns: readonly string[]; known: readonly string[] }) =>
			`The data have no column ${columns.join(", ")}. Columns of the file: ${known.join(", ")}. Correct --by, --variables or the design file.`,
	},
	"nothing-to-estimate": {
		kind: "invalid",
		vi: () => "Không có biến số nào để ước lượng. Hãy nêu tên cột bằng --variables.",
		en: () => "There is no variable to estimate. Name the columns with --variables.",
	},
	"design-does-not-fit": {
		kind: "invalid",
		vi: ({ faults }: { faults: readonly string[] }) =>
			`Thiết kế mẫu không khớp với số liệu: ${faults.join("; ")}. Hãy sửa tệp thiết kế hoặc số liệu.`,
		en: ({ faults }: { faults: readonly string[] }) =>
			`The sample design does not fit the data: ${faults.join("; ")}. Correct the design file or the data.`,
	},
	"lonely-unit": {
		kind: "conflict",
		vi: ({ stratum, stage }: { stratum: string; stage: number }) =>
			`Tầng ${stratum} ở bước ${stage} chỉ có một đơn vị được chọn nên không tính được sai số. Hãy gộp tầng (collapse) hoặc nêu quy tắc "lonely" trong tệp thiết kế.`,
		en: ({ stratum, stage }: { stratum: string; stage: number }) =>
			`Stratum ${stratum} at stage ${stage} has one sampled unit, so there is no standard error. Collapse strata, or declare a "lonely" rule in the design file.`,
	},
});
