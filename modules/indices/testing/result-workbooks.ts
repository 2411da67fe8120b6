import { type Table, type Value, writeCsv, writeXlsx } from "#platform/spreadsheet/index.ts";

/** Invented figures in the layouts in which results are published. Nothing in them was measured. */
export interface Invented {
	/** as the sheet writes it */
	readonly unit: string;
	readonly code?: string;
	/** by the part's code */
	readonly scores: Readonly<Record<string, number | string | null>>;
}

const table = (name: string, [head = [], ...rows]: readonly (readonly Value[])[]): Table => ({
	name,
	columns: Array.from({ length: Math.max(...[head, ...rows].map((row) => row.length)) }, (_, column) => ({
		heading: String(head[column] ?? ""),
	})),
	rows,
});

const codesOf = (units: readonly Invented[]): readonly string[] => [
	...new Set(units.flatMap(({ scores }) => Object.keys(scores))),
];

/** Units in rows, codes and names of parts as headings. */
export function simpleWorkbook(units: readonly Invented[], labels: Readonly<Record<string, string>> = {}) {
	const codes = codesOf(units);
	return writeXlsx([
		table("Kết quả", [
			["TT", "Mã tỉnh", "Tỉnh, thành phố", ...codes.map((code) => labels[code] ?? code)],
			...units.map(({ unit, code, scores }, index) => [
				index + 1,
				code ?? "",
				unit,
				...codes.map((each) => scores[each] ?? null),
			]),
		]),
	]);
}

/** One figure a row, as CSV with decimal commas. */
export function longCsv(units: readonly Invented[], year: number) {
	return writeCsv(
		table("Kết quả", [
			["Tỉnh", "Năm", "Nội dung", "Điểm"],
			...units.flatMap(({ unit, scores }) =>
				Object.entries(scores).map(([code, score]) => [unit, year, code, score]),
			),
		]),
		{ separator: ";" },
	);
}

/** As PAPI 2011-2017: provinces in rows under two rows of headings; the tab of 2011 carried another year. */
export function officialRows(units: readonly Invented[], tab: string) {
	const codes = codesOf(units);
	const heading = (code: string) => (code.startsWith("D") ? `Chỉ số nội dung ${code.slice(1)}` : code);
	return writeXlsx([
		table(tab, [
			["Kết quả theo tỉnh"],
			["Tỉnh", ...codes.map(heading)],
			["", ...codes.map(() => "Điểm")],
			...units.map(({ unit, scores }) => [unit, ...codes.map((code) => scores[code] ?? null)]),
		]),
	]);
}

export interface ColumnOptions {
	/** what a dimension is called: "Chỉ số nội dung" in 2018-2019, "Dimension" since 2020 */
	readonly dimension: string;
	readonly tab: string;
	/** as in the file of 2024: four more rows above, and a blank column after every second province */
	readonly padded?: boolean;
	/** rows of an earlier year repeated below, told by a column of years */
	readonly years?: readonly number[];
	/** half-width of the interval in standard errors */
	readonly multiplier?: number;
}

/** As PAPI since 2018: provinces in columns, four rows of statistics for each part, a column of scales. */
export function officialColumns(units: readonly Invented[], options: ColumnOptions) {
	const { dimension, tab, padded = false, years, multiplier = 1.645 } = options;
	const spread = <T>(values: readonly T[]): readonly (T | null)[] =>
		padded ? values.flatMap((value, index) => (index % 2 === 1 ? [value, null] : [value])) : values;
	const label = (code: string) => {
		if (code === "TOTAL") return "Tổng điểm";
		return code.startsWith("D")
			? `${dimension} ${code.slice(1)}: tên nội dung`
			: `${code}. Tên nội dung thành phần`;
	};
	const rows = (years ?? [null]).flatMap((year, back) =>
		codesOf(units).flatMap((code) => {
			const before = year === null ? [] : [year];
			const scores = units.map(({ scores: each }) => each[code] ?? null);
			const shifted = scores.map((score) => (typeof score === "number" ? score + back : score));
			const error = 0.2;
			const ends = shifted.map((score) =>
				typeof score === "number"
					? `${(score - multiplier * error).toFixed(4)} - ${(score + multiplier * error).toFixed(4)}`
					: null,
			);
			const higher = shifted.map((score) => (typeof score === "number" ? score + 0.3 : score));
			return [
				[...before, label(code), "1-10", "Unweighted", ...spread(shifted)],
				[...before, null, null, "Weighted", ...spread(higher)],
				[...before, null, null, "95% CI", ...spread(ends)],
				[...before, null, null, "Standard Error", ...spread(scores.map(() => error))],
			];
		}),
	);
	const head = [
		...(years ? ["Năm"] : []),
		"Nội dung",
		"Scale",
		"Statistic",
		...spread(units.map(({ unit }) => unit)),
	];
	const above: Value[][] = padded
		? [["PAPI"], ["Theo 34 tỉnh, thành phố"], ["Nhóm", null, null, "A", null, "B"], ["Ghi chú"]]
		: [];
	return writeXlsx([table(tab, [...above, head, ...rows])]);
}
