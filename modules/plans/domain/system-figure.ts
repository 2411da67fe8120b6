import {
	type Fact,
	findMeasure,
	type Parts,
	type Refused,
	reaches,
	type Sum,
	sumOfFlows,
	sumOfStocks,
} from "#modules/measures/index.ts";

/** What the system shows for a task: nobody typed it. */
export interface SystemFigure {
	readonly code: string;
	readonly fact: Fact;
}

/** Many bodies, one task: their figure together, how many of them reach the target, of how many it is known. */
export interface FigureOfMany {
	readonly code: string;
	/** the sum, or why there is none: a figure that does not add, a ward counted in its province already */
	readonly sum: Sum | Refused;
	readonly facts: readonly Fact[];
	readonly reaching: number;
	readonly known: number;
}

export function figureOfMany(
	code: string,
	figures: readonly SystemFigure[],
	target: number | null,
): FigureOfMany {
	const all = figures.map(({ fact }) => fact);
	const amounts = all.flatMap((fact) =>
		fact.adds !== "distribution" && fact.amount.is === "known" ? [fact.amount] : [],
	);
	const reaching = amounts.filter((parts) => reachesTarget(code, parts, target) === true).length;
	return { code, sum: summed(all), facts: all, reaching, known: amounts.length };
}

/** Places of one body led by several are one place; stocks only add to stocks. */
function summed(all: readonly Fact[]): Sum | Refused {
	const flows = all.filter((fact) => fact.adds === "flow");
	if (flows.length === all.length) return sumOfFlows(flows);
	const stocks = all.filter((fact) => fact.adds === "stock");
	return stocks.length === all.length ? sumOfStocks(stocks) : "different-measures";
}

/** Null: no target, nothing known, or neither side is better. */
export function reachesTarget(code: string, parts: Parts, target: number | null): boolean | null {
	const measure = findMeasure(code);
	if (measure === null || target === null) return null;
	return reaches(parts, String(target), measure.shown, measure.direction);
}
