import { layOutPaper } from "@guong/admin-docs";
import { z } from "zod";
import { said } from "#platform/http/field-errors.ts";
import { action, page } from "#platform/http/route.ts";
import { formatCount } from "#platform/i18n/index.ts";
import { paperFormats, writtenFile } from "#platform/papers/written-file.ts";
import { Actions, Button, Field, Form, Head } from "#platform/ui/index.ts";
import { renewReceipt } from "../../commands/desk/renew-receipt.ts";
import { setDeskContact } from "../../commands/desk/set-desk-contact.ts";
import { deskProblem } from "../../desk/errors.ts";
import { receiptMessages } from "../../desk/receipt-messages.ts";
import { deskFormNames, deskForms, deskPaper, withLookup } from "../../domain/desk/desk-forms.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { inFours, readLookupCode } from "../../domain/lookup/lookup-code.ts";
import { actsAtDesk, deskWorkers, readsDossier } from "../../policy.ts";
import { chosenDesk, desksOf } from "../../queries/desk/desks-of.ts";
import { findScanned } from "../../queries/desk/find-scanned.ts";
import { formFactsOf } from "../../queries/desk/form-facts.ts";
import { findDeskContact } from "../../store/desk/desk-contact.ts";
import { findDossier } from "../../store/life/dossiers.ts";
import { boardAddress, contactAddress, dossierAddress, withQuery } from "./addresses.ts";
import { markedInvented } from "./marked-invented.ts";
import { receiptAnswer } from "./receipt-answer.tsx";
import { identities } from "./renew-form.tsx";

const params = z.object({ id: z.uuid() });
const address = `${dossierAddress}/giay-hen`;

export const showReceipt = page({
	address,
	who: deskWorkers,
	params,
	show: async ({ params: { id } }, context) => {
		const dossier = await findDossier(context.db, id);
		if (!dossier || !readsDossier(context.actor, dossier)) throw deskProblem("dossier-not-yours", {});
		return receiptAnswer(context, dossier, null);
	},
});

const identityMissing = said(receiptMessages.vi.renew.identity, receiptMessages.en.renew.identity);

export const sendRenewReceipt = action({
	address,
	who: deskWorkers,
	params,
	input: z.strictObject({ giay_to_tuy_than: z.enum(identities, { error: identityMissing }) }),
	again: { address },
	run: async ({ params: { id }, body }, context) => {
		const { trx, actor, clock, from } = context;
		const input = { dossierId: id, identity: body.giay_to_tuy_than };
		const { dossier, secret } = await renewReceipt(trx, actor, input, { clock, from });
		return receiptAnswer({ ...context, db: trx }, dossier, secret);
	},
});

/** "giay-hen.pdf" */
const fileParam = z
	.string()
	.max(40)
	.transform((file) => file.split("."))
	.pipe(z.tuple([z.enum(deskFormNames), z.enum(paperFormats)]));

interface Wanted {
	readonly name: (typeof deskFormNames)[number];
	readonly format: (typeof paperFormats)[number];
	/** of the receipt */
	readonly lookup: string | null;
}

