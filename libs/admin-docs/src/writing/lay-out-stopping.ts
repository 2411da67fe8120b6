import type { LaidOutPaper } from "./laid-out-paper.ts";
import { applicantFields, contactLine, dossierFields, layOutForm, lines } from "./lay-out-one-stop.ts";
import type { StoppingPaper } from "./one-stop-paper.ts";
import { oneStopWords } from "./words/one-stop-words.ts";

const words = oneStopWords.stopping;

/** Form 05, since 1/7/2025 only. */
export function layOutStopping(paper: StoppingPaper): LaidOutPaper {
	return layOutForm(paper, () => ({
		blocks: [
			...applicantFields(paper),
			...dossierFields(paper),
			...lines(
				words.statement(paper.issuer.name),
				words.reason(paper.reason),
				paper.legalReason && words.legal(paper.legalReason),
				contactLine(paper),
			),
		],
		last: oneStopWords.regards,
	}));
}
