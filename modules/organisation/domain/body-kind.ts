import { type Level, nameInSentence, type UnitType, unitTypes } from "./unit-type.ts";

/** Kinds of unit that all have such a body. Where only some have it, the catalogue offers and a person enters. */
export function unitTypesOf(level: string, kind: string, scope: string): readonly UnitType[] {
	if (kind === "position") return [];
	if (scope !== "all") return scopes[scope] ?? [];
	return (Object.keys(unitTypes) as UnitType[]).filter((type) => unitTypes[type].level === (level as Level));
}

const scopes: Readonly<Record<string, readonly UnitType[]>> = {
	xã: ["xa"],
	"phường, thị trấn": ["phuong", "thi_tran"],
	"xã, đặc khu": ["xa", "dac_khu"],
	"phường (and Phú Quốc, M)": ["phuong"],
	"huyện (rural)": ["huyen"],
	"quận, thị xã, thành phố (urban)": ["quan", "thi_xa", "tp_tinh", "tp_tp"],
};

interface OfUnit {
	readonly type: UnitType;
	readonly name: string;
}

const levelWord: Readonly<Record<Level, string>> = { province: "tỉnh", district: "huyện", commune: "xã" };
const committees: readonly (readonly [RegExp, Level])[] = [
	[/Tỉnh ủy/, "province"],
	[/Huyện ủy/, "district"],
];
const partyWord: Readonly<Partial<Record<UnitType, string>>> = {
	tp_tw: "Thành ủy",
	tp_tinh: "Thành ủy",
	tp_tp: "Thành ủy",
	quan: "Quận ủy",
	thi_xa: "Thị ủy",
};

/** "Ủy ban nhân dân xã" of phường Bố Hạ → "Ủy ban nhân dân phường Bố Hạ"; "Sở Nội vụ" stays as it is. */
export function bodyName(
	kindName: string,
	unit: OfUnit,
): { readonly name: string; readonly withUnit: string } {
	const level = unitTypes[unit.type].level;
	const inSentence = nameInSentence(unit.type, unit.name);
	for (const [pattern, of] of committees) {
		if (of !== level || !pattern.test(kindName)) continue;
		const name = kindName.replace(pattern, `${partyWord[unit.type] ?? pattern.source} ${unit.name}`);
		return { name, withUnit: name };
	}
	const word = new RegExp(`(?<=\\s)(cấp )?${levelWord[level]}$`);
	if (word.test(kindName)) {
		const name = kindName.replace(word, inSentence);
		return { name, withUnit: name };
	}
	return { name: kindName, withUnit: `${kindName} ${inSentence}` };
}

/** A day as the catalogue writes it: a month or a year alone means its first day (from) or the day after its last (to). */
export function dayOf(text: string, end: "from" | "to"): string | null {
	if (text === "") return null;
	const [year = 0, month, day] = text.split("-").map(Number);
	if (end === "from") return iso(year, month ?? 1, day ?? 1);
	if (day !== undefined) return iso(year, month as number, day + 1);
	return month === undefined ? iso(year + 1, 1, 1) : iso(year, month + 1, 1);
}

const iso = (year: number, month: number, day: number): string =>
	// months and days may run over; UTC keeps the arithmetic free of any time zone
	new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
