import { type Grouping, maskOf } from "../columns/grouping.ts";
import type { SampleDesign } from "../design/sample-design.ts";
import { combine, linearMap } from "../estimate/combine.ts";
import { estimate } from "../estimate/estimate.ts";
import { means, totals, type Variables } from "../estimate/means.ts";
import type { TableStatistic } from "./group-means.ts";
import { answersOf, type LinearMaps } from "./linear-maps.ts";

/** The table from the influence of every row, for any design. Variables are taken one by one, so that memory does not grow with their number. */
export function rowByRowTable(
	design: SampleDesign,
	variables: Variables,
	grouping: Grouping,
	maps: LinearMaps,
	statistic: TableStatistic,
) {
	const p = variables.columns.length;
	const k = p + maps.names.length;
	const values = new Float64Array(grouping.groups * k).fill(Number.NaN);
	const variances = new Float64Array(grouping.groups * k).fill(Number.NaN);
	const answers = new Int32Array(grouping.groups * p);
	for (let group = 0; group < grouping.groups; group += 1) {
		const own = variables.columns.map((column, j) => {
			const inDomain = maskOf(grouping, group).map((inside, row) => (Number.isNaN(column[row]) ? 0 : inside));
			answers[group * p + j] = inDomain.reduce((sum, inside) => sum + inside, 0);
			const estimator = statistic === "mean" ? means : totals;
			return estimator({ names: [variables.names[j] as string], columns: [column] }, inDomain);
		});
		const mapped = maps.coefficients.map((row, m) => {
			const used = [...row.keys()].filter((j) => row[j] !== 0);
			const parts = combine(used.map((j) => own[j] as (typeof own)[number]));
			return linearMap(parts, [maps.names[m] as string], [used.map((j) => row[j] as number)]);
		});
		for (const [j, estimator] of [...own, ...mapped].entries()) {
			const found = estimate(design, estimator);
			values[group * k + j] = found.values[0] ?? Number.NaN;
			variances[group * k + j] = found.covariance[0] ?? Number.NaN;
		}
	}
	return { values, variances, answers: answersOf(answers, p, maps, grouping.groups) };
}
