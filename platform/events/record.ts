import type { Actor } from "../http/actor.ts";
import type { WriteTransaction } from "../db/connections.ts";

/** Something that happened, past tense: `hamlet-entered`. */
export interface NewEvent {
	/** `module/what-happened` */
	readonly name: string;
	/** what it is about: kind and id */
	readonly subject: { readonly kind: string; readonly id: string };
	readonly actor: Actor | { readonly kind: "system"; readonly what: string };
	/** network address, or the job's name */
	readonly from: string;
	readonly at: string;
	/** kept for good: no personal data here */
	readonly data?: Readonly<Record<string, unknown>>;
	/** personal fields: sealed by a salted digest, lawfully erasable without breaking the seal */
	readonly personal?: Readonly<Record<string, unknown>>;
}

/**
 * Writes the event in the transaction that caused it. It is both the audit trail and the source of
 * jobs: who hears it is decided in `apps/worker/subscriptions.ts`.
 */
export declare function recordEvent(trx: WriteTransaction, event: NewEvent): Promise<string>;
