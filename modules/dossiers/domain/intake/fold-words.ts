const known = new Map<string, string>();
const mostKnown = 10_000;

/**
 * What two ways of writing share: small letters and figures without tone marks, one blank between words. The few words that
 * every row of a file repeats are folded once.
 */
export function foldWords(text: string): string {
	const before = known.get(text);
	if (before !== undefined) return before;
	if (known.size >= mostKnown) known.clear();
	const folded = text
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.replace(/[đĐ]/g, "d")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
	known.set(text, folded);
	return folded;
}
