import type { Child } from "hono/jsx";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable } from "#platform/ui/index.ts";
import { rollUpMessages } from "../../cascade/roll-up-messages.ts";
import { addTallies, summaryOf, type Tally, type TallySummary } from "../../domain/roll-up.ts";

export interface TallyRow {
	readonly name: Child;
	readonly tally: Tally;
}

/** What is neither done nor late, told in words where there is any of it: a phone has no room for columns of noughts. */
const others = ["waiting", "inHand", "ownerless", "stopped"] as const;

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
	const figure = (number: number) => formatCount(number, language);
	const done = (tally: Tally) => {
		const { done: all, doneLate } = summaryOf(tally);
		if (doneLate === 0) return figure(all);
		return (
			<>
				{figure(all)} <small>{words.ofWhichLate(figure(doneLate))}</small>
			</>
		);
	};
	const rest = (tally: Tally) => {
		const summary = summaryOf(tally);
		const said = others.filter((field) => summary[field] > 0);
		return said.map((field) => words.rest[field](figure(summary[field]))).join(", ") || words.restNone;
	};
	const cells: readonly ((tally: Tally) => Child)[] = [
		(tally) => figure(summaryOf(tally).all),
		done,
		(tally) => figure(summaryOf(tally).late),
		rest,
	];
	const heads = [words.counts.all, words.counts.done, words.counts.late, words.others];
	const total = addTallies(rows.map(({ tally }) => tally));
	const sums = sum && rows.length > 1 ? [words.sum, ...cells.map((cell) => cell(total))] : null;
	return (
		<DataTable
			caption={caption}
			captionHidden
			columns={[
				{ head, cell: ({ name }: TallyRow) => name },
				...cells.map((cell, index) => ({
					head: heads[index] ?? "",
					numeric: index < 3,
					cell: ({ tally }: TallyRow) => cell(tally),
				})),
			]}
			rows={rows}
			{...(sums ? { sum: sums } : {})}
		/>
	);
}
