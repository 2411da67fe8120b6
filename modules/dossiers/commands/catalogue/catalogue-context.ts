import type { Temporal } from "temporal-polyfill";
import { unitsAbove } from "#modules/organisation/index.ts";
import type { Clock } from "#platform/clock/clock.ts";
import type { ReadDb, WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { catalogueProblem } from "../../catalogue/errors.ts";
import type { CatalogueEvent } from "../../catalogue/events.ts";
import type { VersionActName } from "../../catalogue/tables.ts";
import type { ProcedureVersion } from "../../domain/catalogue/version.ts";
import { keepsCatalogue } from "../../policy.ts";
import { lockVersion } from "../../store/catalogue/keep-version.ts";
import { addVersionAct } from "../../store/catalogue/versions.ts";

export interface CatalogueContext {
	readonly clock: Clock;
	/** network address of the caller */
	readonly from: string;
}

/** The unit and all above it; the country (null) has the empty path. */
export async function pathOf(
	db: ReadDb,
	unitId: string | null,
	day: Temporal.PlainDate,
): Promise<readonly string[]> {
	if (unitId === null) return [];
	const above = (await unitsAbove(db, [unitId], day)).get(unitId) ?? [];
	return [unitId, ...above.map(({ id }) => id)];
}

export async function mustKeep(
	trx: WriteTransaction,
	actor: Person,
	unitId: string | null,
	{ clock }: CatalogueContext,
): Promise<void> {
	if (!keepsCatalogue(actor, await pathOf(trx, unitId, clock.today())))
		throw catalogueProblem("catalogue-forbidden", {});
}

/** A version that the actor keeps, locked. */
export async function keptVersion(
	trx: WriteTransaction,
	actor: Person,
	versionId: string,
	context: CatalogueContext,
): Promise<ProcedureVersion> {
	const version = await lockVersion(trx, versionId);
	if (!version) throw catalogueProblem("version-unknown", {});
	await mustKeep(trx, actor, version.unitId, context);
	return version;
}

const eventOf: Readonly<Record<VersionActName, CatalogueEvent>> = {
	entered: "dossiers/procedure-entered",
	changed: "dossiers/procedure-changed",
	"handed-in": "dossiers/procedure-handed-in",
	"sent-back": "dossiers/procedure-sent-back",
	dropped: "dossiers/procedure-dropped",
	published: "dossiers/procedure-published",
	ended: "dossiers/procedure-ended",
	withdrawn: "dossiers/procedure-withdrawn",
	reviewed: "dossiers/procedure-reviewed",
};

/** The act in the version's own record, and the event that tells of it. Reasons are a person's words, so they stay erasable there. */
export async function recordVersion(
	trx: WriteTransaction,
	actor: Person,
	version: Pick<ProcedureVersion, "id" | "procedureId" | "unitId" | "code">,
	act: {
		readonly action: VersionActName;
		readonly reason?: string | null;
		readonly details?: Readonly<Record<string, unknown>>;
	},
	{ clock, from }: CatalogueContext,
): Promise<void> {
	const now = clock.now();
	const { action, reason = null, details = {} } = act;
	await addVersionAct(trx, {
		id: newId(now.epochMilliseconds),
		versionId: version.id,
		action,
		by: { personId: actor.personId, at: now.toString() },
		reason,
		details,
	});
	await recordEvent(trx, {
		name: eventOf[action],
		subject: { kind: "procedure", id: version.procedureId },
		actor,
		from,
		at: now.toString(),
		data: { versionId: version.id, unitId: version.unitId, code: version.code, ...details },
		...(reason === null ? {} : { personal: { reason } }),
	});
}
