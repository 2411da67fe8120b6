/** Decimals as whole numbers of their last place, so that 0.1 + 0.2 is 0.3 and a gap of 0.01 in a paper is one. */
export interface Exact {
	readonly units: bigint;
	readonly decimals: number;
}

/** Reads the text of a `numeric`: `43.24`, `-0.10`. */
export function exact(text: string): Exact {
	const [whole = "0", fraction = ""] = text.split(".");
	return { units: BigInt(`${whole}${fraction}`), decimals: fraction.length };
}

const at = ({ units, decimals }: Exact, wanted: number): bigint => units * 10n ** BigInt(wanted - decimals);

export function sumOf(values: readonly Exact[]): Exact {
	const decimals = Math.max(0, ...values.map((value) => value.decimals));
	return { units: values.reduce((sum, value) => sum + at(value, decimals), 0n), decimals };
}

/** Negative, 0 or positive as the first is less than, equal to or more than the second. */
export function compareExact(a: Exact, b: Exact): number {
	const decimals = Math.max(a.decimals, b.decimals);
	const gap = at(a, decimals) - at(b, decimals);
	return gap === 0n ? 0 : gap > 0n ? 1 : -1;
}

/** The text again, with all its decimals: 43.20 stays 43.20. */
export function textOf({ units, decimals }: Exact): string {
	const sign = units < 0n ? "-" : "";
	const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
	const whole = digits.slice(0, digits.length - decimals);
	return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}
