import { formatCount, formatRate, formatShort, type Language } from "#platform/i18n/index.ts";
import type { Measure, MeasuredValue } from "../../domain/task.ts";

/** A value of the measure as people read it: a rate with its parts, so that nobody takes 2 of 2 for much. */
export function formatMeasured(value: MeasuredValue, unit: string | null, language: Language): string {
	if (value.as !== "rate") return [formatShort(value.value, 4, language), unit].filter(Boolean).join(" ");
	const { numerator, denominator } = value;
	const parts = `${formatShort(numerator, 4, language)}/${formatShort(denominator, 4, language)}`;
	if (denominator === 0) return parts;
	const whole = unit && unit !== "%" ? ` ${unit}` : "";
	return `${formatRate(numerator / denominator, language)} (${parts}${whole})`;
}

/** The figure alone, where parts and unit stand below it. */
export const shortMeasured = (value: MeasuredValue, language: Language): string =>
	value.as === "rate" && value.denominator !== 0
		? formatRate(value.numerator / value.denominator, language)
		: value.as === "rate"
			? formatMeasured(value, null, language)
			: formatShort(value.value, 4, language);

/** What the plan wants of the measure; of a rate in percent. */
export function formatTarget(
	measure: Pick<Measure, "target" | "as" | "unit">,
	language: Language,
): string | null {
	if (measure.target === null) return null;
	if (measure.as === "rate") return formatRate(measure.target / 100, language);
	return [formatShort(measure.target, 4, language), measure.unit].filter(Boolean).join(" ");
}

export const formatMoney = (amount: number, language: Language): string => formatCount(amount, language);
