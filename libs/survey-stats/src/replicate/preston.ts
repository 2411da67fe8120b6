import { chosenWithout } from "../chance/choose.ts";
import type { Generator } from "../chance/generator.ts";
import type { SampleDesign, Stage } from "../design/sample-design.ts";
import { refuse } from "../fault.ts";
import type { Factors } from "./replicates.ts";

/**
 * Preston (2009), rescaled at every stage: half of the units (rounded down) drawn without replacement, in each stratum of each unit above. With d = 1 for a
 * drawn unit, the factor is 1 + the sum over stages of λ_s × (over the stages above, product of sqrt(n/n*) d) × (n_s/n_s* d_s - 1),
 * λ_s² = n_s* (product of f above) (1 - f_s) / (n_s - n_s*). Factors may fall below 0 nowhere, but below 1. Squares over R-1.
 */
export function preston(design: SampleDesign, count: number, generator: Generator): Factors {
	const stages = usedStages(design);
	const last = stages.at(-1) as Stage;
	const factors = new Float64Array(count * last.units);
	for (let r = 0; r < count; r += 1) {
		const made = oneReplicate(design, stages, generator);
		factors.set(made, r * last.units);
	}
	return {
		count,
		units: last.units,
		unitOfRow: last.unitOfRow,
		factors,
		scale: 1 / (count - 1),
		rowScales: new Float64Array(count).fill(1),
	};
}

/** Stages down to the first that is drawn with replacement: below it nothing counts. */
function usedStages(design: SampleDesign): Stage[] {
	const used: Stage[] = [];
	for (const stage of design.stages) {
		used.push(stage);
		if (
			design.firstStageOnly ||
			stage.population.every((population) => population === Number.POSITIVE_INFINITY)
		)
			break;
	}
	return used;
}

interface Above {
	/** the factor so far */
	readonly factor: Float64Array;
	/** product of sqrt(n/n*) d */
	readonly path: Float64Array;
	/** product of f */
	readonly share: Float64Array;
}

function oneReplicate(design: SampleDesign, stages: readonly Stage[], generator: Generator): Float64Array {
	let above: Above = { factor: Float64Array.of(1), path: Float64Array.of(1), share: Float64Array.of(1) };
	for (const [place, stage] of stages.entries()) above = oneStage(design, stage, place, above, generator);
	return above.factor;
}

function oneStage(
	design: SampleDesign,
	stage: Stage,
	place: number,
	above: Above,
	generator: Generator,
): Above {
	const unitsOf: number[][] = Array.from({ length: stage.strata }, () => []);
	for (let unit = 0; unit < stage.units; unit += 1) unitsOf[stage.stratumOfUnit[unit] as number]?.push(unit);
	const [factor, path, share] = [0, 0, 0].map(() => new Float64Array(stage.units)) as [
		Float64Array,
		Float64Array,
		Float64Array,
	];
	for (const [h, members] of unitsOf.entries()) {
		if (members.length === 0) continue;
		const n = members.length;
		const parent = stage.parentOfStratum[h] as number;
		const f = n / (stage.population[h] as number);
		const [before, way, shared] = [above.factor[parent], above.path[parent], above.share[parent]] as [
			number,
			number,
			number,
		];
		const half = Math.floor(n / 2);
		if (n === 1 && f < 1 && shared > 0 && design.lonely !== "remove") {
			refuse("lonely-unit", { stratum: stage.stratumNames[h] as string, stage: place + 1 });
		}
		const drawn = new Set(n === 1 ? [0] : chosenWithout(n, half, generator));
		const lambda = n === 1 ? 0 : Math.sqrt((half * shared * (1 - f)) / (n - half));
		for (const [k, unit] of members.entries()) {
			const taken = drawn.has(k) ? 1 : 0;
			factor[unit] = before + lambda * way * ((n === 1 ? 1 : n / half) * taken - 1);
			path[unit] = way * (n === 1 ? 1 : Math.sqrt(n / half) * taken);
			share[unit] = shared * f;
		}
	}
	return { factor, path, share };
}
