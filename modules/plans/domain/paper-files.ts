import type { LaidOutPaper } from "@guong/admin-docs";
import type { Temporal } from "temporal-polyfill";
import { type NumberedPaper, referenceOf } from "./paper-name.ts";
import type { PaperKind } from "./plan.ts";
import { folded } from "./plan-slug.ts";
import { isPublic, type PlanState } from "./plan-state.ts";

/** Papers about a plan that leave the platform. */
export const paperNames = ["ke-hoach", "quyet-dinh", "cong-van", "bao-cao", "don-doc"] as const;
export type PaperFileName = (typeof paperNames)[number];

export interface Stage {
	readonly paperKind: PaperKind;
	readonly state: PlanState;
}

/** Which papers there are at this stage; the plan's own paper first. */
export function papersOf({ paperKind, state }: Stage): readonly PaperFileName[] {
	const given = isPublic(state);
	const own = ownPaper(paperKind);
	if (own === null) return given ? ["cong-van"] : [];
	const first: readonly PaperFileName[] = paperKind === "QĐ" ? ["quyet-dinh", "ke-hoach"] : [own];
	const decision = paperKind === "KH" && !given ? ["quyet-dinh" as const] : [];
	return [...first, ...decision, ...(given && own !== "cong-van" ? ["cong-van" as const] : [])];
}

/** The paper that bears the plan's own number; null for directives and programmes, whose layout is not written here. */
export function ownPaper(kind: PaperKind): PaperFileName | null {
	if (kind === "KH") return "ke-hoach";
	if (kind === "QĐ") return "quyet-dinh";
	return kind === "CV" ? "cong-van" : null;
}

/** The plan's own paper, and the plan that a decision issues: letters about it are the office's. */
export const publicPapers = (plan: Stage): readonly PaperFileName[] =>
	papersOf(plan).filter((name) => name === ownPaper(plan.paperKind) || name === "ke-hoach");

/** "ke-hoach-84-kh-ubnd-2026", "du-thao-ke-hoach-nang-cao-chi-so-papi": letters that every machine can write. */
export function paperFileName(
	name: PaperFileName,
	plan: NumberedPaper,
	{ draft, day }: { readonly draft: boolean; readonly day: Temporal.PlainDate | null },
): string {
	const about = referenceOf(plan) ?? plan.subject;
	const year = plan.issuedOn ? [String(plan.issuedOn.year)] : [];
	const parts = [
		...(draft ? ["du-thao"] : []),
		name,
		folded(about),
		...year,
		...(day ? [day.toString()] : []),
	];
	return parts.join("-").slice(0, 120).replace(/-$/, "");
}

/** Over the page of a paper that is not what it may be taken for. */
export const marks = {
	draft: "DỰ THẢO",
	invented: "MINH HỌA: nội dung do Gương đặt ra để dùng thử, không phải văn bản của cơ quan",
} as const;
export type Mark = keyof typeof marks;

/** Each part of the paper, appendices too, begins with the marks, so that no page of it goes round without them. */
export function marked(paper: LaidOutPaper, which: readonly Mark[]): LaidOutPaper {
	if (which.length === 0) return paper;
	const lines = which.map(
		(mark) => ({ type: "paragraph", style: "mark", runs: [{ text: marks[mark] }] }) as const,
	);
	return {
		...paper,
		title: [...which.map((mark) => marks[mark].split(":")[0]), paper.title].join(" - "),
		styles: {
			...paper.styles,
			mark: { name: "Dấu dự thảo", size: 12, bold: true, align: "left", after: 6 },
		},
		sections: paper.sections.map((section) => ({ ...section, blocks: [...lines, ...section.blocks] })),
	};
}
