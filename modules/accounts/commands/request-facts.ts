import type { Clock } from "#platform/clock/clock.ts";
import type { Person } from "#platform/http/actor.ts";
import type { Installation } from "#platform/http/route.ts";
import { keysOf, type SecretKeys } from "../secrets.ts";

/** What commands of this module are told about the request that caused them. */
export interface RequestFacts {
	readonly clock: Clock;
	/** network address */
	readonly from: string;
	/** what the browser says it is */
	readonly agent: string;
	readonly installation: Installation;
	readonly keys: SecretKeys;
}

/** From a handler's context to the facts. */
export function factsOf(context: {
	readonly clock: Clock;
	readonly from: string;
	readonly agent?: string;
	readonly services: { readonly installation: Installation };
}): RequestFacts {
	return {
		clock: context.clock,
		from: context.from,
		agent: (context.agent ?? "").slice(0, 200),
		installation: context.services.installation,
		keys: keysOf(context.services.installation),
	};
}

/** The actor of an event in which a person proves who they are, before there is a session. */
export const asActor = (personId: string, name: string): Person => ({
	kind: "person",
	personId,
	name,
	sessionId: "",
	posts: [],
});
