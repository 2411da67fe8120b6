import type { Temporal } from "temporal-polyfill";
import { playActs, playPlan, type Stage } from "../play.ts";
import { acts2026 } from "./acts.ts";
import { head2026, of, targets2026, tasks2026 } from "./plan.ts";

export async function playDongThap2026(stage: Stage, today: Temporal.PlainDate): Promise<void> {
	const issuedOn = today.subtract({ days: 251 });
	const planId = await playPlan(stage, {
		issuer: of("ubnd"),
		drafting: of("so-noi-vu-2025"),
		drafter: 6,
		head: head2026(today),
		targets: targets2026(today.year),
		tasks: tasks2026(today),
		number: 902,
		symbol: "KH-UBND",
		signer: "Anh Phúc",
		signerPost: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH",
		issuedOn,
	});
	await playActs(stage, planId, acts2026(today), { issuedOn, today });
}
