import { SurveyProblem } from "../src/index.ts";
import { type Bound, bindDesign } from "./bind-design.ts";
import { differences } from "./compare.ts";
import { basic } from "./families/basic.ts";
import { calibration } from "./families/calibration.ts";
import { distributions } from "./families/distributions.ts";
import { by, degf, table } from "./families/groups.ts";
import { inference } from "./families/inference.ts";
import { models } from "./families/models.ts";
import type { GoldenCase, GoldenFile, ReadData } from "./golden-file.ts";
import type { Operation } from "./operation.ts";

const operations: Readonly<Record<string, Operation>> = {
	...basic,
	...inference,
	...calibration,
	...models,
	...distributions,
	by,
	degf,
	table,
};
const noData: GoldenFile["designs"][string] = { dataset: "" };

/** What is wrong with our answer to a case; none: it passes. */
export function faultsOfCase(file: GoldenFile, golden: GoldenCase, read: ReadData): string[] {
	const operation = operations[golden.op];
	if (operation === undefined) return [`operation ${golden.op} is not known`];
	const refusal = (golden.expected as { error?: string } | null)?.error;
	try {
		const found = operation(boundOf(file, golden, read), golden.args ?? {});
		if (refusal !== undefined) return [`answered, where R says: ${refusal}`];
		return differences(found, golden.expected, golden.tol);
	} catch (error) {
		if (refusal !== undefined && error instanceof SurveyProblem) return [];
		return [
			error instanceof SurveyProblem
				? `refused: ${error.message}`
				: String((error as Error).stack)
						.split("\n")
						.slice(0, 2)
						.join(" "),
		];
	}
}

function boundOf(file: GoldenFile, golden: GoldenCase, read: ReadData): Bound {
	const design = file.designs[golden.design] ?? noData;
	if (design.dataset === "") return { golden: design } as Bound;
	return bindDesign(design, golden.args ?? {}, read);
}
