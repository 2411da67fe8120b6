import { peopleAt } from "#modules/accounts/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { catalogueProblem } from "../../catalogue/errors.ts";
import { publishesVersion } from "../../catalogue/policy.ts";
import { owesReason } from "../../domain/catalogue/online-scale.ts";
import { fitAmong } from "../../domain/catalogue/published-days.ts";
import type { ProcedureVersion } from "../../domain/catalogue/version.ts";
import {
	actsOfVersion,
	publishedOf,
	putEnd,
	putPublished,
	putWithdrawn,
} from "../../store/catalogue/keep-version.ts";
import { type CatalogueContext, keptVersion, pathOf, recordVersion } from "./catalogue-context.ts";

interface OneVersion {
	readonly versionId: string;
}

/** Hands a draft to somebody else, who publishes it or sends it back. */
export async function handInVersion(
	trx: WriteTransaction,
	actor: Person,
	input: OneVersion,
	context: CatalogueContext,
): Promise<void> {
	const { version, isHandedIn } = await draftOf(trx, actor, input, context);
	if (isHandedIn) throw catalogueProblem("version-handed-in", {});
	if (owesReason(version)) throw catalogueProblem("version-reason-owed", {});
	await mustFit(trx, version);
	await recordVersion(trx, actor, version, { action: "handed-in" }, context);
}

/** Gives a draft back to be written on, with the reason; also how its writer takes it back. */
export async function sendVersionBack(
	trx: WriteTransaction,
	actor: Person,
	input: OneVersion & { readonly reason: string },
	context: CatalogueContext,
): Promise<void> {
	const { version, isHandedIn } = await draftOf(trx, actor, input, context);
	if (!isHandedIn) throw catalogueProblem("version-not-handed-in", {});
	await recordVersion(trx, actor, version, { action: "sent-back", reason: input.reason }, context);
}

/** Gives a draft up; it was never public. */
export async function dropVersion(
	trx: WriteTransaction,
	actor: Person,
	input: OneVersion,
	context: CatalogueContext,
): Promise<void> {
	const { version } = await draftOf(trx, actor, input, context);
	await putWithdrawn(trx, version.id, null);
	await recordVersion(trx, actor, version, { action: "dropped" }, context);
}

/** Makes a draft hold from its first day on; what held until then ends the day before. Not by who wrote it. */
export async function publishVersion(
	trx: WriteTransaction,
	actor: Person,
	input: OneVersion,
	context: CatalogueContext,
): Promise<void> {
	const { version, isHandedIn, writers } = await draftOf(trx, actor, input, context);
	if (!isHandedIn) throw catalogueProblem("version-not-handed-in", {});
	const unitPath = await pathOf(trx, version.unitId, context.clock.today());
	if (!publishesVersion(actor, { unitPath, writers })) {
		const others = await otherKeepers(trx, unitPath, writers, context);
		throw catalogueProblem("version-own", { others });
	}
	if (owesReason(version)) throw catalogueProblem("version-reason-owed", {});
	const { days, ends } = await mustFit(trx, version);
	for (const { id, from } of ends) await putEnd(trx, id, { from, to: days.from, reason: null });
	const publishedOn = context.clock.today().toString();
	await putPublished(trx, version.id, { ...days, publishedOn });
	const details = { from: days.from, to: days.to, ends: ends.map(({ id }) => id) };
	await recordVersion(trx, actor, version, { action: "published", details }, context);
}

async function draftOf(
	trx: WriteTransaction,
	actor: Person,
	{ versionId }: OneVersion,
	context: CatalogueContext,
) {
	const version = await keptVersion(trx, actor, versionId, context);
	if (version.state !== "draft") throw catalogueProblem("version-not-draft", {});
	const acts = await actsOfVersion(trx, version.id);
	const writing: readonly string[] = ["entered", "changed", "handed-in"];
	return {
		version,
		isHandedIn: acts.at(-1)?.action === "handed-in",
		writers: acts.flatMap(({ action, byPersonId }) =>
			writing.includes(action) && byPersonId !== null ? [byPersonId] : [],
		),
	};
}

async function mustFit(trx: WriteTransaction, version: ProcedureVersion) {
	const published = await publishedOf(trx, version);
	const fitted = fitAmong(version, published);
	if (fitted.kind === "taken") throw catalogueProblem("version-days-taken", { day: version.from });
	return { days: fitted.days, ends: published.filter(({ id }) => fitted.ends.includes(id)) };
}

/** Coordinators of the unit and those above it who could publish instead. */
async function otherKeepers(
	trx: WriteTransaction,
	unitPath: readonly string[],
	writers: readonly string[],
	{ clock }: CatalogueContext,
): Promise<number> {
	const people = await peopleAt(trx, { unitIds: unitPath }, clock.today());
	const others = people.filter(({ role, personId }) => role === "coordinator" && !writers.includes(personId));
	return new Set(others.map(({ personId }) => personId)).size;
}
