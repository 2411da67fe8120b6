import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { accountsProblem } from "../errors.ts";
import { mayManage } from "../policy.ts";
import { unitPaths } from "../queries/unit-paths.ts";
import { getPersonForChange, type StoredPerson } from "../store/person.ts";
import { postsOfPeople } from "../store/post.ts";
import type { RequestFacts } from "./request-facts.ts";

/**
 * The person, locked for change, if the actor may manage him or her: all posts that hold now or later lie
 * under the actor's unit. Otherwise an administrator of one province could lock the head of another.
 */
export async function personToManage(
	trx: WriteTransaction,
	actor: Person,
	personId: string,
	facts: RequestFacts,
): Promise<StoredPerson> {
	const person = await getPersonForChange(trx, personId);
	const posts = await postsOfPeople(trx, [personId], facts.clock.today());
	const paths = await unitPaths(
		trx,
		posts.map((post) => post.unitId),
		facts.clock.today(),
	);
	if (!mayManage(actor, personId, paths)) throw accountsProblem("not-yours-to-manage", {});
	return person;
}
