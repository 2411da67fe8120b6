import type { WriteTransaction } from "#platform/db/connections.ts";
import { atDoor, type Door } from "../demo/cast.ts";
import { accountsProblem } from "../errors.ts";
import { findForSignIn } from "../store/sign-in.ts";
import type { RequestFacts } from "./request-facts.ts";
import { startSession } from "./start-session.ts";

/**
 * One click from the first page into an invented person. Only where the demo is loaded, and only into
 * people marked as invented: in a real installation this door does not exist.
 */
export async function demoSignIn(trx: WriteTransaction, door: Door, facts: RequestFacts): Promise<string> {
	if (!facts.installation.demo) throw accountsProblem("demo-closed", {});
	const person = await findForSignIn(trx, { personId: atDoor(door).id }, facts.clock.today());
	if (!person?.illustrative || person.state !== "active") throw accountsProblem("demo-closed", {});
	return startSession(
		trx,
		{ personId: person.personId, name: person.name, means: "demo", secondFactor: false },
		facts,
	);
}
