import { refuse } from "../fault.ts";

/** How far new weights are from old ones is measured: see README, "Calibration". */
export const distances = ["linear", "raking", "logit"] as const;
/** One of `distances`. */
export type Distance = (typeof distances)[number];

/** Least and greatest ratio of the new weight to the old, around 1. */
export interface Bounds {
	readonly least: number;
	readonly greatest: number;
}

/** F of Deville & Särndal (1992): the ratio g as a function of u = x'λ, and its derivative. */
export type Ratio = (u: number) => readonly [g: number, derivative: number];

/** The ratio as a function; refuses bounds that do not lie around 1, and "logit" without bounds. */
export function ratioOf(distance: Distance, bounds: Bounds | null): Ratio {
	if (bounds !== null && !(bounds.least < 1 && bounds.greatest > 1)) {
		refuse("bounds-wrong", { least: bounds.least, greatest: bounds.greatest });
	}
	switch (distance) {
		case "linear":
			return clipped((u) => [1 + u, 1], bounds);
		case "raking":
			return clipped((u) => [Math.exp(u), Math.exp(u)], bounds);
		case "logit":
			return bounds === null ? refuse("bounds-wrong", { distance }) : logit(bounds);
	}
}

function clipped(ratio: Ratio, bounds: Bounds | null): Ratio {
	if (bounds === null) return ratio;
	return (u) => {
		const [g, derivative] = ratio(u);
		if (g < bounds.least) return [bounds.least, 0];
		return g > bounds.greatest ? [bounds.greatest, 0] : [g, derivative];
	};
}

function logit({ least: L, greatest: U }: Bounds): Ratio {
	const A = (U - L) / ((1 - L) * (U - 1));
	return (u) => {
		const grown = Math.exp(Math.min(700, A * u));
		const below = U - 1 + (1 - L) * grown;
		const g = (L * (U - 1) + U * (1 - L) * grown) / below;
		return [g, ((U - L) * (U - 1) * (1 - L) * A * grown) / (below * below)];
	};
}
