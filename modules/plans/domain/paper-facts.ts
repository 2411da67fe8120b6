import type { PaperIssuer, PaperSignature, PaperSymbol } from "@guong/admin-docs";
import type { BodyGroup } from "./bodies-in-words.ts";
import { proposedSymbol } from "./number-series.ts";
import type { NumberedPaper } from "./paper-name.ts";
import type { LegalBasis, ParentCitation, TargetText } from "./plan.ts";
import type { PlannedSignature, PlanText } from "./plan-text.ts";
import type { StoredTask } from "./task.ts";

/** A task as a paper prints it. */
export type PaperTask = Pick<
	StoredTask,
	| "position"
	| "heading"
	| "text"
	| "kind"
	| "leads"
	| "lead"
	| "coordinate"
	| "output"
	| "measure"
	| "deadline"
	| "deadlineWords"
	| "recurrence"
	| "nodes"
>;

/** A body as papers need it. */
export interface PaperBody {
	/** "Ủy ban nhân dân tỉnh Đồng Tháp", "Sở Nội vụ" */
	readonly name: string;
	readonly kind: string;
	readonly abbreviation: string | null;
	/** the committee of its unit; null for bodies that stand at the head of a unit */
	readonly parent: string | null;
}

/** All that papers about a plan are made of, as far as the reader of the papers may see it. */
export interface PaperFacts extends NumberedPaper {
	readonly year: number;
	readonly place: string;
	readonly parent: ParentCitation | null;
	readonly bases: readonly LegalBasis[];
	readonly targets: readonly TargetText[];
	readonly tasks: readonly PaperTask[];
	readonly text: PlanText;
	readonly plannedSignature: PlannedSignature | null;
	/** as it was signed: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH" */
	readonly signerPost: string | null;
	readonly signerName: string | null;
	readonly issuer: PaperBody;
	readonly drafting: PaperBody;
	readonly groups: readonly BodyGroup[];
	/** "PAPI transparency" → "Công khai, minh bạch" */
	readonly nodeNames: ReadonlyMap<string, string>;
}

export const issuerOf = ({ name, parent }: PaperBody): PaperIssuer => ({ name, parent });

/** "KH-UBND-HC" → UBND, HC; "CTr/TU" is of the Party; without a symbol that of the issuer's kind is proposed. */
export function symbolOf({
	paperKind,
	symbol,
	issuer,
}: Pick<PaperFacts, "paperKind" | "symbol" | "issuer">): PaperSymbol {
	const whole = symbol ?? proposedSymbol(paperKind, issuer.abbreviation);
	const [, party] = /^\p{L}+\/(\p{L}+)$/u.exec(whole) ?? [];
	if (party) return { issuer: party, field: null, form: "party" };
	const [first = "", ...rest] = whole.replace(new RegExp(`^${paperKind}-`), "").split("-");
	return { issuer: first, field: rest.join("-") || null, form: "state" };
}

/** The symbol of another paper of the same body. */
export const ownSymbol = ({ abbreviation }: PaperBody, field: string | null = null): PaperSymbol => ({
	issuer: abbreviation?.split(" ")[0] ?? "",
	field,
	form: "state",
});

/** Who signed, as it was entered from the signed paper; before that who is meant to. */
export function signatureOf({ signerPost, signerName, plannedSignature }: PaperFacts): PaperSignature {
	if (signerPost !== null) return { ...signedLines(signerPost), name: signerName };
	return plannedSignature ? plannedLines(plannedSignature) : noSignature;
}

export const noSignature: PaperSignature = { authority: [], title: null, name: null };

const forms = ["TM.", "Q.", "KT.", "TL.", "TUQ."] as const;

/** "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" */
function signedLines(post: string): Omit<PaperSignature, "name"> {
	const lines = post
		.split(/[,;/\n]|\s(?=(?:TM|Q|KT|TL|TUQ)\.\s)/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
	const isTitle = (line: string) => !forms.some((form) => line.startsWith(form));
	const authority = lines.flatMap((line) => {
		const form = forms.find((each) => line.startsWith(each));
		return form ? [{ form, of: line.slice(form.length).trim() }] : [];
	});
	return { authority, title: lines.filter(isTitle).join(", ") || null };
}

export function plannedLines(signature: PlannedSignature): PaperSignature {
	const { authority, forBody, forPost, post, name } = signature;
	const collective = authority !== null && forBody !== null ? [{ form: "TM.", of: forBody } as const] : [];
	if (authority === "Q.") return { authority: [...collective, { form: "Q.", of: post }], title: null, name };
	const forAnother =
		authority !== null && authority !== "TM." && forPost !== null ? [{ form: authority, of: forPost }] : [];
	return { authority: [...collective, ...forAnother], title: post, name };
}
