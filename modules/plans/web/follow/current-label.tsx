import type { LinkItem } from "#platform/ui/index.ts";

/** A link among its like: the open one is bold, for those who see, and current, for those who hear. */
export const currentLabel = (label: string, current: boolean): Pick<LinkItem, "label" | "current"> => ({
	label: current ? <b>{label}</b> : label,
	current,
});
