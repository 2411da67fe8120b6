import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { type CsvOptions, type DataTable, type Fault, readCsv, SurveyProblem } from "@guong/survey-stats";
import { type Command, Option } from "commander";
import type { Say } from "#platform/db/index.ts";
import { bindSample, codebookOf } from "./estimate/bind-sample.ts";
import { estimateProblem } from "./estimate/errors.ts";
import { type EstimateFile, estimateFile } from "./estimate/estimate-file.ts";
import { estimateLines, type Statistic, statistics } from "./estimate/estimate-lines.ts";
import { foreignFormat } from "./estimate/foreign-format.ts";
import { estimateWords } from "./estimate/messages.ts";
import { asCsv, asTable, type Estimates } from "./estimate/write-estimates.ts";
import { say, terminalLanguage } from "./say.ts";

const faultsShown = 20;

interface Options {
	readonly design: string;
	readonly by?: string;
	readonly variables?: string;
	readonly statistic: Statistic;
	readonly level: number;
	readonly format: "table" | "json" | "csv";
}

const names = (list: string | undefined) => (list ?? "").split(",").filter((name) => name !== "");

const help = `
Tệp thiết kế / the design file:
  { "convention": "district as first-stage unit, v1",
    "stages": [{ "unit": "dist", "strata": ["prov"] }], "nest": true, "weights": "w",
    "missing": { "-8": "dont-know", "-9": "refused" } }
  Mọi trường / all fields: libs/survey-stats/README.md

Kết quả ra stdout, tiến độ và lỗi của số liệu (dòng, cột) ra stderr.
The result goes to stdout, progress and faults of the data (row, column) to stderr.
Mã thoát / exit code: 0 xong / done; 2 từ chối và lý do / refused, with the reason.`;

function levelOf(text: string): number {
	const level = Number(text);
	if (!(level > 0 && level < 1)) throw estimateProblem("level-wrong", { level: text });
	return level;
}

export function addEstimate(program: Command): void {
	program
		.command("estimate")
		.description(
			"ước lượng từ tệp số liệu mẫu, không cần cơ sở dữ liệu / estimates from a file of survey data, no database",
		)
		.argument("<data>", "tệp CSV, có thể nén gz / CSV file, may be gzipped")
		.requiredOption("--design <file>", "thiết kế mẫu (JSON) / sample design (JSON)")
		.option("--by <columns>", "nhóm theo các cột, cách nhau bằng dấu phẩy / columns to group by")
		.option(
			"--variables <columns>",
			"các biến, mặc định mọi cột số / variables, all numeric columns if not named",
		)
		.addOption(new Option("--statistic <statistic>").choices(statistics).default("mean"))
		.addOption(new Option("--format <format>").choices(["table", "json", "csv"]).default("table"))
		.option("--level <share>", "mức tin cậy / level of the intervals", levelOf, 0.95)
		.addHelpText("after", help)
		.action(async (data: string, options: Options, command: Command) => {
			const { json } = command.optsWithGlobals<{ readonly json?: boolean }>();
			const found = await estimateFromFile(data, options, say);
			process.stdout.write(`${written(found, { ...options, format: json ? "json" : options.format })}\n`);
		});
}

/** Reads the data, binds the design, estimates. Faults of the data are told by row and column and do not stop it. */
export async function estimateFromFile(
	data: string,
	options: Omit<Options, "format">,
	tell: Say,
): Promise<Estimates> {
	const words = estimateWords[terminalLanguage()];
	const file = await readDesign(options.design);
	tell(words.reading(data));
	const reading = {
		codebook: codebookOf(file),
		...(file.missing === undefined ? {} : { missing: file.missing }),
	};
	const { table, faultCount } = await readTable(data, reading, tell);
	const population =
		file.postStrata === undefined
			? null
			: (await readTable(join(dirname(options.design), file.postStrata.file), {}, tell)).table;
	return answering(() => {
		const design = bindSample(table, file, population);
		const by = names(options.by);
		const variables =
			options.variables === undefined ? variablesOf(table, file, by) : names(options.variables);
		if (variables.length === 0) throw estimateProblem("nothing-to-estimate", {});
		refuseMissing(table, [...by, ...variables]);
		const { statistic, level } = options;
		tell(words.estimating(by, variables.length));
		const estimates = estimateLines(table, design, { variables, by, statistic, level });
		return { convention: file.convention, statistic, level, rows: table.rows, faults: faultCount, estimates };
	});
}

