import type { Level } from "../reading.ts";
import type { BodyContext } from "./body-context.ts";

/** What a pattern says of the name it met; the level may still be told by the words after it. */
export interface Sketch {
	readonly key: string;
	readonly name: string;
	readonly level: Level;
	readonly group: boolean;
	/** the name may be followed by the name of a unit */
	readonly takesLocality?: boolean;
	/** the locality goes into the key */
	readonly keyed?: boolean;
}

export interface Pattern {
	readonly test: RegExp;
	readonly make: (found: RegExpExecArray, context: BodyContext) => Sketch | null;
}

export const committee = "(?:ủy ban nhân dân(?: \\(ubnd\\))?|ubnd)";
export const provinceWord = "(?:tỉnh)";
export const districtWords =
	"(?:cấp huyện|(?:các )?(?:huyện|quận|thị xã|thành phố|tp\\.?)(?:(?:, | và |; |/)(?:huyện|quận|thị xã|thành phố|tp\\.?))*(?: thuộc tỉnh| trong tỉnh)?)";
export const communeWords =
	"(?:cấp xã|(?:các )?(?:xã|phường|thị trấn|đặc khu)(?:(?:, | và |; |/)(?:xã|phường|thị trấn|đặc khu))*)";
export const many = "(?:các |những |toàn thể |từng |mỗi )?";
export const front =
	"(?:(?:ban thường trực )?(?:ủy ban|ub) ?|ban thường trực )?(?:mặt trận tổ quốc|mttq|mttqvn)(?: việt nam| vn)?";
export const unions =
	"(?:(?:tổ chức )?(?:hội,? )?đoàn thể(?: chính trị ?- ?xã hội)?|(?:các )?tổ chức chính trị ?- ?xã hội|các hội, đoàn thể|hội đoàn thể|ct-xh)";
export const levelTail =
	"(?: (tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|cấp tỉnh|cấp huyện|cấp xã|cùng cấp|các cấp))?";

export const at = (source: string): RegExp => new RegExp(`(?:${source})(?![\\p{L}\\d])`, "uy");

/** Level meant by the words after a name; without any, the issuer's own. */
export function levelOf(words: string | undefined, context: BodyContext): Level {
	if (!words) return context.level === "centre" ? "province" : context.level;
	if (/cùng cấp/.test(words)) return context.acting ?? context.level;
	if (/các cấp/.test(words)) return "any";
	if (/tỉnh/.test(words)) return "province";
	if (/thành phố|tp/.test(words)) return context.city ? "province" : "district";
	if (/huyện|quận|thị xã/.test(words)) return "district";
	return "commune";
}
