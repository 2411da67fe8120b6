import { availableParallelism } from "node:os";
import {
	type Codebook,
	type DataTable,
	designOf,
	type Generator,
	generatorOf,
	getNumbers,
	groupingOf,
	type MeanTable,
	meanTable,
	postStratify,
	readCsv,
	type SampleDesign,
	type Variables,
	withReplicates,
} from "@guong/survey-stats";
import { indexMathPart } from "./index-math-part.ts";
import { surveyPeers } from "./survey-peers.ts";

// How fast the survey library is, and how far from the limit: `node --expose-gc --import tsx bench/statistics.ts`. The limit is one plain
// pass that computes the weighted sum of every cell. A made-up survey of 63 provinces, 237 districts, 19,443 people and 167 variables. Half a minute; with R
// on the machine, two minutes.

const provinces = 63;
const districts = 237;
const people = 19_443;
const items = 167;
const bootstraps = 200;
const rounds = 25;

interface Survey {
	readonly text: string;
	readonly population: readonly number[];
}

const chance = generatorOf("bench/statistics");
const survey = madeUp(chance);
const bytes = new TextEncoder().encode(survey.text);
const codebook: Codebook = Object.fromEntries(
	Array.from({ length: items }, (_, j) => [
		`q${j}`,
		{ kind: "number" as const, missing: { "-8": "dont-know" as const, "": "not-asked" as const } },
	]),
);

print(
	`Node ${process.versions.node}, ${availableParallelism()} cores; ${rounds} runs after 5 to warm up; multiples are of the best runs, which others on the machine disturb least\n`,
);
print("| what | best ms | median ms | times the plain pass | peak above idle, MB | of the columns |");
print("|---|---|---|---|---|---|");

const read = measured("CSV import", () => readCsv(bytes, { codebook }).table, 5);
const table = read.result;
const variables: Variables = {
	names: Object.keys(codebook),
	columns: Object.keys(codebook).map((name) => getNumbers(table, name)),
};
const columnBytes = sizeOf(table);
const design = designOf(table, {
	convention: "district as unit",
	stages: [{ unit: "dist", strata: ["prov"] }],
	weights: "w",
});
const plain = measured("plain pass: weighted sum of every cell", () => plainPass(variables, design), rounds);
const byProvince = groupingOf(table, ["prov"]);
const cells = groupingOf(table, ["prov", "age"]);
const post = {
	cellOfRow: cells.codes,
	labels: cells.labels.map((label) => label.join(".")),
	totals: survey.population,
};

line(plain);
line(read);
const questions: readonly (readonly [string, () => SampleDesign])[] = [
	["Taylor", () => design],
	["post-stratified, Taylor", () => postStratify(design, post)],
	[
		`${bootstraps} bootstraps`,
		() => withReplicates(design, { method: "rao-wu", count: bootstraps, seed: "bench" }),
	],
	[
		`${bootstraps} bootstraps, each post-stratified`,
		() => postStratify(withReplicates(design, { method: "rao-wu", count: bootstraps, seed: "bench" }), post),
	],
];
const tables: Measured<MeanTable>[] = [];
for (const [name, make] of questions) {
	const sample = make();
	const found = measured(
		`table ${provinces} × ${items} with standard errors, ${name}`,
		() => meanTable(sample, variables, byProvince),
		rounds,
	);
	line(found);
	const again = meanTable(make(), variables, byProvince);
	if (!sameBits(found.result.standardErrors, again.standardErrors)) print(`NOT bit-identical: ${name}`);
	tables.push(found);
}
indexMathPart(
	{ design, variables, provinces: byProvince },
	(name, run) => {
		const found = measured(name, run, rounds);
		line(found);
		return found;
	},
	print,
);
besideR(survey.text);
print(
	`\ncolumns: ${(columnBytes / 1e6).toFixed(1)} MB; ${people * items} cells; every table was computed twice and compared bit by bit`,
);

interface Measured<T> {
	readonly name: string;
	readonly result: T;
	readonly best: number;
	readonly median: number;
	readonly peak: number;
}

