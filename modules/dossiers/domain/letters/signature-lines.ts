import type { PaperSignature } from "@guong/admin-docs";

const forms = ["TM.", "Q.", "KT.", "TL.", "TUQ."] as const;

/** "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" as the lines above a name. */
export function signatureLines(post: string | null, name: string | null): PaperSignature {
	const lines = (post ?? "")
		.split(/[,;/\n]/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
	const formOf = (line: string) => forms.find((form) => line.startsWith(form));
	return {
		authority: lines.flatMap((line) => {
			const form = formOf(line);
			return form ? [{ form, of: line.slice(form.length).trim() }] : [];
		}),
		title: lines.filter((line) => !formOf(line)).join(", ") || null,
		name,
	};
}
