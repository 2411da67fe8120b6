import type { PaperKind } from "./plan.ts";

const kindWords: Readonly<Record<PaperKind, string>> = {
	KH: "ke-hoach",
	QĐ: "quyet-dinh",
	CT: "chi-thi",
	CTr: "chuong-trinh",
	CV: "cong-van",
};

/** Letters, digits and hyphens, without marks: as in the addresses of units. */
export const folded = (text: string): string =>
	text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("đ", "d")
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");

interface SlugFacts {
	readonly paperKind: PaperKind;
	readonly number: number;
	readonly symbol: string;
	readonly issuedYear: number;
	readonly unitName: string;
}

/** `ke-hoach-84-kh-ubnd-2023-tinh-dong-thap`; `taken` are those given already. */
export function planSlug(facts: SlugFacts, taken: ReadonlySet<string>): string {
	const own = [
		kindWords[facts.paperKind],
		facts.number,
		folded(facts.symbol),
		facts.issuedYear,
		folded(facts.unitName),
	]
		.join("-")
		.slice(0, 150)
		.replace(/-$/, "");
	if (!taken.has(own)) return own;
	for (let next = 2; ; next++) if (!taken.has(`${own}-${next}`)) return `${own}-${next}`;
}
