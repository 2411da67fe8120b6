import { afterActs, type ReadingAct, type ReadingItem, taskBefore } from "./reading-choice.ts";
import { compared } from "./reading-choice-compared.ts";

/**
 * Decisions about items that stayed the same, for the later reading. What was cut or joined goes along when all that it
 * was made of is still there, side by side as before.
 */
export function carriedActs<Act extends { readonly act: ReadingAct }>(
	before: { readonly asRead: readonly ReadingItem[]; readonly acts: readonly Act[]; readonly text: string },
	after: readonly ReadingItem[],
): readonly Act[] {
	const { same } = compared(before.asRead, after);
	const groups = groupsOf(before);
	const order = (items: readonly ReadingItem[]) => new Map(items.map(({ key }, index) => [key, index]));
	const [then, now] = [order(before.asRead), order(after)];
	const stays = (sources: ReadonlySet<string>): boolean => {
		const moved = [...sources].map(
			(key) => (now.get(same.get(key) ?? "") ?? Number.NaN) - (then.get(key) ?? 0),
		);
		return moved.every((by) => by === moved[0]);
	};
	return before.acts.flatMap((one, index) => {
		const sources = groups[index];
		const [, root = "", suffix = ""] = /^([^.]+)(\..*)?$/.exec(one.act.key) ?? [];
		const key = same.get(root);
		if (!sources || !key || !stays(sources)) return [];
		return [{ ...one, act: { ...one.act, key: key + suffix } }];
	});
}

/** For each act, all that was read and hangs together with what it was about. */
function groupsOf({
	asRead,
	acts,
	text,
}: {
	readonly asRead: readonly ReadingItem[];
	readonly acts: readonly { readonly act: ReadingAct }[];
	readonly text: string;
}): readonly Set<string>[] {
	const groupOf = new Map(asRead.map(({ key }) => [key, new Set([key])]));
	const roots = acts.map(({ act }, index) => {
		const items = afterActs(
			asRead,
			acts.slice(0, index).map((earlier) => earlier.act),
			text,
		);
		const item = items.find(({ key }) => key === act.key);
		const joined = act.act === "merge" ? taskBefore(items, act.key) : null;
		const together = new Set([...(item?.sources ?? []), ...(joined?.sources ?? [])]);
		const whole = new Set([...together].flatMap((key) => [...(groupOf.get(key) ?? [])]));
		for (const key of whole) groupOf.set(key, whole);
		return item?.sources[0] ?? act.key;
	});
	return roots.map((root) => groupOf.get(root) ?? new Set([root]));
}
