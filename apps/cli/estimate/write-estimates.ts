import { type AnswerState, answerStates, type PublicationReason } from "@guong/survey-stats";
import type { EstimateLine } from "./estimate-lines.ts";
import type { estimateWords } from "./messages.ts";

export interface Estimates {
	readonly convention: string;
	readonly statistic: string;
	readonly level: number;
	readonly rows: number;
	readonly faults: number;
	readonly estimates: readonly EstimateLine[];
}

const missingStates = answerStates.filter(
	(state): state is Exclude<AnswerState, "answered"> => state !== "answered",
);

/** Comma-separated, points for decimals, all digits: for programs. */
export function asCsv({ estimates }: Estimates, by: readonly string[]): string {
	const heads = ["estimate", "standard_error", "lower", "upper", "answers", "df", "decision", "reasons"];
	const lines = estimates.map((line) =>
		[
			...by.map((name) => line.group[name] ?? ""),
			line.variable,
			line.estimate,
			line.standardError,
			line.lower,
			line.upper,
			line.answers,
			line.df,
			line.publication.decision,
			line.publication.reasons.join(" "),
			...missingStates.map((state) => line.missing[state] ?? 0),
		]
			.map(cell)
			.join(","),
	);
	return [[...by, "variable", ...heads, ...missingStates].map(cell).join(","), ...lines].join("\n");
}

function cell(value: string | number | null): string {
	const text = value === null ? "" : String(value);
	return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Aligned columns for the terminal. */
export function asTable(
	found: Estimates,
	by: readonly string[],
	words: (typeof estimateWords)["vi"],
): string {
	const { heads, decisions, decimalMark, states } = words;
	const missing = missingStates.filter((state) =>
		found.estimates.some((line) => line.missing[state] !== undefined),
	);
	const short = (value: number | null) => sixDigits(value).replace(".", decimalMark);
	const lines = [
		[
			...by,
			heads.variable,
			heads.estimate,
			heads.standardError,
			heads.lower,
			heads.upper,
			heads.answers,
			...missing.map((state) => states[state]),
			heads.df,
			heads.decision,
		],
		...found.estimates.map((line) => [
			...by.map((name) => line.group[name] ?? ""),
			line.variable,
			...[line.estimate, line.standardError, line.lower, line.upper].map(short),
			String(line.answers),
			...missing.map((state) => String(line.missing[state] ?? 0)),
			String(line.df),
			decisions[line.publication.decision],
		]),
	];
	const widths = (lines[0] ?? []).map((_, column) =>
		Math.max(...lines.map((line) => (line[column] ?? "").length)),
	);
	const text = by.length + 1;
	const padded = lines.map((line) =>
		line
			.map((value, column) =>
				column < text ? value.padEnd(widths[column] ?? 0) : value.padStart(widths[column] ?? 0),
			)
			.join("  ")
			.trimEnd(),
	);
	return [words.convention(found.convention), "", ...padded, ...reasonsLine(found, words)].join("\n");
}

/** Why figures are flagged or held back, with how many lines each reason is about; nothing where none is. */
function reasonsLine({ estimates }: Estimates, words: (typeof estimateWords)["vi"]): string[] {
	const counts = new Map<PublicationReason, number>();
	for (const { publication } of estimates) {
		for (const reason of publication.reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	}
	const said = [...counts].map(([reason, lines]) => words.reasonCount(words.reasons[reason], lines));
	return said.length === 0 ? [] : ["", words.reasonsLine(said)];
}

/** Six significant digits; a missing figure is a dash, never 0. */
function sixDigits(value: number | null): string {
	return value === null ? "–" : String(Number(value.toPrecision(6)));
}
