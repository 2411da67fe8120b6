import { z } from "zod";
import { said } from "../http/field-errors.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "./messages.ts";
import { parseDay } from "./parse-days.ts";
import { type Parsed, parseCount, parseDecimal } from "./parse-figures.ts";

/** Schemas of form fields in which people type days and figures; refusals come in both languages. */

/** `27/11/2026` → PlainDate */
export const typedDay = () => z.string().transform((text, context) => take(parseDay(text), context));

/** `1.234` → 1234 */
export const typedCount = (language: Language = "vi") =>
	z.string().transform((text, context) => take(parseCount(text, language), context));

/** `1.234,5` → `"1234.5"`, exact */
export const typedDecimal = (mostDecimals: number, language: Language = "vi") =>
	z.string().transform((text, context) => take(parseDecimal(text, language, mostDecimals), context));

function take<T>(parsed: Parsed<T>, context: z.RefinementCtx<string>): T {
	if ("value" in parsed) return parsed.value;
	context.addIssue({ code: "custom", message: bothLanguages(parsed.problem) });
	return z.NEVER;
}

const bothLanguages = (problem: Problem): string => said(problem.sentence("vi"), problem.sentence("en"));
