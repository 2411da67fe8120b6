import {
	formatCount,
	formatDay,
	formatDays,
	formatDecimal,
	formatMoment,
	formatPercent,
	formatShort,
	type Language,
} from "#platform/i18n/index.ts";
import { findMeasure } from "./catalogue/all-measures.ts";
import type { Amount, DistributionFact, Doubt, Fact, Missing } from "./domain/fact.ts";
import type { MeasureView } from "./domain/measure.ts";
import { ratioText } from "./domain/ratio.ts";
import { medianClass } from "./domain/sum.ts";
import { measureMessages } from "./messages.ts";

type Shape = Pick<MeasureView, "shown" | "unit" | "noneOf">;

/** The figure alone: 96,2 % · 3,4 ngày làm việc · 1.234 hồ sơ; where there is none, why. */
export function figureOf(amount: Amount, measure: Shape, language: Language): string {
	if (amount.is === "missing") return missingWords(amount.why, measure, language);
	const { numerator, denominator } = amount;
	if (measure.shown === "share" && denominator !== null)
		return formatPercent(ratioText(numerator * 100n, denominator, 1), language);
	const figure =
		denominator === null
			? formatCount(numerator, language)
			: formatDecimal(ratioText(numerator, denominator, 1), 1, language);
	return `${figure} ${measure.unit[language]}`;
}

function missingWords(
	why: Missing,
	{ unit, noneOf }: Pick<Shape, "unit" | "noneOf">,
	language: Language,
): string {
	const words = measureMessages[language].missing;
	return why === "nothing" ? words.nothing((noneOf ?? unit)[language]) : words[why];
}

/** The figure without its unit, for a drawing whose heading says what it is. */
export function shortFigureOf(fact: Fact, language: Language): string {
	if (fact.adds === "distribution") {
		const median = fact.counts === null ? null : medianClass({ classes: fact.classes, counts: fact.counts });
		return median === null ? "" : `${median.from}–${median.below ?? ""}`;
	}
	if (fact.amount.is === "missing") return "";
	const { numerator, denominator } = fact.amount;
	if (getMeasure(fact.measure).shown === "share")
		return figureOf(fact.amount, getMeasure(fact.measure), language);
	return denominator === null
		? formatCount(numerator, language)
		: formatDecimal(ratioText(numerator, denominator, 1), 1, language);
}

/** The figure of a fact, whatever it is; of a distribution the class of the middle one. */
export function figureOfFact(fact: Fact, language: Language): string {
	const measure = getMeasure(fact.measure);
	return fact.adds === "distribution"
		? medianWords(fact, measure, language)
		: figureOf(fact.amount, measure, language);
}

function medianWords({ classes, counts, why }: DistributionFact, measure: Shape, language: Language): string {
	const words = measureMessages[language];
	const median = counts === null ? null : medianClass({ classes, counts });
	if (median === null) return missingWords(why ?? "nothing", measure, language);
	return median.below === null ? words.minutesUp(median.from) : words.minutes(median.from, median.below);
}

function getMeasure(code: string): MeasureView {
	const measure = findMeasure(code);
	if (!measure) throw new Error(`no measure ${code}`);
	return measure;
}

/** Numerator and denominator, so that nobody takes 2 of 2 for much: 96/100. Null for a plain count. */
export function partsOf(amount: Amount, language: Language): string | null {
	if (amount.is === "missing" || amount.denominator === null) return null;
	const words = measureMessages[language];
	return words.parts(formatCount(amount.numerator, language), formatCount(amount.denominator, language));
}

/** What a target asks for: ít nhất 98,0 % */
export function targetOf(
	target: number | string,
	measure: Shape & Pick<MeasureView, "direction">,
	language: Language,
): string {
	const value =
		measure.shown === "share"
			? formatPercent(target, language)
			: `${formatShort(target, 4, language)} ${measure.unit[language]}`;
	return measureMessages[language].target[measure.direction](value);
}

/** What a reader has to know beside the figure, and when it was so. */
export function doubtWords(fact: Pick<Fact, "doubts">, language: Language): readonly string[] {
	return fact.doubts.map((doubt) => doubtInWords(doubt, language));
}

function doubtInWords(doubt: Doubt, language: Language): string {
	const words = measureMessages[language].doubts;
	if (doubt.kind === "known-in-part")
		return words.knownInPart(formatCount(doubt.known, language), formatCount(doubt.of, language));
	if (doubt.kind === "not-over") return words.notOver;
	if (doubt.kind === "began") return words.began(formatDay(doubt.day, language));
	return words.ended(formatDay(doubt.day.subtract({ days: 1 }), language));
}

export const asOfWords = ({ asOf }: Pick<Fact, "asOf">, language: Language): string =>
	measureMessages[language].asOf(formatMoment(asOf, language));

/** A fact in one plain sentence with numerator and denominator, as a report or a paper may say it. */
export function sentenceOfFact(fact: Fact, language: Language): string {
	const measure = getMeasure(fact.measure);
	const words = measureMessages[language];
	const when =
		fact.adds === "stock"
			? words.atEndOf(formatDay(fact.on, language))
			: words.during(formatDays(fact.days.from, fact.days.to, language));
	const told =
		fact.adds === "distribution"
			? medianWords(fact, measure, language)
			: wholeFigure(fact.amount, measure, language);
	const beside = [...doubtWords(fact, language), asOfWords(fact, language)].join("; ");
	return `${words.sentence(fact.place.name[language], when, measure.name[language], told)}; ${beside}.`;
}

function wholeFigure(amount: Amount, measure: MeasureView, language: Language): string {
	const figure = figureOf(amount, measure, language);
	if (amount.is === "missing" || amount.denominator === null || measure.denominator === null) return figure;
	const counted = (value: bigint) => formatCount(value, language);
	return measureMessages[language].outOf(
		figure,
		counted(amount.numerator),
		measure.numerator[language],
		counted(amount.denominator),
		measure.denominator[language],
	);
}
