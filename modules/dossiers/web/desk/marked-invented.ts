import type { LaidOutPaper } from "@guong/admin-docs";
import { inventedWords } from "../../desk/invented-words.ts";

/** Nobody shall take a paper of the demo for one of the office. */
export function markedInvented(paper: LaidOutPaper, invented: boolean): LaidOutPaper {
	if (!invented) return paper;
	const line = {
		type: "paragraph",
		style: "mark",
		runs: [{ text: inventedWords.line }],
	} as const;
	return {
		...paper,
		title: inventedWords.title(paper.title),
		styles: {
			...paper.styles,
			mark: { name: inventedWords.style, size: 12, bold: true, align: "left", after: 6 },
		},
		sections: paper.sections.map((section) => ({ ...section, blocks: [line, ...section.blocks] })),
	};
}
