import type { Language } from "./messages.ts";

/**
 * A figure to be shown: a number, or the text of a `numeric` as PostgreSQL gives it (rounded exactly,
 * without passing through a float). Halves are rounded away from zero, as the publishers of indices do.
 */
export type Figure = number | bigint | `${number}` | string;

const minus = "−";
type Sign = "negative" | "exceptZero";

const formats = new Map<string, Intl.NumberFormat>();

function format(figure: Figure, least: number, most: number, sign: Sign, language: Language): string {
	const key = `${language} ${least} ${most} ${sign}`;
	let made = formats.get(key);
	if (!made) {
		made = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", {
			minimumFractionDigits: least,
			maximumFractionDigits: most,
			signDisplay: sign,
		});
		formats.set(key, made);
	}
	const text = made.format(figure as Intl.StringNumericLiteral);
	// an empty text would otherwise be shown as 0
	if (figure === "" || /NaN|∞/.test(text)) throw new RangeError(`not a figure: ${String(figure)}`);
	return text.replace("-", minus);
}

/** Counts have no decimals: 1.234 */
export function formatCount(figure: Figure, language: Language): string {
	return format(figure, 0, 0, "negative", language);
}

/** Points of an index have two: 43,84 */
export function formatPoints(figure: Figure, language: Language): string {
	return format(figure, 2, 2, "negative", language);
}

/** A figure with as many decimals as its column has. */
export function formatDecimal(figure: Figure, decimals: number, language: Language): string {
	return format(figure, decimals, decimals, "negative", language);
}

/** A figure as it is, up to so many decimals, none added: 93,57 */
export function formatShort(figure: Figure, most: number, language: Language): string {
	return format(figure, 0, most, "negative", language);
}

/** A rate between 0 and 1 as a percentage with one decimal: 96,2 % */
export function formatRate(rate: Figure, language: Language, decimals = 1): string {
	return formatPercent(timesHundred(rate), language, decimals);
}

/** A percentage that is already one: 96,2 % */
export function formatPercent(percentage: Figure, language: Language, decimals = 1): string {
	const text = format(percentage, decimals, decimals, "negative", language);
	return language === "vi" ? `${text}\u00a0%` : `${text}%`;
}

/** Every change carries its sign; no change is 0 without one: +2,52 · −1,08 */
export function formatChange(figure: Figure, language: Language, decimals = 2): string {
	return format(figure, decimals, decimals, "exceptZero", language);
}

/** A rank is never alone: 26 trên 61 */
export function formatRank(rank: number, of: number, language: Language): string {
	return language === "vi"
		? `${formatCount(rank, language)} trên ${formatCount(of, language)}`
		: `${formatCount(rank, language)} of ${formatCount(of, language)}`;
}

/** Size of a file: 340 kB, 2,1 MB */
export function formatBytes(bytes: number, language: Language): string {
	if (bytes < 1000) return `${formatCount(bytes, language)} byte`;
	if (bytes < 999_500) return `${formatCount(bytes / 1000, language)} kB`;
	return `${formatShort(bytes / 1_000_000, 1, language)} MB`;
}

/** Moves the point of a decimal text by two places, so that 0.9615 does not become 96.149999. */
function timesHundred(rate: Figure): Figure {
	if (typeof rate === "bigint") return rate * 100n;
	return String(rate).includes("e") ? Number(rate) * 100 : `${rate}e2`;
}
