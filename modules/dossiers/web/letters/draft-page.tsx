import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatMoment, typedCount, typedDay } from "#platform/i18n/index.ts";
import { changeLetterDraft, type DraftedLetter, draftLetter } from "../../commands/letters/draft-letter.ts";
import { reasonCodes } from "../../domain/letters/reasons.ts";
import { stepsIn } from "../../domain/letters/steps.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { letterProblem } from "../../letters/errors.ts";
import { letterMessages } from "../../letters/letter-messages.ts";
import { letterWords } from "../../letters/messages.ts";
import { takesLetterStep } from "../../letters/policy.ts";
import { deskWorkers } from "../../policy.ts";
import { issuerOfLetter } from "../../queries/letters/bodies-of-letter.ts";
import { procedureNameOf } from "../../queries/letters/letter-facts.ts";
import { standingsOf } from "../../queries/letters/letter-time.ts";
import { lastContactOf } from "../../queries/letters/register.ts";
import { findDeskContact } from "../../store/desk/desk-contact.ts";
import { lettersOfDossier, type StoredLetter } from "../../store/letters/letter.ts";
import { findDossier } from "../../store/life/dossiers.ts";
import { draftAddress, letterAddress } from "./addresses.ts";
import { DraftForm, type Proposed } from "./draft-form.tsx";
import { inLetters, ofLetter, openedLetter, seenVersion } from "./opened-letter.ts";

const ofDossier = z.object({ dossierId: z.uuid() });
const newAddress = "/thu-xin-loi/soan/:dossierId";
const changeAddress = "/thu-xin-loi/:id/sua";

const optional = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.default("")
		.transform((text) => text || null);
const empty = z.literal("").transform(() => null);
const fields = {
	loai_ly_do: z.enum(reasonCodes),
	ly_do: z.string().trim().min(1).max(1000),
	so_ngay: empty.or(typedCount().pipe(z.number().int().min(0).max(10_000))),
	ngay_moi: empty.or(typedDay()),
	dien_thoai: z.string().trim().min(8).max(40),
	nguoi_lien_he: optional(120),
	thu_dien_tu: empty.or(z.email().max(254)).default(null),
	nguoi_ky: optional(120),
	chuc_vu: optional(200),
};
const newInput = z.strictObject(fields);
const changeInput = z.strictObject({ ...fields, phien_ban: seenVersion });

const draftedOf = (body: z.output<typeof newInput>): DraftedLetter => ({
	reasonCode: body.loai_ly_do,
	reason: body.ly_do,
	workingDays: body.so_ngay,
	newDay: body.ngay_moi,
	contactPhone: body.dien_thoai,
	contactName: body.nguoi_lien_he,
	contactEmail: body.thu_dien_tu,
	signerName: body.nguoi_ky,
	signerPost: body.chuc_vu,
});

/** A new letter: what the last one of this desk said about contact and signer is proposed. */
export const showDraft = page({
	address: newAddress,
	who: deskWorkers,
	params: ofDossier,
	async show({ params }, context) {
		const { db, actor, language } = context;
		const dossier = await findDossier(db, params.dossierId);
		if (!dossier || !takesLetterStep(actor, dossier, "change")) throw letterProblem("letter-unknown", {});
		const letters = await lettersOfDossier(db, dossier.id);
		const open = letters.find(({ state }) => state !== "withdrawn");
		if (open) return { redirect: letterAddress(open.id) };
		const proposed = await proposal(db, dossier, letters.at(-1), context);
		return formPage(dossier, context, {
			title: letterMessages[language].draft.title,
			send: draftAddress(dossier.id),
			proposed,
		});
	},
});

export const sendDraft = action({
	address: newAddress,
	who: deskWorkers,
	params: ofDossier,
	input: newInput,
	again: { address: newAddress },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const input = { dossierId: params.dossierId, ...draftedOf(body) };
		const id = await draftLetter(trx, actor, input, { clock, from });
		return { redirect: letterAddress(id), notice: letterMessages[language].draft.saved };
	},
});

export const showChange = page({
	address: changeAddress,
	who: deskWorkers,
	params: ofLetter,
	async show({ params }, context) {
		const { letter, dossier } = await openedLetter(context.db, params.id, context);
		if (!takesLetterStep(context.actor, dossier, "change")) throw letterProblem("letter-not-yours", {});
		if (!stepsIn(letter.state).includes("change")) throw letterProblem("letter-step-not-possible", {});
		return formPage(dossier, context, {
			title: letterMessages[context.language].draft.change,
			send: letterAddress(letter.id, "/sua"),
			back: letterAddress(letter.id),
			proposed: { ...letter, newDay: letter.newDueOn },
			version: letter.version,
		});
	},
});

export const sendChange = action({
	address: changeAddress,
	who: deskWorkers,
	params: ofLetter,
	input: changeInput,
	again: { address: changeAddress },
	async run({ params, body: { phien_ban: version, ...body } }, { trx, actor, clock, from, language }) {
		await changeLetterDraft(
			trx,
			actor,
			{ letterId: params.id, version, ...draftedOf(body) },
			{ clock, from },
		);
		return { redirect: letterAddress(params.id), notice: letterMessages[language].draft.saved };
	},
});

type Showing = RequestContext<Person> & { readonly db: ReadDb };

async function formPage(
	dossier: StoredDossier,
	context: Showing,
	shown: {
		readonly title: string;
		readonly send: string;
		readonly back?: string;
		readonly proposed: Proposed;
		readonly version?: number;
	},
) {
	const { db, clock, language } = context;
	const procedure = await procedureNameOf(db, dossier);
	const found = (await standingsOf(db, [dossier], clock)).get(dossier.id);
	const due = dossier.dueAt ? formatMoment(dossier.dueAt, language) : "";
	const lede = [
		letterMessages[language].draft.lede(due),
		...(found ? [letterWords[language].standings[found.standing]] : []),
	].join("; ");
	return {
		...inLetters(context),
		title: shown.title,
		illustrative: dossier.illustrative,
		body: <DraftForm {...{ dossier, procedure, lede, context, ...shown }} />,
	};
}

/** A withdrawn letter of the dossier is written on; else contact and signer are those of the desk and the last letter. */
async function proposal(
	db: ReadDb,
	dossier: StoredDossier,
	before: StoredLetter | undefined,
	{ today }: Showing,
): Promise<Proposed> {
	if (before) return { ...before, newDay: null };
	const place = { bodyId: dossier.handlingBodyId, deskBodyId: dossier.deskBodyId };
	const desk = dossier.deskBodyId === null ? null : await findDeskContact(db, dossier.deskBodyId);
	const last = await lastContactOf(db, place);
	const issuer = await issuerOfLetter(db, place, today);
	const committee = issuer.kind === "committee";
	return {
		...{ reasonCode: null, reason: "", newDay: null },
		contactPhone: desk?.phone ?? last?.contactPhone ?? "",
		contactEmail: desk?.email ?? last?.contactEmail ?? null,
		contactName: last?.contactName ?? null,
		signerName: last?.signerName ?? null,
		signerPost: last?.signerPost ?? (committee ? letterWords.vi.committeeSigns : null),
	};
}
