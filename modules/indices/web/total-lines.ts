import type { Profile } from "../domain/profile.ts";

/** One year on the drawing. */
export interface YearPoint {
	readonly year: number;
	readonly x: number;
	/** null: no figure for the unit */
	readonly y: number | null;
	readonly published: string | null;
	readonly meanY: number | null;
	/** above the point or below it, away from the line */
	readonly side: "above" | "below";
	/** last of its piece of the line */
	readonly endsPiece: boolean;
}

export interface TotalLines {
	readonly points: readonly YearPoint[];
	/** pieces of the line, each as an SVG path; a piece never crosses a break or a missing year */
	readonly own: readonly string[];
	readonly mean: readonly string[];
	/** where the measure changed */
	readonly breakX: readonly number[];
	readonly grid: readonly { readonly value: number; readonly y: number }[];
}

export interface Room {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Places the totals of a profile into a room of pixels. Pure; the axis follows the data, since differences are small. */
export function totalLines(profile: Profile, room: Room): TotalLines | null {
	const { years } = profile;
	const all = years.flatMap(({ total }) => [total?.result.value, total?.spread?.mean]).filter(isFigure);
	if (all.length === 0) return null;
	const [low, high] = [Math.min(...all), Math.max(...all)];
	const margin = Math.max(0.5, (high - low) * 0.12);
	const scale = (value: number) =>
		round(room.bottom - ((value - low + margin) / (high - low + 2 * margin)) * (room.bottom - room.top));
	const step = (room.right - room.left) / years.length;
	const breaks = new Set(profile.breaks.map((each) => each.year));
	const places = years.map(({ edition, total }, index) => ({
		year: edition.year,
		x: round(room.left + step * (index + 0.5)),
		y: isFigure(total?.result.value) ? scale(total.result.value) : null,
		published: total?.result.published ?? null,
		meanY: isFigure(total?.spread?.mean) ? scale(total.spread.mean) : null,
	}));
	const joined = (index: number, line: "y" | "meanY") => {
		const [before, here] = [places[index - 1], places[index]];
		return !!before && !!here && before[line] !== null && here[line] !== null && !breaks.has(here.year);
	};
	const points = places.map((place, index): YearPoint => {
		const neighbours = [
			joined(index, "y") ? places[index - 1]?.y : null,
			joined(index + 1, "y") ? places[index + 1]?.y : null,
		].filter(isFigure);
		// y grows downwards: neighbours with smaller y lie higher, so the label goes below
		const below = neighbours.length > 0 && neighbours.every((y) => y < (place.y ?? 0));
		return {
			...place,
			side: below ? "below" : "above",
			endsPiece: place.y !== null && !joined(index + 1, "y"),
		};
	});
	return {
		points,
		own: pieces(places, "y", (index) => joined(index, "y")),
		mean: pieces(places, "meanY", (index) => joined(index, "meanY")),
		breakX: places.flatMap((place, index) =>
			index > 0 && breaks.has(place.year) ? [round(place.x - step / 2)] : [],
		),
		grid: gridValues(low - margin, high + margin).map((value) => ({ value, y: scale(value) })),
	};
}

type Place = { readonly x: number; readonly y: number | null; readonly meanY: number | null };

function pieces(
	places: readonly Place[],
	line: "y" | "meanY",
	joined: (index: number) => boolean,
): readonly string[] {
	const paths: string[][] = [];
	for (const [index, place] of places.entries()) {
		const y = place[line];
		if (y === null) continue;
		if (joined(index)) paths.at(-1)?.push(`${place.x} ${y}`);
		else paths.push([`${place.x} ${y}`]);
	}
	return paths.filter((path) => path.length > 1).map((path) => `M${path.join("L")}`);
}

/** Whole numbers in steps that leave three to six lines. */
function gridValues(low: number, high: number): readonly number[] {
	const step = [1, 2, 5, 10, 20, 50].find((each) => (high - low) / each <= 6) ?? 100;
	const first = Math.ceil(low / step) * step;
	return Array.from(
		{ length: Math.max(0, Math.floor((high - first) / step) + 1) },
		(_, i) => first + i * step,
	);
}

const isFigure = (value: number | null | undefined): value is number => typeof value === "number";
const round = (value: number): number => Math.round(value * 10) / 10;
