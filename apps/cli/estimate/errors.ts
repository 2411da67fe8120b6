import { defineProblems } from "#platform/problem/problem.ts";

type Of<Details> = (details: Details) => string;

const fileVi: Of<{ path: string; fault: string }> = ({ path, fault }) =>
	`Không đọc được tệp ${path}: ${fault}. Hãy xem lại đường dẫn và nội dung tệp.`;
const fileEn: Of<{ path: string; fault: string }> = ({ path, fault }) =>
	`The file ${path} cannot be read: ${fault}. Check the path and what is in the file.`;

export const estimateProblem = defineProblems("estimate", {
	"file-unreadable": { kind: "invalid", vi: fileVi, en: fileEn },
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
