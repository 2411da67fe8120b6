import type { ReadDb } from "#platform/db/connections.ts";
import { type DueStory, dueStory } from "../../domain/clock/due-story.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { actsOf } from "../../store/life/acts.ts";
import { clockChangesOf } from "../../store/life/clock-changes.ts";
import { clockOf, spanOf } from "./clock-of.ts";

/** How the date of a dossier came about: `sentencesOfDue` (life/due-sentences.ts) says it in words. */
export async function explainDue(db: ReadDb, dossier: StoredDossier): Promise<DueStory> {
	const { clockStartedAt, limit, unitId } = dossier;
	const clock = clockStartedAt && limit ? await clockOf(db, unitId, spanOf(clockStartedAt, limit)) : null;
	const acts = await actsOf(db, dossier.id);
	return dueStory(dossier, acts, await clockChangesOf(db, dossier.id), clock);
}
