import type { VersionDetails, VersionParts } from "./version.ts";

/** What a reader of the catalogue is told when it changes; days, sources and who wrote are not among it. */
export const comparedFields = [
	"nameVi",
	"code",
	"field",
	"level",
	"owner",
	"kind",
	"limit",
	"limitNote",
	"receivedAt",
	"online",
	"onlineReason",
	"proactiveLevel",
	"onlinePayment",
	"portalUrl",
	"about",
	"whoFor",
	"conditions",
	"result",
] as const satisfies readonly (keyof VersionDetails)[];
export type ComparedField = (typeof comparedFields)[number];

export const partNames = [
	"steps",
	"documents",
	"fees",
	"laws",
] as const satisfies readonly (keyof VersionParts)[];
export type PartName = (typeof partNames)[number];

export interface VersionChanges {
	readonly fields: readonly ComparedField[];
	/** by name of the paper, step, fee or law */
	readonly parts: readonly {
		readonly part: PartName;
		readonly added: readonly string[];
		readonly removed: readonly string[];
		readonly changed: readonly string[];
	}[];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the later version says otherwise than the earlier one. */
export function versionChanges(before: VersionDetails, after: VersionDetails): VersionChanges {
	return {
		fields: comparedFields.filter((field) => !same(before[field], after[field])),
		parts: partNames.flatMap((part) => {
			const lists = { before: byName(before[part]), after: byName(after[part]) };
			const added = [...lists.after.keys()].filter((name) => !lists.before.has(name));
			const removed = [...lists.before.keys()].filter((name) => !lists.after.has(name));
			const changed = [...lists.after].flatMap(([name, item]) =>
				lists.before.has(name) && !same(lists.before.get(name), item) ? [name] : [],
			);
			return added.length + removed.length + changed.length > 0 ? [{ part, added, removed, changed }] : [];
		}),
	};
}

export const isUnchanged = ({ fields, parts }: VersionChanges): boolean =>
	fields.length === 0 && parts.length === 0;

/** Two items of one name are told apart by their place. */
function byName(items: VersionParts[PartName]): ReadonlyMap<string, unknown> {
	const named = new Map<string, unknown>();
	for (const item of items) {
		const name = "reference" in item ? item.reference : item.name;
		let key = name;
		for (let n = 2; named.has(key); n++) key = `${name} (${n})`;
		named.set(key, item);
	}
	return named;
}
