import type { Parts } from "./fact.ts";
import type { Direction, Shown } from "./measure.ts";

const isNegative = (value: bigint): boolean => value < 0n;
const size = (value: bigint): bigint => (isNegative(value) ? -value : value);

/** The quotient as a decimal text with so many places, halves away from zero, without passing through a float. */
export function ratioText(numerator: bigint, denominator: bigint, decimals: number): string {
	if (denominator === 0n) throw new RangeError("nothing divides by nought");
	const scaled = size(numerator) * 10n ** BigInt(decimals) * 2n;
	const rounded = (scaled / size(denominator) + 1n) / 2n;
	const digits = rounded.toString().padStart(decimals + 1, "0");
	const sign = isNegative(numerator) !== isNegative(denominator) && rounded !== 0n ? "-" : "";
	return decimals === 0
		? `${sign}${digits}`
		: `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * Whether a target is reached, exactly: 979 of 1,000 is not 98 %. Of a share the target is in percent. Null where there is
 * nothing to divide by, or no better side.
 */
export function reaches(parts: Parts, target: string, shown: Shown, direction: Direction): boolean | null {
	const { numerator, denominator } = parts;
	if (direction === "neither" || denominator === 0n) return null;
	const [whole = "0", fraction = ""] = target.split(".");
	const wanted = BigInt(`${whole}${fraction}`) * (denominator ?? 1n);
	const is = numerator * 10n ** BigInt(fraction.length) * (shown === "share" ? 100n : 1n);
	return direction === "higher" ? is >= wanted : is <= wanted;
}
