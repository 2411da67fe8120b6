import { formatCount, formatRate } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import { countMessages } from "../../catalogue/count-messages.ts";
import { announcementRules } from "../../domain/catalogue/announcement.ts";
import type { CatalogueCounts, Count } from "../../domain/catalogue/catalogue-count.ts";

interface CountsProps {
	readonly counts: CatalogueCounts;
	readonly scope: string;
	readonly language: "vi" | "en";
}

type Line = { readonly name: keyof (typeof countMessages)["vi"]["lines"]; readonly count: Count };

/** How the catalogue stands by the counts of the service index; not known is told apart. */
export function CountsPart({ counts, scope, language }: CountsProps) {
	const words = countMessages[language];
	const { versions, ...rest } = counts;
	const lines = Object.entries(rest).map(([name, count]) => ({ name, count }) as Line);
	return (
		<Part
			id="chi-so-766"
			title={words.title(scope)}
			sub={words.sub(formatCount(versions, language))}
			note={announcementRules.verified ? undefined : words.unverified}
		>
			<DataTable<Line>
				caption={words.title(scope)}
				captionHidden
				columns={[
					{ head: words.heads.what, cell: ({ name }) => words.lines[name], namesRow: true },
					{
						head: words.heads.count,
						numeric: true,
						cell: ({ count }) =>
							words.of(formatCount(count.numerator, language), formatCount(count.denominator, language)),
					},
					{
						head: words.heads.rate,
						numeric: true,
						cell: ({ count: { numerator, denominator } }) =>
							denominator === 0 ? words.noRate : formatRate(numerator / denominator, language),
					},
					{
						head: words.heads.unknown,
						numeric: true,
						cell: ({ count }) => formatCount(count.unknown, language),
					},
				]}
				rows={lines}
			/>
		</Part>
	);
}
