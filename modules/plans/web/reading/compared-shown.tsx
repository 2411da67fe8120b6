import type { Child } from "hono/jsx";
import type { Language } from "#platform/i18n/index.ts";
import { Details, Part, type Term } from "#platform/ui/index.ts";
import type { ReadingItem } from "../../domain/reading-choice.ts";
import { type Compared, wordsOfItem } from "../../domain/reading-choice-compared.ts";
import { wordsCompared } from "../../domain/reading-choice-words.ts";
import { readingMessages } from "../../reading/messages.ts";
import type { BodyNames } from "./body-words.ts";
import { itemName } from "./item-name.ts";
import { basisInWords, targetTerms, taskTerms } from "./item-terms.tsx";

interface Props {
	readonly compared: Compared;
	readonly how: BodyNames;
	/** the page of the earlier reading */
	readonly earlier: string;
	readonly toItem: (key: string) => string;
	/** nothing was decided since */
	readonly fresh: boolean;
}

/** more than this is opened by who wants to see it */
const openUpTo = 12;

/** What a later reading of the same paper has otherwise: item by item, word by word. */
export function ComparedShown({ compared, how, earlier, toItem, fresh }: Props) {
	const words = readingMessages[how.language].compared;
	const { added, gone, changed, same } = compared;
	const count = added.length + gone.length + changed.length;
	const link = (item: ReadingItem) => <a href={toItem(item.key)}>{itemName(item, how.language)}</a>;
	return (
		<Part id="khac-truoc" title={words.title} sub={words.lede(same.size)}>
			<Details
				summary={readingMessages[how.language].againDone(added.length, gone.length, changed.length)}
				open={fresh && count <= openUpTo}
			>
				<ul class="rows">
					{changed.map(({ before, after }) => (
						<li>
							<b>{words.changed}:</b> {link(after)}
							<p lang="vi">{marked(wordsOfItem(before), wordsOfItem(after))}</p>
							<TermsChanged before={before} after={after} how={how} />
						</li>
					))}
					{added.map((item) => (
						<li>
							<b>{words.added}:</b> {link(item)} <ins lang="vi">{wordsOfItem(item)}</ins>
						</li>
					))}
					{gone.map((item) => (
						<li>
							<b>{words.gone}:</b> {itemName(item, how.language)} <del lang="vi">{wordsOfItem(item)}</del>
						</li>
					))}
				</ul>
			</Details>
			<p>
				<a href={earlier}>{words.older}</a>
			</p>
		</Part>
	);
}

const marked = (before: string, after: string): Child =>
	wordsCompared(before, after).map((stretch) =>
		stretch.in === "both" ? (
			`${stretch.words} `
		) : stretch.in === "before" ? (
			<>
				<del>{stretch.words}</del>{" "}
			</>
		) : (
			<>
				<ins>{stretch.words}</ins>{" "}
			</>
		),
	);

function TermsChanged({
	before,
	after,
	how,
}: {
	readonly before: ReadingItem;
	readonly after: ReadingItem;
	readonly how: BodyNames;
}) {
	const words = readingMessages[how.language].compared;
	const was = new Map(termsOf(before, how).map(({ term, is }) => [String(term), String(is)]));
	const now = new Map(termsOf(after, how).map(({ term, is }) => [String(term), String(is)]));
	const terms = [...new Set([...was.keys(), ...now.keys()])].filter(
		(term) => was.get(term) !== now.get(term),
	);
	return (
		<>
			{terms.map((term) => (
				<p class="why">
					{term}: {words.was} <del>{was.get(term) ?? "–"}</del>, {words.now} <ins>{now.get(term) ?? "–"}</ins>
				</p>
			))}
		</>
	);
}

function termsOf(item: ReadingItem, how: BodyNames): readonly Term[] {
	if (item.kind === "task") return taskTerms(item.value, how);
	if (item.kind === "target") return targetTerms(item.value, how.language as Language);
	return item.kind === "basis" ? [{ term: "", is: basisInWords(item.value) }] : [];
}
