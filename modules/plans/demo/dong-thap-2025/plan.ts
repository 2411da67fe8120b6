import { Temporal } from "temporal-polyfill";
import type { PlanHead } from "../../domain/plan.ts";
import type { TaskText } from "../../domain/task.ts";
import { onDay, taskText } from "../task-text.ts";

const province = "vn63:87";

/** The last plan of the former province, invented: it ran into the reform, and some of its work had no owner any more. */
export const head2025: PlanHead = {
	paperKind: "KH",
	subject: "Cải thiện các nội dung còn yếu của Chỉ số PAPI năm 2025",
	year: 2025,
	period: { first: Temporal.PlainDate.from("2025-01-01"), last: Temporal.PlainDate.from("2025-12-31") },
	place: "Đồng Tháp",
	indexCode: "PAPI",
	indexYear: 2025,
	parent: null,
};

export const health2025 = `${province}/tinh.so-y-te`;
const inspectorate2025 = `${province}/tinh.thanh-tra`;
export const thapMuoi2025 = "vn63:872/huyen.ubnd";
export const caoLanh2025 = "vn63:873/huyen.ubnd";

export const tasks2025: readonly TaskText[] = [
	taskText({
		heading: "Cung ứng dịch vụ công",
		text: "Lập sổ theo dõi thời gian chờ khám tại trạm y tế",
		lead: [[health2025, "Sở Y tế"]],
		concept: "service_delivery",
		output: "Sổ theo dõi điện tử",
		deadline: onDay("2025-10-31"),
	}),
	taskText({
		heading: "Kiểm soát tham nhũng trong khu vực công",
		text: "Công khai kết quả khắc phục sau thanh tra đất đai",
		lead: [[inspectorate2025, "Thanh tra Tỉnh"]],
		concept: "control_of_corruption",
		output: "Danh mục kiến nghị đã thực hiện",
		deadline: onDay("2025-09-30"),
	}),
	taskText({
		heading: "Công khai, minh bạch",
		text: "Cắm bảng quy hoạch sử dụng đất tại các xã",
		lead: [
			[thapMuoi2025, "UBND huyện Tháp Mười"],
			[caoLanh2025, "UBND huyện Cao Lãnh"],
		],
		each: true,
		concept: "transparency",
		output: "Ảnh bảng quy hoạch",
		deadline: onDay("2025-08-29"),
	}),
	taskText({
		heading: "Quản trị môi trường",
		text: "Hoàn thành bãi tập kết rác của cụm xã",
		lead: [
			[thapMuoi2025, "UBND huyện Tháp Mười"],
			[caoLanh2025, "UBND huyện Cao Lãnh"],
		],
		each: true,
		concept: "environmental_governance",
		output: "Biên bản nghiệm thu",
		deadline: onDay("2025-11-28"),
	}),
];
