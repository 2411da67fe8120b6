import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { type FileStore, publishFile, withdrawFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { readsTask } from "../../policy.ts";
import { type OccurrenceView, occurrenceView } from "../../queries/task/occurrence-view.ts";
import { markPublished } from "../../store/task/evidence.ts";
import { taskProblem } from "../../task/errors.ts";
import { mayPublish } from "../../task/evidence-rights.ts";
import type { ActContext } from "./record-act.ts";

export interface WhichEvidence {
	readonly occurrenceId: string;
	readonly fileId: string;
}

/** Makes a cleaned copy that everyone can download; only of work that was accepted, for nothing unaccepted is shown as done. */
export async function publishEvidence(
	trx: WriteTransaction,
	actor: Person,
	input: WhichEvidence & { readonly signedAsItIs: boolean },
	context: ActContext & { readonly files: FileStore },
): Promise<void> {
	const view = await viewFor(trx, actor, input, context);
	if (view.summary.state !== "accepted") throw taskProblem("evidence-not-accepted", {});
	const { fileId, signedAsItIs } = input;
	await publishFile(trx, context.files, context.clock, { fileId, signedAsItIs });
	await markPublished(trx, fileId, { personId: actor.personId, at: context.clock.now().toString() });
	await tell(trx, actor, view, { name: "plans/evidence-published", fileId }, context);
}

/** Takes the copy back; the original stays inside. */
export async function withdrawEvidence(
	trx: WriteTransaction,
	actor: Person,
	input: WhichEvidence,
	context: ActContext,
): Promise<void> {
	const view = await viewFor(trx, actor, input, context);
	await withdrawFile(trx, input.fileId);
	await markPublished(trx, input.fileId, null);
	await tell(trx, actor, view, { name: "plans/evidence-withdrawn", fileId: input.fileId }, context);
}

async function viewFor(
	trx: WriteTransaction,
	actor: Person,
	{ occurrenceId, fileId }: WhichEvidence,
	{ clock }: ActContext,
): Promise<OccurrenceView> {
	const view = await occurrenceView(trx, occurrenceId, clock.today());
	const known = view?.evidence.some((each) => each.fileId === fileId) ?? false;
	if (!view || !known || !readsTask(actor, view.places)) throw taskProblem("evidence-unknown", {});
	if (!mayPublish(actor, view.places)) throw taskProblem("evidence-forbidden", {});
	return view;
}

async function tell(
	trx: WriteTransaction,
	actor: Person,
	{ id, unitId, planId, summary }: OccurrenceView,
	{ name, fileId }: { readonly name: string; readonly fileId: string },
	{ clock, from }: ActContext,
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "occurrence", id },
		actor,
		from,
		at: clock.now().toString(),
		data: { planId, unitId, bodyId: summary.bodyId, fileId },
	});
}
