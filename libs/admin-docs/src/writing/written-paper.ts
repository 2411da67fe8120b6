import type { DecisionPaper } from "./decision-paper.ts";
import type { LetterPaper } from "./letter-paper.ts";
import type { OneStopPaper } from "./one-stop-paper.ts";
import type { PlanPaper } from "./plan-paper.ts";
import type { ReportPaper } from "./report-paper.ts";

/** A paper by its meaning, before it is laid out. It is plain data. */
export type WrittenPaper = PlanPaper | ReportPaper | DecisionPaper | LetterPaper | OneStopPaper;
