import type { Child } from "hono/jsx";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable } from "#platform/ui/index.ts";
import { rollUpMessages } from "../../cascade/roll-up-messages.ts";
import { addTallies, summaryOf, type Tally, type TallySummary } from "../../domain/roll-up.ts";

export interface TallyRow {
	readonly name: Child;
	readonly tally: Tally;
}

export const tallyFields = [
	"all",
	"done",
	"doneLate",
	"waiting",
	"inHand",
	"late",
	"ownerless",
	"stopped",
] as const satisfies readonly (keyof TallySummary)[];

interface Props {
	readonly caption: string;
	/** head of the first column */
	readonly head: string;
	readonly rows: readonly TallyRow[];
	/** rows that do not add to a whole have no sum */
	readonly sum?: boolean;
	readonly language: Language;
}

/** Work counted by standing, one row for each thing counted; compared down a column. */
export function TallyTable({ caption, head, rows, sum = true, language }: Props) {
	const words = rollUpMessages[language];
	const count = (tally: Tally, field: keyof TallySummary) => formatCount(summaryOf(tally)[field], language);
	const total = addTallies(rows.map(({ tally }) => tally));
	const sums =
		sum && rows.length > 1 ? [words.sum, ...tallyFields.map((field) => count(total, field))] : null;
	return (
		<DataTable
			caption={caption}
			captionHidden
			narrow="scroll"
			label={caption}
			columns={[
				{ head, cell: ({ name }: TallyRow) => name },
				...tallyFields.map((field) => ({
					head: words.counts[field],
					numeric: true,
					cell: ({ tally }: TallyRow) => count(tally, field),
				})),
			]}
			rows={rows}
			{...(sums ? { sum: sums } : {})}
		/>
	);
}
