import { formatCount, formatMoment, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part, Terms } from "#platform/ui/index.ts";
import { receiptMessages } from "../../desk/receipt-messages.ts";
import type { FormFacts } from "../../domain/desk/desk-forms.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { contactAddress, withQuery } from "./addresses.ts";

interface TermsProps {
	readonly facts: FormFacts;
	readonly dossier: StoredDossier;
	readonly language: Language;
	readonly to: (address: string) => string;
}

export function feeWords(fee: number | null, language: Language): string {
	const words = receiptMessages[language].terms;
	if (fee === null) return words.feeUnknown;
	return fee === 0 ? words.free : words.dong(formatCount(fee, language));
}

export function ReceiptTerms({ facts, dossier, language, to }: TermsProps) {
	const words = receiptMessages[language].terms;
	const { applicant, contact, issuer } = facts;
	const told = (term: string, is: string | null | undefined) => (is ? [{ term, is }] : []);
	return (
		<Terms
			items={[
				{ term: receiptMessages[language].code, is: <b>{dossier.code}</b> },
				{ term: words.procedure, is: facts.dossier.procedure },
				...told(words.applicant, applicant?.name),
				...told(words.address, applicant?.address),
				...told(words.phone, applicant?.phone),
				{ term: words.received, is: formatMoment(dossier.receivedAt ?? dossier.filedAt, language) },
				{ term: words.limit, is: facts.dossier.limit },
				{ term: words.handling, is: facts.handling },
				{ term: words.fee, is: feeWords(dossier.fee, language) },
				{ term: words.resultAt, is: contact?.resultAt ?? issuer.desk },
				{
					term: words.contact,
					is: contact ? (
						[contact.phone, contact.email].filter(Boolean).join(", ")
					) : (
						<a href={to(withQuery(contactAddress, { ban: dossier.deskBodyId }))}>{words.noContact}</a>
					),
				},
				...told(words.receivedBy, facts.by),
			]}
		/>
	);
}

interface PapersProps {
	readonly papers: FormFacts["papers"];
	readonly language: Language;
}

export function PapersTable({ papers, language }: PapersProps) {
	const words = receiptMessages[language].papers;
	return (
		<Part id="giay-to" title={words.title}>
			<DataTable
				caption={words.title}
				captionHidden
				columns={[
					{ head: words.name, cell: ({ name }: FormFacts["papers"][number]) => name },
					{
						head: words.kind,
						cell: ({ original }: FormFacts["papers"][number]) => (original ? words.original : words.copy),
					},
					{
						head: words.copies,
						numeric: true,
						cell: ({ copies }: FormFacts["papers"][number]) => formatCount(copies, language),
					},
				]}
				rows={papers}
				empty={<p>{words.none}</p>}
			/>
		</Part>
	);
}
