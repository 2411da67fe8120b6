/** How one level of a list is numbered. */
export interface ListLevel {
	readonly format: "decimal" | "letter" | "upper-letter" | "roman" | "upper-roman" | "bullet" | "none";
	/** "%1.%2." – the number of each level stands where its sign is */
	readonly pattern: string;
	readonly start: number;
}

/** Counts the items of lists as the writing program shows them. */
export class ListCounter {
	private readonly counts = new Map<string, number[]>();
	private readonly begun = new Set<string>();

	/** The first item of a list that begins anew where another of the same numbers went on. */
	begin(use: string, list: string, level: number, starts: ReadonlyMap<number, number>): void {
		const start = starts.get(level);
		const name = `${use} ${level}`;
		if (start === undefined || this.begun.has(name)) return;
		this.begun.add(name);
		const counts = this.counts.get(list) ?? [];
		this.counts.set(list, counts);
		counts.length = Math.min(counts.length, level + 1);
		counts[level] = start - 1;
	}

	/** The label of the next item of a list on a level (from 0), with a blank after it; "" for none. */
	next(list: string, level: number, levels: readonly (ListLevel | undefined)[]): string {
		const own = levels[level];
		if (!own || own.format === "none") return "";
		const counts = this.counts.get(list) ?? [];
		this.counts.set(list, counts);
		counts.length = Math.min(counts.length, level + 1);
		for (let i = 0; i < level; i++) counts[i] ??= levels[i]?.start ?? 1;
		counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
		if (own.format === "bullet") return "- ";
		const label = own.pattern.replace(/%(\d)/g, (_, digit) => {
			const i = Number(digit) - 1;
			return shown(counts[i] ?? 1, levels[i]?.format ?? "decimal");
		});
		return label === "" ? "" : `${label} `;
	}
}

function shown(number: number, format: ListLevel["format"]): string {
	if (format === "letter") return letters(number);
	if (format === "upper-letter") return letters(number).toUpperCase();
	if (format === "roman") return roman(number).toLowerCase();
	if (format === "upper-roman") return roman(number);
	return String(number);
}

const letters = (number: number): string =>
	String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(4, Math.ceil(number / 26)));

const digits: readonly (readonly [number, string])[] = [
	[100, "C"],
	[90, "XC"],
	[50, "L"],
	[40, "XL"],
	[10, "X"],
	[9, "IX"],
	[5, "V"],
	[4, "IV"],
	[1, "I"],
];

function roman(number: number): string {
	let rest = Math.min(399, Math.max(0, number));
	let text = "";
	for (const [value, sign] of digits) {
		while (rest >= value) {
			text += sign;
			rest -= value;
		}
	}
	return text;
}
