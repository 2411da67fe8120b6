import type { Temporal } from "temporal-polyfill";
import { accepted, amount, type DemoAct, declared, share } from "../demo-act.ts";
import { communes, of } from "./plan.ts";

/** 6 coordinates the province, 7 heads Home Affairs, 10 the People's Committee, 11-16 head departments, 18, 20, 26 communes. */
const giver = 6;
const [homeAffairs, health, nature, science, education, inspector, centre] = [7, 11, 12, 13, 14, 15, 16];
const [tanHong, thapMuoi, caoLanh, myTho] = communes.map(([body]) => body) as [
	string,
	string,
	string,
	string,
];

/** Tasks in every state. Cao Lãnh never reports anything. */
export function acts2026(today: Temporal.PlainDate): readonly DemoAct[] {
	const ago = (days: number) => today.subtract({ days });
	/** so many days after the end of a quarter; before it when negative */
	const after = (quarter: number, days: number) =>
		today.with({ month: quarter * 3, day: 31 }, { overflow: "constrain" }).add({ days });
	const dossiers = (number: number) => ({ task: 1, body: of("tt-pvhcc"), number });
	const budget = (body: string, number: number) => ({ task: 9, body, number });
	const training = { task: 7, body: of("so-noi-vu-2025") };
	const fees = { task: 5, body: of("so-giao-duc-va-dao-tao") };
	const pilot = { task: 16, body: of("so-noi-vu-2025") };
	const acts: readonly DemoAct[] = [
		...accepted(
			dossiers(1),
			centre,
			giver,
			after(1, 5),
			"Công khai đủ hai cách tính trên trang thông tin.",
			share(11_842, 12_310),
		),
		...accepted(
			dossiers(2),
			centre,
			giver,
			after(2, -1),
			"Công khai đủ hai cách tính trên trang thông tin.",
			share(12_655, 13_020),
		),
		...declared(
			dossiers(3),
			centre,
			after(3, 6),
			"Công khai đủ hai cách tính trên trang thông tin.",
			share(12_790, 13_188),
		),
		{
			task: 3,
			body: of("so-khoa-hoc-va-cong-nghe-2025"),
			action: "report-progress",
			by: science,
			day: ago(40),
			done: "Đã viết lại 31 trang, 19 trang chờ các sở góp ý.",
			value: amount(31),
		},
		{
			task: 3,
			body: of("so-khoa-hoc-va-cong-nghe-2025"),
			action: "report-progress",
			by: science,
			day: ago(3),
			done: "Đã viết lại 43 trang.",
			value: amount(43),
		},
		{
			task: 4,
			body: of("so-y-te"),
			action: "report-progress",
			by: health,
			day: ago(8),
			done: "Đã khảo sát xong 10 trên 12 nơi.",
		},
		...declared(
			fees,
			education,
			ago(9),
			"Các trường đã công khai trên trang của phòng giáo dục cũ.",
			share(640, 702),
		),
		{
			...fees,
			action: "return",
			by: giver,
			day: ago(5),
			reason: "Còn 62 trường chưa công khai; đường dẫn của 40 trường không mở được.",
		},
		...accepted(
			{ task: 6, body: of("thanh-tra") },
			inspector,
			giver,
			ago(52),
			"Đã kiểm tra 10 xã, phường; 03 nơi phải khắc phục trong 15 ngày.",
			amount(10),
		),
		{
			...training,
			action: "ask-extension",
			by: homeAffairs,
			day: ago(38),
			reason: "Tài liệu phải sửa theo hướng dẫn mới về họp dân.",
			dueOn: today.add({ days: 15 }),
		},
		{ ...training, action: "grant-extension", by: 10, day: ago(36) },
		{
			...training,
			action: "report-progress",
			by: homeAffairs,
			day: ago(6),
			done: "Đã tập huấn 71 xã, phường.",
			value: amount(71),
		},
		{
			task: 8,
			body: of("so-nong-nghiep-va-moi-truong"),
			action: "hand-back",
			by: nature,
			day: ago(2),
			reason: "Thu gom rác trong khu dân cư đô thị do Sở Xây dựng quản lý.",
		},
		...accepted(
			budget(tanHong, 1),
			18,
			giver,
			after(1, -2),
			"Đã niêm yết tại trụ sở và 14 ấp, khóm.",
			share(14, 14),
		),
		...accepted(
			budget(tanHong, 2),
			18,
			giver,
			after(2, -3),
			"Đã niêm yết tại trụ sở và 14 ấp, khóm.",
			share(14, 14),
		),
		...declared(
			budget(tanHong, 3),
			18,
			after(3, -1),
			"Đã niêm yết tại trụ sở và 14 ấp, khóm.",
			share(14, 14),
		),
		...accepted(
			budget(thapMuoi, 1),
			20,
			giver,
			after(1, 12),
			"Đã niêm yết tại trụ sở và 19 trên 21 ấp.",
			share(19, 21),
		),
		...accepted(budget(thapMuoi, 2), 20, giver, after(2, -4), "Đã niêm yết đủ 21 ấp.", share(21, 21)),
		...declared(budget(thapMuoi, 3), 20, after(3, 2), "Đã niêm yết đủ 21 ấp.", share(21, 21)),
		{
			...budget(thapMuoi, 3),
			action: "return",
			by: giver,
			day: after(3, 6),
			reason: "Ảnh gửi kèm là của quý trước.",
		},
		...accepted(
			budget(myTho, 1),
			26,
			giver,
			after(1, -1),
			"Đã niêm yết tại 24 trên 26 khu phố.",
			share(24, 26),
		),
		...accepted({ task: 10, body: tanHong }, 18, giver, ago(232), "Đã ban hành kế hoạch của xã."),
		...accepted({ task: 10, body: myTho }, 26, giver, ago(205), "Đã ban hành kế hoạch của phường."),
		{
			task: 10,
			body: thapMuoi,
			action: "report-progress",
			by: 20,
			day: ago(150),
			done: "Dự thảo đang lấy ý kiến các ấp.",
		},
		{
			task: 15,
			body: of("so-khoa-hoc-va-cong-nghe-2025"),
			action: "report-progress",
			by: science,
			day: ago(12),
			done: "Đã ký hợp đồng, lắp được 11 nơi.",
			value: amount(11),
		},
		{
			task: 15,
			body: of("so-khoa-hoc-va-cong-nghe-2025"),
			action: "ask-extension",
			by: science,
			day: ago(1),
			reason: "Nhà cung cấp giao máy chậm ba tuần.",
			dueOn: today.add({ days: 30 }),
		},
		{
			...pilot,
			action: "stop",
			by: 10,
			day: ago(110),
			reason: "Bến phà đã thay bằng cầu; không còn người qua lại để thí điểm.",
		},
	];
	return acts.filter(({ body }) => body !== caoLanh);
}
