import { page } from "#platform/http/route.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable, Head } from "#platform/ui/index.ts";
import { measureAddress, measuresAddress } from "../addresses.ts";
import { measureCatalogue } from "../catalogue/all-measures.ts";
import type { MeasureView } from "../domain/measure.ts";
import { measureMessages } from "../messages.ts";
import { measurePageMessages } from "./page-messages.ts";

/** Every measure with its definition, how it adds, which way is better, and the law it rests on. */
export const measuresPage = page({
	address: measuresAddress,
	who: "everyone",
	show(_, { language, to, today }) {
		const words = measurePageMessages[language].list;
		const measures = measureCatalogue(today);
		return {
			title: words.title,
			section: measuresAddress,
			body: (
				<>
					<Head title={words.title} lede={words.lede(formatCount(measures.length, language))} />
					<DataTable
						caption={words.title}
						captionHidden
						columns={[
							{
								head: words.heads.name,
								cell: (measure: MeasureView) => (
									<>
										<a href={to(measureAddress(measure))}>{measure.name[language]}</a>
										<br />
										<small>{measure.definition[language]}</small>
									</>
								),
							},
							{ head: words.heads.adds, cell: ({ adds }) => measureMessages[language].addsShort[adds] },
							{
								head: words.heads.direction,
								cell: ({ direction }) => measureMessages[language].direction[direction],
							},
							{ head: words.heads.law, cell: (measure) => lawOf(measure, language) },
						]}
						rows={measures}
					/>
				</>
			),
		};
	},
});

export const lawOf = ({ law }: MeasureView, language: Language): string =>
	law.length > 0 ? law.map((paper) => paper[language]).join("; ") : measurePageMessages[language].list.noLaw;
