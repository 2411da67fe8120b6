import type { Block, LaidOutPaper, PaperSection } from "./laid-out-paper.ts";
import { margins } from "./page.ts";
import { paperNumberings, paperStyles } from "./paper-styles.ts";
import { typeSizes } from "./type-sizes.ts";

const pageNumbers = { size: typeSizes.pageNumber.size };

export const portrait = (blocks: readonly Block[]): PaperSection => ({
	orientation: "portrait",
	margins,
	pageNumbers,
	blocks,
});

export const landscape = (blocks: readonly Block[]): PaperSection => ({
	...portrait(blocks),
	orientation: "landscape",
});

export const laidOutPaper = (
	title: string,
	author: string,
	sections: readonly PaperSection[],
): LaidOutPaper => ({ title, author, styles: paperStyles, numberings: paperNumberings, sections });
