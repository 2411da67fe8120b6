import { Temporal } from "temporal-polyfill";
import type { PlanHead, TargetText } from "../../domain/plan.ts";

/** The province as it was until 30/6/2025. */
export const formerProvince = "vn63:87";

export const head2023: PlanHead = {
	paperKind: "KH",
	subject: "Nâng cao Chỉ số PAPI của tỉnh Đồng Tháp năm 2023",
	year: 2023,
	period: { first: Temporal.PlainDate.from("2023-01-01"), last: Temporal.PlainDate.from("2023-12-31") },
	place: "Đồng Tháp",
	indexCode: "PAPI",
	indexYear: 2023,
	parent: null,
};

/** Label, concept, baseline, increase, value as the plan of 2023 printed them: the eight values add up to 43.23, the total says 43.24. */
const printed = [
	["Chỉ số PAPI của tỉnh", "total", "42.15", "1.09", "43.24"],
	["Tham gia của người dân ở cấp cơ sở", "participation", null, "0.23", "4.56"],
	["Công khai, minh bạch", "transparency", null, "0.17", "4.77"],
	["Trách nhiệm giải trình với người dân", "vertical_accountability", null, "0.10", "4.34"],
	["Kiểm soát tham nhũng trong khu vực công", "control_of_corruption", null, "0.08", "6.71"],
	["Thủ tục hành chính công", "administrative_procedures", null, "0.15", "7.73"],
	["Cung ứng dịch vụ công", "service_delivery", null, "0.08", "7.45"],
	["Quản trị môi trường", "environmental_governance", null, "0.06", "4.69"],
	["Quản trị điện tử", "e_governance", null, "0.22", "2.98"],
] as const;

export const targets2023: readonly TargetText[] = [
	...printed.map(([label, concept, baseline, increase, value]) => ({
		node: { index: "PAPI", concept },
		label,
		year: 2023,
		baselineYear: 2022,
		baseline,
		increase,
		value,
		atLeast: true,
		inGroup: null,
		unitLabel: "điểm",
	})),
	{
		node: { index: "PAPI", concept: "total" },
		label: "Nhóm xếp loại của tỉnh",
		year: 2023,
		baselineYear: null,
		baseline: null,
		increase: null,
		value: null,
		atLeast: true,
		inGroup: "upper-middle",
		unitLabel: null,
	},
];

export const bases2023 = [
	{
		reference: "1389/QĐ-UBND-HC",
		day: Temporal.PlainDate.from("2021-09-11"),
		issuer: "Ủy ban nhân dân tỉnh Đồng Tháp",
		about: "Kế hoạch cải cách hành chính giai đoạn 2021 - 2030",
	},
] as const;
