const closed = /[.;:!?…]["”»)]*$/u;

/** With a mark at its end; what stands over items ends with a colon. */
export function sentence(text: string, mark: "." | ";" | ":" = "."): string {
	const words = text.trim();
	return closed.test(words) ? words : `${words}${mark}`;
}

/** "./." closes the content of a paper, once. */
export const withEndMark = (text: string): string =>
	`${text.trim().replace(/(?:\.\/\.|[.;:,…\s])+$/u, "")}./.`;

/** "Nâng cao Chỉ số" within a sentence; a name in capitals stays as it is. */
export const lowerFirst = (words: string): string =>
	/^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
