/**
 * Labels of list items and headings (Decree 30/2020/NĐ-CP, appendix I part II): `Phần I`, `I.`, `1.`, `1.1.`, `a)`,
 * `-`, `+`. Numbering is evidence, not a key: papers skip đ, repeat numbers and mix `a)` with `a.`.
 */

export type LabelStyle =
	| "part"
	| "chapter"
	| "division"
	| "article"
	| "roman"
	| "arabic"
	| `decimal${number}`
	| "letter"
	| "paren-number"
	| "paren-letter"
	| "dash"
	| "plus"
	| "star";

export interface Label {
	readonly style: LabelStyle;
	/** as shown, "2.1." */
	readonly shown: string;
	/** "2.1", "a", "II"; "" for bullets */
	readonly name: string;
	/** the label's place among its siblings, from 1; null for bullets and for letters out of the alphabet */
	readonly ordinal: number | null;
	/** characters of the line that it takes, blanks after it included */
	readonly length: number;
}

/** Alphabet of points; a list that skips đ is told apart by `ordinalsOf`. */
export const pointLetters = "abcdđeghiklmnopqrstuvxy";
const bullet = /^(?:[-\u2010-\u2015\u2212\u2022\u00B7\u25CF\u25AA\u25CB\u2713\uF0B7\uF02D+*]\s+|-(?=\p{L}))/u;

const patterns: readonly (readonly [RegExp, LabelStyle | "decimal"])[] = [
	[
		/^(?:phần|PHẦN|Phần)\s+((?:thứ\s+|THỨ\s+|Thứ\s+)?(?:[IVX]+|[A-H]|\d+|nhất|hai|ba|tư|năm|NHẤT|HAI|BA|TƯ|NĂM))(?:\s*[.:)]\s*|\s+|$)/,
		"part",
	],
	[/^(?:Chương|CHƯƠNG)\s+([IVX]+|\d+)(?:\s*[.:)]\s*|\s+|$)/, "chapter"],
	[/^(?:Mục|MỤC)\s+(\d+|[IVX]+)(?:\s*[.:)]\s*|\s+|$)/, "division"],
	[/^(?:Điều|ĐIỀU)\s+(\d+)\s*[.:]\s*/, "article"],
	[/^([A-HĐ])\s*(?:[.)-]\s*(?=\p{Lu}{2})|[.)]\s+(?=\p{Lu}))/u, "part"],
	[/^((?:\d{1,2}|[IVX]{1,4})(?:\.\d{1,2}){1,3})(?:[.):]\s*|\s*[-–]\s*(?=\p{Lu})|\s+)(?!\d)/u, "decimal"],
	[/^([IVX]{1,5})\s*(?:[.)-]|\/(?![A-Za-z]))\s*(?!\d)/, "roman"],
	[/^([IVX]{1,5})\s+(?=\p{Lu}{2,}[\s,])/u, "roman"],
	[/^(\d{1,2})\s*(?:[.)]|\/(?!\d)|\s?-(?=\s*\p{Lu}))\s*(?![\d,.])/u, "arabic"],
	[/^([a-zđ])\s*[.)/]\s*(?=[\p{L}"“*(])/u, "letter"],
	[/^\((\d{1,2})\)\s*/, "paren-number"],
	[/^\(([a-zđ])\)\s*/, "paren-letter"],
];

/** The label at the head of a line, emphasis marks already skipped; null when the line has none. */
export function labelAt(line: string): Label | null {
	const mark = bullet.exec(line);
	if (mark) {
		const inner = bullet.exec(line.slice(mark[0].length));
		const length = mark[0].length + (inner ? inner[0].length : 0);
		const sign = (inner ?? mark)[0].trim();
		const style = sign === "+" ? "plus" : sign === "*" ? "star" : "dash";
		return { style, shown: sign, name: "", ordinal: null, length };
	}
	for (const [pattern, kind] of patterns) {
		const found = pattern.exec(line);
		const name = found?.[1];
		if (!found || name === undefined) continue;
		const style = kind === "decimal" ? (`decimal${name.split(".").length}` as const) : kind;
		return { style, shown: found[0].trim(), name, ordinal: ordinalOf(name, style), length: found[0].length };
	}
	return null;
}

function ordinalOf(name: string, style: LabelStyle): number | null {
	if (style === "letter" || style === "paren-letter") {
		const at = pointLetters.indexOf(name);
		return at < 0 ? null : at + 1;
	}
	if (/\d$/.test(name)) return Number(name.split(".").at(-1));
	return romanNumber(name);
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanNumber(name: string): number | null {
	let sum = 0;
	for (let i = 0; i < name.length; i++) {
		const value = romanDigits[name[i] ?? ""];
		if (value === undefined) return null;
		sum += value < (romanDigits[name[i + 1] ?? ""] ?? 0) ? -value : value;
	}
	return sum;
}

/** Bullets have no rank of their own: `-` above `+` above `*` is usual, not certain. */
export const isBullet = (style: LabelStyle): boolean =>
	style === "dash" || style === "plus" || style === "star";

/** Styles that only ever begin a heading. */
export const isHeadingStyle = (style: LabelStyle): boolean =>
	style === "part" || style === "chapter" || style === "division" || style === "roman";
