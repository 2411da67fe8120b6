import { paragraph } from "./blocks.ts";
import { Citations } from "./citations.ts";
import { lastLine, sentences } from "./content-lines.ts";
import type { Block, LaidOutPaper, Paragraph } from "./laid-out-paper.ts";
import { laidOutPaper, portrait } from "./laid-out-parts.ts";
import { layOutBases } from "./lay-out-bases.ts";
import { layOutClose } from "./lay-out-close.ts";
import { layOutHead } from "./lay-out-head.ts";
import { layOutAddressees } from "./lay-out-title.ts";
import { findOneStopForm, type OneStopForm } from "./one-stop-forms.ts";
import type { OneStopPaper } from "./one-stop-paper.ts";
import { dayInFigures } from "./paper-day.ts";
import { oneStopWords } from "./words/one-stop-words.ts";

/** What a form says between its name and its end, and the last sentence. */
export interface FormContent {
	readonly blocks: readonly Block[];
	readonly last: string;
	/** instead of recipients and signature */
	readonly close?: Block;
	/** no "Kính gửi": the paper is not sent but handed over */
	readonly handedOver?: boolean;
}

/** Throws when no such form was in force on the paper's day: ask `findOneStopForm` first. */
export function layOutForm(
	paper: OneStopPaper,
	content: (form: OneStopForm, citations: Citations) => FormContent,
): LaidOutPaper {
	const form = findOneStopForm(paper.kind, paper.day);
	if (!form) throw new RangeError(`no one-stop form "${paper.kind}" was in force on ${paper.day}`);
	const citations = new Citations();
	const bases = layOutBases(paper.bases, citations);
	const { blocks, last, close, handedOver } = content(form, citations);
	const symbol = { type: form.symbol, bare: form.symbol !== null };
	const to = paper.addressees.length > 0 ? paper.addressees : [paper.applicant.name];
	return laidOutPaper(`${form.name} ${paper.dossier.code}`, paper.issuer.name, [
		portrait([
			layOutHead(paper, symbol),
			paragraph("formName", form.name),
			...(handedOver ? [] : layOutAddressees(to)),
			...bases,
			...blocks,
			lastLine(last),
			close ?? layOutClose(paper.recipients, paper.signature),
		]),
	]);
}

export const lines = (...words: readonly (string | null)[]): Paragraph[] =>
	sentences(
		words.filter((line) => line !== null),
		new Citations(),
	);

/** "Địa chỉ: …" for what is known; what is not is left out. */
export const fields = (
	...values: readonly (readonly [keyof typeof oneStopWords.fields, string | null])[]
): Paragraph[] =>
	values.flatMap(([name, value]) =>
		value === null ? [] : [paragraph("detail", `${oneStopWords.field(oneStopWords.fields[name], value)}.`)],
	);

export function applicantFields({ applicant }: OneStopPaper): Paragraph[] {
	return fields(
		["name", applicant.name],
		["address", applicant.address],
		["phone", applicant.phone],
		["email", applicant.email],
	);
}

export const dossierFields = ({ dossier }: OneStopPaper): Paragraph[] =>
	fields(
		["procedure", dossier.procedure],
		["field", dossier.field],
		["code", dossier.code],
		["receivedOn", dayInFigures(dossier.receivedOn)],
		["dueOn", dossier.dueOn && dayInFigures(dossier.dueOn)],
	);

/** A person is spoken to as "Ông/Bà", an organisation by its name. */
export const you = ({ applicant }: OneStopPaper): string =>
	applicant.addressed === "person" ? oneStopWords.toPerson : applicant.name;

export const contactLine = ({ contact }: OneStopPaper): string =>
	oneStopWords.contact(contact.name, contact.phone.replaceAll(" ", "\u00A0"), contact.email);
