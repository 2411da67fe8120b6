import type { Point } from "./map-drawing.ts";

/** A province that the map names beside the land, with a thin line to it. */
export interface WantedLabel {
	readonly text: string;
	readonly anchor: Point;
}

export interface PlacedLabel extends WantedLabel {
	/** where the text stands; `end`: it ends there, on the right edge of the map */
	readonly x: number;
	readonly y: number;
	readonly side: "start" | "end";
	/** from the text to the province */
	readonly leader: string;
}

/** Places that are sea or neighbouring land on the drawing, 440 by 600: beside the north, beside the narrow middle, off the south. */
const spaces = [
	{ x: 440, side: "end", from: 24, to: 208 },
	{ x: 0, side: "start", from: 210, to: 400 },
	{ x: 440, side: "end", from: 500, to: 590 },
] as const;
/** pixels: one line of text below the other, also where the text of a phone is larger */
const line = 22;
/** pixels a letter takes, about */
const letter = 7;

/** Each label, from north to south, in the nearest place that is still free; those that find none are left out. */
export function placeLabels(labels: readonly WantedLabel[]): readonly PlacedLabel[] {
	const free = spaces.flatMap(({ x, side, from, to }) =>
		Array.from({ length: Math.floor((to - from) / line) + 1 }, (_, at) => ({ x, side, y: from + at * line })),
	);
	const taken = new Set<(typeof free)[number]>();
	return labels
		.toSorted((a, b) => a.anchor.y - b.anchor.y)
		.flatMap((label): PlacedLabel[] => {
			const ends = (place: (typeof free)[number]): number => {
				const width = label.text.length * letter + 4;
				return place.side === "end" ? place.x - width : place.x + width;
			};
			const far = (place: (typeof free)[number]): number =>
				Math.hypot(ends(place) - label.anchor.x, place.y - label.anchor.y);
			const [place] = free.filter((each) => !taken.has(each)).sort((a, b) => far(a) - far(b));
			if (!place) return [];
			taken.add(place);
			const { x, y, side } = place;
			const leader = `M${ends(place)} ${y - 4}L${label.anchor.x} ${label.anchor.y}`;
			return [{ ...label, x, y, side, leader }];
		});
}
