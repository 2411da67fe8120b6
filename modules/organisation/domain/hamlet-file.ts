import type { HamletKind } from "./hamlet.ts";

/** Words people write in the column "Loại", the usual one first. */
export const hamletKindWords: Readonly<Record<HamletKind, readonly [string, ...string[]]>> = {
	thon: ["Thôn"],
	ap: ["Ấp"],
	khom: ["Khóm"],
	"to-dan-pho": ["Tổ dân phố", "TDP", "Tổ"],
	"khu-pho": ["Khu phố", "KP"],
	ban: ["Bản"],
	buon: ["Buôn", "Bon"],
	lang: ["Làng"],
	"khu-dan-cu": ["Khu dân cư", "KDC"],
};
