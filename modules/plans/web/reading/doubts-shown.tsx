import { type Doubt, doubtSentence } from "@guong/admin-docs";
import type { Language } from "#platform/i18n/index.ts";
import { Details, Part } from "#platform/ui/index.ts";
import { quoteOf } from "../../domain/reading-choice.ts";
import { doubtMessages } from "../../reading/doubt-messages.ts";
import { readingMessages } from "../../reading/messages.ts";

interface Props {
	readonly doubts: readonly Doubt[];
	readonly text: string;
	readonly language: Language;
}

/** groups longer than this are opened by who wants to see them */
const openUpTo = 6;
const longestQuote = 160;

/** Doubts by kind, those that must be answered first, then small groups before large ones. */
export function DoubtsShown({ doubts, text, language }: Props) {
	const words = readingMessages[language].doubts;
	if (doubts.length === 0) return <Part id="nghi-ngo" title={words.none} />;
	return (
		<Part id="nghi-ngo" title={words.title(doubts.length)} sub={words.help}>
			{groupsOf(doubts).map((group) => (
				<Group group={group} text={text} language={language} />
			))}
		</Part>
	);
}

function groupsOf(doubts: readonly Doubt[]): readonly (readonly [Doubt, ...Doubt[]])[] {
	const groups = new Map<string, [Doubt, ...Doubt[]]>();
	for (const doubt of doubts) {
		const group = groups.get(doubt.code);
		if (group) group.push(doubt);
		else groups.set(doubt.code, [doubt]);
	}
	const blocking = (group: readonly Doubt[]) => Number(group.some((doubt) => doubt.blocking));
	return [...groups.values()].sort((a, b) => blocking(b) - blocking(a) || a.length - b.length);
}

function Group({
	group,
	text,
	language,
}: {
	readonly group: readonly [Doubt, ...Doubt[]];
	readonly text: string;
	readonly language: Language;
}) {
	const words = readingMessages[language].doubts;
	const title = words.group(doubtMessages[language][group[0].code], group.length);
	const summary = group.some(({ blocking }) => blocking) ? `${title}, ${words.blocking}` : title;
	return (
		<Details summary={summary} open={group.length <= openUpTo}>
			<ul>
				{group.map((doubt) => (
					<li>
						{doubtSentence(doubt, language)} <WhereDoubted doubt={doubt} text={text} language={language} />
					</li>
				))}
			</ul>
		</Details>
	);
}

function WhereDoubted({
	doubt,
	text,
	language,
}: {
	readonly doubt: Doubt;
	readonly text: string;
	readonly language: Language;
}) {
	const words = readingMessages[language];
	const { place, task } = doubt;
	const quote = place ? quoteOf(text, place) : "";
	const shown = quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote;
	return (
		<small>
			{place ? <a href={`#dong-${place.lines[0]}`}>{words.line(...place.lines)}</a> : null}
			{place && task ? ", " : null}
			{task ? <a href={`#viec-${task}`}>{words.task(task.slice(1))}</a> : null}
			{shown ? (
				<>
					: <q lang="vi">{shown}</q>
				</>
			) : null}
		</small>
	);
}
