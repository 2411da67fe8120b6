import { english, sentencesOf, vietnamese } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import { formatMoment, type Language } from "#platform/i18n/index.ts";
import type { DueStep, DueStory } from "../domain/clock/due-story.ts";
import { dueMessages } from "./due-messages.ts";

/** How a date came about, in sentences: what happened, then how the clock that runs now counts, then what is not certain. */
export function sentencesOfDue(story: DueStory, language: Language): readonly string[] {
	const words = language === "vi" ? vietnamese : english;
	return [
		...story.steps.map((step) => sentenceOf(step, language)),
		...(story.counting ? sentencesOf(story.counting, words) : []),
		...hoursOf(story, language),
		...story.doubts.map((doubt) => words.doubt(doubt)),
	];
}

function hoursOf({ hours, hoursAnnounced, limit }: DueStory, language: Language): readonly string[] {
	if (!hours) return [];
	const said = dueMessages[language];
	const name = { hours: hours.name };
	const sentence = limit?.unit === "working-hour" ? said.working(name) : said.closing(name);
	return hoursAnnounced ? [sentence] : [sentence, said.commonHours];
}

function sentenceOf(step: DueStep, language: Language): string {
	const said = dueMessages[language];
	const written = (moment: Temporal.Instant | null) => (moment ? formatMoment(moment, language) : said.none);
	const at = formatMoment(step.at, language);
	const due = written(step.due);
	switch (step.code) {
		case "started":
			return step.due ? said.started({ at, due }) : said.startedWithout({ at });
		case "returned":
			return said.returned({ at });
		case "restarted":
			return said.restarted({ at, due });
		case "recomputed":
			return said.recomputed[step.cause]({ at, before: written(step.before), due });
		case "extended":
			return said.extended({ at, before: written(step.before), due });
	}
}
