import type { Temporal } from "temporal-polyfill";
import { accepted, amount, type DemoAct, share } from "../demo-act.ts";
import { playActs, playPlan, type Stage } from "../play.ts";
import {
	committee,
	commune,
	drafting,
	headOfCommune,
	headOfProvince,
	issuer,
	science,
	tasksOfCommune,
	tasksOfProvince,
} from "./plan.ts";

/** 4 coordinates the province, 2 heads the commune and names 1 as officer, 9 heads the department, 25 the commune's office. */
function actsOfProvince(today: Temporal.PlainDate): readonly DemoAct[] {
	const ago = (days: number) => today.subtract({ days });
	const posting = { task: 1, body: committee };
	const roads = { task: 3, body: committee };
	const leader = "Chủ tịch UBND xã Thiện Tân";
	return [
		{ ...posting, action: "reassign", by: 2, day: ago(90), officer: 1, leader },
		{ task: 2, body: committee, action: "reassign", by: 2, day: ago(90), officer: 1, leader },
		{ ...roads, action: "reassign", by: 2, day: ago(90), officer: 1, leader },
		{
			...posting,
			action: "report-progress",
			by: 1,
			day: ago(10),
			done: "Đã niêm yết ở 9 trên 14 thôn.",
			value: share(9, 14),
		},
		{
			...roads,
			action: "report-progress",
			by: 1,
			day: ago(21),
			done: "Đã sửa 4 đoạn, còn 5 đoạn chờ nước rút.",
			value: amount(4),
		},
		...accepted({ task: 5, body: science }, 9, 4, ago(80), "Đã ban hành kế hoạch của Sở và gửi Sở Nội vụ."),
		{
			task: 4,
			body: science,
			action: "report-progress",
			by: 9,
			day: ago(7),
			done: "Đã hướng dẫn tại 48 xã, phường.",
			value: amount(48),
		},
	];
}

function actsOfCommune(today: Temporal.PlainDate): readonly DemoAct[] {
	const office = `${commune}/xa.van-phong`;
	return [
		{
			task: 1,
			body: office,
			action: "report-progress",
			by: 1,
			day: today.subtract({ days: 4 }),
			done: "Đã có ảnh bảng niêm yết của 9 thôn.",
			value: share(9, 14),
		},
	];
}

export async function playLangSon2026(stage: Stage, today: Temporal.PlainDate): Promise<void> {
	const province = await playPlan(stage, {
		...{ issuer, drafting, drafter: 4 },
		head: headOfProvince(today),
		tasks: tasksOfProvince(today),
		...{ number: 904, symbol: "KH-UBND" },
		...{ signer: "Anh Thắng", signerPost: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH" },
		issuedOn: today.subtract({ days: 110 }),
	});
	const own = await playPlan(stage, {
		...{ issuer: committee, drafting: `${commune}/xa.van-phong`, drafter: 25 },
		head: headOfCommune(today, province),
		tasks: tasksOfCommune(today),
		...{ number: 905, symbol: "KH-UBND" },
		...{ signer: "Anh Hùng", signerPost: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH" },
		issuedOn: today.subtract({ days: 95 }),
	});
	await playActs(stage, province, actsOfProvince(today), { issuedOn: today.subtract({ days: 110 }), today });
	await playActs(stage, own, actsOfCommune(today), { issuedOn: today.subtract({ days: 95 }), today });
}
