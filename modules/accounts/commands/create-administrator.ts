import { z } from "zod";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent, type SystemActor } from "#platform/events/record.ts";
import { newId } from "#platform/ids/ids.ts";
import { accountsProblem } from "../errors.ts";
import { findPersonByName, insertPerson, type NewPerson } from "../store/person.ts";
import { insertPost, postsOfPeople } from "../store/post.ts";
import type { RequestFacts } from "./request-facts.ts";
import { makeSetupLink } from "./setup-links.ts";

const commandLine: SystemActor = { kind: "system", what: "guong" };

const Complete = z.object({
	name: z.string().trim().min(1).max(120),
	signInName: z.string().trim().min(3).max(254),
	email: z.email().nullable(),
});

/**
 * The first administrator of an installation, or one more when all have lost their way in: who can run
 * the command line on the machine could do anything anyway. Known already, the person gets a fresh link.
 * Returns the one-time link; nobody is signed in by it without choosing a password and a second step.
 */
export async function createAdministrator(
	trx: WriteTransaction,
	person: NewPerson,
	facts: Pick<RequestFacts, "clock" | "from" | "installation">,
): Promise<{ readonly personId: string; readonly link: string }> {
	if (!Complete.safeParse(person).success) throw accountsProblem("person-incomplete", {});
	const at = facts.clock.now();
	const known = await findPersonByName(trx, person.signInName);
	const personId = known?.id ?? newId(at.epochMilliseconds);
	const event = {
		subject: { kind: "person", id: personId },
		actor: commandLine,
		from: facts.from,
		at: at.toString(),
	};
	if (!known) {
		await insertPerson(trx, personId, { ...person, illustrative: false }, at);
		await recordEvent(trx, { ...event, name: "accounts/person-invited", personal: { ...person } });
	}
	const posts = await postsOfPeople(trx, [personId], facts.clock.today());
	if (!posts.some((post) => post.role === "administrator" && post.unitId === null)) {
		const place = { bodyId: null, unitId: null, fields: [], until: null };
		const post = { id: newId(at.epochMilliseconds), personId, role: "administrator", ...place } as const;
		await insertPost(trx, { ...post, from: facts.clock.today().toString() }, { by: null, at });
		await recordEvent(trx, { ...event, name: "accounts/post-given", data: { role: "administrator" } });
	}
	const purpose = known && known.state !== "invited" ? "reset" : "invite";
	return { personId, link: await makeSetupLink(trx, commandLine, { personId, purpose }, facts) };
}
