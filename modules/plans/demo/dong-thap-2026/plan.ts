import type { Temporal } from "temporal-polyfill";
import type { PlanHead, TargetText } from "../../domain/plan.ts";
import type { TaskText } from "../../domain/task.ts";
import { count, rate, taskText } from "../task-text.ts";

/** Đồng Tháp of today. The plan is invented, and its days lie around the day on which the demo is loaded. */
export const province = "vn34:82";
export const of = (code: string) => `${province}/tinh.${code}`;

/** Tân Hồng, Tháp Mười, phường Cao Lãnh, phường Mỹ Tho. */
export const communes = [
	["vn34:29926/xa.ubnd", "UBND xã Tân Hồng"],
	["vn34:30037/xa.ubnd", "UBND xã Tháp Mười"],
	["vn34:29869/xa.ubnd", "UBND phường Cao Lãnh"],
	["vn34:28261/xa.ubnd", "UBND phường Mỹ Tho"],
] as const;

const centre = [of("tt-pvhcc"), "Trung tâm Phục vụ hành chính công tỉnh"] as const;
const nature = [of("so-nong-nghiep-va-moi-truong"), "Sở Nông nghiệp và Môi trường"] as const;
const science = [of("so-khoa-hoc-va-cong-nghe-2025"), "Sở Khoa học và Công nghệ"] as const;
const health = [of("so-y-te"), "Sở Y tế"] as const;
const education = [of("so-giao-duc-va-dao-tao"), "Sở Giáo dục và Đào tạo"] as const;
const inspectorate = [of("thanh-tra"), "Thanh tra tỉnh"] as const;
const homeAffairs = [of("so-noi-vu-2025"), "Sở Nội vụ"] as const;
const front = [of("mttq"), "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"] as const;

export const head2026 = (today: Temporal.PlainDate): PlanHead => ({
	paperKind: "KH",
	subject: `Phục vụ người dân tốt hơn theo các nội dung của Chỉ số PAPI năm ${today.year}`,
	year: today.year,
	period: { first: today.with({ month: 1, day: 1 }), last: today.with({ month: 12, day: 31 }) },
	place: "Đồng Tháp",
	indexCode: "PAPI",
	indexYear: today.year,
	parent: null,
});

/** No score of the joined province is published, so the plan aims at a group and at what offices can count themselves. */
export const targets2026 = (year: number): readonly TargetText[] => [
	{
		...noFigure,
		node: { index: "PAPI", concept: "total" },
		label: "Nhóm xếp loại của tỉnh",
		year,
		inGroup: "upper-middle",
	},
	{
		...noFigure,
		label: "Hồ sơ có hạn trong năm được giải quyết đúng hạn",
		year,
		baselineYear: year - 1,
		baseline: "94.1",
		increase: "3.9",
		value: "98.0",
		unitLabel: "%",
	},
	{
		...noFigure,
		label: "Xã, phường niêm yết thu, chi ngân sách đủ bốn quý",
		year,
		value: "102",
		unitLabel: "xã, phường",
	},
];

const noFigure = {
	node: null,
	baselineYear: null,
	baseline: null,
	increase: null,
	value: null,
	atLeast: true,
	inGroup: null,
	unitLabel: null,
} as const;

