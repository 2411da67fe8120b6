import type { LaidOutPaper } from "./laid-out-paper.ts";
import { layOutApology } from "./lay-out-apology.ts";
import { layOutDecision } from "./lay-out-decision.ts";
import { layOutLetter } from "./lay-out-letter.ts";
import { layOutPlan } from "./lay-out-plan.ts";
import { layOutReceipt } from "./lay-out-receipt.ts";
import { layOutRefusal } from "./lay-out-refusal.ts";
import { layOutReport } from "./lay-out-report.ts";
import { layOutStopping } from "./lay-out-stopping.ts";
import { layOutSupplement } from "./lay-out-supplement.ts";
import type { WrittenPaper } from "./written-paper.ts";

/** A paper of any kind as it stands on the page. The same paper is laid out the same way, on any machine. */
export function layOutPaper(paper: WrittenPaper): LaidOutPaper {
	switch (paper.kind) {
		case "plan":
			return layOutPlan(paper);
		case "report":
			return layOutReport(paper);
		case "decision":
			return layOutDecision(paper);
		case "letter":
			return layOutLetter(paper);
		case "apology":
			return layOutApology(paper);
		case "receipt":
			return layOutReceipt(paper);
		case "supplement":
			return layOutSupplement(paper);
		case "refusal":
			return layOutRefusal(paper);
		case "stopping":
			return layOutStopping(paper);
	}
}
