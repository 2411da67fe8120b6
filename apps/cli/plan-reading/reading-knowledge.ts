import { readFile } from "node:fs/promises";
import type { Knowledge, KnownBody } from "@guong/admin-docs";
import type { CalendarData } from "@guong/working-calendar";

const folder = new URL("../../../reference/", import.meta.url);
const text = (file: string): Promise<string> => readFile(new URL(file, folder), "utf8");

/** What the reader of papers is told, from our own reference files: no database is needed. */
export async function readingKnowledge(): Promise<{
	readonly knowledge: Knowledge;
	readonly calendar: CalendarData;
}> {
	const [bodies, holidays, results] = await Promise.all([
		text("bodies/body-kinds.csv"),
		text("holidays/calendar.json"),
		text("indices/papi/results.csv"),
	]);
	const calendar = JSON.parse(holidays) as CalendarData;
	const knowledge = {
		bodies: bodiesOf(rowsOf(bodies)),
		restDays: restDaysOf(calendar),
		...editionsOf(rowsOf(results)),
	};
	return { knowledge, calendar };
}

/** Our own files, RFC 4180; what strangers send goes through `platform/spreadsheet`. */
function rowsOf(csv: string): Record<string, string>[] {
	const [head, ...lines] = csv.trimEnd().split("\n");
	const columns = cellsOf(head ?? "");
	return lines.map((line) =>
		Object.fromEntries(cellsOf(line).map((cell, i) => [columns[i] ?? String(i), cell])),
	);
}

const cellsOf = (line: string): string[] =>
	[...line.replace(/\r$/, "").matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map((cell) =>
		cell[1] === undefined ? (cell[2] as string) : cell[1].replace(/""/g, '"'),
	);

const levels: Readonly<Record<string, KnownBody["level"]>> = {
	central: "centre",
	province: "province",
	district: "district",
	commune: "commune",
	village: "village",
};

function bodiesOf(rows: readonly Record<string, string>[]): KnownBody[] {
	return rows.map((row) => ({
		code: row.code ?? "",
		level: levels[row.level ?? ""] ?? "any",
		name: row.name_vi ?? "",
		abbreviation: row.abbreviation || null,
		from: row.valid_from || null,
		to: row.valid_to || null,
	}));
}

function restDaysOf({ years }: CalendarData): Knowledge["restDays"] {
	return years
		.flatMap(({ days }) => days)
		.filter(({ kind }) => kind !== "worked" && kind !== "open")
		.map(({ date, name }) => ({ date: String(date), name: name.vi }));
}

/** PAPI: who was ranked is who has a total; the parts scored are the columns that are filled. */
function editionsOf(rows: readonly Record<string, string>[]): Pick<Knowledge, "ranked" | "structures"> {
	const years = new Map<string, Record<string, string>[]>();
	for (const row of rows) years.set(row.year ?? "", [...(years.get(row.year ?? "") ?? []), row]);
	const ranked: { index: string; year: number; units: number }[] = [];
	const structures: { index: string; year: number; subDimensions: number }[] = [];
	for (const [year, own] of years) {
		ranked.push({ index: "PAPI", year: Number(year), units: own.filter(({ total }) => total !== "").length });
		const filled = Object.keys(own[0] ?? {}).filter(
			(column) => !wholes.has(column) && own.some((row) => row[column] !== ""),
		);
		structures.push({ index: "PAPI", year: Number(year), subDimensions: filled.length });
	}
	return { ranked, structures };
}

/** Columns that are no sub-dimension. */
const wholes = new Set([
	"year",
	"unit_code",
	"total",
	"participation",
	"transparency",
	"vertical_accountability",
	"control_of_corruption",
	"administrative_procedures",
	"service_delivery",
	"environmental_governance",
	"e_governance",
]);
