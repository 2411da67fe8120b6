import type { Temporal } from "temporal-polyfill";
import type { CodeShape } from "./rules.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** Identifier of the body, day, running number of the day (Decree 118/2025/NĐ-CP art. 28). */
export function dossierCode(
	shape: CodeShape,
	identifier: string,
	day: Temporal.PlainDate,
	number: number,
): string {
	const year = two(day.year % 100);
	const parts = [two(day.day), two(day.month), year];
	const written = (shape.day === "yymmdd" ? parts.reverse() : parts).join("");
	return `${identifier}-${written}-${String(number).padStart(shape.digits, "0")}`;
}
