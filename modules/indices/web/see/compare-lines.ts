import type { CompareFacts, UnitSeries } from "./compare-facts.ts";

export interface LinePoint {
	readonly year: number;
	readonly x: number;
	/** null: no figure */
	readonly y: number | null;
	readonly published: string | null;
	/** last of its piece of the line: the figure is written at it */
	readonly labelled: boolean;
	/** neighbours lie above it, so that its label goes below */
	readonly below: boolean;
}

export interface UnitLines {
	readonly points: readonly LinePoint[];
	/** SVG paths; a piece never crosses a change of the measure or a year without a figure */
	readonly own: readonly string[];
	readonly mean: readonly string[];
	readonly breakX: readonly number[];
	readonly grid: readonly { readonly value: number; readonly y: number }[];
}

const room = { left: 40, right: 424, top: 26, bottom: 128 };

/** One small drawing of one unit; all drawings of a comparison have the same height in points and the same years. */
export function compareLines(facts: CompareFacts, { points }: UnitSeries): UnitLines {
	const { concept } = facts.node;
	const meanOf = (year: number) => facts.data.spreads.get(year)?.get(concept)?.mean ?? null;
	const all = facts.series.flatMap((series) =>
		series.points.flatMap(({ year, result }) => [result?.value ?? null, meanOf(year)]),
	);
	const known = all.filter((value) => value !== null);
	const [low, high] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 1];
	const margin = (high - low) * 0.1 || 0.5;
	const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 1];
	const x = (year: number) =>
		round(room.left + ((year - first + 0.5) / (last - first + 1)) * (room.right - room.left));
	const y = (value: number) =>
		round(room.bottom - ((value - low + margin) / (high - low + 2 * margin)) * (room.bottom - room.top));
	const height = (value: number | null | undefined) =>
		value === null || value === undefined ? null : y(value);
	const breaks = new Set(facts.breaks.map(({ year }) => year));
	const places = points.map(({ year, result, joined }) => ({
		year,
		joined,
		x: x(year),
		y: height(result?.value),
		mean: height(meanOf(year)),
		published: result?.published ?? null,
	}));
	const meanJoined = (at: number) =>
		places[at - 1]?.year === (places[at]?.year ?? 0) - 1 && !breaks.has(places[at]?.year ?? 0);
	return {
		points: places.map((place, at) => {
			const [before, after] = [places[at - 1], places[at + 1]];
			const neighbours = [place.joined ? before?.y : null, after?.joined ? after.y : null].filter(
				(each) => typeof each === "number",
			);
			return {
				...{ year: place.year, x: place.x, y: place.y, published: place.published },
				labelled: place.y !== null && !after?.joined,
				below: neighbours.length > 0 && neighbours.every((each) => each < (place.y ?? 0)),
			};
		}),
		own: pieces(places),
		mean: pieces(places.map((place, at) => ({ x: place.x, y: place.mean, joined: meanJoined(at) }))),
		breakX: places.flatMap(({ year }) =>
			breaks.has(year) ? [round(x(year) - (x(year) - x(year - 1)) / 2)] : [],
		),
		grid: [low, high].map((value) => ({ value, y: y(value) })),
	};
}

const round = (value: number): number => Math.round(value * 10) / 10;

function pieces(
	places: readonly { readonly x: number; readonly y: number | null; readonly joined: boolean }[],
): readonly string[] {
	const paths: string[][] = [];
	let open = false;
	for (const { x, y, joined } of places) {
		if (y === null) {
			open = false;
			continue;
		}
		if (joined && open) paths.at(-1)?.push(`${x} ${y}`);
		else paths.push([`${x} ${y}`]);
		open = true;
	}
	return paths.filter((path) => path.length > 1).map((path) => `M${path.join("L")}`);
}
