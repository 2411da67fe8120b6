/** Who hands a dossier in. */
export interface Applicant {
	readonly kind: "person" | "organisation";
	readonly name: string;
	readonly nameFolded: string;
	readonly phone: string | null;
	readonly email: string | null;
	readonly address: string | null;
	readonly representedBy: string | null;
}

/** As typed at the desk or told by a form. */
export interface ApplicantTold {
	readonly kind?: "person" | "organisation";
	readonly name: string;
	readonly phone?: string | null;
	readonly email?: string | null;
	readonly address?: string | null;
	readonly representedBy?: string | null;
}

/** Without marks, lower case, one blank between words: what the desk searches by. */
export const foldName = (name: string): string =>
	name
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.replace(/[đĐ]/g, "d")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, " ")
		.trim();

/** Digits only; +84 and 84 before a number of the country become 0. Null when no number is left. */
export function phoneDigits(told: string | null | undefined): string | null {
	const digits = (told ?? "").replace(/\D/g, "").replace(/^84(?=\d{9}$)/, "0");
	return digits.length >= 8 && digits.length <= 15 ? digits : null;
}

const said = (text: string | null | undefined): string | null =>
	text?.normalize("NFC").replace(/\s+/g, " ").trim() || null;

/** Null: without a name. */
export function applicantFrom(told: ApplicantTold): Applicant | null {
	const name = said(told.name);
	if (name === null) return null;
	return {
		kind: told.kind ?? "person",
		name,
		nameFolded: foldName(name),
		phone: phoneDigits(told.phone),
		email: said(told.email),
		address: said(told.address),
		representedBy: said(told.representedBy),
	};
}
