import { randomUUID, timingSafeEqual } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import { visitor } from "#platform/http/actor.ts";
import { readLookupCode } from "../../domain/lookup/lookup-code.ts";
import { beginsToHold, isHeldBack } from "../../domain/lookup/miss-limits.ts";
import { bareNumber, codesMeant, networkOf, type TypedPair } from "../../domain/lookup/pair.ts";
import { lookupProblem } from "../../lookup/errors.ts";
import { digestOfView, keyedDigest } from "../../lookup/keyed-digest.ts";
import { countTry, type MissKeys, uncountTry } from "../../store/lookup/misses.ts";
import { noteAsked } from "../../store/lookup/ratings.ts";
import { addView, type DossierToOpen, dossierOfSecret, dossiersOfCode } from "../../store/lookup/views.ts";
import { digestOfSecret } from "./issue-secret.ts";

export interface LookupFacts {
	readonly clock: Clock;
	/** network address of the caller */
	readonly from: string;
	/** what the caller's browser is known by */
	readonly browser: string;
	/** the installation's own secret */
	readonly secret: Buffer;
}

/**
 * Not thrown when refused: the try must stay counted, and a Problem would undo the transaction.
 * `refused` is one answer for every wrong pair; `held-back` one for every pair while no more are tried.
 */
export type Opened =
	| { readonly kind: "open"; readonly view: string }
	| { readonly kind: "refused" | "held-back" };

/** How long a page stays open: long enough to read on a slow line, short on a telephone that goes round. */
const minutesOpen = 30;

/** Opens by the code of the receipt and returns the name of the view. Nothing is counted: 75 bits are not guessed. */
export async function openByCode(trx: WriteTransaction, typed: string, facts: LookupFacts): Promise<string> {
	const code = readLookupCode(typed);
	if (code === null) throw lookupProblem("lookup-code-mistyped", {});
	const dossier = await dossierOfSecret(trx, digestOfSecret(code));
	if (!dossier) throw lookupProblem("lookup-code-unknown", {});
	return openView(trx, dossier, "code", facts);
}

/** Opens by the code of the dossier and the full number it was handed in with, doing the same whatever is wrong. */
export async function openByPair(
	trx: WriteTransaction,
	typed: TypedPair,
	facts: LookupFacts,
): Promise<Opened> {
	const now = facts.clock.now();
	const keys = keysOf(typed, facts);
	const misses = await countTry(trx, keys, now);
	const found = await dossiersOfCode(trx, codesMeant(typed.code));
	const fits = found.filter(({ phone }) => sameNumber(phone, keys.phone, facts));
	// where nothing is found, one number is compared all the same
	if (found.length === 0) sameNumber("", keys.phone, facts);
	const [dossier] = fits;
	const held = isHeldBack(misses);
	if (held || dossier) await uncountTry(trx, keys, now);
	if (held) return { kind: "held-back" };
	if (dossier) return { kind: "open", view: await openView(trx, dossier, "pair", facts) };
	for (const scope of beginsToHold(misses)) await recordHold(trx, scope, keys[scope], facts);
	return { kind: "refused" };
}

const keysOf = (typed: TypedPair, { from, secret }: LookupFacts): MissKeys => ({
	code: keyedDigest(secret, "code", codesMeant(typed.code).at(-1) ?? ""),
	phone: keyedDigest(secret, "phone", bareNumber(typed.phone)),
	network: keyedDigest(secret, "network", networkOf(from)),
	all: keyedDigest(secret, "all", ""),
});

function sameNumber(phone: string | null, typed: Buffer, { secret }: LookupFacts): boolean {
	const same = timingSafeEqual(keyedDigest(secret, "phone", bareNumber(phone ?? "")), typed);
	return same && phone !== null && bareNumber(phone) !== "";
}

async function openView(
	trx: WriteTransaction,
	dossier: DossierToOpen,
	by: "code" | "pair",
	{ clock, browser, secret }: LookupFacts,
): Promise<string> {
	const now = clock.now();
	const view = randomUUID();
	await addView(trx, {
		digest: digestOfView(browser, view),
		dossier_id: dossier.id,
		opened_by: by,
		opened_at: now.toString(),
		expires_at: now.add({ minutes: minutesOpen }).toString(),
		rating: await askedFor(trx, dossier, { today: clock.today(), secret }),
	});
	return view;
}

/** The page asks for a rating once there is a result; who is asked is counted once for each dossier. */
async function askedFor(
	trx: WriteTransaction,
	{ id, state, body_id, desk_body_id, unit_id, province_id, illustrative }: DossierToOpen,
	{ today, secret }: { readonly today: Temporal.PlainDate; readonly secret: Buffer },
): Promise<"asked" | "answered" | null> {
	if (state !== "settled" && state !== "delivered") return null;
	const answered = await noteAsked(trx, {
		digest: keyedDigest(secret, "rating", id),
		...{ body_id, desk_body_id, unit_id, province_id, illustrative },
		month: today.with({ day: 1 }).toString(),
	});
	return answered ? "answered" : "asked";
}

const recordHold = (
	trx: WriteTransaction,
	scope: keyof MissKeys,
	key: Buffer,
	{ clock, from }: LookupFacts,
): Promise<string> =>
	recordEvent(trx, {
		name: "dossiers/lookup-held-back",
		subject: { kind: `lookup-${scope}`, id: key.toString("hex") },
		actor: visitor,
		from,
		at: clock.now().toString(),
		data: { scope },
	});
