import type { WrittenText } from "./cited-paper.ts";
import type { WrittenHead } from "./written-head.ts";
import type { StatisticsTable, WrittenBody } from "./written-item.ts";

/** BÁO CÁO to a superior; the subject names the period. Content of a periodic report: Decree 09/2019/NĐ-CP art. 8. */
export interface ReportPaper extends WrittenHead {
	readonly kind: "report";
	readonly introduction: readonly WrittenText[];
	readonly results: WrittenBody;
	readonly weaknesses: WrittenBody;
	readonly causes: WrittenBody;
	readonly nextPeriod: WrittenBody;
	readonly proposals: WrittenBody;
	readonly statistics: readonly StatisticsTable[];
	/** null: "… báo cáo … như sau:" is made of issuer and subject */
	readonly enacting: string | null;
	/** null: the usual last sentence */
	readonly closing: string | null;
}
