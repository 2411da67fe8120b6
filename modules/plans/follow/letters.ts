import type { Temporal } from "temporal-polyfill";
import { formatCount, formatDay, type Language } from "#platform/i18n/index.ts";
import { type DigestCounts, digestItems } from "../domain/digest.ts";
import { reminderMessages } from "./reminder-messages.ts";

export interface Letter {
	readonly subject: string;
	readonly text: string;
}

interface ExplanationAsked {
	readonly question: string;
	readonly taskText: string;
	readonly dueOn: Temporal.PlainDate;
	readonly address: string;
}

export function explanationLetter(language: Language, asked: ExplanationAsked): Letter {
	const words = reminderMessages[language].letter;
	const day = formatDay(asked.dueOn, language);
	return {
		subject: words.explanationSubject(day),
		text: [
			words.explanationAsks,
			"",
			asked.question,
			"",
			words.explanationAbout(asked.taskText),
			words.explanationDue(day),
			words.explanationAnswer(asked.address),
			"",
			words.why,
		].join("\n"),
	};
}

/** A task as a letter names it. */
export interface NamedTask {
	readonly dueOn: Temporal.PlainDate | null;
	readonly text: string;
	/** "Kế hoạch 12/KH-UBND năm 2026" */
	readonly paper: string;
}

export interface DigestContent {
	readonly name: string;
	readonly today: Temporal.PlainDate;
	readonly counts: DigestCounts;
	readonly late: readonly NamedTask[];
	readonly soon: readonly NamedTask[];
	/** where to see it, and where to change these letters */
	readonly work: string;
	readonly settings: string;
}

/** One letter for everything of a day: what is late, what comes, what waits for a decision. */
export function digestLetter(language: Language, content: DigestContent): Letter {
	const words = reminderMessages[language].letter;
	const { counts, late, soon } = content;
	const count = (number: number) => formatCount(number, language);
	const line = ({ dueOn, text, paper }: NamedTask) =>
		words.line(dueOn ? formatDay(dueOn, language) : words.noDay, shortened(text), paper);
	const listed = (head: string, all: number, named: readonly NamedTask[]): string[] => {
		if (all === 0) return [];
		const rest = all - named.length;
		return [head, ...named.map(line), ...(rest > 0 ? [words.more(count(rest))] : []), ""];
	};
	const counted = (head: (count: string) => string, number: number): string[] =>
		number > 0 ? [head(count(number))] : [];
	return {
		subject: words.subjectToday(count(digestItems(counts)), formatDay(content.today, language)),
		text: [
			words.greeting(content.name),
			"",
			...listed(words.late(count(counts.late)), counts.late, late),
			...listed(words.soon(count(counts.soon)), counts.soon, soon),
			...counted(words.toExplain, counts.toExplain),
			...counted(words.toSign, counts.toSign),
			...counted(words.toAccept, counts.toAccept),
			...counted(words.unread, counts.unread),
			"",
			words.see(content.work),
			words.stop(content.settings),
			"",
			words.why,
		].join("\n"),
	};
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 157).trimEnd()}…` : text);
