import {
	answeredRows,
	cronbachAlpha,
	degreesOfFreedom,
	estimate,
	getColumn,
	hadamardAbove,
	type IndependenceStatistic,
	independenceTest,
	type RegressionFamily,
	refuse,
	regression,
} from "../../src/index.ts";
import { modelColumns, responseOf } from "../model-columns.ts";
import type { Operation } from "../operation.ts";
import { variablesOf } from "../pick.ts";
import { told } from "./basic.ts";

const statistics: Readonly<Record<string, IndependenceStatistic>> = {
	F: "rao-scott-f",
	Chisq: "rao-scott-chi-square",
	Wald: "wald",
	adjWald: "adjusted-wald",
};

const chisq: Operation = ({ table, design }, args) => {
	const written = String(args["statistic"] ?? "F");
	const [rows, cols] = [getColumn(table, String(args["rows"])), getColumn(table, String(args["cols"]))];
	const found = independenceTest(
		design,
		rows,
		cols,
		statistics[written] ?? refuse("rule-unknown", { rule: written }),
	);
	return { ...found, est: [], ci: null };
};

const glm: Operation = ({ table, design, inDomain }, args) => {
	const formula = String(args["formula"]);
	const x = modelColumns(table, formula);
	const y = responseOf(table, formula);
	const family = String(args["family"]).replace("quasi", "") as RegressionFamily;
	// R stops before the last digits: departure 7 of the README.
	const answered = answeredRows([y, ...x.columns], inDomain);
	const found = estimate(design, regression(y, x, family, answered, { stopAt: 1e-8 }));
	return {
		...told(found),
		df: degreesOfFreedom(design, design.replicates === null ? answered : inDomain) + 1 - x.names.length,
	};
};

const cronbach: Operation = ({ table, design, inDomain }, args) => {
	const items = variablesOf(table, args["items"] as string[]);
	return cronbachAlpha(items, design.weights, answeredRows(items.columns, inDomain));
};

const hadamard: Operation = (_, { minOrder }) => {
	const { order, entries } = hadamardAbove(Number(minOrder));
	const product = (i: number, j: number) =>
		Array.from(
			{ length: order },
			(__, k) => (entries[i * order + k] ?? 0) * (entries[j * order + k] ?? 0),
		).reduce((a, b) => a + b);
	const rows = Array.from({ length: order }, (__, i) => i);
	const orthogonal = rows.every((i) => rows.every((j) => product(i, j) === (i === j ? order : 0)));
	return { order, orthogonal };
};

export const models: Readonly<Record<string, Operation>> = { chisq, glm, cronbach, hadamard };
