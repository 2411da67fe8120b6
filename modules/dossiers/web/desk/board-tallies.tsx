import { formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import { boardMessages } from "../../desk/board-messages.ts";
import { lifeMessages } from "../../life/messages.ts";
import type { BoardTally } from "../../queries/desk/board.ts";

interface Props {
	readonly tallies: readonly BoardTally[];
	readonly address: (key: string) => string;
	readonly language: Language;
}

export function OfficerTable({
	tallies,
	names,
	address,
	language,
}: Props & { readonly names: ReadonlyMap<string, string> }) {
	const words = boardMessages[language];
	const count = (of: number) => formatCount(of, language);
	if (tallies.length === 0) return null;
	return (
		<Part id="can-bo" title={words.officers.title}>
			<DataTable
				caption={words.officers.title}
				captionHidden
				columns={[
					{
						head: words.officers.name,
						cell: ({ key }: BoardTally) =>
							key === null ? words.list.nobody : <a href={address(key)}>{names.get(key) ?? key}</a>,
					},
					{ head: words.officers.open, numeric: true, cell: ({ open }: BoardTally) => count(open) },
					{ head: words.officers.late, numeric: true, cell: ({ late }: BoardTally) => count(late) },
					{ head: words.officers.today, numeric: true, cell: ({ today }: BoardTally) => count(today) },
				]}
				rows={tallies}
			/>
		</Part>
	);
}

export function StepTable({ tallies, address, language }: Props) {
	const words = boardMessages[language].steps;
	const count = (of: number) => formatCount(of, language);
	if (tallies.length === 0) return null;
	return (
		<Part id="buoc" title={words.title}>
			<DataTable
				caption={words.title}
				captionHidden
				columns={[
					{
						head: words.procedure,
						cell: ({ key, name }: BoardTally) =>
							key === null ? (name ?? "") : <a href={address(key)}>{name ?? key}</a>,
					},
					{
						head: words.step,
						cell: ({ step, state }: BoardTally) =>
							step ?? (state ? lifeMessages[language].states[state] : ""),
					},
					{ head: words.open, numeric: true, cell: ({ open }: BoardTally) => count(open) },
					{ head: words.late, numeric: true, cell: ({ late }: BoardTally) => count(late) },
				]}
				rows={tallies}
			/>
		</Part>
	);
}
