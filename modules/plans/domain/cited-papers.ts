import type { CitedPaper, LegalBasis as WrittenBasis } from "@guong/admin-docs";
import { type NumberedPaper, paperKindNames, referenceOf } from "./paper-name.ts";
import type { LegalBasis, ParentCitation } from "./plan.ts";

/** Kinds of paper by the letters of their symbols (Nghị định 30/2020/NĐ-CP, phụ lục III, and papers of general force). */
const kinds: Readonly<Record<string, string>> = {
	...{ NQ: "Nghị quyết", QĐ: "Quyết định", CT: "Chỉ thị", QC: "Quy chế", QyĐ: "Quy định", TB: "Thông báo" },
	...{ HD: "Hướng dẫn", CTr: "Chương trình", KH: "Kế hoạch", PA: "Phương án", ĐA: "Đề án", DA: "Dự án" },
	...{ BC: "Báo cáo", BB: "Biên bản", TTr: "Tờ trình", CĐ: "Công điện", KL: "Kết luận" },
	...{ NĐ: "Nghị định", TT: "Thông tư", TTLT: "Thông tư liên tịch", L: "Luật", PL: "Pháp lệnh" },
};

const laws = /^(Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?=\s|$)/u;

/** What a citation begins with when it names no kind: "về việc phê duyệt Đề án". */
const opening =
	/^(về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|công bố|thành lập|triển khai|thực hiện|giao)\s/iu;

/** A basis as it was typed or read: "1389/QĐ-UBND-HC", "Luật Tổ chức chính quyền địa phương", "Quyết định số 84/QĐ-TTg". */
export function citedPaper({ reference, day, issuer, about }: LegalBasis): CitedPaper {
	const written = reference.normalize("NFC").trim();
	const law = laws.exec(written)?.[1];
	if (law) {
		const name = written.slice(law.length).trim() || about;
		return { type: law, symbol: null, day: day?.toString() ?? null, issuer: null, about: name };
	}
	const symbol = /\S*\d\S*[/-]\S+$/u.exec(written)?.[0] ?? null;
	const before = symbol
		? written
				.slice(0, -symbol.length)
				.replace(/\s*số\s*$/iu, "")
				.trim()
		: written;
	return {
		type: before || kindOf(symbol ?? "") || "Văn bản",
		symbol,
		...{ day: day?.toString() ?? null, issuer },
		about: about === null || opening.test(about) ? about : `về ${about}`,
	};
}

/** "1389/QĐ-UBND-HC", "30/2020/NĐ-CP", "12-CTr/TU" */
function kindOf(symbol: string): string | undefined {
	const parts = symbol.split(/[/-]/).slice(1);
	return parts.flatMap((part) => kinds[part] ?? [])[0];
}

/** The plan above stands first: it is carried out. */
export function basesOf(
	bases: readonly LegalBasis[],
	parent: ParentCitation | null,
): readonly WrittenBasis[] {
	const written = bases.map((basis) => ({ opens: "on-the-basis-of", paper: citedPaper(basis) }) as const);
	if (parent?.reference == null) return written;
	const above = citedPaper({ ...parent, reference: parent.reference, about: null });
	const type = above.type === "Văn bản" ? "Kế hoạch" : above.type;
	return [...written, { opens: "carrying-out", paper: { ...above, type } }];
}

/** The plan itself, as other papers about it name it. */
export const citedPlan = (plan: NumberedPaper, issuer: string): CitedPaper => ({
	type: paperKindNames[plan.paperKind].vi,
	symbol: referenceOf(plan),
	day: plan.issuedOn?.toString() ?? null,
	issuer,
	about: `về ${inSentence(plan.subject)}`,
});

/** "Nâng cao Chỉ số PAPI" inside a sentence; a name in capitals stays. */
export const inSentence = (words: string): string =>
	/^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase("vi") + words.slice(1) : words;
