import { dayInFigures, shownMonth } from "./paper-day.ts";
import { upperFirst } from "./sentence.ts";
import { taskWords } from "./words/task-words.ts";
import type { WrittenDeadline, WrittenTask } from "./written-task.ts";

/** How often and until when, as one cell or line: "Hằng quý, hoàn thành trước ngày 15/12/2026". */
export function taskTimes({ deadline, recurrence }: WrittenTask): string | null {
	const often = recurrence && taskWords.recurrence(recurrence);
	const until = deadline && deadlineWords(deadline);
	if (often !== null && until !== null) return upperFirst(taskWords.oftenUntil(often, until));
	const only = often ?? until;
	return only && upperFirst(only);
}

function deadlineWords(deadline: WrittenDeadline): string {
	switch (deadline.kind) {
		case "day":
			return taskWords.day(dayInFigures(deadline.day), deadline.inclusive);
		case "month":
			return taskWords.month(shownMonth(deadline.month), deadline.year);
		case "quarter":
			return taskWords.quarter(deadline.quarter, deadline.year);
		case "year":
			return taskWords.year(deadline.year);
		case "within":
			return taskWords.within(deadline.count, deadline.unit, deadline.from);
		case "words":
			return deadline.words;
	}
}
