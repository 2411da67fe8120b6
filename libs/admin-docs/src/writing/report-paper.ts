import type { WrittenHead } from "./written-head.ts";
import type { StatisticsTable, WrittenItem } from "./written-item.ts";

/** BÁO CÁO to a superior; the subject names the period. Content of a periodic report: Decree 09/2019/NĐ-CP art. 8. */
export interface ReportPaper extends WrittenHead {
	readonly kind: "report";
	readonly introduction: readonly string[];
	readonly results: readonly WrittenItem[];
	readonly weaknesses: readonly WrittenItem[];
	readonly causes: readonly WrittenItem[];
	readonly nextPeriod: readonly WrittenItem[];
	readonly proposals: readonly WrittenItem[];
	readonly statistics: readonly StatisticsTable[];
	/** null: the usual last sentence */
	readonly closing: string | null;
}
