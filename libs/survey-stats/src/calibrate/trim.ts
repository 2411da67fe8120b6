import type { SampleDesign } from "../design/sample-design.ts";
import { refuse } from "../fault.ts";
import { recalibrated } from "./recalibrated.ts";

/**
 * Weights cut to least … greatest, what was cut off spread equally over the others, once: after it a weight may lie outside by its share. The sum of
 * weights stays; calibrated totals do not, so trim before calibrating.
 */
export function trimWeights(design: SampleDesign, least: number, greatest: number): SampleDesign {
	if (!(least < greatest)) refuse("bounds-wrong", { least, greatest });
	return recalibrated(
		design,
		(weights) => trimmed(weights, least, greatest),
		() => null,
	);
}

function trimmed(weights: Float64Array, least: number, greatest: number): Float64Array {
	let excess = 0;
	let others = 0;
	for (const weight of weights) {
		if (weight < least) excess += weight - least;
		else if (weight > greatest) excess += weight - greatest;
		else others += 1;
	}
	const share = others === 0 ? 0 : excess / others;
	return weights.map((weight) => (weight < least ? least : weight > greatest ? greatest : weight + share));
}
