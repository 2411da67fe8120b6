import type { Problem } from "../problem/problem.ts";
import { typedProblem } from "./errors.ts";
import type { Language } from "./messages.ts";

export type Parsed<T> = { readonly value: T } | { readonly problem: Problem };

/** longest figure read: enough for the national budget in đồng with decimals */
const mostDigits = 30;

const separators = { vi: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const;

/**
 * Reads a figure as people here write it, 1.234,5, and returns it as plain decimal text (`1234.5`), so that
 * nothing is lost in a float. What could mean two things (1.5? 1,234.5?) is refused, never guessed.
 */
export function parseDecimal(typed: string, language: Language, mostDecimals = 20): Parsed<string> {
	const text = tidy(typed);
	if (text === "") return { problem: typedProblem("empty", {}) };
	const { group, decimal } = separators[language];
	const sign = /^[+-]/.test(text) ? text[0] : "";
	const body = sign ? text.slice(1).trim() : text;
	if (!/^[0-9., ]+$/.test(body) || !/[0-9]/.test(body)) return refuse("not-a-figure", typed);
	const [whole = "", decimals, ...rest] = body.split(decimal);
	const digits = ungroup(whole, group);
	if (digits === null || rest.length > 0 || decimals === "" || /[^0-9]/.test(decimals ?? ""))
		return refuse("mixed-separators", typed);
	if (digits.length + (decimals?.length ?? 0) > mostDigits)
		return { problem: typedProblem("too-long", { most: mostDigits }) };
	const kept = (decimals ?? "").replace(/0+$/, "");
	if (kept.length > mostDecimals)
		return { problem: typedProblem("too-many-decimals", { typed: shown(typed), most: mostDecimals }) };
	return { value: join(sign === "-", digits, kept) };
}

/** Reads a whole number that a computer can count with. */
export function parseCount(typed: string, language: Language): Parsed<number> {
	const read = parseDecimal(typed, language, 0);
	if ("problem" in read) return read;
	const value = Number(read.value);
	if (!Number.isSafeInteger(value)) return { problem: typedProblem("too-long", { most: 15 }) };
	return { value };
}

/** `1.234` → `1234`; null when groups are not of three digits. Blanks may stand for the separator. */
function ungroup(whole: string, group: string): string | null {
	const parts = whole.split(whole.includes(group) ? group : " ");
	if (parts.length === 1) return /^[0-9]*$/.test(whole) ? whole : null;
	const [first = "", ...others] = parts;
	const grouped = /^[0-9]{1,3}$/.test(first) && others.every((part) => /^[0-9]{3}$/.test(part));
	return grouped ? parts.join("") : null;
}

function join(negative: boolean, digits: string, decimals: string): string {
	const whole = digits.replace(/^0+(?=[0-9])/, "") || "0";
	const value = decimals ? `${whole}.${decimals}` : whole;
	return negative && /[1-9]/.test(value) ? `-${value}` : value;
}

/** Blanks of every width become one, every kind of minus a hyphen. */
export function tidy(typed: string): string {
	return typed
		.normalize("NFC")
		.replace(/[\s\u00a0\u2007\u2009\u202f]+/g, " ")
		.replace(/[−–—‐‑]/g, "-")
		.trim();
}

/** What was typed, short enough to be said again. */
export function shown(typed: string): string {
	const text = tidy(typed);
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function refuse(name: "not-a-figure" | "mixed-separators", typed: string): { readonly problem: Problem } {
	return { problem: typedProblem(name, { typed: shown(typed) }) };
}
