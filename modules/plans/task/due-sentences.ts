import { english, sentencesOf, vietnamese } from "@guong/working-calendar";
import { formatDay, formatDayWithWeekday, type Language } from "#platform/i18n/index.ts";
import type { DueReason } from "../domain/due.ts";
import { dueMessages } from "./due-messages.ts";

const counting = { vi: vietnamese, en: english };

/** What an event is called inside a sentence. */
export function anchorWords(anchor: string, language: Language): string {
	const words = dueMessages[language].anchor;
	if (anchor === "plan-issued") return words.issued;
	if (anchor === "period-end") return words.periodEnd;
	if (anchor === "occasion") return words.occasion;
	const [, code, year] = /^index-published:([^:]+):(\d{4})$/.exec(anchor) ?? [];
	return code && year ? words.published(code, Number(year)) : words.other(anchor);
}

/** Why it is this day, step by step; what may still move it comes last. */
export function dueSentences(reason: DueReason, language: Language): readonly string[] {
	const words = dueMessages[language];
	switch (reason.code) {
		case "none-stated":
			return [words.noneStated];
		case "day-stated": {
			const stated = words.dayStated(formatDayWithWeekday(reason.day, language));
			return reason.rests ? [stated, words.restDay(counting[language].reason(reason.rests))] : [stated];
		}
		case "end-of-period":
			return [words.endOfPeriod(formatDay(reason.day, language))];
		case "waits":
			return [
				words.waits(reason.amount, reason.unit === "working-day", anchorWords(reason.anchor, language)),
			];
		case "counted": {
			const from = words.countedFrom(anchorWords(reason.anchor, language), formatDay(reason.from, language));
			const source = reason.source ? [words.eventSource(reason.source)] : [];
			const { explain, doubts } = reason.computed;
			const steps = sentencesOf(explain(), counting[language]);
			return [from, ...source, ...steps, ...doubts.map((doubt) => counting[language].doubt(doubt))];
		}
	}
}

/** What may still move a date, for a warning beside it; empty when it is certain. */
export const dueDoubts = (reason: DueReason, language: Language): readonly string[] =>
	reason.code === "counted" ? reason.computed.doubts.map((doubt) => counting[language].doubt(doubt)) : [];
