import type { NameableBody } from "./body-names.ts";
import type { NamedBody } from "./task.ts";

/** Bodies that a paper names together: which ones they are is asked on the day. */
export const bodyClasses = ["committee-below", "department"] as const;
export type BodyClass = (typeof bodyClasses)[number];

/** What the reader calls a class (`NamedBody.key`), and the bodies of today that answer to it. */
const classOfKey: Readonly<Record<string, BodyClass>> = {
	"ubnd-xa": "committee-below",
	"so-nganh-tinh": "department",
};

/** Districts ended on 01/07/2025: whether a paper's "các huyện, thành phố" now means the communes is for a person to say. */
const proposedForKey: Readonly<Record<string, BodyClass>> = { "ubnd-huyen": "committee-below" };

interface NamedTogether {
	readonly key: string;
	readonly group: boolean;
}

export const classNamed = ({ key, group }: NamedTogether): BodyClass | null =>
	group ? (classOfKey[key] ?? null) : null;

export const classProposed = ({ key, group }: NamedTogether): BodyClass | null =>
	group ? (proposedForKey[key] ?? null) : null;

export type ClassBodies = Readonly<Record<BodyClass, readonly NamedBody[]>>;

export function classBodies(bodies: readonly NameableBody[]): ClassBodies {
	const of = (wanted: BodyClass) =>
		bodies.filter(({ group }) => group === wanted).map(({ id, name }) => ({ bodyId: id, written: name }));
	return { "committee-below": of("committee-below"), department: of("department") };
}

/** The class that these bodies are, whole and together; null for any other list. */
export function classOfList(bodies: readonly NamedBody[], classes: ClassBodies): BodyClass | null {
	const ids = new Set(bodies.map(({ bodyId }) => bodyId));
	const isWhole = (name: BodyClass) => {
		const members = classes[name];
		return (
			members.length > 1 && members.length === ids.size && members.every(({ bodyId }) => ids.has(bodyId))
		);
	};
	return bodyClasses.find(isWhole) ?? null;
}
