/**
 * Foldings of Vietnamese for search and for addresses. People type without marks, with marks in
 * either Unicode form, with the tone on either vowel (hòa, hoà), Mỹ or Mĩ, Đắk or Đắc.
 */

const apostrophes = /['’‘ʼ`´]/g;

/** Letters without marks, lower case, one blank between words: "Ea H'leo" → "ea hleo". */
export function fold(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.replace(/[đĐ]/g, "d")
		.toLowerCase()
		.replace(apostrophes, "")
		.replace(/[^a-z0-9]+/g, " ")
		.trim();
}

/** A part of an address: "Bà Rịa - Vũng Tàu" → "ba-ria-vung-tau". */
export const slugOf = (text: string): string => fold(text).replaceAll(" ", "-");

const consonants = "(?:qu|ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|[bcdghklmnpqrstvx])";
const finalY = new RegExp(`^(${consonants})y$`);

/** One word reduced to what its spellings have in common: my/mi, dak/dac, kan/can, 01/1. */
export function keyOfWord(word: string): string {
	if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, "");
	return word
		.replace(finalY, "$1i")
		.replace(/^k(?=[aou])/, "c")
		.replace(/(?<=[aeiou])k$/, "c");
}

/** The words of a text, each reduced by `keyOfWord`. */
export function keyWords(text: string): string[] {
	const folded = fold(text);
	return folded === "" ? [] : folded.split(" ").map(keyOfWord);
}

/** What two spellings of one name share; blanks do not count ("K' Dang" and "KDang" are one village). */
export const keyOf = (text: string): string => keyWords(text).join("");

/**
 * A key and what is left of it when one letter is missing. Two keys with a tried key in common are one slip
 * apart: a letter too many, too few, wrong or swapped.
 */
export function slipsOf(key: string): string[] {
	const slips = new Set([key]);
	for (let i = 0; i < key.length; i++) slips.add(key.slice(0, i) + key.slice(i + 1));
	return [...slips];
}
