import { formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import type { Fact } from "../domain/fact.ts";
import type { MeasureView } from "../domain/measure.ts";
import { measureMessages } from "../messages.ts";
import { measurePageMessages } from "./page-messages.ts";

interface ClassesProps {
	readonly measure: MeasureView;
	readonly fact: Fact;
	readonly language: Language;
}

/** A distribution as it is: how many lie in each class. */
export function ClassesPart({ measure, fact, language }: ClassesProps) {
	if (fact.adds !== "distribution" || fact.counts === null) return null;
	const words = measurePageMessages[language];
	const { minutes, minutesUp } = measureMessages[language];
	const { classes, counts } = fact;
	const rows = classes.map((from, index) => ({
		from,
		below: classes[index + 1],
		count: counts[index] ?? 0n,
	}));
	return (
		<Part id="khoang" title={words.classes(fact.place.name[language])}>
			<DataTable
				caption={measure.name[language]}
				captionHidden
				columns={[
					{
						head: words.heads.class,
						cell: ({ from, below }: (typeof rows)[number]) =>
							below === undefined ? minutesUp(from) : minutes(from, below),
					},
					{ head: words.heads.count, numeric: true, cell: ({ count }) => formatCount(count, language) },
				]}
				rows={rows}
			/>
		</Part>
	);
}