export const tasks2026 = (today: Temporal.PlainDate): readonly TaskText[] => {
	const due = (days: number) => ({ kind: "day", day: today.add({ days }) }) as const;
	return [
		taskText({
			heading: "Thủ tục hành chính công",
			text: "Giải quyết hồ sơ đúng hạn; công khai cả số hồ sơ quá hạn chưa giải quyết",
			lead: [centre],
			concept: "administrative_procedures",
			measure: rate("Hồ sơ có hạn trong quý được giải quyết đúng hạn", 98),
			output: "Bảng số liệu quý trên trang thông tin",
			recurrence: "quarterly",
		}),
		taskText({
			heading: "Công khai, minh bạch",
			text: "Công khai kế hoạch sử dụng đất và bảng giá đất của 102 xã, phường",
			lead: [nature],
			concept: "transparency",
			measure: count("Xã, phường đã công khai", "xã, phường", 102),
			output: "Danh mục đường dẫn",
			deadline: due(-20),
		}),
		taskText({
			heading: "Quản trị điện tử",
			text: "Rà soát và viết lại bằng lời dễ hiểu 50 trang hướng dẫn thủ tục trên cổng của tỉnh",
			lead: [science],
			coordinate: [centre],
			concept: "e_governance",
			measure: count("Trang hướng dẫn đã viết lại", "trang", 50),
			output: "50 trang hướng dẫn",
			deadline: due(-6),
		}),
		taskText({
			heading: "Cung ứng dịch vụ công",
			text: "Khảo sát người bệnh tại 12 bệnh viện, trung tâm y tế và công bố kết quả",
			lead: [health],
			concept: "service_delivery",
			output: "Báo cáo khảo sát",
			deadline: due(4),
		}),
		taskText({
			heading: "Cung ứng dịch vụ công",
			text: "Công khai từng khoản thu đầu năm học của mọi trường công lập",
			lead: [education],
			concept: "service_delivery",
			measure: rate("Trường đã công khai", 100),
			output: "Danh sách trường và đường dẫn",
			deadline: due(12),
		}),
		taskText({
			heading: "Kiểm soát tham nhũng trong khu vực công",
			text: "Kiểm tra đột xuất việc nhận, trả hồ sơ tại 10 xã, phường",
			lead: [inspectorate],
			concept: "control_of_corruption",
			measure: count("Xã, phường đã kiểm tra", "xã, phường", 10),
			output: "Kết luận kiểm tra",
			deadline: due(-45),
		}),
		taskText({
			heading: "Tham gia của người dân ở cấp cơ sở",
			text: "Tập huấn cách tổ chức họp dân cho công chức 102 xã, phường",
			lead: [homeAffairs],
			concept: "participation",
			measure: count("Xã, phường đã dự", "xã, phường", 102),
			output: "Tài liệu, danh sách dự",
			deadline: due(-30),
		}),
		taskText({
			heading: "Quản trị môi trường",
			text: "Thu gom rác thải sinh hoạt tại các khu dân cư ven kênh",
			lead: [nature],
			concept: "environmental_governance",
			output: "Phương án thu gom",
			deadline: due(30),
		}),
		taskText({
			heading: "Công khai, minh bạch",
			text: "Niêm yết thu, chi ngân sách cấp xã tại trụ sở và tại các ấp, khóm",
			lead: communes,
			each: true,
			concept: "transparency",
			measure: rate("Ấp, khóm đã niêm yết", 100),
			output: "Biên bản, ảnh niêm yết",
			recurrence: "quarterly",
		}),
		taskText({
			heading: "Tổ chức thực hiện",
			text: "Ban hành kế hoạch của xã, phường và gửi Sở Nội vụ",
			kind: "answer",
			lead: communes,
			each: true,
			output: "Kế hoạch của xã, phường",
			deadline: { kind: "after", anchor: "plan-issued", amount: 15, unit: "working-day" },
		}),
		taskText({
			heading: "Tổ chức thực hiện",
			text: "Báo cáo kết quả thực hiện, gửi Sở Nội vụ",
			kind: "report",
			lead: communes,
			each: true,
			output: "Báo cáo kết quả",
			deadline: {
				kind: "after",
				anchor: `index-published:PAPI:${today.year}`,
				amount: 10,
				unit: "working-day",
			},
		}),
		taskText({
			heading: "Tổ chức thực hiện",
			text: "Giám sát việc niêm yết ở cơ sở và nêu kiến nghị",
			kind: "request",
			lead: [front],
		}),
		taskText({
			heading: "Thủ tục hành chính công",
			text: "Gửi thư xin lỗi và hẹn lại ngày trả kết quả",
			lead: [centre],
			concept: "administrative_procedures",
			output: "Thư xin lỗi",
			deadline: { kind: "whenever", occasion: "Hồ sơ quá hạn" },
		}),
		taskText({
			heading: "Cung ứng dịch vụ công",
			text: "Khắc phục việc người bệnh chờ quá lâu tại khoa khám bệnh",
			lead: [health],
			priority: true,
			concept: "service_delivery",
			output: "Thời gian chờ trung bình theo giờ trong ngày",
			deadline: due(1),
		}),
		taskText({
			heading: "Quản trị điện tử",
			text: "Lắp máy tra cứu hồ sơ tại 30 trung tâm phục vụ hành chính công cấp xã",
			lead: [science],
			concept: "e_governance",
			measure: count("Trung tâm đã có máy", "trung tâm", 30),
			output: "Biên bản bàn giao máy",
			deadline: due(9),
			funds: 1_850_000_000,
		}),
		taskText({
			heading: "Trách nhiệm giải trình với người dân",
			text: "Thí điểm hộp thư góp ý tại bến phà",
			lead: [homeAffairs],
			concept: "vertical_accountability",
			output: "Báo cáo thí điểm",
			deadline: due(-100),
		}),
	];
};
