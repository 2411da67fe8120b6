import { Temporal } from "temporal-polyfill";
import type { DemoAct } from "../demo-act.ts";
import { playActs, playPlan, type Stage } from "../play.ts";
import { caoLanh2025, head2025, health2025, tasks2025, thapMuoi2025 } from "./plan.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

/** Before the reform some had begun; after it one duty found a new body and one was closed. The others still wait. */
const acts: readonly DemoAct[] = [
	{
		task: 1,
		body: health2025,
		action: "report-progress",
		by: 11,
		day: day("2025-05-20"),
		done: "Đã có sổ theo dõi ở 60 trạm y tế.",
	},
	{
		task: 3,
		body: thapMuoi2025,
		action: "report-progress",
		by: 22,
		day: day("2025-06-10"),
		done: "Đã cắm bảng ở 08 trên 13 xã, thị trấn.",
	},
	{
		task: 1,
		body: health2025,
		action: "hand-over",
		by: 6,
		day: day("2025-07-15"),
		toBodyId: "vn34:82/tinh.so-y-te",
		reason: "Tỉnh Đồng Tháp cũ không còn từ 01/7/2025; Sở Y tế tỉnh Đồng Tháp nhận tiếp việc này.",
	},
	{
		task: 4,
		body: caoLanh2025,
		action: "close-with-body",
		by: 6,
		day: day("2025-07-18"),
		reason: "Cấp huyện không còn; bãi tập kết đã đưa vào dự án khác của tỉnh.",
	},
	{
		task: 1,
		body: "vn34:82/tinh.so-y-te",
		action: "report-progress",
		by: 11,
		day: day("2025-09-22"),
		done: "Đã nối sổ theo dõi với phần mềm khám bệnh ở 102 trạm y tế.",
	},
];

export async function playDongThap2025(stage: Stage): Promise<void> {
	const planId = await playPlan(stage, {
		issuer: "vn63:87/tinh.ubnd",
		drafting: "vn63:87/tinh.so-noi-vu",
		drafter: 6,
		head: head2025,
		tasks: tasks2025,
		number: 903,
		symbol: "KH-UBND",
		signer: "Anh Lộc",
		signerPost: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH",
		issuedOn: day("2025-01-20"),
	});
	await playActs(stage, planId, acts);
}
