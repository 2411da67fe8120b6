import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { hashOfToken, newToken } from "#platform/http/keys.ts";
import { newId } from "#platform/ids/ids.ts";
import { intakeProblem } from "../../intake/errors.ts";
import { bringsDossiersIn, keepsTokens } from "../../intake/policy.ts";
import { addSource, addToken, revokeToken, type SourceRow } from "../../store/intake/sources.ts";
import { getSource, type IntakeContext, pathOfUnit, recordIntake } from "./intake-context.ts";

export interface NewSource {
	readonly id: string;
	readonly name: string;
	/** null: of the whole country */
	readonly unitId: string | null;
}

/** Enters a system that dossiers come from; `actor` null: the command line of the installation. */
export async function enterSource(
	trx: WriteTransaction,
	actor: Person | null,
	{ id, name, unitId }: NewSource,
	context: IntakeContext,
): Promise<void> {
	const path = await pathOfUnit(trx, unitId, context);
	if (actor && !bringsDossiersIn(actor, path)) throw intakeProblem("source-forbidden", {});
	const source: SourceRow = { id, name, unit_id: unitId, made_at: context.clock.now().toString() };
	if (id === "guong" || !(await addSource(trx, source))) throw intakeProblem("source-taken", { source: id });
	await recordIntake(trx, "dossiers/source-entered", actor, { source, data: { name } }, context);
}

async function sourceForTokens(
	trx: WriteTransaction,
	actor: Person,
	sourceId: string,
	context: IntakeContext,
): Promise<SourceRow> {
	const source = await getSource(trx, sourceId);
	if (!keepsTokens(actor, await pathOfUnit(trx, source.unit_id, context)))
		throw intakeProblem("token-forbidden", {});
	return source;
}

/** Begins each key, so that one that was published by mistake is recognised by those who search for such. */
export const tokenStart = "guong_hs_";

/** Makes a key for a source's interface. It is told this once; what is kept is its digest. */
export async function makeSourceToken(
	trx: WriteTransaction,
	actor: Person,
	{ sourceId, name }: { readonly sourceId: string; readonly name: string },
	context: IntakeContext,
): Promise<string> {
	const source = await sourceForTokens(trx, actor, sourceId, context);
	const now = context.clock.now();
	const token = `${tokenStart}${newToken()}`;
	const id = newId(now.epochMilliseconds);
	await addToken(trx, {
		...{ id, source_id: source.id, digest: hashOfToken(token), name },
		...{ made_by: actor.personId, made_at: now.toString() },
	});
	await recordIntake(
		trx,
		"dossiers/source-token-made",
		actor,
		{ source, data: { tokenId: id, name } },
		context,
	);
	return token;
}

export async function revokeSourceToken(
	trx: WriteTransaction,
	actor: Person,
	{ sourceId, tokenId }: { readonly sourceId: string; readonly tokenId: string },
	context: IntakeContext,
): Promise<void> {
	const source = await sourceForTokens(trx, actor, sourceId, context);
	const by = { personId: actor.personId, at: context.clock.now().toString() };
	if (!(await revokeToken(trx, { id: tokenId, sourceId }, by))) throw intakeProblem("token-unknown", {});
	await recordIntake(trx, "dossiers/source-token-revoked", actor, { source, data: { tokenId } }, context);
}
