import type { Temporal } from "temporal-polyfill";
import type { PlanHead } from "../../domain/plan.ts";
import type { TaskText } from "../../domain/task.ts";
import { count, rate, taskText } from "../task-text.ts";

/** Lạng Sơn and xã Thiện Tân, where the doors of the demo lead. Invented, around the day on which the demo is loaded. */
const province = "vn34:20";
export const commune = "vn34:06436";
export const committee = `${commune}/xa.ubnd`;
export const science = `${province}/tinh.so-khoa-hoc-va-cong-nghe-2025`;
export const issuer = `${province}/tinh.ubnd`;
export const drafting = `${province}/tinh.so-noi-vu-2025`;

export const headOfProvince = (today: Temporal.PlainDate): PlanHead => ({
	paperKind: "KH",
	subject: `Công khai, minh bạch và phục vụ người dân ở cơ sở năm ${today.year}`,
	year: today.year,
	period: { first: today.with({ month: 1, day: 1 }), last: today.with({ month: 12, day: 31 }) },
	place: "Lạng Sơn",
	indexCode: "PAPI",
	indexYear: today.year,
	parent: null,
});

export function tasksOfProvince(today: Temporal.PlainDate): readonly TaskText[] {
	const due = (days: number) => ({ kind: "day", day: today.add({ days }) }) as const;
	const thienTan = [committee, "UBND xã Thiện Tân"] as const;
	const department = [science, "Sở Khoa học và Công nghệ"] as const;
	return [
		taskText({
			heading: "Công khai, minh bạch",
			text: "Niêm yết danh sách hộ nghèo, hộ cận nghèo tại nhà văn hóa các thôn",
			lead: [thienTan],
			concept: "transparency",
			measure: rate("Thôn đã niêm yết", 100),
			output: "Ảnh niêm yết ở từng thôn",
			deadline: due(6),
		}),
		taskText({
			heading: "Trách nhiệm giải trình với người dân",
			text: "Tổ chức hội nghị đối thoại giữa Chủ tịch xã và người dân",
			lead: [thienTan],
			concept: "vertical_accountability",
			output: "Thông báo kết luận",
			deadline: due(-18),
		}),
		taskText({
			heading: "Cung ứng dịch vụ công",
			text: "Sửa các đoạn đường thôn hư hỏng do mưa lũ",
			lead: [thienTan],
			concept: "service_delivery",
			measure: count("Đoạn đường đã sửa", "đoạn", 9),
			output: "Biên bản nghiệm thu",
			deadline: due(25),
			funds: 620_000_000,
		}),
		taskText({
			heading: "Quản trị điện tử",
			text: "Hướng dẫn người dân nộp hồ sơ trực tuyến tại trung tâm phục vụ hành chính công cấp xã",
			lead: [department],
			concept: "e_governance",
			measure: count("Xã, phường đã được hướng dẫn", "xã, phường", 65),
			output: "Tài liệu hướng dẫn",
			deadline: due(15),
		}),
		taskText({
			heading: "Tổ chức thực hiện",
			text: "Ban hành kế hoạch của cơ quan, địa phương và gửi Sở Nội vụ",
			kind: "answer",
			lead: [thienTan, department],
			each: true,
			output: "Kế hoạch",
			deadline: { kind: "after", anchor: "plan-issued", amount: 15, unit: "working-day" },
		}),
		taskText({
			heading: "Thủ tục hành chính công",
			text: "Giải quyết hồ sơ đúng ngày hẹn; hồ sơ không kịp phải có thư xin lỗi trước hạn",
			lead: [thienTan],
			concept: "administrative_procedures",
			measure: { ...rate("Hồ sơ có kết quả đúng hạn, tính theo ngày hẹn", 95), code: "on-time-due" },
			output: "Số liệu của hệ thống",
			deadline: due(30),
		}),
	];
}

export const headOfCommune = (today: Temporal.PlainDate, parentPlanId: string): PlanHead => ({
	...headOfProvince(today),
	subject: `Công khai, minh bạch và phục vụ người dân của xã Thiện Tân năm ${today.year}`,
	place: "Thiện Tân",
	parent: { planId: parentPlanId, reference: null, issuer: null, day: null },
});

export function tasksOfCommune(today: Temporal.PlainDate): readonly TaskText[] {
	const office = [`${commune}/xa.van-phong`, "Văn phòng HĐND và UBND xã"] as const;
	const culture = [`${commune}/xa.phong-vhxh`, "Phòng Văn hóa - Xã hội"] as const;
	return [
		taskText({
			heading: "Công khai, minh bạch",
			text: "Chụp ảnh bảng niêm yết ở từng thôn và lưu vào hồ sơ",
			lead: [office],
			coordinate: [culture],
			concept: "transparency",
			measure: rate("Thôn đã có ảnh", 100),
			output: "Ảnh bảng niêm yết",
			deadline: { kind: "day", day: today.add({ days: 3 }) },
		}),
		taskText({
			heading: "Trách nhiệm giải trình với người dân",
			text: "Trả lời ý kiến của người dân tại hội nghị đối thoại",
			lead: [culture],
			coordinate: [office],
			concept: "vertical_accountability",
			output: "Bảng trả lời từng ý kiến",
			deadline: { kind: "day", day: today.add({ days: 20 }) },
		}),
		taskText({
			heading: "Quản trị điện tử",
			text: "Báo cáo tháng về số hồ sơ nộp trực tuyến và lý do người dân chưa nộp",
			lead: [office],
			concept: "e_governance",
			output: "Báo cáo tháng",
			recurrence: "monthly",
		}),
	];
}
