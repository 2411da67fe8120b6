import { foldText } from "./reading.ts";

/** A province on some day. */
export interface UnitName {
	readonly id: string;
	readonly name: string;
	readonly code: string;
}

/** Names and codes of the edition's day, and of the other system. */
export interface UnitBook {
	readonly units: readonly UnitName[];
	readonly others: readonly UnitName[];
}

export interface Recognised {
	readonly unitId: string | null;
	readonly doubt: "unit-unknown" | "unit-of-other-system" | "code-and-name-differ" | null;
}

/** Short forms that workbooks and papers use; folded, without blanks. */
const shortForms: Readonly<Record<string, string>> = {
	hcm: "hochiminh",
	hcmc: "hochiminh",
	hochiminhcity: "hochiminh",
	saigon: "hochiminh",
	brvt: "bariavungtau",
	brvungtau: "bariavungtau",
	bariavt: "bariavungtau",
	tthue: "thuathienhue",
	thuathienhuecity: "thuathienhue",
	hanoicity: "hanoi",
	danangcity: "danang",
	haiphongcity: "haiphong",
	canthocity: "cantho",
	huecity: "hue",
};

/** Without marks, blanks and the word for its kind: "TP. Hồ Chí Minh", "TP.HCM" and "HCMC" are one. */
export function nameKey(text: string): string {
	const plain = foldText(text)
		.replace(/^(tinh|thanh pho|tp|t p|tx)\b\s*/, "")
		.replace(/\s+(province|city)$/, "")
		.replace(/[\s.]/g, "");
	return shortForms[plain] ?? plain.replace(/^tp(?=hcm$)/, "").replace(/^hcm$/, "hochiminh");
}

const codeKey = (text: string): string | null =>
	/^\d{1,2}$/.test(text.trim()) ? text.trim().padStart(2, "0") : null;

const find = (units: readonly UnitName[], text: string): UnitName | undefined => {
	const code = codeKey(text);
	if (code !== null) return units.find((unit) => unit.code === code);
	const key = nameKey(text);
	return units.find((unit) => nameKey(unit.name) === key);
};

export const isUnitText = ({ units, others }: UnitBook, text: string): boolean =>
	find(units, text) !== undefined || find(others, text) !== undefined;

/** The unit that the texts of a line name on the edition's day. Where code and name say two units, neither is believed. */
export function recogniseUnit(book: UnitBook, texts: readonly string[]): Recognised {
	const found = texts.map((text) => ({ here: find(book.units, text), there: find(book.others, text) }));
	const ids = new Set(found.flatMap(({ here }) => here?.id ?? []));
	if (ids.size > 1) return { unitId: null, doubt: "code-and-name-differ" };
	if (found.some(({ here, there }) => !here && there)) return { unitId: null, doubt: "unit-of-other-system" };
	const [id] = ids;
	return id === undefined ? { unitId: null, doubt: "unit-unknown" } : { unitId: id, doubt: null };
}

/** Codes alone that are all those of the other system and no more: 34 codes in a year of 63 provinces. */
export function looksLikeOtherSystem(book: UnitBook, codes: readonly string[]): boolean {
	const given = new Set(codes.flatMap((code) => codeKey(code) ?? []));
	return (
		given.size > 0 &&
		given.size === book.others.length &&
		given.size !== book.units.length &&
		book.others.every((unit) => given.has(unit.code))
	);
}