async function formFile(
	db: Parameters<typeof findDossier>[0],
	dossier: StoredDossier,
	{ name, format, lookup }: Wanted,
) {
	const facts = await formFactsOf(db, dossier, deskForms[name].action);
	if (!facts) throw deskProblem("form-unknown", {});
	const fee = dossier.fee === null ? null : receiptMessages.vi.terms.dong(formatCount(dossier.fee, "vi"));
	const laidOut = layOutPaper(deskPaper(name, facts, { fee }));
	const paper = markedInvented(withLookup(laidOut, lookup === null ? [] : [lookup]), dossier.illustrative);
	const file = `${name}-${dossier.code.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
	return writtenFile(paper, { name: file, format, day: facts.day });
}

/** Forms 01, 02, 03 and 05, each once the act that it belongs to was done. */
export const formFileRoute = page({
	address: `${dossierAddress}/mau/:tep`,
	who: deskWorkers,
	params: params.extend({ tep: fileParam }),
	show: async ({ params: { id, tep } }, { db, actor, services }) => {
		const [name, format] = tep;
		const dossier = await findDossier(db, id);
		if (!dossier || !readsDossier(actor, dossier)) throw deskProblem("dossier-not-yours", {});
		const at = `${services.installation.origin}/tra-cuu-ho-so`;
		const lookup = name === "giay-hen" ? receiptMessages.vi.lookup.lineWithout(at) : null;
		return formFile(db, dossier, { name, format, lookup });
	},
});

/** The receipt as a file with its code, which only the page just printed knows. */
export const sendReceiptFile = action({
	address: `${address}/tep`,
	who: deskWorkers,
	params,
	// named so that it is not kept with a form that waits for its sender to sign in (platform/http/forms.ts)
	input: z.strictObject({ lookup_code: z.string().max(40), dang: z.enum(paperFormats).default("pdf") }),
	again: { address },
	run: async ({ params: { id }, body }, { trx, actor, today, services }) => {
		const dossier = await findDossier(trx, id);
		const secret = readLookupCode(body.lookup_code);
		if (!dossier || !secret || !actsAtDesk(actor, dossier)) throw deskProblem("dossier-not-yours", {});
		const opened = await findScanned(trx, [dossier.deskBodyId ?? ""], today, secret);
		if (opened.kind !== "dossier" || opened.id !== id) throw deskProblem("form-unknown", {});
		const at = `${services.installation.origin}/tra-cuu-ho-so`;
		const lookup = receiptMessages.vi.lookup.line(at, inFours(secret));
		return formFile(trx, dossier, { name: "giay-hen", format: body.dang, lookup });
	},
});

const optional = (most: number) =>
	z
		.string()
		.max(most)
		.default("")
		.transform((typed) => typed.trim() || null);

export const showContact = page({
	address: contactAddress,
	who: deskWorkers,
	query: z.object({ ban: z.string().max(120).optional() }),
	show: async ({ query }, { db, actor, today, language, to, form }) => {
		const desk = chosenDesk(await desksOf(db, actor, today), query.ban);
		const kept = await findDeskContact(db, desk.id);
		const words = receiptMessages[language].contact;
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: desk.name, address: withQuery(boardAddress, { ban: desk.id }) }],
			body: (
				<>
					<Head kicker={desk.fullName} title={words.title} lede={words.lede} />
					<Form form={form} action={to(contactAddress)}>
						<input type="hidden" name="ban" value={desk.id} />
						<Field
							type="tel"
							name="dien_thoai"
							label={words.phone}
							value={kept?.phone ?? ""}
							maxlength={40}
						/>
						<Field
							type="email"
							name="thu"
							label={words.email}
							value={kept?.email ?? ""}
							maxlength={200}
							optional
						/>
						<Field
							name="noi_tra"
							label={words.resultAt}
							value={kept?.resultAt ?? ""}
							maxlength={300}
							optional
						/>
						<Actions>
							<Button>{words.save}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

const tooShort = said(receiptMessages.vi.contact.short, receiptMessages.en.contact.short);

export const sendContact = action({
	address: contactAddress,
	who: deskWorkers,
	input: z.strictObject({
		ban: z.string().min(1).max(120),
		dien_thoai: z
			.string()
			.trim()
			.regex(/\d.*\d.*\d/, { error: tooShort })
			.max(40),
		thu: optional(200),
		noi_tra: optional(300),
	}),
	again: { address: contactAddress },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const line = { phone: body.dien_thoai, email: body.thu, resultAt: body.noi_tra };
		await setDeskContact(trx, actor, { bodyId: body.ban, ...line }, { clock, from });
		return {
			redirect: withQuery(contactAddress, { ban: body.ban }),
			notice: receiptMessages[language].contact.saved,
		};
	},
});
