import type { MeasureView } from "#modules/measures/index.ts";
import type { Measure } from "./task.ts";

/** A distribution has no one value that a target could be held against. */
export const canBeBound = ({ adds }: MeasureView): boolean => adds !== "distribution";

const asOf = { share: "rate", count: "count", mean: "value" } as const;

/** How a plan reads the values of a measure of the system. */
export const kindOf = ({ shown }: MeasureView): Measure["as"] => asOf[shown];

/** The measure of a task that is bound: the paper's own words stay, unit and kind are those of the system. */
export const boundMeasure = (
	measure: MeasureView,
	written: { readonly label: string | null; readonly target: number | null },
): Measure => ({
	label: written.label ?? measure.name.vi,
	unit: measure.shown === "share" ? null : measure.unit.vi,
	as: kindOf(measure),
	target: written.target,
	code: measure.code,
});
