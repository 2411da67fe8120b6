import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";

export interface CascadeContext {
	readonly clock: Clock;
	/** network address of the caller */
	readonly from: string;
}

/**
 * A plan that was issued answers the plan above: the duty to answer is reported and signed, with the plan as evidence.
 * Whether the answer will do is for the giver to say. Called by the issuing of a plan, in its transaction.
 */
export async function answerParent(
	_trx: WriteTransaction,
	_actor: Person,
	_input: { readonly planId: string },
	_context: CascadeContext,
): Promise<void> {
	// a plan without a plan above answers nobody
}
