import { keyOf } from "./fold.ts";

/** Kinds of hamlet: what the law calls thôn and tổ dân phố, by the words used from north to south. */
export const hamletKinds = {
	thon: { vi: "Thôn", en: "Hamlet" },
	ap: { vi: "Ấp", en: "Hamlet (ấp)" },
	khom: { vi: "Khóm", en: "Quarter (khóm)" },
	"to-dan-pho": { vi: "Tổ dân phố", en: "Residential group" },
	"khu-pho": { vi: "Khu phố", en: "Street quarter" },
	ban: { vi: "Bản", en: "Hamlet (bản)" },
	buon: { vi: "Buôn", en: "Hamlet (buôn)" },
	lang: { vi: "Làng", en: "Village (làng)" },
	"khu-dan-cu": { vi: "Khu dân cư", en: "Residential area" },
} as const;
export type HamletKind = keyof typeof hamletKinds;
export const hamletKindNames = Object.keys(hamletKinds) as readonly HamletKind[];

export const hamletFullName = (kind: HamletKind, name: string): string => `${hamletKinds[kind].vi} ${name}`;

/** Two hamlets of one commune may not read alike: people, papers and boards would mix them up. */
export const hamletKey = (kind: HamletKind, name: string): string => `${kind} ${keyOf(name)}`;

/** "Nhà văn hóa thôn; cổng chợ" → two places. */
export const postingPlaces = (text: string): string[] =>
	[...new Set(text.split(/[;\n]/).map((place) => place.trim().replace(/\s+/g, " ")))].filter(
		(place) => place !== "",
	);
