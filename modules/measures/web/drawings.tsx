import type { DistributionFact, Fact } from "../domain/fact.ts";
import type { Shown } from "../domain/measure.ts";
import { ratioText } from "../domain/ratio.ts";
import { medianClass } from "../domain/sum.ts";

/** What is drawn: a name, the figure as text, its size; null: no figure, the text says why. */
export interface Bar {
	readonly name: string;
	readonly text: string;
	readonly size: number | null;
}

/** For drawing and ordering alone; what is read is made from numerator and denominator. */
export function sizeOf(fact: Fact, shown: Shown): number | null {
	if (fact.adds === "distribution") return sizeOfMedian(fact);
	if (fact.amount.is === "missing") return null;
	const { numerator, denominator } = fact.amount;
	const size = Number(ratioText(numerator, denominator ?? 1n, 6));
	return shown === "share" ? size * 100 : size;
}

/** Half of all lie no higher than the end of this class. */
function sizeOfMedian({ classes, counts }: DistributionFact): number | null {
	const median = counts === null ? null : medianClass({ classes, counts });
	return median === null ? null : (median.below ?? median.from);
}

/** A share is drawn against 100, everything else against the largest. */
const fullOf = (bars: readonly Bar[], shown: Shown): number =>
	shown === "share" ? 100 : Math.max(1, ...bars.map(({ size }) => size ?? 0));

interface DrawingProps {
	readonly bars: readonly Bar[];
	readonly shown: Shown;
}

const row = 24;

/** One line for each place: its name, the bar, the figure at the end of it. */
export function PlaceBars(props: DrawingProps) {
	return (
		<>
			<Lines {...props} width={672} names={220} look="only-wide" />
			<Lines {...props} width={328} names={120} look="only-narrow" />
		</>
	);
}

interface LinesProps extends DrawingProps {
	readonly width: number;
	readonly names: number;
	readonly look: string;
}

function Lines({ bars, shown, width, names, look }: LinesProps) {
	const full = fullOf(bars, shown);
	const room = width - names - 92;
	return (
		<svg
			class={`chart ${look}`}
			viewBox={`0 0 ${width} ${bars.length * row + 4}`}
			aria-hidden="true"
			focusable="false"
		>
			{bars.map(({ name, text, size }, index) => {
				const length = size === null ? 0 : (room * size) / full;
				return (
					<>
						<text x="0" y={index * row + 16}>
							{name.length > names / 7 ? `${name.slice(0, Math.floor(names / 7) - 1)}…` : name}
						</text>
						{size === null ? null : (
							<rect class="q3" x={names} y={index * row + 5} width={Math.max(1, length)} height="14" />
						)}
						<text class={size === null ? "s" : "b"} x={names + length + 6} y={index * row + 16}>
							{text}
						</text>
					</>
				);
			})}
			<path class="axis" d={`M${names} 0V${bars.length * row + 4}`} />
		</svg>
	);
}

const top = 22;
const base = 150;

/** One column for each month; on a phone the figures stand in the table alone. */
export function MonthColumns(props: DrawingProps) {
	return (
		<>
			<Columns {...props} width={672} look="only-wide" figures />
			<Columns {...props} width={328} look="only-narrow" />
		</>
	);
}

interface ColumnsProps extends DrawingProps {
	readonly width: number;
	readonly look: string;
	readonly figures?: boolean;
}

function Columns({ bars, shown, width, look, figures }: ColumnsProps) {
	const full = fullOf(bars, shown);
	const step = width / Math.max(1, bars.length);
	return (
		<svg class={`chart ${look}`} viewBox={`0 0 ${width} 176`} aria-hidden="true" focusable="false">
			{bars.map(({ name, text, size }, index) => {
				const height = size === null ? 0 : ((base - top) * size) / full;
				const middle = step * (index + 0.5);
				return (
					<>
						{size === null ? null : (
							<rect
								class="q3"
								x={middle - step * 0.3}
								y={base - Math.max(1, height)}
								width={step * 0.6}
								height={Math.max(1, height)}
							/>
						)}
						{figures && size !== null ? (
							<text class="b halo" x={middle} y={base - height - 6} text-anchor="middle">
								{text}
							</text>
						) : null}
						<text class="s" x={middle} y="170" text-anchor="middle">
							{name}
						</text>
					</>
				);
			})}
			<path class="base" d={`M0 ${base}H${width}`} />
		</svg>
	);
}
