import { formatDecimal, type Language } from "#platform/i18n/index.ts";
import type { Spread } from "../domain/result.ts";
import { type ShadedUnit, stripDots, stripPlace } from "../domain/shaded-units.ts";
import { stepLooks } from "./province-map.tsx";

interface DotStripProps {
	readonly units: readonly ShadedUnit[];
	readonly spread: Spread;
	readonly decimals: number;
	readonly language: Language;
	/** these are drawn full and named */
	readonly marked?: readonly string[];
}

const room = { left: 22, right: 418, dot: 9 };

const topOf = (over: readonly number[], marked: number): number =>
	20 + room.dot * Math.max(0, ...over) + 18 * marked;

/** Height of the drawing: the more dots lie over each other, the higher. */
export const stripHeight = (units: readonly ShadedUnit[], spread: Spread): number =>
	topOf(
		stripDots(units, spread, room).map(({ over }) => over),
		0,
	) + 52;

/** One dot for each province over a band of the four quarters: how far apart they lie, and the key of the map. */
export function DotStrip({ units, spread, decimals, language, marked = [] }: DotStripProps) {
	const place = stripPlace(spread, room);
	const edges = [spread.lowest, spread.q1, spread.median, spread.q3, spread.highest];
	const dots = stripDots(units, spread, room);
	const base = topOf(
		dots.map(({ over }) => over),
		marked.length,
	);
	const own = dots.filter(({ id }) => marked.includes(id));
	return (
		<svg class="chart map" viewBox={`0 0 440 ${base + 52}`} aria-hidden="true" focusable="false">
			{([1, 2, 3, 4] as const).map((step) => {
				const [from, to] = [place(edges[step - 1] ?? 0), place(edges[step] ?? 0)];
				return <rect class={`border ${stepLooks[step]}`} x={from} y={base} width={to - from} height="10" />;
			})}
			{dots.map((dot) => (
				<circle
					class={marked.includes(dot.id) ? "own-dot" : "dot"}
					cx={dot.x}
					cy={base - 7 - dot.over * room.dot}
					r="3.6"
				>
					<title>{`${dot.name}: ${dot.text}`}</title>
				</circle>
			))}
			{own.map((dot, at) => (
				<>
					<path class="leader" d={`M${dot.x} ${base - 12 - dot.over * room.dot}V${18 + at * 18}`} />
					<text class="b halo" x={inside(dot.x, dot.name)} y={14 + at * 18} text-anchor="middle">
						{dot.name}
					</text>
				</>
			))}
			{edges.map((edge, at) => (
				<text class="s" x={place(edge)} y={base + (at % 2 === 0 ? 28 : 46)} text-anchor="middle">
					{formatDecimal(edge, decimals, language)}
				</text>
			))}
		</svg>
	);
}

/** A name at the edge stays inside the drawing. */
const inside = (x: number, name: string): number => {
	const half = name.length * 4.6;
	return Math.min(Math.max(x, half), 440 - half);
};
