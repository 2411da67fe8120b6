import type { WrittenText } from "./cited-paper.ts";
import type { WrittenHead } from "./written-head.ts";
import type { StatisticsTable, WrittenItem } from "./written-item.ts";

/** QUYẾT ĐỊNH: models 1.2 and 1.3 of Decree 30/2020/NĐ-CP, appendix III. */
export interface DecisionPaper extends WrittenHead {
	readonly kind: "decision";
	/** who decides: "Ủy ban nhân dân xã An Lộc", "Chủ tịch Ủy ban nhân dân xã An Lộc" */
	readonly authority: string;
	/** after "Theo đề nghị của": "Trưởng phòng Văn hóa - Xã hội tại Tờ trình số …" */
	readonly proposedBy: readonly WrittenText[];
	/** Điều 1., 2. …: clauses 1., 2. and points a), b) below */
	readonly articles: readonly WrittenItem[];
	/** rules of general force have their year in the symbol: 01/2026/QĐ-UBND */
	readonly normative: boolean;
	readonly appendices: readonly StatisticsTable[];
}
