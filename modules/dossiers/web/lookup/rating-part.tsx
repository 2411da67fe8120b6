import { formatCount, formatMonth, formatPercent, type Language } from "#platform/i18n/index.ts";
import { DataTable, EmptyState, Facts, Illustrative, Part } from "#platform/ui/index.ts";
import {
	type RatingQuestion,
	type RatingSum,
	ratingQuestionNames,
	ratingQuestions,
} from "../../domain/lookup/ratings.ts";
import { ratingMessages } from "../../lookup/rating-messages.ts";
import type { RatingFigures } from "../../queries/lookup/rating-sums.ts";

interface Props {
	readonly figures: RatingFigures;
	readonly language: Language;
	/** whose they are, where several stand on a page: its place there, and its name */
	readonly of?: { readonly number: number; readonly name: string };
}

/** Ratings of a body, a desk or a unit, with how many were asked and answered beside every figure. */
export function RatingPart({ figures, language, of }: Props) {
	const words = ratingMessages[language];
	const { asked, answered, sum, first, last, illustrative } = figures;
	const months =
		first && last ? words.period(formatMonth(first, language), formatMonth(last, language)) : undefined;
	return (
		<Part id={of ? `danh-gia-${of.number}` : "danh-gia"} title={of?.name ?? words.listTitle} sub={months}>
			{illustrative ? <Illustrative /> : null}
			<Facts
				items={[
					{ label: words.figures.asked, value: formatCount(asked, language) },
					{
						label: words.figures.answered,
						value: formatCount(answered, language),
						...(asked > 0 ? { why: words.share(percent(answered, asked, language)) } : {}),
					},
					...(sum
						? [
								{
									label: words.figures.satisfied,
									value: percent(sum.satisfied, sum.answered, language),
									why: words.of(sum.answered),
								},
							]
						: []),
				]}
			/>
			<p>{words.caveat}</p>
			{sum ? (
				<Answers {...{ sum, language }} />
			) : (
				<EmptyState title={words.tooFew}>{words.tooFewText}</EmptyState>
			)}
		</Part>
	);
}

const percent = (part: number, whole: number, language: Language): string =>
	formatPercent(whole === 0 ? 0 : (100 * part) / whole, language, 0);

function Answers({ sum, language }: { readonly sum: RatingSum; readonly language: Language }) {
	const words = ratingMessages[language];
	const levels = words.levels.map((label, at) => ({ label, count: sum.satisfaction[at] ?? 0 })).toReversed();
	return (
		<>
			<AnswerTable caption={words.satisfaction} rows={levels} {...{ sum, language }} />
			{ratingQuestionNames.map((question) => (
				<AnswerTable
					caption={words.questions[question].ask}
					rows={rowsOf(sum, question, language)}
					{...{ sum, language }}
				/>
			))}
		</>
	);
}

interface AnswerRow {
	readonly label: string;
	readonly count: number;
}

function rowsOf(sum: RatingSum, question: RatingQuestion, language: Language): readonly AnswerRow[] {
	const { questions, unsaid } = ratingMessages[language];
	const answers: Readonly<Record<string, string>> = questions[question].answers;
	const rows = ratingQuestions[question].map((answer, at) => ({
		label: answers[answer] ?? answer,
		count: sum[question][at] ?? 0,
	}));
	const silent = sum.answered - rows.reduce((total, { count }) => total + count, 0);
	return silent > 0 ? [...rows, { label: unsaid, count: silent }] : rows;
}

interface TableProps {
	readonly caption: string;
	readonly rows: readonly AnswerRow[];
	readonly sum: RatingSum;
	readonly language: Language;
}

function AnswerTable({ caption, rows, sum, language }: TableProps) {
	const { heads } = ratingMessages[language];
	return (
		<DataTable
			caption={caption}
			columns={[
				{ head: heads.answer, cell: ({ label }: AnswerRow) => label },
				{
					head: heads.count,
					numeric: true,
					bare: true,
					cell: ({ count }: AnswerRow) =>
						`${formatCount(count, language)} (${percent(count, sum.answered, language)})`,
				},
			]}
			rows={rows}
		/>
	);
}
