import type { Temporal } from "temporal-polyfill";
import { bodiesById, unitsAbove } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Language } from "#platform/i18n/index.ts";
import { type DueStory, dueStory } from "../../domain/clock/due-story.ts";
import { type Opening, openingOn } from "../../domain/lookup/opening-hours.ts";
import { clockOf, spanOf } from "../../queries/life/clock-of.ts";
import { officeHoursOf } from "../../queries/life/office-hours.ts";
import type { OpenedDossier } from "../../queries/lookup/opened-dossier.ts";

/** What the parts of the page need beside the dossier. */
export interface Shown {
	readonly dossier: OpenedDossier;
	readonly language: Language;
	readonly today: Temporal.PlainDate;
	readonly now: Temporal.Instant;
	readonly desk: string;
	readonly handling: string;
	/** a body in the reader's language */
	readonly named: (bodyId: string) => string;
	/** where each step is done, in their order */
	readonly places: readonly (string | null)[];
	readonly story: DueStory;
	/** of the desk, in the season of today */
	readonly opening: readonly Opening[];
}

type Reader = Pick<Shown, "language" | "today" | "now">;

/** Asks for everything beside the dossier itself; all of it is public, so the public role does. */
export async function loadShown(db: ReadDb, dossier: OpenedDossier, reader: Reader): Promise<Shown> {
	const { handlingBodyId, clockStartedAt, limit, unitId, acts, clockChanges } = dossier;
	const deskId = dossier.deskBodyId ?? handlingBodyId;
	const start = dossier.receivedAt ?? dossier.filedAt;
	const received = start.toZonedDateTimeISO(timeZone).toPlainDate();
	const path = [
		unitId,
		...((await unitsAbove(db, [unitId], received)).get(unitId) ?? []).map(({ id }) => id),
	];
	const stepIds = dossier.steps.map(({ bodyKind }) => path.map((id) => `${id}/${bodyKind}`));
	const bodies = await bodiesById(
		db,
		[handlingBodyId, deskId, ...acts.flatMap(({ toBodyId }) => toBodyId ?? []), ...stepIds.flat()],
		reader.today,
	);
	const nameOf = (id: string) => {
		const body = bodies.get(id);
		return reader.language === "vi" ? body?.fullName : body?.fullNameEn;
	};
	const named = (id: string) => nameOf(id) ?? id;
	const clock = clockStartedAt && limit ? await clockOf(db, unitId, spanOf(clockStartedAt, limit)) : null;
	const deskUnit = bodies.get(deskId)?.unitId ?? unitId;
	const hours = await officeHoursOf(db, deskUnit, { from: reader.today, to: reader.today });
	return {
		...{ dossier, ...reader, named },
		desk: named(deskId),
		handling: named(handlingBodyId),
		places: dossier.steps.map(
			({ bodyName }, at) => stepIds[at]?.map(nameOf).find((name) => name !== undefined) ?? bodyName,
		),
		story: dueStory(dossier, acts, clockChanges, clock),
		opening: openingOn(hours, reader.today),
	};
}
