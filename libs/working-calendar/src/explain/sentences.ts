import type { Temporal } from "temporal-polyfill";
import type { DayOff } from "../day.ts";
import type { CountingRule, Explanation, Step } from "../explanation.ts";
import type { ExplanationWords } from "./words.ts";

/** The explanation as sentences, in order. Neighbouring days left out for one reason share a sentence. */
export function sentencesOf(explanation: Explanation, words: ExplanationWords): readonly string[] {
	const sentences = [words.rule(explanation.rule)];
	const { steps } = explanation;
	for (let index = 0; index < steps.length; index++) {
		const step = steps[index] as Step;
		if (step.code !== "left-out") {
			sentences.push(sentenceOf(step, explanation.rule, words));
			continue;
		}
		let last = index;
		while (sameReason(step.because, steps[last + 1])) last++;
		const days = [step, steps[last] as typeof step];
		const [first, final] = days.map((each) => each.day).sort(compareDays) as [
			Temporal.PlainDate,
			Temporal.PlainDate,
		];
		sentences.push(words.leftOut(first, final, words.reason(step.because)));
		index = last;
	}
	return sentences;
}

function sentenceOf(
	step: Exclude<Step, { code: "left-out" }>,
	rule: CountingRule,
	words: ExplanationWords,
): string {
	const say = words.step[step.code] as (step: Step, rule: CountingRule) => string;
	return say(step, rule);
}

function sameReason(because: DayOff, next: Step | undefined): boolean {
	return (
		next?.code === "left-out" &&
		next.because.code === because.code &&
		next.because.name?.vi === because.name?.vi &&
		because.inPlaceOf === null &&
		next.because.inPlaceOf === null
	);
}

function compareDays(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
	return a.toString() < b.toString() ? -1 : 1;
}
