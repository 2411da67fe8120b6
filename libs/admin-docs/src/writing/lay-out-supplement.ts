import type { LaidOutPaper } from "./laid-out-paper.ts";
import { layOutItems } from "./lay-out-items.ts";
import { applicantFields, contactLine, dossierFields, layOutForm, lines, you } from "./lay-out-one-stop.ts";
import type { SupplementPaper } from "./one-stop-paper.ts";
import { oneStopWords } from "./words/one-stop-words.ts";

const words = oneStopWords.supplement;

/** Form 02: everything that is missing in one list, so that nobody comes twice. */
export function layOutSupplement(paper: SupplementPaper): LaidOutPaper {
	return layOutForm(paper, (_, citations) => ({
		blocks: [
			...lines(oneStopWords.desk(paper.desk)),
			...applicantFields(paper),
			...dossierFields(paper),
			...lines(words.asked(you(paper))),
			...layOutItems(
				paper.parts.map((text) => ({ text })),
				{ by: "number", numbering: "items", level: 0 },
				citations,
			),
			...lines(words.reason(paper.reason), contactLine(paper)),
		],
		last: oneStopWords.regards,
	}));
}
