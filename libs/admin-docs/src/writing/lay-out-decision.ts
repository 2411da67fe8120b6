import { paragraph } from "./blocks.ts";
import { Citations } from "./citations.ts";
import { lastLine } from "./content-lines.ts";
import type { DecisionPaper } from "./decision-paper.ts";
import type { Block, LaidOutPaper, Paragraph } from "./laid-out-paper.ts";
import { laidOutPaper, portrait } from "./laid-out-parts.ts";
import { layOutAppendices } from "./lay-out-appendix.ts";
import { layOutBases } from "./lay-out-bases.ts";
import { layOutClose } from "./lay-out-close.ts";
import { layOutHead } from "./lay-out-head.ts";
import { layOutItems } from "./lay-out-items.ts";
import { layOutStatistics } from "./lay-out-statistics.ts";
import { layOutTitle } from "./lay-out-title.ts";
import { lowerFirst } from "./sentence.ts";
import { decisionWords } from "./words/decision-words.ts";

export function layOutDecision(decision: DecisionPaper): LaidOutPaper {
	const citations = new Citations();
	const symbol = { type: decisionWords.symbol, withYear: decision.normative };
	const proposals = decision.proposedBy.map((who) => decisionWords.proposedBy(citations.text(who)));
	const blocks: Block[] = [
		layOutHead(decision, symbol),
		...layOutTitle(decisionWords.kind, decision.subject),
		paragraph("decidedBy", decision.authority.toUpperCase()),
		...layOutBases(decision.bases, citations, proposals),
		paragraph("decides", decisionWords.decides),
		...lastEnds(layOutItems(decision.articles, { by: "number", numbering: "articles", level: 0 }, citations)),
		layOutClose(decision.recipients, decision.signature),
	];
	const of = { head: decision, symbol, kind: decisionWords.kindInText };
	return laidOutPaper(`${decisionWords.kindInText} ${lowerFirst(decision.subject)}`, decision.issuer.name, [
		portrait(blocks),
		...layOutAppendices(of, decision.appendices.map(layOutStatistics)),
	]);
}

/** The last article has the mark that ends the content. */
function lastEnds(lines: readonly Paragraph[]): Paragraph[] {
	const last = lines.at(-1);
	if (!last) return [];
	const words = last.runs.map(({ text }) => text).join("");
	const { style, runs } = lastLine(words);
	return [...lines.slice(0, -1), { ...last, style, runs }];
}
