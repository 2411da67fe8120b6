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

/** Why a class is proposed and not taken: the level is no more, or the paper names those who head the bodies. */
export interface ClassProposal {
	readonly bodyClass: BodyClass;
	readonly because: "district-ended" | "heads-named";
}

const districtEnded = { bodyClass: "committee-below", because: "district-ended" } as const;
const proposedForKey: Readonly<Record<string, ClassProposal>> = {
	"ubnd-huyen": districtEnded,
	"chu-tich-ubnd-huyen": districtEnded,
	"chu-tich-ubnd-xa": { bodyClass: "committee-below", because: "heads-named" },
	"thu-truong-so-nganh": { bodyClass: "department", because: "heads-named" },
};

interface NamedTogether {
	readonly key: string;
	readonly group: boolean;
}

export const classNamed = ({ key, group }: NamedTogether): BodyClass | null =>
	group ? (classOfKey[key] ?? null) : null;

export const classProposed = ({ key, group }: NamedTogether): ClassProposal | null =>
	group ? (proposedForKey[key] ?? null) : null;

export type ClassBodies = Readonly<Record<BodyClass, readonly NamedBody[]>>;

export function classBodies(bodies: readonly NameableBody[]): ClassBodies {
	const of = (wanted: BodyClass) =>
		bodies.filter(({ group }) => group === wanted).map(({ id, name }) => ({ bodyId: id, written: name }));
	return { "committee-below": of("committee-below"), department: of("department") };
}

/** The classes that stand whole in a list, and the bodies besides. */
export function classesInList(
	bodies: readonly NamedBody[],
	classes: ClassBodies,
): { readonly whole: readonly BodyClass[]; readonly rest: readonly NamedBody[] } {
	const ids = new Set(bodies.map(({ bodyId }) => bodyId));
	const whole = bodyClasses.filter(
		(name) => classes[name].length > 1 && classes[name].every(({ bodyId }) => ids.has(bodyId)),
	);
	const told = new Set(whole.flatMap((name) => classes[name].map(({ bodyId }) => bodyId)));
	return { whole, rest: bodies.filter(({ bodyId }) => !told.has(bodyId)) };
}
