import type { UnitView } from "#modules/organisation/index.ts";
import { formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import { onTimeOf } from "../../domain/figures/on-time.ts";
import { figuresMessages } from "../../figures/messages.ts";
import type { PlaceFigures } from "../../queries/figures/place-figures.ts";
import { shareWords } from "./share-words.ts";

export interface PlaceLine {
	readonly unit: UnitView;
	readonly name: string;
	readonly address: string | null;
	readonly figures: PlaceFigures;
}

interface PlacesPartProps {
	readonly title: string;
	readonly caption: string;
	readonly lines: readonly PlaceLine[];
	readonly csv: string;
	readonly language: Language;
}

const isSilent = ({ figures: { sums, stock } }: PlaceLine) =>
	sums.received + sums.settled + sums.dueCurrent + stock.open === 0;

/** Places side by side, those with nothing counted in one line below. No order of merit: the order of their codes. */
export function PlacesPart({ title, caption, lines, csv, language }: PlacesPartProps) {
	const words = figuresMessages[language];
	const count = (number: number) => formatCount(number, language);
	const shown = lines.filter((line) => !isSilent(line));
	const silent = lines.length - shown.length;
	return (
		<Part id="don-vi" title={title} source={words.source}>
			<DataTable
				caption={caption}
				captionHidden
				narrow="fold"
				rows={shown}
				csv={csv}
				columns={[
					{
						head: words.places.unit,
						cell: ({ name, address }) => (address ? <a href={address}>{name}</a> : name),
					},
					{ head: words.places.received, numeric: true, cell: ({ figures }) => count(figures.sums.received) },
					{ head: words.places.settled, numeric: true, cell: ({ figures }) => count(figures.sums.settled) },
					{
						head: words.months.a,
						numeric: true,
						cell: ({ figures }) => shareWords(onTimeOf(figures.sums).ofSettled.current, language),
					},
					{
						head: words.months.b,
						numeric: true,
						cell: ({ figures }) => shareWords(onTimeOf(figures.sums).ofDue.current, language),
					},
					{ head: words.places.overdue, numeric: true, cell: ({ figures }) => count(figures.stock.overdue) },
				]}
			/>
			{silent > 0 ? <p>{words.places.silent(count(silent))}</p> : null}
		</Part>
	);
}
