import { Temporal } from "temporal-polyfill";
import { formatCount, formatDays, formatRate, formatShort, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import { rollUpMessages } from "../../cascade/roll-up-messages.ts";
import { type Exact, textOf } from "../../domain/exact.ts";
import { type MeasureSum, rateOf } from "../../domain/roll-up.ts";
import type { StoredTask } from "../../domain/task.ts";
import type { PlanRollUp } from "../../queries/cascade/plan-roll-up.ts";
import type { MeasuredRound } from "../../queries/cascade/tallies.ts";

interface Props {
	readonly tasks: readonly StoredTask[];
	readonly rollUp: PlanRollUp;
	readonly language: Language;
}

interface Row {
	readonly task: StoredTask;
	readonly round: MeasuredRound;
	readonly below: boolean;
}

/** The values of the tasks' measures: declared beside accepted, with how many gave one. */
export function MeasuresPart({ tasks, rollUp, language }: Props) {
	const words = rollUpMessages[language];
	// what the system counts stands in a part of its own: typed values of before the binding are history
	const stated = tasks.filter(({ measure }) => measure?.code === null);
	const rows = stated.flatMap((task): Row[] => [
		...rollUp.measured
			.filter((round) => round.taskId === task.id)
			.map((round) => ({ task, round, below: false })),
		...(rollUp.measuredBelow.get(task.id) ?? []).map((round) => ({ task, round, below: true })),
	]);
	if (rows.length === 0) return null;
	return (
		<Part id="so-lieu" title={words.measures} sub={words.measuresSub}>
			<DataTable
				caption={words.measures}
				captionHidden
				columns={[
					{ head: words.measure, cell: (row: Row) => labelOf(row, language) },
					{ head: words.period, cell: ({ round }) => periodOf(round, language) },
					{ head: words.declared, cell: ({ round }) => <Sum sum={round.declared} language={language} /> },
					{ head: words.accepted, cell: ({ round }) => <Sum sum={round.accepted} language={language} /> },
					{ head: words.target, cell: ({ task }) => targetOf(task, language) },
				]}
				rows={rows}
			/>
		</Part>
	);
}

function labelOf({ task, below }: Row, language: Language): string {
	const unit = task.measure?.unit ? ` (${task.measure.unit})` : "";
	return `${below ? rollUpMessages[language].fromBelow : `${task.position}. `}${task.measure?.label ?? ""}${unit}`;
}

function periodOf({ period, number }: MeasuredRound, language: Language): string {
	const words = rollUpMessages[language];
	if (period === null) return number === 1 ? words.once : words.round(number);
	const last = Temporal.PlainDate.from(period.to).subtract({ days: 1 });
	return formatDays(Temporal.PlainDate.from(period.from), last, language);
}

function targetOf({ measure }: StoredTask, language: Language): string {
	if (measure?.target === null || measure === null) return rollUpMessages[language].noTarget;
	const value = formatShort(measure.target, 4, language);
	return measure.as === "rate" ? `${value}${language === "vi" ? "\u00a0%" : "%"}` : value;
}

function Sum({ sum, language }: { readonly sum: MeasureSum; readonly language: Language }) {
	const words = rollUpMessages[language];
	const from = words.from(formatCount(sum.given, language), formatCount(sum.expected, language));
	if (sum.given === 0) return <>{words.noValue}</>;
	return (
		<>
			<b>{figureOf(sum, language)}</b> <small>{from}</small>
		</>
	);
}

function figureOf(sum: MeasureSum, language: Language): string {
	const words = rollUpMessages[language];
	const figure = (exact: Exact) => formatShort(textOf(exact), 4, language);
	if (sum.as === "value") return words.notAdded;
	if (sum.as === "count") return sum.sum === null ? words.noValue : figure(sum.sum);
	if (sum.numerator === null || sum.denominator === null) return words.noValue;
	const rate = rateOf(sum);
	const parts = words.parts(figure(sum.numerator), figure(sum.denominator));
	return rate === null ? `${words.noRate} (${parts})` : `${formatRate(rate, language)} (${parts})`;
}
