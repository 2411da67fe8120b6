import type { LaidOutPaper } from "./laid-out-paper.ts";
import { contactLine, fields, layOutForm, lines, you } from "./lay-out-one-stop.ts";
import type { ApologyPaper } from "./one-stop-paper.ts";
import { dayInFigures, dayInWords } from "./paper-day.ts";
import { lowerFirst } from "./sentence.ts";
import { oneStopWords } from "./words/one-stop-words.ts";

const words = oneStopWords.apology;

/** Form 04 in the wording of its day: until 30/6/2025 with a new day of the result, since then with an extension. */
export function layOutApology(paper: ApologyPaper): LaidOutPaper {
	return layOutForm(paper, (form) => {
		const { applicant, dossier, issuer } = paper;
		const asksExtension = form.to === null;
		const isLate = dossier.dueOn !== null && paper.day !== null && dossier.dueOn < paper.day;
		const newDay = dayInWords(paper.newDay);
		return {
			blocks: [
				...fields(["address", applicant.address], ["phone", applicant.phone], ["email", applicant.email]),
				...lines(
					words.opening(
						dayInFigures(dossier.receivedOn),
						issuer.name,
						lowerFirst(dossier.procedure),
						dossier.field,
						dossier.code,
					),
					dossier.dueOn && words.due(dayInFigures(dossier.dueOn)),
					(isLate ? words.late : words.willBeLate)(issuer.name, you(paper)),
					words.reason(paper.reason),
					words.sorry(issuer.name, you(paper)),
					asksExtension ? words.extension(paper.extension, newDay) : words.newDay(newDay),
					contactLine(paper),
				),
			],
			last: words.understanding(you(paper)),
		};
	});
}
