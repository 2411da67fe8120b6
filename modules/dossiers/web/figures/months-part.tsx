import { Temporal } from "temporal-polyfill";
import { formatCount, formatMonth, type Language } from "#platform/i18n/index.ts";
import { DataTable, Figure, Part } from "#platform/ui/index.ts";
import { onTimeOf } from "../../domain/figures/on-time.ts";
import { figuresMessages } from "../../figures/messages.ts";
import type { TallyRow } from "../../queries/figures/tallies.ts";
import { shareWords } from "./share-words.ts";

const height = 150;
const step = 44;

/** Months as columns, and the same as a table. */
export function MonthsPart({
	rows,
	language,
}: {
	readonly rows: readonly TallyRow[];
	readonly language: Language;
}) {
	const words = figuresMessages[language].months;
	const count = (number: number) => formatCount(number, language);
	const table = (
		<DataTable
			caption={words.caption}
			narrow="scroll"
			rows={rows}
			columns={[
				{ head: words.month, cell: ({ month }) => monthWords(month, language) },
				{ head: words.received, numeric: true, cell: ({ sums }) => count(sums.received) },
				{ head: words.settled, numeric: true, cell: ({ sums }) => count(sums.settled) },
				{
					head: words.a,
					numeric: true,
					cell: ({ sums }) => shareWords(onTimeOf(sums).ofSettled.current, language),
				},
				{
					head: words.b,
					numeric: true,
					cell: ({ sums }) => shareWords(onTimeOf(sums).ofDue.current, language),
				},
			]}
		/>
	);
	return (
		<Part id="tung-thang" title={words.title}>
			<Figure
				title={words.caption}
				summary={`${words.summary} ${words.part}`}
				drawing={<Columns rows={rows.slice(-24)} language={language} />}
				table={table}
			/>
		</Part>
	);
}

function Columns({ rows, language }: { readonly rows: readonly TallyRow[]; readonly language: Language }) {
	const most = Math.max(1, ...rows.map(({ sums }) => sums.dueCurrent));
	const tall = (amount: number) => Math.round((amount / most) * height);
	const count = (number: number) => formatCount(number, language);
	const width = Math.max(6, rows.length) * step;
	return (
		<svg class="chart" viewBox={`0 0 ${width} ${height + 56}`} aria-hidden="true" focusable="false">
			{rows.map(({ month, sums }, at) => {
				const share = onTimeOf(sums).ofDue.current;
				const [x, all, met] = [at * step + 8, tall(share.of), tall(share.met)];
				return (
					<>
						<rect class="band" x={x} y={height + 20 - all} width={step - 16} height={all} />
						<rect class="own-dot" x={x} y={height + 20 - met} width={step - 16} height={met} />
						{share.of > 0 && rows.length <= 13 ? (
							<text class="s" x={x + (step - 16) / 2} y={height + 14 - all} text-anchor="middle">
								{`${count(Math.floor((100 * share.met) / share.of))}%`}
							</text>
						) : null}
						<text class="s" x={x + (step - 16) / 2} y={height + 38} text-anchor="middle">
							{month?.slice(5, 7)}
						</text>
						{at === 0 || month?.slice(5, 7) === "01" ? (
							<text class="s" x={x + (step - 16) / 2} y={height + 54} text-anchor="middle">
								{month?.slice(0, 4)}
							</text>
						) : null}
					</>
				);
			})}
			<line class="base" x1="0" y1={height + 20} x2={width} y2={height + 20} />
		</svg>
	);
}

const monthWords = (month: string | null, language: Language): string =>
	month === null ? "" : formatMonth(Temporal.PlainDate.from(month).toPlainYearMonth(), language);
