import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import { bodyFinder, foldName, type NameableBody } from "../../domain/body-names.ts";
import type { PlanRead } from "../../domain/plan-of-reading.ts";
import { type ClassBodies, classBodies } from "../../domain/plan-of-reading-classes.ts";
import { afterActs, type ReadingAct, type ReadingItem } from "../../domain/reading-choice.ts";
import { itemsAsRead } from "../../domain/reading-choice-items.ts";
import { meantNames } from "../../domain/reading-choice-names.ts";
import type { NamedBody } from "../../domain/task.ts";
import { type KnownName, knownNames } from "../../store/reading/known-names.ts";
import type { StoredReading } from "../../store/reading/reading.ts";
import { actsOfReading, type StoredAct } from "../../store/reading/reading-acts.ts";
import { nameableBodies } from "../plan/nameable-bodies.ts";
import { planFromPaper } from "./plan-from-paper.ts";

/** A reading as it lies before the person who decides about it. */
export interface ReadingOnDesk {
	readonly stored: StoredReading;
	readonly read: PlanRead;
	/** as the reader left them */
	readonly asRead: readonly ReadingItem[];
	/** as they stand after what was decided */
	readonly items: readonly ReadingItem[];
	/** as they will stand after these acts too */
	readonly after: (more: readonly ReadingAct[]) => readonly ReadingItem[];
	readonly acts: readonly StoredAct[];
	readonly bodies: readonly NameableBody[];
	/** those of them that are usually meant: of the unit itself, and the committees below */
	readonly likely: readonly NameableBody[];
	readonly classes: ClassBodies;
	readonly find: (written: string) => readonly NamedBody[];
	/** what this issuer's papers are known to mean by a name, by the name as it is compared */
	readonly known: ReadonlyMap<string, KnownName>;
}

export async function readingOnDesk(
	db: ReadDb,
	stored: StoredReading,
	unitId: string,
	today: Temporal.PlainDate,
): Promise<ReadingOnDesk> {
	const bodies = await nameableBodies(db, unitId, today);
	const find = bodyFinder(bodies);
	const classes = classBodies(bodies);
	const known = await knownNames(db, stored.issuerBodyId);
	const read = await planFromPaper(db, stored.reading, { find, classes }, today);
	const acts = await actsOfReading(db, stored.id);
	const asRead = itemsAsRead(stored.reading, read, find);
	const decided = acts.map(({ act, carried }) => ({ ...act, carried }));
	const ids = new Set(bodies.map(({ id }) => id));
	const meaning = (written: string): readonly NamedBody[] | null => {
		const name = known.get(foldName(written));
		if (!name) return null;
		if ("bodyClass" in name.meaning) return classes[name.meaning.bodyClass];
		// a body that is no more has to be settled again
		return ids.has(name.meaning.bodyId) ? [{ bodyId: name.meaning.bodyId, written }] : null;
	};
	const after = (more: readonly ReadingAct[]) =>
		meantNames(afterActs(asRead, [...decided, ...more], stored.text), meaning);
	const likely = bodies.filter(({ id, group }) => id.startsWith(`${unitId}/`) || group === "committee-below");
	const desk = { stored, read, asRead, acts, bodies, likely, classes, find, known };
	return { ...desk, after, items: after([]) };
}
