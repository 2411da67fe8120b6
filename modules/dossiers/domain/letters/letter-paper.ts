import type { ApologyPaper } from "@guong/admin-docs";
import type { Temporal } from "temporal-polyfill";
import { signatureLines } from "./signature-lines.ts";

/** All that the paper is made of. */
export interface LetterFacts {
	readonly issuer: { readonly name: string; readonly parent: string | null; readonly sign: string };
	readonly place: string;
	readonly desk: string;
	readonly number: number | null;
	readonly symbol: string | null;
	/** day on the letter; today while it has none, so that the form is the one in force */
	readonly day: Temporal.PlainDate;
	readonly isDated: boolean;
	readonly applicant: {
		readonly kind: "person" | "organisation";
		readonly name: string;
		readonly address: string | null;
		readonly phone: string | null;
		readonly email: string | null;
	};
	readonly dossier: {
		readonly code: string;
		readonly procedure: string;
		readonly field: string | null;
		readonly receivedOn: Temporal.PlainDate;
		readonly dueOn: Temporal.PlainDate;
	};
	readonly reason: string;
	readonly newDay: Temporal.PlainDate;
	readonly extension: number;
	readonly contact: {
		readonly name: string | null;
		readonly phone: string;
		readonly email: string | null;
	};
	readonly signer: { readonly name: string | null; readonly post: string | null };
}

/** The letter in the form in force on its day; a person is "Ông/Bà", an organisation has its name. */
export function letterPaper(facts: LetterFacts): ApologyPaper {
	const { applicant, dossier, issuer } = facts;
	const [sign = issuer.sign, field = null] = (facts.symbol ?? issuer.sign).split("-");
	return {
		kind: "apology",
		issuer: { name: issuer.name, parent: issuer.parent },
		symbol: { issuer: sign, field, form: "state" },
		number: facts.number,
		place: facts.place,
		day: facts.day.toString(),
		subject: dossier.code,
		addressees: [],
		bases: [],
		recipients: { to: ["Như trên", facts.desk], keptBy: null },
		signature: signatureLines(facts.signer.post, facts.signer.name),
		applicant: {
			name: applicant.kind === "person" ? `Ông/Bà ${applicant.name}` : applicant.name,
			addressed: applicant.kind,
			address: applicant.address,
			phone: applicant.phone,
			email: applicant.email,
		},
		dossier: {
			code: dossier.code,
			procedure: dossier.procedure,
			field: dossier.field,
			receivedOn: dossier.receivedOn.toString(),
			dueOn: dossier.dueOn.toString(),
		},
		desk: facts.desk,
		contact: facts.contact,
		reason: facts.reason,
		newDay: facts.newDay.toString(),
		extension: facts.extension,
	};
}
