import type { WrittenText } from "./cited-paper.ts";
import type { WrittenHead } from "./written-head.ts";
import type { TaskGroup, WrittenTarget } from "./written-task.ts";

/** KẾ HOẠCH: model 1.4 of Decree 30/2020/NĐ-CP, appendix III. */
export interface PlanPaper extends WrittenHead {
	readonly kind: "plan";
	/** sentences between the legal bases and the enacting one: how things stand */
	readonly introduction: readonly WrittenText[];
	/** null: "Ủy ban nhân dân xã … ban hành Kế hoạch … như sau:" is made of issuer and subject */
	readonly enacting: string | null;
	readonly purposes: readonly WrittenText[];
	readonly requirements: readonly WrittenText[];
	readonly targets: readonly WrittenTarget[];
	readonly tasks: readonly TaskGroup[];
	/** under headings in the text, or as the table of an appendix in landscape */
	readonly tasksIn: "text" | "appendix";
	readonly funds: string | null;
	readonly organisation: readonly BodyDuties[];
	/** null: the usual last sentence */
	readonly closing: string | null;
}

/** What a body does to carry the plan out. */
export interface BodyDuties {
	/** "Phòng Văn hóa - Xã hội" */
	readonly body: string;
	/** the committee cannot order the Front and its members: they are asked */
	readonly asked: boolean;
	readonly duties: readonly WrittenText[];
}
