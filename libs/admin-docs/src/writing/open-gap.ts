import type { Run } from "./laid-out-paper.ts";

const widths = { number: 6, day: 4, signature: 1, name: 1 } as const;

/** A place that stays open until a person fills it in. */
export const openGap = (open: NonNullable<Run["open"]>): Run => ({
	text: "\u00A0".repeat(widths[open]),
	open,
});
