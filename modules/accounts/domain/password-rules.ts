import { commonPasswords } from "./common-passwords.ts";

export const shortestPassword = 12;
/** Long enough for a sentence; a bound so that nobody makes the server hash a book. */
export const longestPassword = 256;

export type PasswordFault = "too-short" | "too-long" | "common" | "about-you";

/**
 * Length and nothing else about what it is made of (NIST SP 800-63B section 3.1.1.2): no composition
 * rules, no forced change; but not a password everybody tries, and not the person's own words.
 */
export function passwordFault(password: string, ownWords: readonly string[]): PasswordFault | null {
	const length = [...password.normalize("NFC")].length;
	if (length < shortestPassword) return "too-short";
	if (length > longestPassword) return "too-long";
	if (isCommon(password)) return "common";
	if (isAboutYou(bareOf(password), ownWords)) return "about-you";
	return null;
}

/** Folded as guessing programs fold: case, marks, spaces and the usual substitutions away. */
function bareOf(text: string): string {
	return withoutMarks(text)
		.replace(/[@4]/g, "a")
		.replace(/[0]/g, "o")
		.replace(/[1!|]/g, "i")
		.replace(/[3]/g, "e")
		.replace(/[$5]/g, "s")
		.replace(/[^a-z0-9]/g, "");
}

const withoutMarks = (text: string) =>
	text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");

function isCommon(password: string): boolean {
	const bare = bareOf(password);
	if (new Set(bare).size <= 3 && !/\P{ASCII}/u.test(withoutMarks(password))) return true;
	// Years, numbers and signs around a word are what everybody adds to it.
	const core = bareOf(withoutMarks(password).replace(/^[^a-z]+|[^a-z]+$/g, ""));
	return [bare, core, halfOf(bare), halfOf(core)].some((word) => commonBare.has(word)) || isRun(bare);
}

/** `matkhaumatkhau` is `matkhau`. */
function halfOf(word: string): string {
	const half = word.slice(0, word.length / 2);
	return half + half === word ? half : word;
}

/** 123456789012, abcdefghijkl, and the rows of the keyboard, forwards or backwards. */
function isRun(bare: string): boolean {
	if (bare.length < 8) return false;
	const rows = [
		"qwertyuiopasdfghjklzxcvbnm",
		"abcdefghijklmnopqrstuvwxyz",
		bareOf("123456789012345678901234567890"),
	];
	return rows.some((row) => {
		const twice = row + row;
		return twice.includes(bare) || [...twice].reverse().join("").includes(bare);
	});
}

/** A password that is one of the person's own words with a few characters around it. */
function isAboutYou(bare: string, ownWords: readonly string[]): boolean {
	return ownWords
		.flatMap((word) => [word, word.split("@")[0] ?? ""])
		.map(bareOf)
		.some((word) => word.length >= 5 && bare.includes(word) && bare.length - word.length < 7);
}

const commonBare = new Set(commonPasswords.map(bareOf));
