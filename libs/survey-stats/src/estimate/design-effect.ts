import type { SampleDesign } from "../design/sample-design.ts";
import { rowsWithWeight, type Variables, weightOf } from "./means.ts";
import { populationVariances } from "./variances.ts";

/**
 * Variance under the design over the variance that a simple random sample of as many answers would have had: S²/n for a mean, times the squared
 * sum of weights for a total; without replacement also times 1 - n / (sum of weights). Kish (1965).
 */
export function designEffects(
	design: SampleDesign,
	statistic: "mean" | "total",
	variables: Variables,
	inDomain: Uint8Array | null,
	variances: readonly number[],
	withReplacement: boolean,
): readonly number[] {
	const n = rowsWithWeight(design.weights, inDomain);
	const weight = weightOf(design.weights, inDomain);
	const scale = (statistic === "total" ? weight * weight : 1) * (withReplacement ? 1 : 1 - n / weight);
	return variables.columns.map((y, j) => {
		const [spread] = populationVariances({ names: ["y"], columns: [y] }, inDomain, design.weights).values(
			design.weights,
		);
		return (variances[j] as number) / ((scale * (spread as number)) / n);
	});
}

/** n × sum of w² / (sum of w)²: what unequal weights alone cost. Kish (1965). */
export function kishDesignEffect(weights: Float64Array): number {
	let [n, sum, squares] = [0, 0, 0];
	for (const weight of weights) {
		if (weight === 0) continue;
		n += 1;
		sum += weight;
		squares += weight * weight;
	}
	return (n * squares) / (sum * sum);
}