/** Our best runs beside R's, and whether both found the same. */
function besideR(text: string): void {
	const peers = surveyPeers(text.replaceAll("-8", ""));
	if (peers === null) {
		print("\nRscript is not on this machine: no peers");
		return;
	}
	const { times, errors } = peers;
	const [taylor, post, bootstrap] = tables.map(({ best }) => best) as [number, number, number];
	print("\n| beside R | R, ms | ours, best ms | times faster |\n|---|---|---|---|");
	const beside = (name: string, theirs: number, ours: number) =>
		print(`| ${name} | ${theirs.toFixed(0)} | ${ours.toFixed(1)} | ${(theirs / ours).toFixed(0)} |`);
	beside("vectorised base R, Taylor", times.taylor, taylor);
	beside("vectorised base R, post-stratified", times.post, post);
	beside(`vectorised base R, ${bootstraps} bootstraps`, times.bootstrap, bootstrap);
	beside("read.csv, CSV import", times.import, read.best);
	if (times.svyby === undefined) print("| svyby: the package survey is not installed | | | |");
	else beside(`svyby, ${peers.svybyVariables} of ${items} variables timed and scaled`, times.svyby, taylor);
	const own = tables[0]?.result.standardErrors ?? new Float64Array();
	const off = errors.map((error, at) => Math.abs((own[at] ?? Number.NaN) / error - 1));
	print(`\nlargest relative difference of a standard error from R's: ${Math.max(...off).toExponential(1)}`);
}

function measured<T>(name: string, run: () => T, times: number): Measured<T> {
	let result = run();
	for (let k = 0; k < 4; k += 1) result = run();
	const taken: number[] = [];
	let peak = 0;
	for (let k = 0; k < times; k += 1) {
		globalThis.gc?.();
		const before = inUse();
		const started = performance.now();
		result = run();
		taken.push(performance.now() - started);
		// Without a collection in between, what is in use now is all that was ever asked for: an upper bound of the peak.
		peak = Math.max(peak, inUse() - before);
	}
	taken.sort((a, b) => a - b);
	return { name, result, best: taken[0] as number, median: taken[times >> 1] as number, peak };
}

function inUse(): number {
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

function line({ name, best, median, peak }: Measured<unknown>): void {
	const figures = [
		best.toFixed(1),
		median.toFixed(1),
		(best / plain.best).toFixed(1),
		(peak / 1e6).toFixed(1),
		(peak / columnBytes).toFixed(2),
	];
	print(`| ${[name, ...figures].join(" | ")} |`);
}

function plainPass({ columns }: Variables, { weights }: SampleDesign): number {
	let all = 0;
	for (const column of columns) {
		let sum = 0;
		for (let row = 0; row < column.length; row += 1)
			sum += (weights[row] as number) * (column[row] as number);
		all += sum;
	}
	return all;
}

function sizeOf({ columns }: DataTable): number {
	let size = 0;
	for (const column of columns.values()) {
		size +=
			(column.kind === "number" ? column.values : column.codes).byteLength + (column.states?.byteLength ?? 0);
	}
	return size;
}

function sameBits(a: Float64Array, b: Float64Array): boolean {
	const [x, y] = [new BigUint64Array(a.buffer), new BigUint64Array(b.buffer)];
	return x.length === y.length && x.every((bits, at) => bits === y[at]);
}

/** Rows in the order of districts, as a survey comes from the field; one answer in ten is missing. */
function madeUp(generator: Generator): Survey {
	const lines = [["prov", "dist", "age", "w", ...Array.from({ length: items }, (_, j) => `q${j}`)].join(",")];
	const population = new Array<number>(provinces * 5).fill(1000);
	for (let person = 0; person < people; person += 1) {
		const district = Math.floor((person * districts) / people);
		const province = Math.floor((district * provinces) / districts);
		const head = [province, district, person % 5, (1 + 99 * generator.uniform()).toFixed(4)];
		const answers = Array.from({ length: items }, () => {
			const drawn = generator.below(100);
			return drawn < 5 ? "-8" : drawn < 10 ? "" : String(drawn % 10);
		});
		lines.push([...head, ...answers].join(","));
	}
	return { text: `${lines.join("\n")}\n`, population };
}

function print(text: string): void {
	process.stdout.write(`${text}\n`);
}