export function written(found: Estimates, { by, format }: Pick<Options, "by" | "format">): string {
	if (format === "json") return JSON.stringify(found, null, 2);
	return format === "csv"
		? asCsv(found, names(by))
		: asTable(found, names(by), estimateWords[terminalLanguage()]);
}

async function readDesign(path: string): Promise<EstimateFile> {
	try {
		return estimateFile.parse(JSON.parse((await readBytes(path)).toString("utf8")));
	} catch (error) {
		throw estimateProblem("file-unreadable", { path, fault: faultOf(error) });
	}
}

async function readTable(path: string, options: CsvOptions, tell: Say) {
	const words = estimateWords[terminalLanguage()];
	const bytes = await readBytes(path).catch((error: unknown) => {
		throw estimateProblem("file-unreadable", { path, fault: faultOf(error) });
	});
	const format = foreignFormat(bytes);
	if (format !== null) throw estimateProblem("not-a-csv-file", { path, format });
	const { table, faults, faultCount } = readCsv(bytes, options);
	for (const { row, column, fault, found } of faults.slice(0, faultsShown)) {
		tell(words.fault(row, column, words.faults[fault], found));
	}
	if (faultCount > faultsShown) tell(words.moreFaults(faultCount - faultsShown));
	tell(words.read(table.rows, table.columns.size));
	return { table, faultCount };
}

async function readBytes(path: string): Promise<Buffer> {
	const bytes = await readFile(path);
	return bytes[0] === 0x1f && bytes[1] === 0x8b ? promisify(gunzip)(bytes) : bytes;
}

function faultOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const { code } = error as NodeJS.ErrnoException;
	return code ?? error.message.replaceAll(/\s+/g, " ");
}

function refuseMissing(table: DataTable, wanted: readonly string[]): void {
	const columns = wanted.filter((name) => !table.columns.has(name));
	if (columns.length > 0)
		throw estimateProblem("columns-missing", { columns, known: [...table.columns.keys()] });
}

/** Every numeric column that is neither part of the design nor grouped by. */
function variablesOf(table: DataTable, file: EstimateFile, by: readonly string[]): string[] {
	const used = new Set<string | undefined>([
		...by,
		file.weights,
		...file.stages.flatMap((stage) => [
			stage.unit,
			...(stage.strata ?? []),
			stage.population,
			stage.certainty,
		]),
		...(file.postStrata?.columns ?? []),
		...(file.replicates?.columns ?? []),
		...(typeof file.probability === "string" ? [file.probability] : []),
	]);
	return [...table.columns].flatMap(([name, column]) =>
		column.kind === "number" && !used.has(name) ? [name] : [],
	);
}

/** What the library refuses, in words. */
function answering<T>(run: () => T): T {
	try {
		return run();
	} catch (error) {
		if (!(error instanceof SurveyProblem)) throw error;
		const [first] = error.faults;
		if (first?.code === "lonely-unit") {
			const { stratum, stage } = first.about;
			throw estimateProblem("lonely-unit", { stratum: String(stratum), stage: Number(stage) });
		}
		throw estimateProblem("design-does-not-fit", {
			faults: error.faults.map(sentenceOf),
		});
	}
}

function sentenceOf({ code, about }: Fault): string {
	const { wrong } = estimateWords[terminalLanguage()];
	// The library counts rows of data; readers count lines of the file, whose first has the names.
	const { row } = about;
	const told = typeof row === "number" ? { ...about, row: row + 1 } : about;
	const details = Object.entries(told).map(([name, value]) => `${name} ${value}`);
	return Object.hasOwn(wrong, code) ? wrong[code as keyof typeof wrong](told) : [code, ...details].join(", ");
}
