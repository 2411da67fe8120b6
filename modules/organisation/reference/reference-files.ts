import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { readCsv } from "./read-csv.ts";

const folder = new URL("../../../reference/", import.meta.url);
const read = (file: string): Promise<string> => readFile(new URL(file, folder), "utf8");

const oldColumns = ["code", "type", "name", "parent", "name_variants"] as const;
const newColumns = [
	...oldColumns,
	"valid_from",
	"legal_basis",
	"area_km2",
	"population",
	"longitude",
	"latitude",
	"note",
] as const;
const lineageColumns = [
	"old_code",
	"new_code",
	"date",
	"relation",
	"primary",
	"resolution",
	"clause",
	"note",
] as const;

export type OldUnitRow = Record<(typeof oldColumns)[number], string>;
export type NewUnitRow = Record<(typeof newColumns)[number], string>;
export type LineageRow = Record<(typeof lineageColumns)[number], string>;

/** What `reference/units` holds, as its SOURCE.md describes it. */
export async function readUnitFiles() {
	return {
		/** gone before the first snapshot, held because older results are theirs; `day` is the first without them */
		early: readCsv(await read("units/early-units.csv"), [
			"code",
			"type",
			"name",
			"day",
			"successor",
			"legal_basis",
		]),
		of2023: readCsv(await read("units/units-2023.csv"), oldColumns),
		of2024: readCsv(await read("units/units-2024.csv"), oldColumns),
		of2025: readCsv(await read("units/units-2025.csv"), newColumns),
		changes2026: readCsv(await read("units/units-2026-changes.csv"), [
			"code",
			"type",
			"valid_from",
			"legal_basis",
		]),
		datedChanges: readCsv(await read("units/dated-changes.csv"), ["code", "date", "legal_basis"]),
		lineage: readCsv(await read("units/lineage.csv"), lineageColumns),
	};
}
export type UnitFiles = Awaited<ReturnType<typeof readUnitFiles>>;

const bodyColumns = [
	"code",
	"level",
	"kind",
	"name_vi",
	"name_en",
	"abbreviation",
	"scope",
	"parent",
	"valid_from",
	"valid_to",
	"predecessors",
	"successors",
	"legal_basis",
	"verified",
	"note",
] as const;
export type BodyKindFileRow = Record<(typeof bodyColumns)[number], string>;

export const readBodyKindFile = async (): Promise<BodyKindFileRow[]> =>
	readCsv(await read("bodies/body-kinds.csv"), bodyColumns);

const unitFileNames = [
	"early-units",
	"units-2023",
	"units-2024",
	"units-2025",
	"units-2026-changes",
	"dated-changes",
	"lineage",
];

/** `version` is raised by hand when what the loader makes of the same files changes. */
export async function digestOfFiles(version: number): Promise<string> {
	const hash = createHash("sha256").update(String(version));
	for (const name of unitFileNames) hash.update(await read(`units/${name}.csv`));
	hash.update(await read("bodies/body-kinds.csv"));
	return hash.digest("hex");
}
