import { z } from "zod";
import { readDay } from "../calendar/read-day.ts";

/** A day as people type it; the refusal shows an example. */
export const dayField = z
	.string()
	.max(40)
	.transform((text, context) => {
		const day = readDay(text);
		if (day) return day;
		context.addIssue({ code: "invalid_format", format: "date", input: text });
		return z.NEVER;
	});
