import type { RequestContext } from "#platform/http/route.ts";
import { Part } from "#platform/ui/index.ts";
import { paperMessages } from "../../paper/messages.ts";
import { planAddress } from "../plan/plan-frame.ts";
import { PaperLinks } from "./paper-links.tsx";

interface Props extends Pick<RequestContext, "language"> {
	readonly plan: { readonly id: string };
	/** a reminder is written only where somebody is late */
	readonly isLate: boolean;
}

/** Drafts about the work of a plan, with figures of today. */
export function WorkPapers({ plan, isLate, language }: Props) {
	const words = paperMessages[language].paper;
	return (
		<Part id="bao-cao" title={words.work} sub={words.workSub}>
			<PaperLinks
				names={["bao-cao", ...(isLate ? (["don-doc"] as const) : [])]}
				under={planAddress(plan.id, "/tong-hop")}
				language={language}
			/>
		</Part>
	);
}
