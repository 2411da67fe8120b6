import { z } from "zod";
import { download } from "#platform/files/index.ts";
import { said } from "#platform/http/field-errors.ts";
import { action, page } from "#platform/http/route.ts";
import { addPaperFiles, removePaperFile } from "../../commands/desk/paper-files.ts";
import { dossierMessages } from "../../desk/dossier-messages.ts";
import { deskWorkers, readsDossier } from "../../policy.ts";
import { papersOfAct } from "../../queries/desk/papers-of-act.ts";
import { paperFilesOf } from "../../store/desk/paper-files.ts";
import { actsOf, findDossier } from "../../store/life/dossiers.ts";
import { dossierAddress, dossierPage } from "./addresses.ts";

const params = z.object({ id: z.uuid() });
const ofFile = params.extend({ tep: z.uuid() });
const words = { vi: dossierMessages.vi.papers, en: dossierMessages.en.papers };

/** The original, for those who may read the dossier. */
export const paperFile = page({
	address: `${dossierAddress}/tep/:tep`,
	who: deskWorkers,
	params: ofFile,
	show: async ({ params: { id, tep } }, { db, actor, services }) => {
		const dossier = await findDossier(db, id);
		if (!dossier || !readsDossier(actor, dossier)) return download(db, services.files, tep, () => false);
		const own = (await paperFilesOf(db, id)).map(({ fileId }) => fileId);
		const told = (await actsOf(db, id)).flatMap((act) => papersOfAct(act).papers);
		const known = [...own, ...told.map(({ fileId }) => fileId)].includes(tep);
		return download(db, services.files, tep, () => known);
	},
});

const noName = said(words.vi.whichMissing, words.en.whichMissing);
const noFile = said(words.vi.noFile, words.en.noFile);

export const sendPaperFiles = action({
	address: `${dossierAddress}/tep`,
	who: deskWorkers,
	params,
	input: z.strictObject({
		ten_giay_to: z.string().trim().min(1, { error: noName }).max(500),
		loai_tep: z.enum(["handed-in", "result"]).default("handed-in"),
		tep: z.union([z.instanceof(File).transform((file) => [file]), z.array(z.instanceof(File))], {
			error: noFile,
		}),
	}),
	again: { address: dossierAddress },
	run: async ({ params: { id }, body }, { trx, actor, clock, from, language, services }) => {
		const files = await Promise.all(
			body.tep.map(async (file) => ({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name })),
		);
		const sent = { dossierId: id, name: body.ten_giay_to, kind: body.loai_tep, files };
		await addPaperFiles(trx, actor, sent, { clock, from, files: services.files });
		return { redirect: dossierPage(id), notice: words[language].saved };
	},
});

export const sendRemoveFile = action({
	address: `${dossierAddress}/tep/:tep/go`,
	who: deskWorkers,
	params: ofFile,
	input: z.strictObject({}),
	again: { address: dossierAddress },
	run: async ({ params: { id, tep } }, { trx, actor, clock, from, language }) => {
		await removePaperFile(trx, actor, { dossierId: id, fileId: tep }, { clock, from });
		return { redirect: dossierPage(id), notice: words[language].removed };
	},
});
