import { formatCount, formatPoints, type Language } from "#platform/i18n/index.ts";
import { DataTable, Figure } from "#platform/ui/index.ts";
import type { Profile, YearProfile } from "../domain/profile.ts";
import { indicesMessages } from "../messages.ts";
import { totalLines } from "./total-lines.ts";
import { pointsOf, rankOf } from "./words.ts";

interface TotalFigureProps {
	readonly profile: Profile;
	readonly index: string;
	/** the unit's name at the head of a line */
	readonly name: string;
	readonly publisher: string;
	readonly language: Language;
}

/** Total over the years, broken where two sides may not be compared, with the country's mean behind it. */
export function TotalFigure({ profile, index, name, publisher, language }: TotalFigureProps) {
	const words = indicesMessages[language].unit;
	const first = profile.years[0]?.edition.year ?? 0;
	const last = profile.years.at(-1)?.edition.year ?? 0;
	return (
		<Figure
			title={words.figure(index, name, first, last)}
			drawing={
				<>
					<Drawing profile={profile} language={language} width={672} look="only-wide" />
					<Drawing profile={profile} language={language} width={328} look="only-narrow" />
				</>
			}
			summary={summaryOf(profile, language)}
			table={<YearTable profile={profile} index={index} language={language} />}
			source={words.source(publisher, first, last)}
		/>
	);
}

/** Lowest and highest of the years since the last break: what a reader may compare. */
function summaryOf(profile: Profile, language: Language): string {
	const least = profile.breaks.at(-1)?.year ?? profile.years[0]?.edition.year ?? 0;
	const recent = profile.years.filter(
		({ edition, total }) => edition.year >= least && total?.result.value != null,
	);
	const sorted = recent.toSorted((a, b) => (a.total?.result.value ?? 0) - (b.total?.result.value ?? 0));
	const [low, high] = [sorted[0], sorted.at(-1)];
	if (!low?.total || !high?.total) return "";
	return indicesMessages[language].unit.summary(
		pointsOf(low.total.result, language),
		low.edition.year,
		pointsOf(high.total.result, language),
		high.edition.year,
		least,
	);
}

interface DrawingProps {
	readonly profile: Profile;
	readonly language: Language;
	readonly width: number;
	readonly look: string;
}

const height = 250;
/** half of the width of "43,84" at 13 pixels: a label at the edge stays inside */
const labelHalf = 19;

function Drawing({ profile, language, width, look }: DrawingProps) {
	const wide = width > 400;
	const lines = totalLines(profile, { left: 26, right: width, top: 22, bottom: 190 });
	if (!lines) return null;
	const absent = indicesMessages[language].unit.absent;
	return (
		<svg class={`chart ${look}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
			{lines.grid.map(({ value, y }) => (
				<>
					<path class="axis" d={`M26 ${y}H${width}`} />
					<text class="s" x="20" y={y + 4} text-anchor="end">
						{formatCount(value, language)}
					</text>
				</>
			))}
			{lines.breakX.map((x) => (
				<path class="reference" d={`M${x} 12V232`} stroke-dasharray="2 4" />
			))}
			{lines.mean.map((path) => (
				<path class="reference" d={path} />
			))}
			{lines.own.map((path) => (
				<path class="own" d={path} />
			))}
			{lines.points.map((point) => (
				<>
					{point.y === null ? (
						absent.map((word, line) => (
							<text class="s halo" x={point.x} y={206 + line * 14} text-anchor="middle">
								{word}
							</text>
						))
					) : (
						<circle class="own-dot" cx={point.x} cy={point.y} r="3.6" />
					)}
					{point.y !== null && (wide || point.endsPiece) ? (
						<text
							class="b halo"
							x={Math.min(point.x, width - labelHalf)}
							y={point.y + (point.side === "above" ? -10 : 20)}
							text-anchor="middle"
						>
							{formatPoints(point.published ?? "", language)}
						</text>
					) : null}
				</>
			))}
			{yearLabels(lines.points, wide).map(({ year, x }) => (
				<text class="s" x={x} y={height - 6} text-anchor="middle">
					{wide ? year : `’${String(year).slice(2)}`}
				</text>
			))}
		</svg>
	);
}

/** All years where there is room; else the first, the last and every second between. */
function yearLabels<Point extends { readonly year: number }>(
	points: readonly Point[],
	wide: boolean,
): readonly Point[] {
	const last = points.length - 1;
	return points.filter((_, index) => wide || index === last || (index % 2 === 0 && index < last - 1));
}

interface YearTableProps {
	readonly profile: Profile;
	readonly index: string;
	readonly language: Language;
}

function YearTable({ profile, index, language }: YearTableProps) {
	const words = indicesMessages[language].unit;
	return (
		<DataTable
			caption={words.heads.total}
			captionHidden
			columns={[
				{ head: words.yearHead, cell: (year: YearProfile) => `${index} ${year.edition.year}` },
				{
					head: words.heads.points,
					numeric: true,
					cell: ({ total }) => (total ? pointsOf(total.result, language) : ""),
				},
				{
					head: words.heads.rank,
					numeric: true,
					cell: ({ total }) => (total ? rankOf(total.result, language) : ""),
				},
				{
					head: words.meanHead,
					numeric: true,
					cell: ({ total }) => (total?.spread ? formatPoints(total.spread.mean, language) : ""),
				},
			]}
			rows={profile.years}
		/>
	);
}
