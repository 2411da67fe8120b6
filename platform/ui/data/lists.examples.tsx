import { ButtonLink } from "../forms/button.tsx";
import type { Examples } from "../gallery/example.ts";
import { StateMark } from "../marks/state-mark.tsx";
import { WhyThisDay } from "../parts/details.tsx";
import { Progress } from "./progress.tsx";
import { WorkList } from "./result-list.tsx";

export const listExamples: Examples = {
	id: "viec",
	vi: "Danh sách việc và tiến độ",
	en: "Lists of work and progress",
	why: {
		vi: "Ngày trước, việc sau, trạng thái bên phải. Ngày nào hệ thống tính cũng mở ra xem được vì sao.",
		en: "Day first, then the work, its state on the right. Every computed day can be opened to see why.",
	},
	examples: [
		{
			id: "danh-sach",
			vi: "Danh sách việc",
			en: "List of work",
			show: (say) => (
				<WorkList
					items={[
						{
							when: "16/11/2026",
							left: say("trễ 6 ngày", "6 days late"),
							address: "#viec",
							title: say(
								"Niêm yết kết quả rà soát hộ nghèo, hộ cận nghèo",
								"Post the result of the poverty review",
							),
							text: say(
								"Kế hoạch 12/KH-UBND năm 2026, mục II.2.a · chủ trì",
								"Plan 12/KH-UBND of 2026, II.2.a · lead",
							),
							state: <StateMark state="late-still" />,
							action: (
								<ButtonLink small address="#viec">
									{say("Báo cáo", "Report")}
								</ButtonLink>
							),
						},
						{
							when: "27/11/2026",
							left: say("còn 4 ngày làm việc", "4 working days left"),
							address: "#viec",
							title: say(
								"Trả lời kiến nghị của Ủy ban MTTQ xã",
								"Answer the Fatherland Front's recommendation",
							),
							state: <StateMark state="due-soon" />,
							more: (
								<WhyThisDay
									steps={[
										say(
											"Nhận ngày thứ Năm 12/11/2026; đếm từ ngày 13/11",
											"Received Thursday 12 November; counted from the 13th",
										),
										say(
											"10 ngày làm việc, bỏ các ngày 14, 15, 21, 22/11 (cuối tuần)",
											"10 working days without 14, 15, 21, 22 November (weekends)",
										),
										say("Bỏ thứ Ba 24/11/2026 (nghỉ lễ)", "Without Tuesday 24 November (holiday)"),
										say("Ngày thứ mười: thứ Sáu 27/11/2026", "The tenth day: Friday 27 November 2026"),
									]}
								/>
							),
						},
					]}
				/>
			),
		},
		{
			id: "tien-do",
			vi: "Tiến độ bằng số",
			en: "Progress in figures",
			show: (say) => <Progress value={7} max={9} label={say("thôn đã niêm yết", "hamlets posted")} />,
		},
	],
};
