import { bodiesById } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { catalogueProblem } from "../../catalogue/errors.ts";
import type { CatalogueEvent } from "../../catalogue/events.ts";
import { answersProposal, proposesFor } from "../../catalogue/policy.ts";
import { isShorter, type ProposalKind } from "../../domain/catalogue/proposal.ts";
import type { TimeLimit } from "../../domain/catalogue/version.ts";
import { findVersion } from "../../queries/catalogue/versions.ts";
import {
	addProposal,
	lockProposal,
	type Proposal,
	putAnswer,
	putResult,
	putTakenBack,
} from "../../store/catalogue/proposals.ts";
import { type CatalogueContext, pathOf } from "./catalogue-context.ts";

export interface ProposalInput {
	readonly versionId: string;
	readonly bodyId: string;
	readonly kind: ProposalKind;
	/** asked for where less time is proposed */
	readonly limit: TimeLimit | null;
	readonly text: string;
	readonly reason: string;
}

/** Proposes to shorten, simplify or drop a procedure, for a body that the actor acts for. */
export async function proposeChange(
	trx: WriteTransaction,
	actor: Person,
	input: ProposalInput,
	context: CatalogueContext,
): Promise<string> {
	if (!proposesFor(actor, input.bodyId)) throw catalogueProblem("proposal-forbidden", {});
	const version = await findVersion(trx, input.versionId);
	if (version?.state !== "published") throw catalogueProblem("version-unknown", {});
	const limit = input.kind === "shorten" ? input.limit : null;
	if (input.kind === "shorten" && (limit === null || !isShorter(limit, version.limit)))
		throw catalogueProblem("proposal-not-shorter", {});
	const body = (await bodiesById(trx, [input.bodyId], context.clock.today())).get(input.bodyId);
	if (!body) throw catalogueProblem("proposal-forbidden", {});
	const now = context.clock.now();
	const proposal = {
		...input,
		...{ id: newId(now.epochMilliseconds), procedureId: version.procedureId, unitId: body.unitId, limit },
		...{ madeBy: actor.personId, madeAt: now.toString() },
	};
	await addProposal(trx, proposal);
	await recordProposal(trx, actor, "dossiers/proposal-made", proposal, context);
	return proposal.id;
}

export interface AnswerInput {
	readonly proposalId: string;
	readonly state: "accepted" | "declined";
	readonly answer: string;
	/** version in which it came true, where there is one already */
	readonly resultVersionId: string | null;
}

/** Answers a proposal, once; what was accepted is public from then on. */
export async function answerProposal(
	trx: WriteTransaction,
	actor: Person,
	input: AnswerInput,
	context: CatalogueContext,
): Promise<void> {
	const proposal = await waitingProposal(trx, input.proposalId);
	await mustAnswer(trx, actor, proposal, context);
	const resultVersionId = input.state === "accepted" ? input.resultVersionId : null;
	if (resultVersionId !== null) await mustBeOfProcedure(trx, proposal, resultVersionId);
	const at = context.clock.now().toString();
	await putAnswer(trx, proposal.id, { ...input, resultVersionId, by: actor.personId, at });
	await recordProposal(trx, actor, "dossiers/proposal-answered", proposal, context, { state: input.state });
}

/** Says in which version an accepted proposal came true. */
export async function nameResult(
	trx: WriteTransaction,
	actor: Person,
	{ proposalId, versionId }: { readonly proposalId: string; readonly versionId: string },
	context: CatalogueContext,
): Promise<void> {
	const proposal = await lockProposal(trx, proposalId);
	if (proposal?.state !== "accepted") throw catalogueProblem("proposal-unknown", {});
	await mustAnswer(trx, actor, proposal, context);
	await mustBeOfProcedure(trx, proposal, versionId);
	await putResult(trx, proposal.id, versionId);
	await recordProposal(trx, actor, "dossiers/proposal-answered", proposal, context, { versionId });
}

/** Who made a proposal takes it back, as long as it waits. */
export async function takeProposalBack(
	trx: WriteTransaction,
	actor: Person,
	{ proposalId }: { readonly proposalId: string },
	context: CatalogueContext,
): Promise<void> {
	const proposal = await waitingProposal(trx, proposalId);
	if (proposal.madeBy !== actor.personId) throw catalogueProblem("proposal-not-yours", {});
	await putTakenBack(trx, proposal.id);
	await recordProposal(trx, actor, "dossiers/proposal-taken-back", proposal, context);
}

async function waitingProposal(trx: WriteTransaction, id: string): Promise<Proposal> {
	const proposal = await lockProposal(trx, id);
	if (!proposal) throw catalogueProblem("proposal-unknown", {});
	if (proposal.state !== "waiting") throw catalogueProblem("proposal-answered", {});
	return proposal;
}

async function mustAnswer(
	trx: WriteTransaction,
	actor: Person,
	{ unitId, madeBy }: Proposal,
	{ clock }: CatalogueContext,
): Promise<void> {
	const unitPath = await pathOf(trx, unitId, clock.today());
	if (!answersProposal(actor, { madeBy, unitPath })) throw catalogueProblem("proposal-not-yours", {});
}

async function mustBeOfProcedure(
	trx: WriteTransaction,
	{ procedureId }: Proposal,
	versionId: string,
): Promise<void> {
	const version = await findVersion(trx, versionId);
	if (version?.procedureId !== procedureId || version.state === "withdrawn")
		throw catalogueProblem("proposal-result-unknown", {});
}

async function recordProposal(
	trx: WriteTransaction,
	actor: Person,
	name: CatalogueEvent,
	{
		id,
		procedureId,
		unitId,
		bodyId,
		kind,
	}: Pick<Proposal, "id" | "procedureId" | "unitId" | "bodyId" | "kind">,
	{ clock, from }: CatalogueContext,
	data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "procedure-proposal", id },
		actor,
		from,
		at: clock.now().toString(),
		data: { procedureId, unitId, bodyId, kind, ...data },
	});
}
