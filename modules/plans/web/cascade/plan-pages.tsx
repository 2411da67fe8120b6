import { addressIn, type Language } from "#platform/i18n/index.ts";
import { Links } from "#platform/ui/index.ts";
import { cascadeMessages } from "../../cascade/messages.ts";
import { isPublic } from "../../domain/plan-state.ts";
import { planAddress } from "../plan/plan-frame.ts";
import type { PlanInHand } from "./plan-in-hand.ts";

interface Props {
	readonly inHand: PlanInHand;
	readonly current: "kiem-tra" | "bao-phu" | "tra-loi" | "tong-hop" | "nhan-viec" | "giao-tra-loi";
	readonly language: Language;
}

/** From one page about the plan to the others; only what is there for this person and this state. */
export function PlanPages({ inHand, current, language }: Props) {
	const words = cascadeMessages[language];
	const { plan, writes, readsWork } = inHand;
	const given = isPublic(plan.state) && readsWork;
	const pages = [
		"kiem-tra" as const,
		"bao-phu" as const,
		...(writes && plan.parent?.planId ? ["nhan-viec" as const] : []),
		...(writes ? ["giao-tra-loi" as const] : []),
		...(given ? ["tra-loi" as const, "tong-hop" as const] : []),
	];
	return (
		<Links
			label={words.pagesLabel}
			items={[
				{ address: addressIn(language, planAddress(plan.id)), label: words.pages.plan },
				...pages.map((page) => ({
					address: addressIn(language, planAddress(plan.id, `/${page}`)),
					label: words.pages[page],
					current: page === current,
				})),
			]}
		/>
	);
}
