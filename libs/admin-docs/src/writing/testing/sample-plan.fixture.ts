import type { PlanPaper } from "../plan-paper.ts";
import type { WrittenTask } from "../written-task.ts";

const task = (more: Partial<WrittenTask> & { readonly text: string }): WrittenTask => ({
	nodes: [],
	leads: [],
	coordinators: [],
	deadline: null,
	recurrence: null,
	output: null,
	measure: null,
	funds: null,
	...more,
});

/** A plan of a commune that does not exist. */
export const samplePlan: PlanPaper = {
	kind: "plan",
	issuer: { name: "Ủy ban nhân dân xã An Lộc", parent: null },
	symbol: { issuer: "UBND", field: null, form: "state" },
	number: 7,
	place: "An Lộc",
	day: "2026-02-05",
	subject: "Nâng cao Chỉ số PAPI năm 2026 trên địa bàn xã An Lộc",
	addressees: [],
	bases: [
		{
			opens: "on-the-basis-of",
			paper: {
				type: "Luật",
				symbol: "72/2025/QH15",
				day: "2025-06-16",
				issuer: "Quốc hội",
				about: "Tổ chức chính quyền địa phương",
			},
		},
		{
			opens: "on-the-basis-of",
			paper: {
				type: "Nghị định",
				symbol: "118/2025/NĐ-CP",
				day: "2025-06-09",
				issuer: "Chính phủ",
				about: "về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông",
			},
		},
		{
			opens: "carrying-out",
			paper: {
				type: "Kế hoạch",
				symbol: "15/KH-UBND",
				day: "2026-01-12",
				issuer: "Ủy ban nhân dân tỉnh Sông Lam",
				about: "về nâng cao Chỉ số PAPI năm 2026",
			},
		},
	],
	introduction: [],
	enacting: null,
	purposes: [
		"Khắc phục những nội dung còn thấp điểm qua ý kiến của người dân trong xã",
		"Nâng cao trách nhiệm của cán bộ, công chức khi tiếp dân và giải quyết hồ sơ",
	],
	requirements: ["Mỗi nhiệm vụ có một cơ quan chủ trì, có thời gian hoàn thành và sản phẩm cụ thể"],
	targets: [
		{
			what: "nội dung “Công khai, minh bạch”",
			comparison: "at-least",
			value: 5.62,
			unit: "điểm",
			year: null,
			increase: { by: 0.14, over: 2025 },
		},
		{
			what: "nội dung “Thủ tục hành chính công”",
			comparison: "at-least",
			value: 7.4,
			unit: "điểm",
			year: null,
			increase: null,
		},
		{
			what: "tỷ lệ hồ sơ được giải quyết đúng hạn",
			comparison: "at-least",
			value: 98.5,
			unit: "%",
			year: null,
			increase: null,
		},
	],
	tasks: [
		{
			heading: "Công khai, minh bạch",
			tasks: [
				task({
					text: "Niêm yết danh sách hộ nghèo và các khoản thu của thôn tại nhà văn hóa",
					nodes: ["Công khai, minh bạch"],
					leads: ["Phòng Kinh tế"],
					coordinators: ["Công an xã", "Phòng Văn hóa - Xã hội"],
					deadline: { kind: "quarter", quarter: 2, year: 2026 },
					output: "Biên bản niêm yết",
				}),
				task({
					text: "Phát thanh nội dung thu, chi ngân sách xã trên đài truyền thanh",
					nodes: ["Công khai, minh bạch"],
					leads: ["Phòng Văn hóa - Xã hội"],
					recurrence: { kind: "periodic", every: ["quarter"] },
					output: "Bản tin",
				}),
			],
		},
		{
			heading: "Thủ tục hành chính công",
			tasks: [
				task({
					text: "Rà soát các hồ sơ đất đai quá hạn và trả lời từng người nộp",
					nodes: ["Thủ tục hành chính công"],
					leads: ["Trung tâm Phục vụ hành chính công"],
					coordinators: ["Phòng Kinh tế"],
					deadline: { kind: "day", day: "2026-04-15", inclusive: false },
					output: "Báo cáo kết quả rà soát",
				}),
				task({
					text: "Hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn",
					nodes: ["Thủ tục hành chính công"],
					leads: ["Trung tâm Phục vụ hành chính công"],
					coordinators: ["Đoàn Thanh niên xã"],
					recurrence: { kind: "continuous" },
				}),
			],
		},
	],
	tasksIn: "text",
	funds: "Kinh phí thực hiện từ ngân sách xã năm 2026 và các nguồn hợp pháp khác",
	organisation: [
		{
			body: "Phòng Văn hóa - Xã hội",
			asked: false,
			duties: [
				"Theo dõi, đôn đốc việc thực hiện Kế hoạch này",
				"Tổng hợp kết quả, báo cáo Ủy ban nhân dân xã trước ngày 15/12/2026",
			],
		},
		{
			body: "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
			asked: true,
			duties: ["Giám sát việc công khai ở các thôn"],
		},
	],
	closing: null,
	recipients: {
		to: ["Ủy ban nhân dân tỉnh (để báo cáo)", "Thường trực Đảng ủy xã", "Các phòng, trung tâm thuộc xã"],
		keptBy: "VHXH",
	},
	signature: {
		authority: [
			{ form: "TM.", of: "Ủy ban nhân dân" },
			{ form: "KT.", of: "Chủ tịch" },
		],
		title: "Phó Chủ tịch",
		name: "Trần Quốc Hùng",
	},
};
