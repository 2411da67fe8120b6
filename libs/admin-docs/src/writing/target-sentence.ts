import { sentence, upperFirst } from "./sentence.ts";
import { planWords } from "./words/plan-words.ts";
import type { WrittenTarget } from "./written-task.ts";

/** "Chỉ số PAPI năm 2026 đạt từ 44,5 điểm trở lên, tăng 0,3 điểm so với năm 2025." */
export function targetSentence(target: WrittenTarget): string {
	if ("sentence" in target) return sentence(target.sentence);
	const words = planWords.target;
	const year = target.year === null ? "" : words.year(target.year);
	const increase = target.increase
		? words.increase(figure(target.increase.by), target.unit, target.increase.over)
		: "";
	return sentence(`${upperFirst(target.what)}${year} ${reached(target)}${increase}`);
}

function reached(target: Exclude<WrittenTarget, { sentence: string }>): string {
	const words = planWords.target;
	if (target.unit === words.rankUnit) return words.rank(figure(target.value));
	const unit = target.unit === "%" ? "%" : ` ${target.unit}`;
	const upward = target.comparison === "at-least" ? words.upward : "";
	return `${words.reaches[target.comparison]} ${figure(target.value)}${unit}${upward}`;
}

const figure = (value: number): string => String(value).replace(".", ",");
