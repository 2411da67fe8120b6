import type { CitedPaper, WrittenText } from "./cited-paper.ts";
import { dayInWords } from "./paper-day.ts";
import { paperWords } from "./words/paper-words.ts";

/**
 * How one paper names others (Decree 30/2020/NĐ-CP, appendix I II.6): the first time by kind, number and symbol, day,
 * issuer and subject, later by kind and number; laws and ordinances never by number, symbol or issuer.
 */
export class Citations {
	private readonly named = new Set<string>();

	words(paper: CitedPaper): string {
		const key = [paper.type, paper.symbol, paper.day, paper.symbol === null ? paper.about : null].join("|");
		const before = this.named.has(key);
		this.named.add(key);
		return before ? shortly(paper) : inFull(paper);
	}

	text(text: WrittenText): string {
		if (typeof text === "string") return text;
		return text.map((part) => (typeof part === "string" ? part : this.words(part))).join("");
	}
}

const isLaw = (paper: CitedPaper): boolean => paperWords.laws.includes(paper.type);
const spaced = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(" ");
const dayOf = (paper: CitedPaper): string | null => paper.day && dayInWords(paper.day);
const numberOf = (paper: CitedPaper): string | null => paper.symbol && paperWords.numbered(paper.symbol);

function inFull(paper: CitedPaper): string {
	if (isLaw(paper)) return spaced([paper.type, paper.about, dayOf(paper)]);
	const issuer = paper.issuer && paperWords.of(paper.issuer);
	return spaced([paper.type, numberOf(paper), dayOf(paper), issuer, paper.about]);
}

const shortly = (paper: CitedPaper): string =>
	spaced([paper.type, isLaw(paper) || paper.symbol === null ? paper.about : numberOf(paper)]);
