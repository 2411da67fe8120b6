import { type Quarter, quarterOf } from "@guong/index-math";
import type { Spread } from "./result.ts";

/** A unit as a map or a strip of dots shows it. */
export interface UnitFigure {
	readonly id: string;
	/** in the code system of the year */
	readonly code: string;
	readonly name: string;
	readonly value: number | null;
	/** the figure as it is shown, or the word that says why there is none */
	readonly text: string;
}

export interface ShadedUnit extends UnitFigure {
	/** 4 the quarter with the highest figures; null: no figure, hatched */
	readonly step: Quarter | null;
}

/** Four steps by the quartiles of the year, those without a figure apart. */
export const shadedUnits = (units: readonly UnitFigure[], spread: Spread): readonly ShadedUnit[] =>
	units.map((unit) => ({
		...unit,
		step: unit.value === null ? null : quarterOf(unit.value, spread, "higher"),
	}));

/** Those a drawing names: both ends, and those without a figure while they are few. */
export function namedUnits(units: readonly ShadedUnit[], spread: Spread): readonly ShadedUnit[] {
	const ends = units.filter(
		({ id }) =>
			spread.highestUnitIds.slice(0, 2).includes(id) || spread.lowestUnitIds.slice(0, 2).includes(id),
	);
	const missing = units.filter(({ step }) => step === null);
	return [...ends, ...(missing.length <= fewMissing ? missing : [])];
}

const fewMissing = 4;

export interface StripDot extends ShadedUnit {
	readonly x: number;
	/** how many dots lie below it at the same place */
	readonly over: number;
}

/** One dot for each unit with a figure, from `left` to `right`; dots that would hide each other are stacked. */
export function stripDots(
	units: readonly ShadedUnit[],
	spread: Pick<Spread, "lowest" | "highest">,
	room: { readonly left: number; readonly right: number; readonly dot: number },
): readonly StripDot[] {
	const place = stripPlace(spread, room);
	const heights = new Map<number, number>();
	return units
		.flatMap((unit) => (unit.value === null ? [] : [{ unit, x: place(unit.value) }]))
		.sort((a, b) => a.x - b.x)
		.map(({ unit, x }) => {
			const column = Math.round(x / room.dot);
			const over = heights.get(column) ?? 0;
			heights.set(column, over + 1);
			return { ...unit, x: column * room.dot, over };
		});
}

/** Where a figure lies on the strip. */
export const stripPlace =
	(
		{ lowest, highest }: Pick<Spread, "lowest" | "highest">,
		{ left, right }: { readonly left: number; readonly right: number },
	): ((value: number) => number) =>
	(value) =>
		highest === lowest
			? (left + right) / 2
			: Math.round((left + ((value - lowest) / (highest - lowest)) * (right - left)) * 10) / 10;
