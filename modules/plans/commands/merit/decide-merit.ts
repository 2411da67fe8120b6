import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { type MeritOutcome, meritStanding } from "../../domain/merit-verdict.ts";
import { meritProblem } from "../../merit/errors.ts";
import {
	answersMerit,
	decidesMerit,
	type MeritPlaces,
	readsMerit,
	withdrawsMerit,
} from "../../merit/policy.ts";
import { placesOfMerit } from "../../queries/merit/places-of-merit.ts";
import { changeMerit, lockMerit, type StoredMerit } from "../../store/merit/proposal.ts";
import type { MeritContext } from "./merit-context.ts";
import { tellOfMerit } from "./tell-of-merit.ts";

/** Who is spoken of says something about it, once; it stays and is read by whoever decides. */
export async function answerMerit(
	trx: WriteTransaction,
	actor: Person,
	{ id, statement }: { readonly id: string; readonly statement: string },
	context: MeritContext,
): Promise<void> {
	const { merit, places } = await open(trx, actor, id, context);
	if (!answersMerit(actor, places, merit)) throw meritProblem("merit-forbidden", {});
	mustBeOpen(merit);
	if (merit.statement !== null) throw meritProblem("merit-said-already", {});
	const at = context.clock.now().toString();
	await changeMerit(trx, id, { statement, stated_by: actor.personId, stated_at: at });
	await record(trx, actor, merit, places, "plans/merit-answered", at, context.from);
	await tellOfMerit(trx, actor, "answered", merit, places, context);
}

export interface DecideMeritInput {
	readonly id: string;
	readonly outcome: MeritOutcome;
	readonly reason: string | null;
	/** number and date of the paper in which it was decided */
	readonly paper: string | null;
}

/** Somebody else than who proposed decides; or the side that proposed takes it back. */
export async function decideMerit(
	trx: WriteTransaction,
	actor: Person,
	{ id, outcome, reason, paper }: DecideMeritInput,
	context: MeritContext,
): Promise<void> {
	const { merit, places } = await open(trx, actor, id, context);
	if (outcome === "withdrawn") {
		if (!withdrawsMerit(actor, places, merit)) throw meritProblem("merit-forbidden", {});
	} else if (!decidesMerit(actor, places, merit)) throw meritProblem("merit-other-person", {});
	mustBeOpen(merit);
	if (outcome === "approved") mustBeHeard(merit, context);
	if (outcome === "approved" && paper === null) throw meritProblem("merit-paper-missing", {});
	if (outcome !== "approved" && reason === null) throw meritProblem("merit-reason-missing", {});
	const at = context.clock.now().toString();
	await changeMerit(trx, id, {
		outcome,
		outcome_reason: reason,
		paper: outcome === "approved" ? paper : null,
		decided_by: actor.personId,
		decided_at: at,
	});
	const name = outcome === "withdrawn" ? "plans/merit-withdrawn" : "plans/merit-decided";
	await record(trx, actor, merit, places, name, at, context.from);
	await tellOfMerit(trx, actor, "decided", merit, places, context);
}

async function open(trx: WriteTransaction, actor: Person, id: string, { clock }: MeritContext) {
	const merit = await lockMerit(trx, id);
	const places = merit && (await placesOfMerit(trx, merit, clock.today()));
	if (!places || !readsMerit(actor, places, merit)) throw meritProblem("merit-unknown", {});
	return { merit, places };
}

function mustBeOpen({ outcome }: StoredMerit): void {
	if (outcome !== null) throw meritProblem("merit-over", {});
}

function mustBeHeard(merit: StoredMerit, { clock }: MeritContext): void {
	if (merit.hearUntil && meritStanding(merit, clock.today()) === "being-heard")
		throw meritProblem("merit-not-heard", { day: merit.hearUntil.toString() });
}

async function record(
	trx: WriteTransaction,
	actor: Person,
	{ id, kind, bodyId, giverBodyId }: StoredMerit,
	{ body }: MeritPlaces,
	name: `plans/merit-${string}`,
	at: string,
	from: string,
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "merit", id },
		actor,
		from,
		at,
		data: { kind, bodyId, giverBodyId, unitId: body.unitId },
	});
}
