import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { catalogueProblem } from "../../catalogue/errors.ts";
import type { ProcedureVersion } from "../../domain/catalogue/version.ts";
import { dossiersUnder, putEnd, putReview, putWithdrawn } from "../../store/catalogue/keep-version.ts";
import { type CatalogueContext, keptVersion, recordVersion } from "./catalogue-context.ts";

/** Lets a published version hold until a day, with the reason; its words stay for the dossiers received under it. */
export async function endVersion(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly versionId: string; readonly lastDay: Temporal.PlainDate; readonly reason: string },
	context: CatalogueContext,
): Promise<void> {
	const version = await publishedVersion(trx, actor, input, context);
	const last = input.lastDay.toString();
	const to = input.lastDay.add({ days: 1 }).toString();
	if (last < version.from || (version.to !== null && to >= version.to))
		throw catalogueProblem("version-end-outside", {
			from: version.from,
			last: version.to === null ? "" : Temporal.PlainDate.from(version.to).subtract({ days: 1 }).toString(),
		});
	await putEnd(trx, version.id, { from: version.from, to, reason: input.reason });
	const act = { action: "ended", reason: input.reason, details: { to } } as const;
	await recordVersion(trx, actor, version, act, context);
}

/** Takes back a version that was entered in error and that no dossier was received under. */
export async function withdrawVersion(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly versionId: string; readonly reason: string },
	context: CatalogueContext,
): Promise<void> {
	const version = await publishedVersion(trx, actor, input, context);
	const count = await dossiersUnder(trx, version.id);
	if (count > 0) throw catalogueProblem("version-in-use", { count });
	await putWithdrawn(trx, version.id, input.reason);
	await recordVersion(trx, actor, version, { action: "withdrawn", reason: input.reason }, context);
}

/** Somebody looked at it again and found it right; the next time is set. */
export async function reviewVersion(
	trx: WriteTransaction,
	actor: Person,
	input: { readonly versionId: string; readonly nextOn: Temporal.PlainDate; readonly note: string | null },
	context: CatalogueContext,
): Promise<void> {
	const version = await publishedVersion(trx, actor, input, context);
	if (Temporal.PlainDate.compare(input.nextOn, context.clock.today()) <= 0)
		throw catalogueProblem("version-review-past", {});
	const nextOn = input.nextOn.toString();
	await putReview(trx, version.id, nextOn);
	const act = { action: "reviewed", reason: input.note, details: { nextOn } } as const;
	await recordVersion(trx, actor, version, act, context);
}

async function publishedVersion(
	trx: WriteTransaction,
	actor: Person,
	{ versionId }: { readonly versionId: string },
	context: CatalogueContext,
): Promise<ProcedureVersion> {
	const version = await keptVersion(trx, actor, versionId, context);
	if (version.state !== "published") throw catalogueProblem("version-not-published", {});
	return version;
}
