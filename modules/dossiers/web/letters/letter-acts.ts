import { layOutPaper } from "@guong/admin-docs";
import { z } from "zod";
import { download, type KindName, keepFile } from "#platform/files/index.ts";
import { action, page } from "#platform/http/route.ts";
import { typedCount, typedDay } from "#platform/i18n/index.ts";
import { paperFormats, writtenFile } from "#platform/papers/written-file.ts";
import { issueLetter } from "../../commands/letters/issue-letter.ts";
import { recordTold, sendAgain } from "../../commands/letters/send-letter.ts";
import { numberLetter, signLetter } from "../../commands/letters/sign-letter.ts";
import { letterPaper } from "../../domain/letters/letter-paper.ts";
import { handChannels } from "../../domain/letters/sending.ts";
import { letterProblem } from "../../letters/errors.ts";
import { letterMessages } from "../../letters/letter-messages.ts";
import { takesLetterStep } from "../../letters/policy.ts";
import { deskWorkers } from "../../policy.ts";
import { letterFactsOf } from "../../queries/letters/letter-facts.ts";
import { markedInvented } from "../desk/marked-invented.ts";
import { letterAddress } from "./addresses.ts";
import { ofLetter, openedLetter, seenVersion } from "./opened-letter.ts";

const address = "/thu-xin-loi/:id";
const again = { address };
const signedKinds: readonly KindName[] = ["pdf", "jpeg", "png"];

export const sendSign = action({
	address: `${address}/ky`,
	who: deskWorkers,
	params: ofLetter,
	input: z.strictObject({
		phien_ban: seenVersion,
		cach: z.enum(["digital", "paper"]),
		nguoi_ky: z.string().trim().min(1).max(120),
		chuc_vu: z.string().trim().min(1).max(200),
		tep: z.instanceof(File),
	}),
	again,
	limit: { times: 30, minutes: 10 },
	async run({ params, body }, { trx, actor, clock, from, language, services }) {
		const { dossier } = await openedLetter(trx, params.id, { actor });
		if (!takesLetterStep(actor, dossier, "sign")) throw letterProblem("letter-not-yours", {});
		const file = await keepFile(trx, services.files, clock, {
			bytes: new Uint8Array(await body.tep.arrayBuffer()),
			name: body.tep.name,
			purpose: "signed-letter",
			owner: { module: "dossiers", kind: "letter", id: params.id },
			allowed: body.cach === "digital" ? ["pdf"] : signedKinds,
			actor,
		});
		const signature = {
			how: body.cach,
			signerName: body.nguoi_ky,
			signerPost: body.chuc_vu,
			fileId: file.id,
		};
		const seen = { letterId: params.id, version: body.phien_ban };
		await signLetter(trx, actor, { ...seen, ...signature }, { clock, from });
		return { redirect: letterAddress(params.id), notice: letterMessages[language].sign.done };
	},
});

export const sendNumber = action({
	address: `${address}/so`,
	who: deskWorkers,
	params: ofLetter,
	input: z.strictObject({
		phien_ban: seenVersion,
		so: z
			.literal("")
			.transform(() => null)
			.or(typedCount().pipe(z.number().int().min(1).max(1_000_000))),
		ky_hieu: z.string().trim().min(1).max(40),
		ngay: typedDay(),
	}),
	again,
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const entry = { number: body.so, symbol: body.ky_hieu, issuedOn: body.ngay };
		const seen = { letterId: params.id, version: body.phien_ban };
		const reference = await numberLetter(trx, actor, { ...seen, ...entry }, { clock, from });
		return { redirect: letterAddress(params.id), notice: letterMessages[language].number.done(reference) };
	},
});

export const sendIssue = action({
	address: `${address}/phat-hanh`,
	who: deskWorkers,
	params: ofLetter,
	input: z.strictObject({ phien_ban: seenVersion }),
	again,
	async run({ params, body }, { trx, actor, clock, from, language, services }) {
		const { origin } = services.installation;
		const seen = { letterId: params.id, version: body.phien_ban };
		const { mail, sms } = await issueLetter(trx, actor, seen, { clock, from, origin });
		const words = letterMessages[language].issue;
		return { redirect: letterAddress(params.id), notice: mail || sms ? words.done : words.doneByHand };
	},
});

export const sendTold = action({
	address: `${address}/bao`,
	who: deskWorkers,
	params: ofLetter,
	input: z.strictObject({
		cach: z.enum(handChannels),
		ket_qua: z.enum(["duoc", "khong"]),
		ghi_chu: z.string().trim().max(500).default(""),
	}),
	again,
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const told = { channel: body.cach, reached: body.ket_qua === "duoc", note: body.ghi_chu || null };
		await recordTold(trx, actor, { letterId: params.id, ...told }, { clock, from });
		return { redirect: letterAddress(params.id), notice: letterMessages[language].told.done };
	},
});

export const sendOnceMore = action({
	address: `${address}/gui-lai`,
	who: deskWorkers,
	params: ofLetter,
	input: z.strictObject({}),
	again,
	limit: { times: 10, minutes: 10 },
	async run({ params }, { trx, actor, clock, from, language, services }) {
		const { origin } = services.installation;
		const { mail, sms } = await sendAgain(trx, actor, params.id, { clock, from, origin });
		const words = letterMessages[language].told;
		return { redirect: letterAddress(params.id), notice: mail || sms ? words.againDone : words.againNone };
	},
});

/** The paper as DOCX or PDF, for those who may read the dossier. */
export const letterFile = page({
	address: `${address}/van-ban/:tep`,
	who: deskWorkers,
	params: ofLetter.extend({ tep: z.enum(["thu.docx", "thu.pdf"]) }),
	async show({ params }, context) {
		const { letter, dossier } = await openedLetter(context.db, params.id, context);
		const facts = await letterFactsOf(context.db, letter, dossier, context.today);
		const paper = markedInvented(layOutPaper(letterPaper(facts)), letter.illustrative);
		const format = paperFormats.find((each) => params.tep.endsWith(each)) ?? "docx";
		return writtenFile(paper, { name: `thu-xin-loi-${fileName(dossier.code)}`, format, day: facts.day });
	},
});

const fileName = (code: string) => code.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** The signed file, or the scan, as it was handed in. */
export const signedLetterFile = page({
	address: `${address}/ban-ky`,
	who: deskWorkers,
	params: ofLetter,
	async show({ params }, context) {
		const { letter } = await openedLetter(context.db, params.id, context);
		const { db, services } = context;
		return download(db, services.files, letter.signedFileId ?? "", ({ id }) => id === letter.signedFileId);
	},
});
