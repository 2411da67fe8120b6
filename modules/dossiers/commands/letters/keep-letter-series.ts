import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { openSeries } from "#platform/series/open-series.ts";
import { ownKind } from "../../domain/letters/letter-series.ts";
import { letterProblem } from "../../letters/errors.ts";
import { keepsLetterSeries } from "../../letters/policy.ts";
import { lastNumberOf } from "../../queries/letters/register.ts";
import type { LetterContext } from "./open-letter.ts";

/** From now on Gương gives the numbers of this body's letters of a year; until then they come from its register. */
export async function openLetterSeries(
	trx: WriteTransaction,
	actor: Person,
	{ bodyId, first }: { readonly bodyId: string; readonly first: number },
	{ clock, from }: LetterContext,
): Promise<void> {
	if (!keepsLetterSeries(actor, bodyId)) throw letterProblem("letter-series-not-yours", {});
	const { year } = clock.today();
	const last = await lastNumberOf(trx, bodyId, year);
	if (first <= last) throw letterProblem("letter-series-below", { last });
	const at = clock.now();
	await openSeries(trx, { owner: bodyId, kind: ownKind, year, first }, { by: actor.personId, at });
	await recordEvent(trx, {
		name: "dossiers/letter-series-opened",
		subject: { kind: "body", id: bodyId },
		...{ actor, from, at: at.toString() },
		data: { bodyId, year, first },
	});
}
