/**
 * One form of text for everything that follows: NFC, line feeds only, no byte-order mark, one UTF-16 unit a code point.
 * Offsets into it are therefore code points and JavaScript indices at once.
 */

/** Stands for a character above U+FFFF, which no administrative paper needs; told as a doubt. */
const placeholder = "\uFFFC";
const aboveBmp = /[\u{10000}-\u{10FFFF}]/gu;

export function normaliseText(raw: string): string {
	return raw
		.replace(/^\uFEFF/, "")
		.replace(/\r\n?/g, "\n")
		.normalize("NFC")
		.replace(aboveBmp, placeholder);
}

/** Vowels of oa, oe, uy with the tone on the first letter (new place) by the pair with it on the second (old). */
const tonePlaces = new Map<string, string>();
for (const [first, second] of [
	["o", "a"],
	["o", "e"],
	["u", "y"],
] as const) {
	for (const tone of ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]) {
		tonePlaces.set(first + (second + tone).normalize("NFC"), (first + tone).normalize("NFC") + second);
	}
}
const oldTone = new RegExp(`(?<!q)(${[...tonePlaces.keys()].join("|")})(?![\\p{L}])`, "gu");

/** "qui định", "tỉ lệ": written with i where the commoner spelling has y, in words where both mean the same. */
const withI: readonly (readonly [RegExp, string])[] = [
	[/(?<!\p{L})qui(?= (?:định|trình|chế|hoạch|mô|ước|chuẩn|tắc|phạm))/gu, "quy"],
	[/(?<!\p{L})tỉ(?= (?:lệ|trọng|suất|số))/gu, "tỷ"],
	[/(?<!\p{L})kỉ(?= (?:luật|cương|niệm))/gu, "kỷ"],
	[/(?<!\p{L})xử lí(?!\p{L})/gu, "xử lý"],
	[/(?<!\p{L})quản lí(?!\p{L})/gu, "quản lý"],
];

const plainForms: readonly (readonly [RegExp, string])[] = [
	[/[\u00A0\u2000-\u200A\u202F\t]/g, " "],
	[/[\u2010-\u2015\u2212]/g, "-"],
	[/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"'],
	[/[\u2018\u2019]/g, "'"],
];

/**
 * The form in which words are compared: lower case, new tone place, y for i, plain dashes and quotes. As long as the
 * text itself, character by character, so a place found in one is a place in the other.
 */
export function foldText(text: string): string {
	let folded = "";
	for (const character of text) {
		const lower = character.toLowerCase();
		folded += lower.length === character.length ? lower : character;
	}
	for (const [pattern, plain] of plainForms) folded = folded.replace(pattern, plain);
	folded = folded.replace(oldTone, (pair) => tonePlaces.get(pair) ?? pair);
	for (const [pattern, usual] of withI) folded = folded.replace(pattern, usual);
	return folded;
}

/** Without marks: "Đồng Nai" becomes "dong nai". */
export function stripMarks(text: string): string {
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "")
		.replace(/đ/g, "d");
}

/** "Sở Nội vụ" becomes "so-noi-vu". */
export function slugOf(text: string): string {
	return stripMarks(text)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}
