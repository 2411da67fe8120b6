import { type DataTable, getColumn, type Variables } from "../src/index.ts";
import { variablesOf } from "./pick.ts";

/** The columns of an R formula without interactions, "~a+b": intercept, numbers, words without their first level. */
export function modelColumns(table: DataTable, formula: string): Variables {
	const right = formula.slice(formula.indexOf("~") + 1);
	const names = ["(Intercept)"];
	const columns: Float64Array[] = [new Float64Array(table.rows).fill(1)];
	for (const term of right.split("+").map((part) => part.trim())) {
		const { names: found, columns: values } = variablesOf(table, [term]);
		const skip = getColumn(table, term).kind === "category" ? 1 : 0;
		names.push(...found.slice(skip));
		columns.push(...values.slice(skip));
	}
	return { names, columns };
}

/** The left side: a number, or 1 where a word is not the first level. */
export function responseOf(table: DataTable, formula: string): Float64Array {
	const name = formula.slice(0, formula.indexOf("~")).trim();
	const column = getColumn(table, name);
	if (column.kind === "number") return column.values;
	return Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : Math.min(1, code)));
}
