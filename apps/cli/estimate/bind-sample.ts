import {
	type Codebook,
	type DataTable,
	type DesignData,
	designOf,
	getNumbers,
	groupingOf,
	postStratify,
	type ReplicateMethod,
	refuse,
	type SampleDesign,
	withReplicates,
} from "@guong/survey-stats";
import type { EstimateFile } from "./estimate-file.ts";

/** The design of the file bound to the data: replicates are made first, then every one of them is post-stratified. */
export function bindSample(table: DataTable, file: EstimateFile, population: DataTable | null): SampleDesign {
	const { resampling, postStrata, missing: _missing, codebook: _codebook, ...design } = file;
	const bound = designOf(table, design as DesignData);
	const resampled = resampling === undefined ? bound : withReplicates(bound, resampling as ReplicateMethod);
	if (postStrata === undefined || population === null) return resampled;
	return postStratify(resampled, cellsOf(table, population, postStrata));
}

export function codebookOf({ codebook }: EstimateFile): Codebook {
	return (codebook ?? {}) as Codebook;
}

function cellsOf(
	table: DataTable,
	population: DataTable,
	{ columns, count }: NonNullable<EstimateFile["postStrata"]>,
) {
	const sampled = groupingOf(table, columns);
	const counted = groupingOf(population, columns);
	const totals = new Map<string, number>();
	const numbers = getNumbers(population, count);
	for (const [row, code] of counted.codes.entries()) {
		const key = (counted.labels[code] ?? []).join("\t");
		totals.set(key, (totals.get(key) ?? 0) + (numbers[row] as number));
	}
	const labels = sampled.labels.map((label) => label.join("\t"));
	for (const key of totals.keys()) {
		if (!labels.includes(key)) refuse("population-without-sample", { cell: key.replaceAll("\t", ".") });
	}
	return { cellOfRow: sampled.codes, labels, totals: labels.map((label) => totals.get(label) ?? 0) };
}
