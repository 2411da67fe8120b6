import type { Variables } from "../estimate/means.ts";
import { populationVariances } from "../estimate/variances.ts";

/** Cronbach's alpha with weights: k/(k-1) (1 - sum of item variances / variance of the sum), rows with every item answered. */
export function cronbachAlpha(
	{ columns, names }: Variables,
	weights: Float64Array,
	inDomain: Uint8Array | null,
): number {
	const k = columns.length;
	const matrix = populationVariances({ columns, names }, inDomain, weights).values(weights);
	let [own, all] = [0, 0];
	for (let i = 0; i < k; i += 1) {
		own += matrix[i * k + i] as number;
		for (let j = 0; j < k; j += 1) all += matrix[i * k + j] as number;
	}
	return (k / (k - 1)) * (1 - own / all);
}
