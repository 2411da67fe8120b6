import { fold } from "./fold.ts";

export const levels = ["province", "district", "commune"] as const;
export type Level = (typeof levels)[number];

interface TypeWords {
	readonly level: Level;
	readonly vi: string;
	/** how people and papers shorten it, folded */
	readonly short: readonly string[];
	readonly en: string;
}

/** Kinds of administrative unit as the General Statistics Office's catalogue names them. */
export const unitTypes = {
	tinh: { level: "province", vi: "Tỉnh", short: ["t"], en: "Province" },
	tp_tw: { level: "province", vi: "Thành phố", short: ["tp"], en: "City" },
	huyen: { level: "district", vi: "Huyện", short: ["h"], en: "District" },
	quan: { level: "district", vi: "Quận", short: ["q"], en: "District" },
	thi_xa: { level: "district", vi: "Thị xã", short: ["tx"], en: "Town" },
	tp_tinh: { level: "district", vi: "Thành phố", short: ["tp"], en: "City" },
	tp_tp: { level: "district", vi: "Thành phố", short: ["tp"], en: "City" },
	xa: { level: "commune", vi: "Xã", short: ["x"], en: "Commune" },
	phuong: { level: "commune", vi: "Phường", short: ["p"], en: "Ward" },
	thi_tran: { level: "commune", vi: "Thị trấn", short: ["tt"], en: "Township" },
	dac_khu: { level: "commune", vi: "Đặc khu", short: ["dk"], en: "Special Zone" },
} as const satisfies Record<string, TypeWords>;

export type UnitType = keyof typeof unitTypes;

export const isUnitType = (text: string): text is UnitType => Object.hasOwn(unitTypes, text);

export const levelOf = (type: UnitType): Level => unitTypes[type].level;

export const fullName = (type: UnitType, name: string): string => `${unitTypes[type].vi} ${name}`;

/** "xã Thiện Tân" inside a sentence. */
export const nameInSentence = (type: UnitType, name: string): string =>
	`${unitTypes[type].vi.toLocaleLowerCase("vi")} ${name}`;

const settled: Readonly<Record<string, string>> = { "Hà Nội": "Hanoi" };

/** English is generated: the name without marks and the kind of unit; numbered units carry the kind first. */
export function englishName(type: UnitType, name: string): string {
	const plain = settled[name] ?? withoutMarks(name);
	const kind = unitTypes[type].en;
	return /^\d+$/.test(name) ? `${kind} ${plain}` : `${plain} ${kind}`;
}

const withoutMarks = (name: string): string =>
	name
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.replaceAll("đ", "d")
		.replaceAll("Đ", "D");

/** "thanh pho" → ["tp_tw", "tp_tinh", "tp_tp"]; longest first, so that "thi xa" is not read as "xa". */
export const typesByWords: readonly { readonly words: string; readonly types: readonly UnitType[] }[] =
	(() => {
		const byWords = new Map<string, UnitType[]>();
		for (const type of Object.keys(unitTypes) as UnitType[]) {
			const words = fold(unitTypes[type].vi);
			byWords.set(words, [...(byWords.get(words) ?? []), type]);
		}
		return [...byWords]
			.map(([words, types]) => ({ words, types }))
			.sort((a, b) => b.words.length - a.words.length);
	})();

/** Abbreviation → full words: "tt" → "thi tran". */
export const wordsOfAbbreviation: Readonly<Record<string, string>> = Object.fromEntries(
	(Object.keys(unitTypes) as UnitType[]).flatMap((type) =>
		unitTypes[type].short.map((s) => [s, fold(unitTypes[type].vi)]),
	),
);
