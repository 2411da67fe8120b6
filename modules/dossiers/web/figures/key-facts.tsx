import type { Temporal } from "temporal-polyfill";
import { formatCount, formatDay, type Language } from "#platform/i18n/index.ts";
import { Facts } from "#platform/ui/index.ts";
import { figuresMessages } from "../../figures/messages.ts";
import type { PlaceFigures } from "../../queries/figures/place-figures.ts";

interface KeyFactsProps {
	readonly figures: PlaceFigures;
	/** the stock is that of its end */
	readonly day: Temporal.PlainDate;
	readonly language: Language;
}

export function KeyFacts({ figures: { sums, stock }, day, language }: KeyFactsProps) {
	const words = figuresMessages[language].facts;
	const count = (number: number) => formatCount(number, language);
	const on = words.openWhy(formatDay(day, language));
	return (
		<Facts
			items={[
				{ label: words.received, value: count(sums.received) },
				{ label: words.settled, value: count(sums.settled) },
				{
					label: words.open,
					value: count(stock.open),
					why: stock.paused > 0 ? `${on}; ${words.paused.toLowerCase()}: ${count(stock.paused)}` : on,
				},
				{
					label: words.overdue,
					value: count(stock.overdue),
					late: stock.overdue > 0,
					why: `${on}; ${words.overdueWhy(count(stock.overdueFirst))}`,
				},
			]}
		/>
	);
}
