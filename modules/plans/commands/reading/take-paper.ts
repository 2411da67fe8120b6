import { isDeepStrictEqual } from "node:util";
import { readerVersion } from "@guong/admin-docs";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { type FileStore, findFile, type KindName, keepFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { carriedActs } from "../../domain/reading-choice-carried.ts";
import { planProblem } from "../../plan/errors.ts";
import { actsOnPlanAs, type PlanPlaces } from "../../policy.ts";
import { type PaperRead, readPaperOfUnit } from "../../queries/reading/read-paper-of-unit.ts";
import { readingOnDesk } from "../../queries/reading/reading-on-desk.ts";
import { readingProblem } from "../../reading/errors.ts";
import {
	findReading,
	insertReading,
	laterReading,
	lockReading,
	type StoredReading,
} from "../../store/reading/reading.ts";
import { addActs } from "../../store/reading/reading-acts.ts";
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

const taken: readonly KindName[] = ["docx", "doc", "odt", "pdf", "text"];

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
	await noteReading(trx, actor, { id, fileId, places, read, earlierId: null }, context);
	return id;
}

/**
 * Reads the kept file once more, perhaps with a better reader. The earlier reading stays; what was decided about items
 * that are still the same holds for the new one. Nothing is made when the paper is read just as before.
 */
export async function readAgain(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly readingId: string },
	context: PaperContext,
): Promise<{ readonly id: string; readonly same: boolean }> {
	const { clock, files } = context;
	await lockReading(trx, input.readingId);
	const { stored, places } = await openReading(trx, input.readingId, actor, clock.today());
	if (await laterReading(trx, stored.id)) throw readingProblem("reading-read-again", {});
	const file = await findFile(trx, stored.fileId);
	if (!file) throw planProblem("paper-gone", {});
	const bytes = new Uint8Array(await new Response(await files.open(file.sha256)).arrayBuffer());
	const read = await readPlan(trx, { bytes, name: file.name }, places, context);
	if (read.text === stored.text && isDeepStrictEqual(asKept(read.reading), stored.reading))
		return { id: stored.id, same: true };
	const id = newId(clock.now().epochMilliseconds);
	await noteReading(trx, actor, { id, fileId: file.id, places, read, earlierId: stored.id }, context);
	await carryDecisions(trx, stored, id, places, context);
	return { id, same: false };
}

/** As the database gives it back. */
const asKept = (reading: PaperRead["reading"]): unknown => JSON.parse(JSON.stringify(reading));

async function carryDecisions(
	trx: WriteTransaction,
	before: StoredReading,
	id: string,
	{ issuer }: PlanPlaces,
	{ clock }: PaperContext,
): Promise<void> {
	const after = await findReading(trx, id);
	if (!after) return;
	const was = await readingOnDesk(trx, before, issuer.unitId, clock.today());
	const is = await readingOnDesk(trx, after, issuer.unitId, clock.today());
	const { asRead, acts } = was;
	const carried = carriedActs({ asRead, acts, text: before.text }, is.asRead);
	await addActs(
		trx,
		id,
		0,
		carried.map((act) => ({ ...act, carried: true })),
	);
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
	readonly earlierId: string | null;
}

async function noteReading(
	trx: WriteTransaction,
	actor: Person,
	{ id, fileId, places, read, earlierId }: Noted,
	{ clock, from }: PaperContext,
): Promise<void> {
	const at = clock.now().toString();
	const { issuer, drafting } = places;
	const bodies = { issuerBodyId: issuer.bodyId ?? "", draftingBodyId: drafting.bodyId ?? "" };
	const kept = { id, fileId, ...bodies, ...read, earlierId, reader: readerVersion };
	await insertReading(trx, { ...kept, readBy: actor.personId, readAt: at });
	await recordEvent(trx, {
		name: "plans/paper-read",
		subject: { kind: "paper", id: fileId },
		...{ actor, from, at },
		data: { unitId: issuer.unitId, bodyId: issuer.bodyId, count: read.reading.tasks.length },
	});
}
