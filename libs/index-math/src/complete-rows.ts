import type { Column } from "./normalise.ts";

/** The same columns over the units that have every value. RangeError where columns are of unequal length. */
export function completeRows(columns: readonly Column[]): readonly (readonly number[])[] {
	const length = columns[0]?.length ?? 0;
	if (columns.some((column) => column.length !== length))
		throw new RangeError("Every column has one place for each unit.");
	const whole = Array.from({ length }, (_, unit) => unit).filter((unit) =>
		columns.every((column) => column[unit] !== null),
	);
	return columns.map((column) => whole.map((unit) => column[unit] as number));
}
