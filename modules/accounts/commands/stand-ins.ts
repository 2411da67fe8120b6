import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { accountsProblem } from "../errors.ts";
import { mayDecideStandIn } from "../policy.ts";
import { unitPaths } from "../queries/unit-paths.ts";
import { getPersonForChange } from "../store/person.ts";
import { endStandInAt, findStandIn, getPostForChange, insertStandIn, postsOfPeople } from "../store/post.ts";
import type { RequestFacts } from "./request-facts.ts";

export interface NewStandIn {
	readonly postId: string;
	readonly personId: string;
	readonly from: Temporal.PlainDate;
	/** last day, included: standing in always has an end */
	readonly last: Temporal.PlainDate;
	readonly reason: string | null;
}

export async function decideStandIn(
	trx: WriteTransaction,
	actor: Person,
	input: NewStandIn,
	facts: RequestFacts,
): Promise<void> {
	const post = await getPostForChange(trx, input.postId);
	const days = { from: input.from.toString(), until: input.last.add({ days: 1 }).toString() };
	const [unitPath = []] = await unitPaths(trx, [post.unitId], facts.clock.today());
	if (!mayDecideStandIn(actor, { ...post, unitPath }, input.personId))
		throw accountsProblem("not-yours-to-manage", {});
	if (input.personId === post.personId) throw accountsProblem("stand-in-self", {});
	if (Temporal.PlainDate.compare(input.last, input.from) < 0) throw accountsProblem("days-backwards", {});
	if (days.from < post.from || (post.until !== null && days.until > post.until))
		throw accountsProblem("stand-in-outside", {});
	await getPersonForChange(trx, input.personId);
	await refuseMixing(trx, input.personId, post.role, facts);
	const standIn = { ...days, ...input, id: newId(facts.clock.now().epochMilliseconds), from: days.from };
	await insertStandIn(trx, standIn, { by: actor.personId, at: facts.clock.now() });
	await recordEvent(trx, {
		name: "accounts/stand-in-decided",
		subject: { kind: "person", id: input.personId },
		actor,
		from: facts.from,
		at: facts.clock.now().toString(),
		data: {
			postId: post.id,
			role: post.role,
			bodyId: post.bodyId,
			unitId: post.unitId,
			first: days.from,
			until: days.until,
		},
		personal: { reason: input.reason },
	});
}

/** As with posts: an administrator stands in for administrators only, and only administrators for them. */
async function refuseMixing(
	trx: WriteTransaction,
	personId: string,
	role: string,
	facts: RequestFacts,
): Promise<void> {
	const own = await postsOfPeople(trx, [personId], facts.clock.today());
	if (own.some((post) => (post.role === "administrator") !== (role === "administrator")))
		throw accountsProblem("administrator-alone", {});
}

/** Calls it off from this moment. */
export async function endStandIn(
	trx: WriteTransaction,
	actor: Person,
	id: string,
	facts: RequestFacts,
): Promise<void> {
	const standIn = await findStandIn(trx, id);
	if (!standIn) throw accountsProblem("post-not-found", {});
	const post = await getPostForChange(trx, standIn.postId);
	const [unitPath = []] = await unitPaths(trx, [post.unitId], facts.clock.today());
	const ownHoliday = actor.personId === post.personId;
	if (!ownHoliday && !mayDecideStandIn(actor, { ...post, unitPath }, standIn.personId))
		throw accountsProblem("not-yours-to-manage", {});
	await endStandInAt(trx, id, facts.clock.now());
	await recordEvent(trx, {
		name: "accounts/stand-in-ended",
		subject: { kind: "person", id: standIn.personId },
		actor,
		from: facts.from,
		at: facts.clock.now().toString(),
		data: { postId: post.id, bodyId: post.bodyId, unitId: post.unitId },
	});
}
