const signs = [
	[10, "X"],
	[9, "IX"],
	[5, "V"],
	[4, "IV"],
	[1, "I"],
] as const;

/** Of sections, appendices and groups of a table. */
export function romanNumeral(number: number): string {
	let rest = number;
	let text = "";
	for (const [value, sign] of signs)
		while (rest >= value) {
			text += sign;
			rest -= value;
		}
	return text;
}
