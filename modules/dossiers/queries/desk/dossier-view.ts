import { Temporal } from "temporal-polyfill";
import { peopleNames } from "#modules/accounts/index.ts";
import { bodyNames, workingCalendar } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { actionsFor } from "../../commands/life/act-on-dossier.ts";
import { deskProblem } from "../../desk/errors.ts";
import type { VersionDetails } from "../../domain/catalogue/version.ts";
import { daysLate } from "../../domain/clock/dossier-clock.ts";
import type { StoredAct, StoredDossier } from "../../domain/life/dossier.ts";
import type { DossierAction } from "../../domain/life/states.ts";
import { readsDossier } from "../../policy.ts";
import { type Addressee, findAddressee } from "../../store/letters/applicant.ts";
import { actsOf, findDossier } from "../../store/life/dossiers.ts";
import { versionDetails } from "../catalogue/versions.ts";

/** A dossier as those who work on it see it. */
export interface DossierView {
	readonly dossier: StoredDossier;
	readonly acts: readonly StoredAct[];
	readonly applicant: Addressee | null;
	readonly version: VersionDetails | null;
	/** what this person can do with it now */
	readonly possible: readonly DossierAction[];
	readonly person: (id: string | null) => string | null;
	readonly body: (id: string | null) => string;
	/** working days until the date, negative after it; null: no date, or the clock has ended */
	readonly daysLeft: number | null;
}

/** Refuses in the same words whether it does not exist or is not this person's to see. */
export async function dossierView(
	db: ReadDb,
	actor: Person,
	id: string,
	now: Temporal.Instant,
): Promise<DossierView> {
	const dossier = await findDossier(db, id);
	if (!dossier || !readsDossier(actor, dossier)) throw deskProblem("dossier-not-yours", {});
	const acts = await actsOf(db, id);
	const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
	const people = await peopleNames(db, [
		...new Set(
			[dossier.officerPersonId, ...acts.map(({ byPersonId }) => byPersonId)].flatMap((one) => one ?? []),
		),
	]);
	const bodyIds = [
		...[dossier.handlingBodyId, dossier.deskBodyId],
		...acts.flatMap(({ byBodyId, toBodyId }) => [byBodyId, toBodyId]),
	].flatMap((one) => one ?? []);
	const bodies = await bodyNames(db, [...new Set(bodyIds)], today);
	return {
		...{ dossier, acts },
		applicant: await findAddressee(db, id),
		version: dossier.versionId === null ? null : await versionDetails(db, dossier.versionId),
		possible: actionsFor(actor, dossier),
		person: (one) => (one === null ? null : (people.get(one) ?? null)),
		body: (one) => (one === null ? "" : (bodies.get(one) ?? one)),
		daysLeft: await daysLeft(db, dossier, now),
	};
}

async function daysLeft(db: ReadDb, dossier: StoredDossier, now: Temporal.Instant): Promise<number | null> {
	const { dueAt, endedAt } = dossier;
	if (dueAt === null || endedAt !== null) return null;
	const [from, to] = [dueAt, now]
		.sort(Temporal.Instant.compare)
		.map((at) => at.toZonedDateTimeISO(timeZone).toPlainDate()) as [Temporal.PlainDate, Temporal.PlainDate];
	const { lateDays, earlyDays } = daysLate(await workingCalendar(db, { from, to }), dueAt, now);
	return lateDays > 0 ? -lateDays : earlyDays;
}
