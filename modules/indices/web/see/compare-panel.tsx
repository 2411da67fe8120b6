import { formatDecimal, type Language } from "#platform/i18n/index.ts";
import { decimalsOf, nameOf } from "../words.ts";
import type { CompareFacts, UnitSeries } from "./compare-facts.ts";
import { compareLines } from "./compare-lines.ts";

interface ComparePanelProps {
	readonly facts: CompareFacts;
	readonly series: UnitSeries;
	readonly language: Language;
}

export const panel = { width: 440, height: 184 };

/** One unit over the years, the country's mean behind it; the parts of an `<svg>`, so that a page and a file draw the same. */
export function ComparePanel({ facts, series, language }: ComparePanelProps) {
	const lines = compareLines(facts, series);
	const decimals = decimalsOf(facts.root);
	const last = lines.points.length - 1;
	const step = lines.points.length > 8 ? 3 : 1;
	return (
		<>
			<text class="b" x="0" y="12">
				{nameOf(series.unit, language)}
			</text>
			{lines.grid.map(({ value, y }) => (
				<>
					<path class="axis" d={`M40 ${y}H424`} />
					<text class="s" x="34" y={y + 4} text-anchor="end">
						{formatDecimal(value, 1, language)}
					</text>
				</>
			))}
			{lines.breakX.map((x) => (
				<path class="reference" d={`M${x} 22V140`} stroke-dasharray="2 4" />
			))}
			{lines.mean.map((path) => (
				<path class="reference" d={path} />
			))}
			{lines.own.map((path) => (
				<path class="own" d={path} />
			))}
			{lines.points.map(({ x, y }) =>
				y === null ? (
					<text class="s" x={x} y="144" text-anchor="middle">
						–
					</text>
				) : (
					<circle class="own-dot" cx={x} cy={y} r="3.4" />
				),
			)}
			{lines.points.map(({ x, y, published, labelled, below }) =>
				y !== null && labelled ? (
					<text class="b halo" x={Math.min(x, 418)} y={y + (below ? 19 : -8)} text-anchor="middle">
						{formatDecimal(published ?? "", decimals, language)}
					</text>
				) : null,
			)}
			{lines.points.map(({ year, x }, at) =>
				at === last || (at % step === 0 && at + step <= last) ? (
					<text class="s" x={x} y="164" text-anchor="middle">
						{year}
					</text>
				) : null,
			)}
		</>
	);
}
