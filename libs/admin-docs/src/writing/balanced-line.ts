import { textWidth } from "./text-width.ts";

/**
 * A name that needs two lines in its box is broken near its middle, so that no word stands alone in the second: all blanks
 * but one become such as do not break.
 */
export function balancedLine(words: string, size: number, width: number): string {
	if (textWidth(words, size) <= width) return words;
	const parts = words.split(" ");
	const breaks = parts.slice(1).map((_, i) => {
		const halves = [parts.slice(0, i + 1).join("\u00A0"), parts.slice(i + 1).join("\u00A0")] as const;
		return { halves, longer: Math.max(...halves.map((half) => textWidth(half, size))) };
	});
	const best = breaks.sort((a, b) => a.longer - b.longer)[0];
	return best && best.longer <= width ? best.halves.join(" ") : words;
}
