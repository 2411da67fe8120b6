import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { said } from "#platform/http/field-errors.ts";
import type { Period } from "../../domain/plan.ts";

const years = { min: 2000, max: 2100 };

/** A year typed in four digits. */
export const yearField = z
	.string()
	.trim()
	.regex(/^\d{4}$/, said("Ghi năm bằng bốn chữ số, ví dụ 2026.", "Four digits, such as 2026."))
	.transform(Number)
	.refine(
		(year) => year >= years.min && year <= years.max,
		said(`Năm phải từ ${years.min} đến ${years.max}.`, `The year must be ${years.min} to ${years.max}.`),
	);

/** From 1 January to 31 December. */
export const yearOf = (year: number): Period => ({
	first: new Temporal.PlainDate(year, 1, 1),
	last: new Temporal.PlainDate(year, 12, 31),
});
