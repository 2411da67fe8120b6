import { formatCount, formatDecimal, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import { type ByDates, type OnTime, onTimeOf, whyDifferent } from "../../domain/figures/on-time.ts";
import type { Tally } from "../../domain/figures/tally-counts.ts";
import { figuresMessages } from "../../figures/messages.ts";
import { shareWords } from "./share-words.ts";

interface OnTimePartProps {
	readonly sums: Tally;
	readonly language: Language;
}

/** (A) and (B) side by side with the words beside them, and in a sentence why they differ. */
export function OnTimePart({ sums, language }: OnTimePartProps) {
	const words = figuresMessages[language].onTime;
	const onTime = onTimeOf(sums);
	const rows: readonly { readonly how: string; readonly dates: ByDates }[] = [
		{ how: words.a, dates: onTime.ofSettled },
		{ how: words.b, dates: onTime.ofDue },
	];
	return (
		<Part
			id="dung-han"
			title={words.title}
			note={<p>{words.note}</p>}
			source={figuresMessages[language].source}
		>
			<DataTable
				caption={words.caption}
				narrow="fold"
				rows={rows}
				columns={[
					{ head: words.how, cell: ({ how }) => how },
					{ head: words.first, numeric: true, cell: ({ dates }) => shareWords(dates.first, language) },
					{ head: words.current, numeric: true, cell: ({ dates }) => shareWords(dates.current, language) },
				]}
			/>
			{sentences(sums, onTime, language).map((sentence) => (
				<p>{sentence}</p>
			))}
		</Part>
	);
}

function sentences(sums: Tally, onTime: OnTime, language: Language): readonly string[] {
	const words = figuresMessages[language].onTime;
	const count = (number: number) => formatCount(number, language);
	const difference = {
		same: words.same,
		"open-ones": words.openOnes(count(onTime.stillOpen), count(onTime.ofDue.current.of)),
		"other-dossiers": words.others(count(onTime.ofSettled.current.of), count(onTime.ofDue.current.of)),
		"one-has-none": words.oneNone,
	};
	const ended = sums.closed + sums.stopped + sums.refused;
	return [
		difference[whyDifferent(onTime)],
		...(onTime.savedByLetter > 0 ? [words.saved(count(onTime.savedByLetter))] : []),
		...(onTime.withoutDate > 0 ? [words.without(count(onTime.withoutDate))] : []),
		...(sums.settledEarly > 0 ? [words.early(count(sums.settledEarly))] : []),
		...(sums.lateDaysKnown > 0
			? [
					words.lateMean(
						formatDecimal(sums.lateDays / sums.lateDaysKnown, 1, language),
						count(sums.lateDaysKnown),
					),
				]
			: []),
		...(ended > 0 ? [words.ended(count(sums.closed), count(sums.stopped), count(sums.refused))] : []),
		...(sums.endedOverdue > 0 ? [words.endedOverdue(count(sums.endedOverdue))] : []),
	];
}
