import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { deskProblem } from "../../desk/errors.ts";
import { judgePapers, type PapersSeen } from "../../domain/desk/papers-at-desk.ts";
import { type ApplicantTold, foldName, phoneDigits } from "../../domain/life/applicant.ts";
import type { Channel, StoredDossier } from "../../domain/life/dossier.ts";
import { versionDetails } from "../../queries/catalogue/versions.ts";
import { filedBefore, type PaperBefore, papersBefore } from "../../queries/desk/filed-before.ts";
import { findTicket } from "../../store/desk/tickets.ts";
import { dossierOfForm } from "../../store/life/dossiers.ts";
import { type Paper, takeInDossier } from "../life/take-in-dossier.ts";
import { type IssuedSecret, issueSecret } from "../lookup/issue-secret.ts";
import type { DeskContext } from "./desk-context.ts";
import { endTicket } from "./tickets.ts";

/** Everything that the reception page asks. */
export interface AtDesk {
	readonly deskBodyId: string;
	readonly handlingBodyId: string;
	readonly versionId: string;
	readonly channel: Channel;
	readonly applicant: ApplicantTold;
	readonly seen: PapersSeen;
	readonly reason: string | null;
	/** đồng; null: not known */
	readonly fee: number | null;
	readonly proxy: boolean;
	readonly wantsPost: boolean;
	readonly ticketId: string | null;
	readonly formKey: string;
}

export interface TakenIn {
	readonly dossier: StoredDossier;
	/** only with a receipt, and only once */
	readonly secret: IssuedSecret | null;
	/** the same form had been sent before */
	readonly already: boolean;
}

/** Receives what is complete, asks for what is missing, or refuses; the same form twice gives the same dossier. */
export async function takeInAtDesk(
	trx: WriteTransaction,
	actor: Person,
	how: "receive" | "ask-supplement" | "refuse",
	input: AtDesk,
	context: DeskContext,
): Promise<TakenIn> {
	const { seen, reason } = input;
	const version = await versionDetails(trx, input.versionId);
	if (version?.state !== "published") throw deskProblem("procedure-not-received", {});
	const { there, missing } = judgePapers(version.documents, seen);
	if (how === "receive" && missing.length > 0) throw deskProblem("papers-missing", { names: missing });
	if (how === "ask-supplement" && missing.length === 0) throw deskProblem("nothing-missing", {});
	if (how === "refuse" && !reason) throw deskProblem("reason-missing", {});
	const again = await papersOfBefore(trx, input);
	const papers = there.map(({ name, copies, original, note }): Paper => {
		const fileId = again.get(name)?.fileId ?? null;
		return { name, copies, original, note, fileId };
	});
	const before = await dossierOfForm(trx, input.formKey);
	const { deskBodyId, handlingBodyId, versionId, channel, applicant, fee, proxy, wantsPost, formKey } = input;
	const dossier = await takeInDossier(
		trx,
		actor,
		{
			...{
				deskBodyId,
				handlingBodyId,
				versionId,
				channel,
				applicant,
				papers,
				fee,
				proxy,
				wantsPost,
				formKey,
			},
			details: missing.length > 0 ? { missing } : {},
		},
		{ action: how, reason, reasonCode: how === "ask-supplement" && !reason ? "papers-missing" : null },
		context,
	);
	if (before) return { dossier, secret: null, already: true };
	await endOwnTicket(trx, actor, input, dossier.id, context);
	const secret = how === "receive" ? await issueSecret(trx, dossier.id, context) : null;
	return { dossier, secret, already: false };
}

/** Papers that the same person, by phone and name, handed in at this desk before and that were digitised. */
async function papersOfBefore(
	trx: WriteTransaction,
	{ deskBodyId, applicant }: AtDesk,
): Promise<ReadonlyMap<string, PaperBefore>> {
	const phone = phoneDigits(applicant.phone);
	const known = phone === null ? [] : await filedBefore(trx, deskBodyId, phone);
	const same = known.filter(({ name }) => foldName(name) === foldName(applicant.name));
	return papersBefore(
		trx,
		same.flatMap(({ dossiers }) => dossiers.map(({ id }) => id)),
	);
}

/** The number with which the person came to the counter is done. */
async function endOwnTicket(
	trx: WriteTransaction,
	actor: Person,
	{ ticketId: id, deskBodyId }: AtDesk,
	dossierId: string,
	context: DeskContext,
): Promise<void> {
	const ticket = id === null ? null : await findTicket(trx, id);
	if (ticket?.state === "called" && ticket.bodyId === deskBodyId)
		await endTicket(trx, actor, { id: ticket.id, how: "served", dossierId }, context);
}
