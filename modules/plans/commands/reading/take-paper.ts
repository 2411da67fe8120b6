import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { type FileStore, findFile, type KindName, keepFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { planProblem } from "../../plan/errors.ts";
import { actsOnPlanAs, type PlanPlaces } from "../../policy.ts";
import { type PaperRead, readPaperOfUnit } from "../../queries/reading/read-paper-of-unit.ts";
import { readingProblem } from "../../reading/errors.ts";
import { insertReading } from "../../store/reading/reading.ts";
import { type PlanContext, placesOfPlan } from "../plan/open-plan.ts";
import { openReading } from "./open-reading.ts";

export interface PaperContext extends PlanContext {
	readonly files: FileStore;
}

interface SentPaper {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly issuerBodyId: string;
	readonly draftingBodyId: string;
}

const taken: readonly KindName[] = ["docx", "odt", "pdf", "text"];

/** Keeps a paper and what was read in it; returns the reading's id. Nothing of it is in a plan yet. */
export async function takePaper(
	trx: WriteTransaction,
	actor: Person,
	input: SentPaper,
	context: PaperContext,
): Promise<string> {
	const { clock, files } = context;
	const places = await placesOfPlan(trx, input, clock.today());
	if (!actsOnPlanAs(actor, places, "drafter")) throw planProblem("plan-forbidden", {});
	if (!places.issuer.exists || !places.drafting.exists) throw planProblem("plan-body-is-no-more", {});
	if (places.drafting.unitId !== places.issuer.unitId) throw planProblem("drafting-elsewhere", {});
	const { bytes, name } = input;
	const read = await readPlan(trx, { bytes, name }, places, context);
	const id = newId(clock.now().epochMilliseconds);
	const owner = { module: "plans", kind: "plan-paper", id };
	const sent = { bytes, name, purpose: "plan-paper", owner, allowed: taken, actor };
	const { id: fileId } = await keepFile(trx, files, clock, sent);
	await noteReading(trx, actor, { id, fileId, places, read }, context);
	return id;
}

/** Reads the kept file once more, perhaps with a better reader; the earlier reading stays. Returns the new one's id. */
export async function readAgain(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly readingId: string },
	context: PaperContext,
): Promise<string> {
	const { clock, files } = context;
	const { stored, places } = await openReading(trx, input.readingId, actor, clock.today());
	const file = await findFile(trx, stored.fileId);
	if (!file) throw planProblem("paper-gone", {});
	const bytes = new Uint8Array(await new Response(await files.open(file.sha256)).arrayBuffer());
	const read = await readPlan(trx, { bytes, name: file.name }, places, context);
	const id = newId(clock.now().epochMilliseconds);
	await noteReading(trx, actor, { id, fileId: file.id, places, read }, context);
	return id;
}

async function readPlan(
	trx: WriteTransaction,
	file: { readonly bytes: Uint8Array; readonly name: string },
	places: PlanPlaces,
	{ clock }: PaperContext,
): Promise<PaperRead> {
	const read = await readPaperOfUnit(trx, file, places.issuer.unitId, clock.today());
	if (read.reading.doubts.some(({ code }) => code === "not-a-plan"))
		throw readingProblem("paper-no-plan", { name: file.name });
	return read;
}

interface Noted {
	readonly id: string;
	readonly fileId: string;
	readonly places: PlanPlaces;
	readonly read: PaperRead;
}

async function noteReading(
	trx: WriteTransaction,
	actor: Person,
	{ id, fileId, places, read }: Noted,
	{ clock, from }: PaperContext,
): Promise<void> {
	const at = clock.now().toString();
	const { issuer, drafting } = places;
	const bodies = { issuerBodyId: issuer.bodyId ?? "", draftingBodyId: drafting.bodyId ?? "" };
	await insertReading(trx, { id, fileId, ...bodies, ...read, readBy: actor.personId, readAt: at });
	await recordEvent(trx, {
		name: "plans/paper-read",
		subject: { kind: "paper", id: fileId },
		...{ actor, from, at },
		data: { unitId: issuer.unitId, bodyId: issuer.bodyId, count: read.reading.tasks.length },
	});
}
