import type { Temporal } from "temporal-polyfill";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Actor } from "#platform/http/actor.ts";
import { isUseful } from "../../domain/acting.ts";
import type { Measure } from "../../domain/task.ts";
import { possibleActions, type TaskActionName, taskAction } from "../../domain/task-state.ts";
import { actsOnTaskAs, type TaskPlaces } from "../../policy.ts";
import type { StoredAct } from "../../store/task/acts.ts";
import type { StoredOccurrence } from "../../store/task/occurrence.ts";
import { bodyPlaces } from "../places.ts";

interface About {
	readonly field: string | null;
	readonly officerPersonId: string | null;
	readonly acts: readonly StoredAct[];
}

/** Whose an occurrence is, as rights need it. A body that the catalogue does not know has nobody who may act for it. */
export async function placesOfTask(
	db: ReadDb,
	occurrence: Pick<StoredOccurrence, "giverBodyId" | "unitId" | "summary">,
	about: About,
	day: Temporal.PlainDate,
): Promise<TaskPlaces> {
	const { giverBodyId, unitId, summary } = occurrence;
	const places = await bodyPlaces(db, [summary.bodyId, giverBodyId], day);
	const unknown = (bodyId: string) => ({ bodyId, unitId, unitPath: [unitId], heirs: [], exists: false });
	return {
		lead: places.get(summary.bodyId) ?? unknown(summary.bodyId),
		giver: places.get(giverBodyId) ?? unknown(giverBodyId),
		field: about.field,
		officerPersonId: about.officerPersonId,
		declaredBy: declaredBy(about.acts),
	};
}

const declaring: readonly TaskActionName[] = ["report-progress", "report-done", "correct", "sign"];
const beginningAnew: readonly TaskActionName[] = ["return", "reopen", "insist", "pass-on", "hand-over"];

/** People who reported or signed since it was last returned or went to another body. */
export function declaredBy(acts: readonly StoredAct[]): readonly string[] {
	const last = acts.findLastIndex(({ action }) => beginningAnew.includes(action));
	const since = acts.slice(last + 1).filter(({ action }) => declaring.includes(action));
	return [...new Set(since.flatMap(({ byPersonId }) => (byPersonId === null ? [] : [byPersonId])))];
}

interface Asked {
	/** its plan has ended: what was accepted stays accepted */
	readonly planOver: boolean;
	readonly occurrence: Pick<StoredOccurrence, "kind" | "summary">;
	readonly measure: Measure | null;
	readonly acts: readonly StoredAct[];
}

/** What this person can do with it now, in the order of the table. */
export function actionsFor(
	actor: Actor,
	places: TaskPlaces,
	{ planOver, occurrence, measure, acts }: Asked,
): readonly TaskActionName[] {
	const { kind, summary } = occurrence;
	const open = possibleActions({ kind, state: summary.state, extensionAsked: summary.askedDueOn !== null });
	const valued = valuedActs(acts);
	return open.filter(
		(name) =>
			!(planOver && name === "reopen") &&
			actsOnTaskAs(actor, places, taskAction(name).by) &&
			isUseful(name, { dueOn: summary.dueOn, measure, valued: valued.length > 0 }),
	);
}

/** Acts that declared a value, since the task came to this body; the last one holds. */
export const valuedActs = (acts: readonly StoredAct[]): readonly StoredAct[] => {
	const moved = acts.findLastIndex(({ action }) => action === "pass-on" || action === "hand-over");
	return acts.slice(moved + 1).filter(({ action, value }) => value !== null && declaring.includes(action));
};
