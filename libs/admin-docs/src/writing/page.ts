/** A4 with margins within those of Decree 30/2020/NĐ-CP, appendix I part I: top and bottom 20-25, left 30-35, right 15-20 mm. */
export const margins = { top: 20, bottom: 20, left: 30, right: 15 } as const;

/** Width of the text in mm. */
export const textWidths = {
	portrait: 210 - margins.left - margins.right,
	landscape: 297 - margins.left - margins.right,
} as const;
