import type { LaidOutPaper } from "./laid-out-paper.ts";
import { applicantFields, contactLine, dossierFields, layOutForm, lines } from "./lay-out-one-stop.ts";
import type { RefusalPaper } from "./one-stop-paper.ts";
import { oneStopWords } from "./words/one-stop-words.ts";

const words = oneStopWords.refusal;

/** Form 03 */
export function layOutRefusal(paper: RefusalPaper): LaidOutPaper {
	return layOutForm(paper, () => ({
		blocks: [
			...lines(oneStopWords.desk(paper.desk)),
			...applicantFields(paper),
			...dossierFields(paper),
			...lines(
				words.statement(paper.issuer.name),
				words.reason(paper.reason),
				paper.advice,
				contactLine(paper),
			),
		],
		last: oneStopWords.regards,
	}));
}
