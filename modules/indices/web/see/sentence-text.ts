import { formatDecimal, formatRank, type Language } from "#platform/i18n/index.ts";
import type { PlainSentence } from "../../domain/plain-words.ts";
import { indicesMessages } from "../../messages.ts";
import { compareMessages } from "../../see/compare-messages.ts";

/** One sentence in words, its first letter large. */
export function sentenceText(sentence: PlainSentence, decimals: number, language: Language): string {
	const text = textOf(sentence, decimals, language);
	return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

function textOf(sentence: PlainSentence, decimals: number, language: Language): string {
	const words = compareMessages[language].plain;
	const general = indicesMessages[language];
	const points = (value: number) => formatDecimal(Math.abs(value), decimals, language);
	switch (sentence.kind) {
		case "level": {
			const { unit, year, value, rank, group } = sentence;
			const place = rank ? words.rank(formatRank(rank.rank, rank.of, language)) : "";
			const among = group ? words.group(general.groups[group]) : "";
			return `${words.level(unit, year, points(value))}${place}${among}.`;
		}
		case "missing":
			return words.missing(sentence.unit, sentence.year, general.missing[sentence.reason ?? "unknown"]);
		case "apart":
			return words.apart(sentence.higher, sentence.lower, points(sentence.by));
		case "alike":
			return words.alike(sentence.units.join(", "));
		case "against-mean": {
			const { by, mean, counted } = sentence;
			const told = by < 0 ? words.belowMean : words.aboveMean;
			return told(points(by), points(mean), counted);
		}
		case "change": {
			const { unit, fromYear, amount, rank, of } = sentence;
			const moved =
				amount === 0
					? words.same(unit, fromYear)
					: (amount > 0 ? words.rose : words.fell)(unit, points(amount), fromYear);
			return `${moved}${words.changeRank(formatRank(rank, of, language))}.`;
		}
		case "change-unknown":
			return words.changeUnknown(sentence.unit, sentence.fromYear, sentence.toYear);
		case "not-comparable": {
			const reasons = sentence.reasons.map((reason) => reason[language]).join(" ");
			return `${words.notComparable(sentence.fromYear, sentence.toYear)} ${reasons || words.undecided}`;
		}
		case "noise-unknown":
			return words.noise;
	}
}
