import { createHash } from "node:crypto";
import { access, readFile } from "node:fs/promises";
import type { Comparability, IndexTree, Label, MissingReason } from "@guong/index-math";

const reference = new URL("../../../reference/", import.meta.url);

/**
 * One folder for each index, as its SOURCE.md describes it; the slug is the index's word in addresses. Those under
 * `unlicensed-carriers` may be removed: the index then has no figures, and all else works.
 */
export const indexFolders = [
	{ slug: "papi", code: "PAPI", path: "indices/papi" },
	{ slug: "par-index", code: "PAR", path: "indices/par-index" },
	{ slug: "sipas", code: "SIPAS", path: "indices/sipas" },
	{ slug: "pci", code: "PCI", path: "indices/pci" },
	{ slug: "dti", code: "DTI", path: "unlicensed-carriers/dti" },
	{ slug: "service-index-766", code: "DVC766", path: "unlicensed-carriers/service-index-766" },
] as const;
export type IndexFolder = (typeof indexFolders)[number];

export interface TreeFile {
	readonly index: {
		readonly code: string;
		readonly label: Label;
		readonly publisher: string;
		readonly site: string;
		readonly unit: Label;
		readonly level: string;
	};
	readonly trees: readonly IndexTree[];
	readonly comparability: readonly Comparability[];
}

export interface EditionEntry {
	readonly year: number;
	readonly version: string;
	readonly publishedOn: string | null;
	readonly publishedOnSource: string | null;
	/** last day covered, for an index measured while the year runs */
	readonly asOf?: string | null;
	/** the source names some units only: the others are not known here, and nothing is ranked or averaged by us */
	readonly partial?: boolean;
	readonly unitSystem: "vn63" | "vn34";
	readonly unitsOn: string;
	readonly ranksPublished: boolean;
	/** how many units the publisher put into each group, highest first */
	readonly groupSizes: readonly number[] | null;
	readonly groupSource: string | null;
	/** totals and dimensions were added up from the published sub-dimensions */
	readonly sumsDerived: boolean;
	readonly source: string;
	readonly note: Label | null;
}

export interface MissingEntry {
	readonly year: number;
	readonly unitCode: string;
	/** null: everything; a missing node takes its parts with it, and its parents */
	readonly concepts: readonly string[] | null;
	readonly reason: MissingReason;
	readonly note: Label;
}

export interface EditionsFile {
	readonly sources: readonly {
		readonly id: string;
		readonly publisher: string;
		readonly title: string;
		readonly publishedOn: string | null;
		readonly file: string;
		readonly licence: string;
	}[];
	readonly editions: readonly EditionEntry[];
	readonly publishedFigures: readonly {
		readonly year: number;
		readonly concept: string;
		/** national: measured over the country as one, not over its units */
		readonly statistic: "mean" | "median" | "national";
		readonly value: string;
		readonly source: string;
	}[];
	readonly errors: readonly {
		readonly year: number;
		readonly concept: string;
		readonly unitCode: string;
		readonly low: string;
		readonly high: string;
		readonly standardError: string;
		readonly levelPrinted: string;
		readonly multiplier: string;
		readonly source: string;
	}[];
	/** by the publisher */
	readonly ranks?: readonly {
		readonly year: number;
		readonly concept: string;
		readonly unitCode: string;
		readonly rank: number;
		readonly of: number;
		readonly source: string;
	}[];
	readonly missing: readonly MissingEntry[];
}

/** One row of `results.csv`: concept → figure as written; an empty cell is missing. */
export interface ResultLine {
	readonly year: number;
	readonly unitCode: string;
	readonly cells: ReadonlyMap<string, string>;
}

export interface IndexFiles {
	readonly tree: TreeFile;
	readonly editions: EditionsFile;
	readonly results: readonly ResultLine[];
}

const read = ({ path }: IndexFolder, file: string): Promise<string> =>
	readFile(new URL(`${path}/${file}`, reference), "utf8");

export const isShipped = ({ path }: IndexFolder): Promise<boolean> =>
	access(new URL(`${path}/tree.json`, reference)).then(
		() => true,
		() => false,
	);

export async function readIndexFiles(folder: IndexFolder): Promise<IndexFiles> {
	return {
		tree: JSON.parse(await read(folder, "tree.json")) as TreeFile,
		editions: JSON.parse(await read(folder, "editions.json")) as EditionsFile,
		results: resultLines(await read(folder, "results.csv")),
	};
}

/** Our own file: commas, no quotes, first line names the columns. */
function resultLines(text: string): readonly ResultLine[] {
	const [head = "", ...lines] = text.trimEnd().split("\n");
	const [year, unit, ...concepts] = head.split(",");
	if (year !== "year" || unit !== "unit_code") throw new Error(`results.csv has other columns: ${head}`);
	return lines.map((line) => {
		const [of = "", unitCode = "", ...cells] = line.split(",");
		if (cells.length !== concepts.length)
			throw new Error(`results.csv: ${line.slice(0, 20)}… has ${cells.length} cells`);
		return {
			year: Number(of),
			unitCode,
			cells: new Map(concepts.map((concept, index) => [concept, cells[index] ?? ""])),
		};
	});
}

/** `version` is raised by hand when what the loader makes of the same files changes. */
export async function digestOfIndex(folder: IndexFolder, version: number): Promise<string> {
	if (!(await isShipped(folder))) return "removed";
	const hash = createHash("sha256").update(String(version));
	for (const file of ["tree.json", "editions.json", "results.csv"]) hash.update(await read(folder, file));
	return hash.digest("hex");
}
