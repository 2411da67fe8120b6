import type { Language } from "#platform/i18n/index.ts";
import { formatMonth } from "#platform/i18n/index.ts";
import { DataTable, Figure, Part } from "#platform/ui/index.ts";
import type { Fact } from "../domain/fact.ts";
import type { MeasureView } from "../domain/measure.ts";
import { asOfWords, shortFigureOf } from "../fact-words.ts";
import { MonthColumns, sizeOf } from "./drawings.tsx";
import { countKnown } from "./known-facts.ts";
import { measurePageMessages } from "./page-messages.ts";
import { figureColumns } from "./provinces-part.tsx";

interface MonthsProps {
	readonly measure: MeasureView;
	readonly year: number;
	readonly months: readonly Fact[];
	readonly language: Language;
}

/** One place over the months of the year; a month without a figure has no column and says why in the table. */
export function MonthsPart({ measure, year, months, language }: MonthsProps) {
	const [first] = months;
	if (!first) return null;
	const words = measurePageMessages[language];
	const title = words.months(first.place.name[language], year);
	const bars = months.map((fact) => ({
		name: String(monthOf(fact).month),
		text: shortFigureOf(fact, language),
		size: sizeOf(fact, measure.shown),
	}));
	return (
		<Part id="thang" title={title} sub={words.monthsNote}>
			<Figure
				title={measure.name[language]}
				summary={words.monthsSummary(countKnown(months, language))}
				drawing={<MonthColumns bars={bars} shown={measure.shown} />}
				table={
					<DataTable
						caption={title}
						columns={[
							{ head: words.heads.month, cell: (fact: Fact) => formatMonth(monthOf(fact), language) },
							...figureColumns(measure, language),
						]}
						rows={months}
					/>
				}
				source={words.source(asOfWords(first, language))}
			/>
		</Part>
	);
}

const monthOf = (fact: Fact) => (fact.adds === "stock" ? fact.on : fact.days.from).toPlainYearMonth();
