import {
	type Column,
	type DataTable,
	type DesignData,
	designOf,
	numberColumn,
	readCsv,
	type SampleDesign,
	type StageData,
} from "../src/index.ts";
import type { Condition, GoldenDesign, ReadData } from "./golden-file.ts";
import { domainOf } from "./pick.ts";

export interface Bound {
	readonly table: DataTable;
	readonly design: SampleDesign;
	readonly data: DesignData;
	readonly golden: GoldenDesign;
	/** rows of the domain of the case, null: all */
	readonly inDomain: Uint8Array | null;
}

interface Options {
	readonly lonely?: string;
	readonly adjustDomainLonely?: boolean;
	readonly oneStage?: boolean;
	readonly mse?: boolean;
	readonly pps?: string;
	readonly stagesUsed?: number;
	readonly domain?: Condition;
}

const lonelyRules = {
	fail: "refuse",
	remove: "remove",
	certainty: "remove",
	adjust: "adjust",
	average: "average",
} as const;

/** A design of the file, with the options of one case, as our own design data, bound to its rows. */
export function bindDesign(golden: GoldenDesign, options: Options, read: ReadData): Bound {
	const columns = new Map<string, Column>(
		readCsv(withIntervalsQuoted(read(`${golden.dataset}.csv`)), { missing: { NA: "not-asked" } }).table
			.columns,
	);
	const rows = [...columns.values()].map(lengthOf)[0] ?? 0;
	const data = {
		...plain(golden, options),
		...weighted(golden, columns, options),
		...replicated(golden, columns, options, read),
	};
	const withUnequal = options.pps === undefined ? data : { ...data, ...unequal(golden, options.pps, read) };
	const table = { rows, columns };
	const design = designOf(table, withUnequal);
	// Weights of the whole design, variance of its first stages only.
	return {
		table,
		data: withUnequal,
		design: { ...design, stages: design.stages.slice(0, options.stagesUsed) },
		golden,
		inDomain: domainOf(table, options.domain),
	};
}

function plain(golden: GoldenDesign, options: Options): DesignData {
	return {
		convention: "as in R",
		stages: golden.repweightsFile === undefined ? stages(golden) : [],
		nest: golden.nest ?? false,
		lonely: lonelyRules[(options.lonely ?? "fail") as keyof typeof lonelyRules],
		lonelyInDomains: options.adjustDomainLonely ?? false,
		firstStageOnly: options.oneStage ?? false,
	};
}

function stages({ ids, strata, fpc }: GoldenDesign): StageData[] {
	const count = Math.max(1, ids?.length ?? 0);
	return Array.from({ length: count }, (_, s) => ({
		...(ids?.[s] === undefined ? {} : { unit: ids[s] }),
		...(strata?.[s] === undefined ? {} : { strata: [strata[s]] }),
		...(fpc?.[s] === undefined ? {} : { population: fpc[s] }),
	}));
}

function weighted(
	golden: GoldenDesign,
	columns: Map<string, Column>,
	_options: Options,
): Partial<DesignData> {
	if (golden.prob !== undefined) return { probability: golden.prob };
	if (typeof golden.weights === "string") return { weights: golden.weights };
	if (!Array.isArray(golden.weights)) return {};
	columns.set("weights of the file", numberColumn(golden.weights));
	return { weights: "weights of the file" };
}

function replicated(
	golden: GoldenDesign,
	columns: Map<string, Column>,
	options: Options,
	read: ReadData,
): Partial<DesignData> {
	if (golden.repweightsFile === undefined) return {};
	const { table } = readCsv(read(golden.repweightsFile.replace(/^.*\//, "")));
	for (const [name, column] of table.columns) columns.set(`replicate ${name}`, column);
	return {
		replicates: {
			columns: [...table.columns.keys()].map((name) => `replicate ${name}`),
			combined: true,
			scale: golden.scale ?? 1,
			...(golden.rscales === undefined ? {} : { rowScales: golden.rscales }),
			centre: (options.mse ?? golden.mse) === true ? "estimate" : "replicate-mean",
		},
	};
}

function unequal(golden: GoldenDesign, pps: string, read: ReadData): Partial<DesignData> {
	const probability = String(golden.prob);
	const joint = () => {
		const columns = [...readCsv(read("election_jointprob.csv")).table.columns.values()];
		const rows = columns.map((column) => (column.kind === "number" ? [...column.values] : []));
		return rows.map((_, i) => rows.map((column) => column[i] as number));
	};
	switch (pps) {
		case "HR":
			return {
				unequal: {
					method: "hartley-rao",
					probability,
					...(golden.hrConst === undefined ? {} : { sumOfSquares: golden.hrConst }),
				},
			};
		case "brewer":
			return { unequal: { method: "brewer", probability } };
		case "overton":
			return { unequal: { method: "overton", probability } };
		case "ht":
			return { unequal: { method: "horvitz-thompson", probability, joint: joint() } };
		case "yg":
			return { unequal: { method: "yates-grundy", probability, joint: joint() } };
		default:
			return {};
	}
}

function lengthOf(column: Column): number {
	return column.kind === "number" ? column.values.length : column.codes.length;
}

/** Labels of R's cut() hold a comma and stand unquoted in nhanes.csv: "(19,39]". */
function withIntervalsQuoted(bytes: Uint8Array): Uint8Array {
	if (!bytes.includes(40)) return bytes;
	const given = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
	const quoted = given.replaceAll(/(?<=,)[([]-?[\w.]+,-?[\w.]+[\])](?=[,\r\n])/g, '"$&"');
	return Uint8Array.from(quoted, (character) => character.charCodeAt(0));
}
