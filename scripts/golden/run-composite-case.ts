import type { Scale } from "../../libs/index-math/src/index.ts";
import { differences } from "../../libs/survey-stats/golden/compare.ts";
import type { GoldenCase, ReadData } from "../../libs/survey-stats/golden/golden-file.ts";
import { compositeOperations } from "./composite-operations.ts";
import { simulationOperations } from "./composite-simulation.ts";
import { structureOperations } from "./composite-structure.ts";
import { compositeTable } from "./composite-table.ts";

/** Cases on a table of units and a tree, answered by libs/index-math. */
interface CompositeFile {
	readonly designs: Readonly<Record<string, { readonly dataset: string; readonly tree?: string }>>;
	readonly cases: readonly GoldenCase[];
}

const operations = { ...compositeOperations, ...simulationOperations, ...structureOperations };

/** Whether a design of the file is a table with a tree. */
export function isComposite(file: CompositeFile, golden: GoldenCase): boolean {
	return file.designs[golden.design]?.tree !== undefined;
}

export function faultsOfCompositeCase(file: CompositeFile, golden: GoldenCase, read: ReadData): string[] {
	const operation = operations[golden.op];
	if (operation === undefined) return [`operation ${golden.op} is not known`];
	const refusal = (golden.expected as { error?: string } | null)?.error;
	try {
		const { dataset = "", tree = "" } = file.designs[golden.design] ?? {};
		const table = compositeTable(read, { dataset, tree }, goalpostsOf(file));
		const found = operation(table, golden.args ?? {}, read);
		if (refusal !== undefined) return [`answered, where R says: ${refusal}`];
		return differences(found, golden.expected, golden.tol);
	} catch (error) {
		if (refusal !== undefined && error instanceof RangeError) return [];
		return [
			String((error as Error).stack)
				.split("\n")
				.slice(0, 2)
				.join(" "),
		];
	}
}

/** Some cases mean the goalposts that another one states. */
function goalpostsOf({ cases }: CompositeFile): readonly Scale[] {
	const stated = cases.find(({ args }) => args?.["method"] === "goalposts")?.args ?? {};
	const highs = (stated["hi"] ?? []) as readonly number[];
	const lows = (stated["lo"] ?? []) as readonly number[];
	return lows.map((from, at) => ({ from, to: highs[at] ?? from }));
}
