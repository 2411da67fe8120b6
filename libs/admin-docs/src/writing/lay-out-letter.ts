import { Citations } from "./citations.ts";
import { lastLine } from "./content-lines.ts";
import type { Block, LaidOutPaper } from "./laid-out-paper.ts";
import { laidOutPaper, portrait } from "./laid-out-parts.ts";
import { layOutAppendices } from "./lay-out-appendix.ts";
import { layOutBases } from "./lay-out-bases.ts";
import { layOutClose } from "./lay-out-close.ts";
import { layOutHead } from "./lay-out-head.ts";
import { layOutBody } from "./lay-out-items.ts";
import { layOutStatistics } from "./lay-out-statistics.ts";
import { layOutAddressees } from "./lay-out-title.ts";
import type { LetterPaper } from "./letter-paper.ts";
import { lowerFirst } from "./sentence.ts";
import { letterWords } from "./words/letter-words.ts";

const symbol = { type: null };

export function layOutLetter(letter: LetterPaper): LaidOutPaper {
	const citations = new Citations();
	const subject = letterWords.subject(lowerFirst(letter.subject));
	const blocks: Block[] = [
		layOutHead(letter, symbol, subject),
		...layOutAddressees(letter.addressees),
		...layOutBases(letter.bases, citations),
		...layOutBody(letter.body, { by: "number", numbering: "items", level: 0 }, citations),
		lastLine(letter.closing ?? letterWords.closing),
		layOutClose(letter.recipients, letter.signature),
	];
	const of = { head: letter, symbol, kind: letterWords.kindInText };
	return laidOutPaper(`${letterWords.kindInText} ${subject}`, letter.issuer.name, [
		portrait(blocks),
		...layOutAppendices(of, letter.appendices.map(layOutStatistics)),
	]);
}
