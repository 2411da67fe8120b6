import type { IndexNode } from "#modules/indices/index.ts";
import type { TargetText } from "./plan.ts";

/** What the address of the target workbench says: the year counted from, and a target for each node it names. */
export interface WorkbenchTargets {
	readonly baselineYear: number;
	/** code → decimal text with a point, two decimals */
	readonly wished: ReadonlyMap<string, string>;
}

/** Null: no address of the workbench, or nothing in it that could be a target. */
export function readWorkbenchAddress(text: string): WorkbenchTargets | null {
	const query = text.trim().split("?").at(-1) ?? "";
	const fields = new URLSearchParams(query.split("#")[0]);
	const baselineYear = Number(fields.get("goc"));
	const wished = new Map<string, string>();
	for (const [name, typed] of fields) {
		// a comma or a point before at most four decimals; a grouped figure is no target
		const figure = /^(\d{1,4})(?:[.,](\d{1,4}))?$/.exec(typed.trim());
		if (name.startsWith("m-") && figure)
			wished.set(name.slice(2), Number(`${figure[1]}.${figure[2] ?? "0"}`).toFixed(2));
	}
	return Number.isInteger(baselineYear) && baselineYear > 1990 && wished.size > 0
		? { baselineYear, wished }
		: null;
}

/** As a paper prints them: baseline, increase and target with two decimals that agree with each other. */
export function targetsFrom(
	{ baselineYear, wished }: WorkbenchTargets,
	nodes: readonly IndexNode[],
	/** concept → published figure of the baseline year */
	published: ReadonlyMap<string, string>,
	label: (node: IndexNode) => string,
): readonly TargetText[] {
	return nodes.flatMap((node): TargetText[] => {
		const value = wished.get(node.code);
		if (value === undefined) return [];
		const figure = published.get(node.concept);
		const baseline = figure === undefined ? null : Number(figure).toFixed(2);
		return [
			{
				node: { index: node.index, concept: node.concept },
				label: label(node),
				year: baselineYear + 1,
				baselineYear: baseline === null ? null : baselineYear,
				baseline,
				increase: baseline === null ? null : (Number(value) - Number(baseline)).toFixed(2),
				value,
				atLeast: node.direction === "higher-is-better",
				inGroup: null,
				unitLabel: null,
			},
		];
	});
}
