import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { said } from "#platform/http/field-errors.ts";
import type { Period } from "../../domain/plan.ts";
import { yearMessages } from "../../plan/year-messages.ts";

const { vi, en } = yearMessages;

const years = { min: 2000, max: 2100 };

/** A year typed in four digits. */
export const yearField = z
	.string()
	.trim()
	.regex(/^\d{4}$/, said(vi.digits, en.digits))
	.transform(Number)
	.refine(
		(year) => year >= years.min && year <= years.max,
		said(vi.range(years.min, years.max), en.range(years.min, years.max)),
	);

/** From 1 January to 31 December. */
export const yearOf = (year: number): Period => ({
	first: new Temporal.PlainDate(year, 1, 1),
	last: new Temporal.PlainDate(year, 12, 31),
});
