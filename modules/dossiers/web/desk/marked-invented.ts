import type { LaidOutPaper } from "@guong/admin-docs";

/** Nobody shall take a paper of the demo for one of the office. */
export function markedInvented(paper: LaidOutPaper, invented: boolean): LaidOutPaper {
	if (!invented) return paper;
	const line = {
		type: "paragraph",
		style: "mark",
		runs: [{ text: "MINH HỌA: nội dung do Gương đặt ra để dùng thử, không phải văn bản của cơ quan" }],
	} as const;
	return {
		...paper,
		title: `MINH HỌA - ${paper.title}`,
		styles: {
			...paper.styles,
			mark: { name: "Dấu minh họa", size: 12, bold: true, align: "left", after: 6 },
		},
		sections: paper.sections.map((section) => ({ ...section, blocks: [line, ...section.blocks] })),
	};
}
