import type { DeadlineAnchor, Recurrence } from "../task.ts";

/** A task to be written: in the text with lines under it, or as a row of the appendix. */
export interface WrittenTask {
	/** what is to be done, one action, without the mark at its end */
	readonly text: string;
	/** places in indices as the paper shall name them: "Công khai, minh bạch" */
	readonly nodes: readonly string[];
	readonly leads: readonly string[];
	readonly coordinators: readonly string[];
	readonly deadline: WrittenDeadline | null;
	readonly recurrence: Recurrence | null;
	/** "Báo cáo kết quả kiểm tra" */
	readonly output: string | null;
	/** "100% hồ sơ có mã" */
	readonly measure: string | null;
	readonly funds: string | null;
}

export type WrittenDeadline =
	/** "trước ngày" leaves the day out, "chậm nhất ngày" does not */
	| { readonly kind: "day"; readonly day: string; readonly inclusive: boolean }
	| { readonly kind: "month"; readonly month: number; readonly year: number }
	| { readonly kind: "quarter"; readonly quarter: 1 | 2 | 3 | 4; readonly year: number }
	| { readonly kind: "year"; readonly year: number }
	| {
			readonly kind: "within";
			readonly count: number;
			readonly unit: "day" | "working-day" | "week" | "month";
			readonly from: Extract<DeadlineAnchor, "plan_issued" | "paper_received">;
	  }
	| { readonly kind: "words"; readonly words: string };

/** Tasks under one heading, "Công khai, minh bạch". */
export interface TaskGroup {
	readonly heading: string;
	readonly tasks: readonly WrittenTask[];
}

/** What is to be reached: "Chỉ số PAPI" at least 44.5 "điểm"; or a sentence where no figure says it. */
export type WrittenTarget =
	| {
			readonly what: string;
			readonly comparison: "at-least" | "equal" | "at-most";
			readonly value: number;
			/** "điểm", "%", "hạng" */
			readonly unit: string;
			readonly year: number | null;
			readonly increase: { readonly by: number; readonly over: number | null } | null;
	  }
	| { readonly sentence: string };
