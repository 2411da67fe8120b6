/** Overwrites strings of PDF dictionaries with blanks of the same length, so that no offset in the file changes. */

/** Where the literal or hexadecimal string that begins at `at` ends, or -1. */
function stringEnd(text: string, at: number): number {
	if (text[at] === "<") return text[at + 1] === "<" ? -1 : text.indexOf(">", at);
	let depth = 0;
	for (let i = at; i < text.length; i++) {
		const letter = text[i];
		if (letter === "\\") i++;
		else if (letter === "(") depth++;
		else if (letter === ")" && --depth === 0) return i;
	}
	return -1;
}

/** All strings of a dictionary that stands in `text`, which holds nothing else. */
export function blankAllStrings(text: string): string {
	let blanked = "";
	let from = 0;
	for (let at = nextString(text, 0); at >= 0; at = nextString(text, from)) {
		const end = stringEnd(text, at);
		if (end < 0) {
			// `<<` of a dictionary within
			const skip = text[at] === "<" ? 2 : 1;
			blanked += text.slice(from, at + skip);
			from = at + skip;
			continue;
		}
		blanked += `${text.slice(from, at + 1)}${" ".repeat(end - at - 1)}`;
		from = end;
	}
	return blanked + text.slice(from);
}

function nextString(text: string, from: number): number {
	const found = text.slice(from).search(/[(<]/);
	return found < 0 ? -1 : from + found;
}

/** The strings that say who, with what and when, wherever they stand. */
export function blankTellingStrings(text: string): string {
	let blanked = text;
	for (const match of text.matchAll(
		/\/(?:Author|Creator|Producer|Keywords|Company|Manager|CreationDate)\s*(?=[(<])/g,
	)) {
		const at = match.index + match[0].length;
		const end = stringEnd(text, at);
		if (end < 0) continue;
		blanked = `${blanked.slice(0, at + 1)}${" ".repeat(end - at - 1)}${blanked.slice(end)}`;
	}
	return blanked;
}
