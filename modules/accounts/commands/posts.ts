import { Temporal } from "temporal-polyfill";
import { bodiesById, type Role, unitAt } from "#modules/organisation/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { accountsProblem } from "../errors.ts";
import type { AccountsEvent } from "../events.ts";
import { administers } from "../policy.ts";
import { unitPaths } from "../queries/unit-paths.ts";
import { endPostOn, getPostForChange, insertPost, postsOfPeople, type StoredPost } from "../store/post.ts";
import { endSessions } from "../store/session.ts";
import { personToManage } from "./manage-rights.ts";
import type { RequestFacts } from "./request-facts.ts";

export interface NewPost {
	readonly personId: string;
	readonly role: Role;
	readonly bodyId: string | null;
	readonly unitId: string | null;
	readonly fields: readonly string[];
	readonly from: Temporal.PlainDate;
	/** last day, included; null: without an end yet */
	readonly last: Temporal.PlainDate | null;
}

export async function givePost(
	trx: WriteTransaction,
	actor: Person,
	post: NewPost,
	facts: RequestFacts,
): Promise<string> {
	await personToManage(trx, actor, post.personId, facts);
	const place = await placeOf(trx, post);
	const [path = []] = await unitPaths(trx, [place.unitId], facts.clock.today());
	if (!administers(actor, path)) throw accountsProblem("not-yours-to-manage", {});
	if (post.last && Temporal.PlainDate.compare(post.last, post.from) < 0)
		throw accountsProblem("days-backwards", {});
	const stored: StoredPost = {
		id: newId(facts.clock.now().epochMilliseconds),
		personId: post.personId,
		role: post.role,
		...place,
		fields: post.role === "deputy" ? post.fields : [],
		from: post.from.toString(),
		until: post.last?.add({ days: 1 }).toString() ?? null,
	};
	await refuseMixing(trx, stored, facts);
	await insertPost(trx, stored, { by: actor.personId, at: facts.clock.now() });
	await say(trx, "accounts/post-given", actor, stored, facts);
	return stored.id;
}

/** Where the post is, on its first day: a body for those who act, a unit for those who look after one. */
async function placeOf(trx: WriteTransaction, post: NewPost): Promise<Pick<StoredPost, "bodyId" | "unitId">> {
	if (["head", "deputy", "officer"].includes(post.role)) {
		if (post.bodyId === null) throw accountsProblem("post-needs-body", {});
		const body = (await bodiesById(trx, [post.bodyId], post.from)).get(post.bodyId);
		if (!body?.exists) throw accountsProblem("body-not-found", { body: post.bodyId });
		return { bodyId: body.id, unitId: body.unitId };
	}
	if (post.unitId === null) {
		if (post.role === "administrator") return { bodyId: null, unitId: null };
		throw accountsProblem("post-needs-unit", {});
	}
	const unit = await unitAt(trx, post.unitId, post.from);
	if (!unit?.exists) throw accountsProblem("unit-not-found", { unit: post.unitId });
	return { bodyId: null, unitId: unit.id };
}

/** An administrator approves nothing, so the post goes with no other on the same day. */
async function refuseMixing(trx: WriteTransaction, post: StoredPost, facts: RequestFacts): Promise<void> {
	const others = await postsOfPeople(trx, [post.personId], facts.clock.today());
	const mixes = others.some(
		(other) => (other.role === "administrator") !== (post.role === "administrator") && overlap(other, post),
	);
	if (mixes) throw accountsProblem("administrator-alone", {});
}

const overlap = (a: Pick<StoredPost, "from" | "until">, b: Pick<StoredPost, "from" | "until">) =>
	(a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);

/** The last day is given; the person's sessions end, so that no page shown under the old post is acted on. */
export async function endPost(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly postId: string; readonly last: Temporal.PlainDate },
	facts: RequestFacts,
): Promise<void> {
	const post = await getPostForChange(trx, input.postId);
	await personToManage(trx, actor, post.personId, facts);
	const until = input.last.add({ days: 1 }).toString();
	if (post.until !== null && post.until <= until) throw accountsProblem("post-not-found", {});
	await endPostOn(trx, post, until);
	await endSessions(trx, { personId: post.personId }, "posts-changed", facts.clock.now());
	await say(trx, "accounts/post-ended", actor, { ...post, until }, facts);
}

async function say(
	trx: WriteTransaction,
	name: AccountsEvent,
	actor: Person,
	post: StoredPost,
	facts: RequestFacts,
) {
	const { id, personId, role, bodyId, unitId, fields, from, until } = post;
	await recordEvent(trx, {
		name,
		subject: { kind: "person", id: personId },
		actor,
		from: facts.from,
		at: facts.clock.now().toString(),
		data: { postId: id, role, bodyId, unitId, fields, first: from, until },
	});
}
