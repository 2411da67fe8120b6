import { type DataTable, getNumbers } from "../columns/data-table.ts";
import { refuse } from "../fault.ts";
import { importedReplicates } from "../replicate/imported.ts";
import type { DesignData } from "./design-data.ts";
import type { SampleDesign, Stage } from "./sample-design.ts";
import { stageOf } from "./stage-of.ts";
import { unequalVariance } from "./unequal-probabilities.ts";

/**
 * Binds a design to the rows of a table. Weights come from a column, from probabilities, or from population sizes (the product of N/n over the
 * stages). Refuses what cannot be a design: a unit in two strata, a population smaller than its sample, a gap in any design column.
 */
export function designOf(table: DataTable, data: DesignData): SampleDesign {
	const stages: Stage[] = [];
	let above: Pick<Stage, "unitOfRow" | "units"> = { unitOfRow: new Int32Array(table.rows), units: 1 };
	for (const [place, stage] of data.stages.entries()) {
		const counted = stageOf(table, stage, place, above, place > 0 || data.nest === true);
		stages.push(counted);
		above = counted;
	}
	const weights = weightsOf(table, data, stages);
	return {
		convention: data.convention,
		rows: table.rows,
		weights,
		stages,
		lonely: data.lonely ?? "refuse",
		lonelyInDomains: data.lonelyInDomains ?? false,
		firstStageOnly: data.firstStageOnly ?? false,
		unequal: data.unequal === undefined ? null : unequalVariance(table, data.unequal),
		projections: [],
		replicates: data.replicates === undefined ? null : importedReplicates(table, data.replicates, weights),
	};
}

function weightsOf(table: DataTable, data: DesignData, stages: readonly Stage[]): Float64Array {
	const weights = givenWeights(table, data) ?? fromPopulation(table.rows, stages);
	for (let row = 0; row < weights.length; row += 1) {
		const weight = weights[row] as number;
		if (!(weight >= 0) || weight === Number.POSITIVE_INFINITY)
			refuse("weight-not-positive", { row: row + 1, weight });
	}
	return weights;
}

function givenWeights(table: DataTable, data: DesignData): Float64Array | null {
	if (data.weights !== undefined) return getNumbers(table, data.weights);
	const { probability } = data;
	if (probability === undefined) return null;
	if (typeof probability === "number") return new Float64Array(table.rows).fill(1 / probability);
	return getNumbers(table, probability).map((p) => 1 / p);
}

function fromPopulation(rows: number, stages: readonly Stage[]): Float64Array {
	const weights = new Float64Array(rows).fill(1);
	for (const { unitOfRow, stratumOfUnit, population, sampled } of stages) {
		for (let row = 0; row < rows; row += 1) {
			const h = stratumOfUnit[unitOfRow[row] as number] as number;
			if (population[h] === Number.POSITIVE_INFINITY) refuse("no-weights");
			weights[row] = ((weights[row] as number) * (population[h] as number)) / (sampled[h] as number);
		}
	}
	if (stages.length === 0) refuse("no-weights");
	return weights;
}
