import type { Generator } from "./generator.ts";

/** `size` different numbers of 0 … from-1 in the order drawn: the first steps of Fisher and Yates' shuffle. */
export function chosenWithout(from: number, size: number, generator: Generator): number[] {
	const moved = new Map<number, number>();
	return Array.from({ length: size }, (_, step) => {
		const place = step + generator.below(from - step);
		const taken = moved.get(place) ?? place;
		moved.set(place, moved.get(step) ?? step);
		return taken;
	});
}
