import type { IndexTree } from "./tree.ts";
import { childrenByParent, nodesByCode } from "./walk-tree.ts";

type Values = ReadonlyMap<string, number>;

/** A target over its components, as it will be printed. */
export interface SplitTarget {
	/** child → target, rounded; they add up to `total` exactly as printed */
	readonly parts: ReadonlyMap<string, number>;
	/** the target of the whole, rounded */
	readonly total: number;
}

/**
 * Spreads the target of a sum over its children in proportion to the room each has up to `best` (the best unit, or the maximum), and
 * rounds so that the printed parts add up to the printed whole: the largest remainders are rounded up. Papers that round each part by
 * itself miss it (Đồng Tháp 2023: 43.23 under a total of 43.24).
 *
 * `baseline`, `best`: code → points; `decimals` of what is printed. Null where the node is no plain sum, a child lacks a
 * baseline or a best, or the target lies below the baseline or beyond all room.
 */
export function splitTarget(
	tree: IndexTree,
	code: string,
	baseline: Values,
	target: number,
	best: Values,
	decimals: number,
): SplitTarget | null {
	const rule = nodesByCode(tree).get(code)?.aggregation;
	const children = (childrenByParent(tree).get(code) ?? []).map((child) => child.code);
	if (rule?.kind !== "sum" || rule.atMost !== undefined || children.length === 0) return null;
	const from: number[] = [];
	const room: number[] = [];
	for (const child of children) {
		const [value, top] = [baseline.get(child), best.get(child)];
		if (value === undefined || top === undefined) return null;
		from.push(value);
		room.push(Math.max(0, top - value));
	}
	const increase = target - sumOf(from);
	const space = sumOf(room);
	if (increase < 0 || increase > space) return null;
	const share = space === 0 ? 0 : increase / space;
	const exact = from.map((value, at) => value + share * (room[at] as number));
	// counted in whole units of the last decimal, so that no float spoils the sum
	const unit = 10 ** decimals;
	const whole = Math.round(target * unit);
	const parts = largestRemainders(
		exact.map((value) => value * unit),
		whole,
	);
	return {
		parts: new Map(children.map((child, at) => [child, (parts[at] as number) / unit])),
		total: whole / unit,
	};
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Whole numbers near these that add up to `whole`; none is moved by 1 or more. */
function largestRemainders(values: readonly number[], whole: number): readonly number[] {
	const down = values.map((value) => Math.floor(value + 1e-9));
	const left = whole - sumOf(down);
	const order = values
		.map((value, at) => ({ at, remainder: value - (down[at] as number) }))
		.sort((a, b) => b.remainder - a.remainder || a.at - b.at);
	const raised = new Set(order.slice(0, left).map(({ at }) => at));
	return down.map((value, at) => value + (raised.has(at) ? 1 : 0));
}
