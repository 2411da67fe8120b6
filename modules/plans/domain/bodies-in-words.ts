import type { NamedBody } from "./task.ts";

/** Bodies that a paper names together: "Ủy ban nhân dân các xã, phường". */
export interface BodyGroup {
	readonly name: string;
	readonly bodyIds: readonly string[];
}

/** As a paper names them, each once; where all of a group are named, the group's name stands for them. */
export function bodiesInWords(bodies: readonly NamedBody[], groups: readonly BodyGroup[]): readonly string[] {
	const named = new Set(bodies.map(({ bodyId }) => bodyId));
	const whole = groups.filter(({ bodyIds }) => bodyIds.length > 1 && bodyIds.every((id) => named.has(id)));
	const words = bodies.map(
		({ bodyId, written }) =>
			whole.find(({ bodyIds }) => bodyId !== null && bodyIds.includes(bodyId))?.name ?? written,
	);
	return [...new Set(words)];
}
