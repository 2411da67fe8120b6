import { studentQuantile, studentUpper } from "../distributions/student.ts";
import type { Interval } from "../estimate/intervals.ts";

export interface TTest {
	readonly estimate: number;
	readonly statistic: number;
	readonly df: number;
	/** two-sided */
	readonly p: number;
	readonly interval: Interval;
}

/** Is an estimate different from 0: estimate over standard error, against Student's t. */
export function tTest(estimate: number, standardError: number, df: number, level = 0.95): TTest {
	const statistic = estimate / standardError;
	const reach = studentQuantile(1 - (1 - level) / 2, df) * standardError;
	return {
		estimate,
		statistic,
		df,
		p: 2 * studentUpper(Math.abs(statistic), df),
		interval: { lower: estimate - reach, upper: estimate + reach },
	};
}

/** p values of many comparisons: Holm (1979), Bonferroni, Benjamini & Hochberg (1995). Same order as given. */
export function adjustedP(
	ps: readonly number[],
	method: "holm" | "bonferroni" | "benjamini-hochberg",
): readonly number[] {
	const m = ps.length;
	if (method === "bonferroni") return ps.map((p) => Math.min(1, p * m));
	const order = [...ps.keys()].sort((a, b) => (ps[a] as number) - (ps[b] as number) || a - b);
	const adjusted = new Array<number>(m);
	if (method === "holm") {
		let highest = 0;
		for (const [rank, i] of order.entries()) {
			highest = Math.max(highest, (ps[i] as number) * (m - rank));
			adjusted[i] = Math.min(1, highest);
		}
		return adjusted;
	}
	let lowest = 1;
	for (const [back, i] of [...order].reverse().entries()) {
		lowest = Math.min(lowest, ((ps[i] as number) * m) / (m - back));
		adjusted[i] = lowest;
	}
	return adjusted;
}
