import type { LaidOutPaper, OneStopPaper, PaperSignature } from "@guong/admin-docs";
import type { Temporal } from "temporal-polyfill";

/** All that the forms of the one-stop mechanism say (Thông tư 03/2025/TT-VPCP, appendix I). */
export interface FormFacts {
	readonly issuer: {
		readonly name: string;
		readonly parent: string | null;
		readonly sign: string;
		readonly place: string;
		readonly desk: string;
	};
	readonly day: Temporal.PlainDate;
	readonly applicant: {
		readonly kind: "person" | "organisation";
		readonly name: string;
		readonly phone: string | null;
		readonly email: string | null;
		readonly address: string | null;
	} | null;
	readonly dossier: {
		readonly code: string;
		readonly procedure: string;
		readonly field: string | null;
		readonly receivedOn: Temporal.PlainDate;
		readonly dueOn: Temporal.PlainDate | null;
		readonly limit: string;
		/** đồng; null: not known */
		readonly fee: number | null;
	};
	readonly papers: readonly { readonly name: string; readonly copies: number; readonly original: boolean }[];
	readonly missing: readonly string[];
	/** null: nobody entered it, so that a line is left to write on */
	readonly contact: {
		readonly phone: string;
		readonly email: string | null;
		readonly resultAt: string | null;
	} | null;
	/** body that settles */
	readonly handling: string;
	readonly reason: string | null;
	/** who received */
	readonly by: string | null;
}

/** What the forms are called in addresses, and the act that each belongs to. */
export const deskForms = {
	"giay-hen": { kind: "receipt", form: "01", action: "receive" },
	"bo-sung": { kind: "supplement", form: "02", action: "ask-supplement" },
	"tu-choi": { kind: "refusal", form: "03", action: "refuse" },
	"dung-giai-quyet": { kind: "stopping", form: "05", action: "stop" },
} as const;
export type DeskFormName = keyof typeof deskForms;
export const deskFormNames = Object.keys(deskForms) as readonly DeskFormName[];

/** To be written by hand where it was not entered. */
const toWrite = "..........................";
const papersMissing = "Hồ sơ chưa đủ thành phần theo quy định của thủ tục";

const signature: PaperSignature = { authority: [], title: null, name: null };

/** The form as a paper; `fee` is written as people read it. */
export function deskPaper(
	name: DeskFormName,
	facts: FormFacts,
	{ fee }: { readonly fee: string | null },
): OneStopPaper {
	const head = headOf(facts);
	switch (name) {
		case "giay-hen":
			return {
				...head,
				kind: "receipt",
				parts: facts.papers,
				timeLimit: facts.dossier.limit,
				fee,
				receivedBy: facts.by,
				resultAt: facts.contact?.resultAt ?? facts.issuer.desk,
			};
		case "bo-sung":
			return {
				...head,
				kind: "supplement",
				parts: facts.missing,
				reason: facts.reason ?? papersMissing,
			};
		case "tu-choi":
			return { ...head, kind: "refusal", reason: facts.reason ?? toWrite, advice: null };
		case "dung-giai-quyet":
			return { ...head, kind: "stopping", reason: facts.reason ?? toWrite, legalReason: null };
	}
}

function headOf({ issuer, day, applicant, dossier, contact, by }: FormFacts) {
	const person = applicant ?? { kind: "person" as const, name: "", phone: null, email: null, address: null };
	return {
		issuer: { name: issuer.name, parent: issuer.parent },
		symbol: { issuer: issuer.sign, field: null, form: "state" as const },
		number: null,
		place: issuer.place,
		day: day.toString(),
		subject: dossier.code,
		addressees: [],
		bases: [],
		recipients: { to: ["Như trên"], keptBy: null },
		signature: { ...signature, name: by },
		applicant: {
			name: person.kind === "person" ? `Ông/Bà ${person.name}` : person.name,
			addressed: person.kind,
			...{ address: person.address, phone: person.phone, email: person.email },
		},
		dossier: {
			...{ code: dossier.code, procedure: dossier.procedure, field: dossier.field },
			receivedOn: dossier.receivedOn.toString(),
			dueOn: dossier.dueOn?.toString() ?? null,
		},
		desk: issuer.desk,
		contact: { name: issuer.desk, phone: contact?.phone ?? toWrite, email: contact?.email ?? null },
	};
}

/** The receipt with the code by which the dossier is looked up, under everything else. */
export function withLookup(paper: LaidOutPaper, lines: readonly string[]): LaidOutPaper {
	const [first, ...rest] = paper.sections;
	if (!first || lines.length === 0) return paper;
	const added = lines.map((text) => ({ type: "paragraph", style: "lookup", runs: [{ text }] }) as const);
	return {
		...paper,
		styles: {
			...paper.styles,
			lookup: { name: "Tra cứu hồ sơ", size: 13, align: "left", before: 6 },
		},
		sections: [{ ...first, blocks: [...first.blocks, ...added] }, ...rest],
	};
}
