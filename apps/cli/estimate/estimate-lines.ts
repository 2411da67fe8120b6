import {
	type AnswerCounts,
	type AnswerState,
	answerStates,
	countAnswers,
	type DataTable,
	degreesOfFreedom,
	estimateQuantiles,
	type Grouping,
	getColumn,
	groupingOf,
	levelsOf,
	type MeanTable,
	maskOf,
	meanTable,
	type Publication,
	proportionInterval,
	publicationOfMean,
	publicationOfShare,
	type SampleDesign,
	studentQuantile,
	totalTable,
	type Variables,
} from "@guong/survey-stats";

export const statistics = ["mean", "total", "share", "median"] as const;
export type Statistic = (typeof statistics)[number];

export interface EstimateLine {
	readonly group: Readonly<Record<string, string>>;
	readonly variable: string;
	readonly estimate: number | null;
	readonly standardError: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly answers: number;
	readonly missing: Readonly<Partial<Record<AnswerState, number>>>;
	readonly df: number;
	readonly publication: Publication;
}

export interface Question {
	readonly variables: readonly string[];
	readonly by: readonly string[];
	readonly statistic: Statistic;
	readonly level: number;
}

interface Figure {
	readonly value: number;
	readonly standardError: number;
	readonly answers: number;
	readonly df: number;
	/** where it is not the estimate ± t standard errors */
	readonly interval?: { readonly lower: number | null; readonly upper: number | null };
}

/** One line per group and variable; for shares one per category. */
export function estimateLines(table: DataTable, design: SampleDesign, question: Question): EstimateLine[] {
	const grouping = groupingOf(table, question.by);
	const asked = question.variables.flatMap((name) => columnsOf(table, name, question.statistic));
	const variables = { names: asked.map((one) => one.label), columns: asked.map((one) => one.values) };
	const figures = figuresOf(design, variables, grouping, question);
	return grouping.labels.flatMap((labels, group) => {
		const mask = maskOf(grouping, group);
		return asked.map(({ name, label }, j) => ({
			group: Object.fromEntries(question.by.map((by, place) => [by, labels[place] as string])),
			variable: label,
			missing: missingOf(table, design, name, mask),
			...lineOf(figures(group, j), question),
		}));
	});
}

function columnsOf(table: DataTable, name: string, statistic: Statistic) {
	const column = getColumn(table, name);
	if (statistic !== "share" && column.kind === "number")
		return [{ name, label: name, values: column.values }];
	const { codes, labels } = levelsOf(column);
	return labels.map((label, level) => {
		const values = new Float64Array(codes.length);
		for (let row = 0; row < values.length; row += 1) {
			const code = codes[row] as number;
			values[row] = code < 0 ? Number.NaN : code === level ? 1 : 0;
		}
		return { name, label: `${name}=${label}`, values };
	});
}

function figuresOf(
	design: SampleDesign,
	variables: Variables,
	grouping: Grouping,
	{ statistic, level }: Question,
): FigureAt {
	if (statistic === "total") return tableFigures(totalTable(design, variables, grouping), variables);
	if (statistic === "median") return medianFigures(design, variables, grouping, level);
	return tableFigures(meanTable(design, variables, grouping), variables);
}

type FigureAt = (group: number, variable: number) => Figure;

function tableFigures(found: MeanTable, variables: Variables): FigureAt {
	return (group, j) => {
		const at = group * variables.names.length + j;
		return {
			value: found.values[at] as number,
			standardError: found.standardErrors[at] as number,
			answers: found.answers[at] as number,
			df: found.degreesOfFreedom[group] as number,
		};
	};
}

/** Woodruff's interval, not symmetric; an end outside the answers is missing. */
function medianFigures(
	design: SampleDesign,
	variables: Variables,
	grouping: Grouping,
	level: number,
): FigureAt {
	return (group, j) => {
		const mask = maskOf(grouping, group);
		const y = variables.columns[j] as Float64Array;
		const answered = mask.map((inside, row) => (Number.isNaN(y[row]) ? 0 : inside));
		const df = degreesOfFreedom(design, mask);
		const [median] = estimateQuantiles(design, y, [0.5], mask, { level, df, rule: "hf2", interval: "logit" });
		return {
			value: median?.value ?? Number.NaN,
			standardError: median?.standardError ?? Number.NaN,
			answers: answered.reduce((sum, inside) => sum + inside, 0),
			df,
			interval: { lower: median?.lower ?? null, upper: median?.upper ?? null },
		};
	};
}

function lineOf(figure: Figure, { statistic, level }: Question) {
	const { value, standardError, answers, df } = figure;
	const known = Number.isFinite(value) ? value : null;
	const se = Number.isFinite(standardError) ? standardError : null;
	const line = { estimate: known, standardError: se, answers, df };
	if (statistic === "share") {
		const proportion = { share: value, variance: standardError ** 2, df, n: answers };
		const interval = proportionInterval(proportion, "korn-graubard", level, "clopper-pearson");
		return { ...line, ...endsOf(interval), publication: publicationOfShare(known, interval, answers, df) };
	}
	const interval = figure.interval ?? wald(known, se, df, level);
	return { ...line, ...endsOf(interval), publication: publicationOfMean(known, se, answers, df) };
}

function endsOf(interval: { readonly lower: number | null; readonly upper: number | null } | null) {
	return { lower: interval?.lower ?? null, upper: interval?.upper ?? null };
}

function wald(value: number | null, se: number | null, df: number, level: number) {
	if (value === null || se === null || df < 1) return null;
	const reach = studentQuantile(1 - (1 - level) / 2, df) * se;
	return { lower: value - reach, upper: value + reach };
}

function missingOf(table: DataTable, design: SampleDesign, name: string, mask: Uint8Array) {
	const { states } = getColumn(table, name);
	if (states === null) return {};
	const { rows }: AnswerCounts = countAnswers(states, design.weights, mask);
	const found = answerStates.filter((state) => state !== "answered" && rows[state] > 0);
	return Object.fromEntries(found.map((state) => [state, rows[state]]));
}
