import { Temporal } from "temporal-polyfill";
import { playActs, playClosing, playPlan, type Stage } from "../play.ts";
import { acts2023 } from "./acts.ts";
import { bases2023, formerProvince, head2023, targets2023 } from "./plan.ts";
import { tasks2023 } from "./tasks.ts";

/** The plan of May 2023. Its paper left number and day blank; those here are invented, as is all that follows from it. */
export async function playDongThap2023(stage: Stage): Promise<void> {
	const planId = await playPlan(stage, {
		issuer: `${formerProvince}/tinh.ubnd`,
		drafting: `${formerProvince}/tinh.so-noi-vu`,
		drafter: 6,
		head: head2023,
		targets: targets2023,
		bases: bases2023,
		tasks: tasks2023,
		number: 901,
		symbol: "KH-UBND",
		signer: "Anh Lộc",
		signerPost: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH",
		issuedOn: Temporal.PlainDate.from("2023-05-17"),
	});
	await playActs(stage, planId, acts2023);
	await playClosing(stage, planId, {
		by: 6,
		day: Temporal.PlainDate.from("2024-05-06"),
		report:
			"Chỉ số PAPI năm 2023 của Tỉnh đạt 41,32 điểm, hạng 42 trên 61 tỉnh, thành phố; mục tiêu từ 43,24 điểm không đạt. " +
			"Việc nào chưa được xác nhận thì dừng tại đây, có lý do ở từng việc; các điểm ô nhiễm nước còn lại chuyển sang kế hoạch năm 2024.",
	});
}
