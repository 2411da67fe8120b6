import { normalQuantile } from "../distributions/normal.ts";
import { refuse } from "../fault.ts";

/** What the sample shall be good for. */
export interface MarginWanted {
	/** half width of the interval, such as 0.03 for three points of a share */
	readonly margin: number;
	/** expected share (0.5 is the most careful), or the standard deviation of a mean */
	readonly share?: number;
	readonly standardDeviation?: number;
	readonly level?: number;
	/** variance of the design over that of a simple random sample */
	readonly designEffect?: number;
	/** size of the population, absent: large */
	readonly population?: number;
	/** share of those drawn who answer, 1 if all do */
	readonly response?: number;
}

/** How many to draw for a margin: (z/margin)² S² deff, less what a small population saves, over the share that answers; rounded up. Cochran (1977), 4.4. */
export function sampleSize(wanted: MarginWanted): number {
	const { margin, share = 0.5, level = 0.95, designEffect = 1, response = 1 } = wanted;
	const { population = Number.POSITIVE_INFINITY } = wanted;
	if (!(margin > 0) || !(response > 0 && response <= 1)) refuse("design-wrong", { margin, response });
	const variance =
		wanted.standardDeviation === undefined ? share * (1 - share) : wanted.standardDeviation ** 2;
	const z = normalQuantile(1 - (1 - level) / 2);
	const large = (z / margin) ** 2 * variance;
	const simple = large / (1 + large / population);
	return Math.ceil((simple * designEffect) / response - 1e-9);
}
