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
	const bare = bareOf(password);
	if (isCommon(bare)) return "common";
	if (isAboutYou(bare, ownWords)) return "about-you";
	return null;
}

/** Folded as guessing programs fold: case, marks, spaces and the usual substitutions away. */
function bareOf(text: string): string {
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replaceAll("đ", "d")
		.replace(/[@4]/g, "a")
		.replace(/[0]/g, "o")
		.replace(/[1!|]/g, "i")
		.replace(/[3]/g, "e")
		.replace(/[$5]/g, "s")
		.replace(/[^a-z0-9]/g, "");
}

function isCommon(bare: string): boolean {
	if (new Set(bare).size <= 3) return true;
	if (isRun(bare)) return true;
	const doubled = bare.length % 2 === 0 && bare.slice(0, bare.length / 2) === bare.slice(bare.length / 2);
	const core = (doubled ? bare.slice(0, bare.length / 2) : bare).replace(/[\dioeas]{0,6}$/, "");
	return commonBare.has(bare) || commonBare.has(core) || core === "";
}

/** 123456789012, abcdefghijkl, and the rows of the keyboard, forwards or backwards. */
function isRun(bare: string): boolean {
	const rows = ["ioeas", "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz", bareOf("123456789012345678901234567890")];
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
