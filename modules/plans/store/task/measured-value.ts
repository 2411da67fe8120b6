import type { MeasuredValue } from "../../domain/task.ts";

interface ValueColumns {
	readonly value: string | null;
	readonly numerator: string | null;
	readonly denominator: string | null;
}

const none: ValueColumns = { value: null, numerator: null, denominator: null };

/** A measured value as three columns: a rate keeps its parts, so that rates of many can be summed honestly. */
export function valueColumns(value: MeasuredValue | null): ValueColumns {
	if (value === null) return none;
	if (value.as === "rate")
		return { value: null, numerator: String(value.numerator), denominator: String(value.denominator) };
	return { ...none, value: String(value.value) };
}

/** `as` is what the task measures; a number alone does not say whether it adds up. */
export function valueFromColumns(
	columns: ValueColumns,
	as: "count" | "rate" | "value" | null,
): MeasuredValue | null {
	const { value, numerator, denominator } = columns;
	if (numerator !== null && denominator !== null)
		return { as: "rate", numerator: Number(numerator), denominator: Number(denominator) };
	if (value === null) return null;
	return { as: as === "value" ? "value" : "count", value: Number(value) };
}
