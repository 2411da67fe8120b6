import { doubtSentence } from "@guong/admin-docs";
import type { Child } from "hono/jsx";
import type { Language } from "#platform/i18n/index.ts";
import { StateMark, Terms, type WorkState } from "#platform/ui/index.ts";
import type { ItemState, ReadingItem } from "../../domain/reading-choice.ts";
import { wordsOfItem } from "../../domain/reading-choice-compared.ts";
import { doubtMessages } from "../../reading/doubt-messages.ts";
import { itemMessages } from "../../reading/item-messages.ts";
import type { DeskContext } from "./desk-context.ts";
import { itemName } from "./item-name.ts";
import { basisInWords, headTerms, targetTerms, taskTerms } from "./item-terms.tsx";

const shapes: Readonly<Record<ItemState, WorkState>> = { open: "unknown", taken: "done", dropped: "stopped" };

interface FrameProps {
	readonly item: ReadingItem;
	readonly desk: DeskContext;
	/** what can be done with it */
	readonly children?: Child;
}

/** One thing to decide about: how it stands, where it comes from, what it says, what is doubted, what can be done. */
export function ItemShown({ item, desk, children }: FrameProps) {
	const { language } = desk.context;
	const place = desk.placeOf(item);
	const words = itemMessages[language];
	return (
		<li class="desk-item" id={`muc-${item.key}`} tabindex={-1} data-muc={item.key} data-the={item.state}>
			<div class="desk-top">
				<StateMark state={shapes[item.state]}>{stateInWords(item, language)}</StateMark>
				{place ? (
					<a href={place.address} aria-label={words.where(place.line)}>
						{words.line(place.line)}
					</a>
				) : null}
			</div>
			<h3>{titleOf(item, language)}</h3>
			<Said item={item} desk={desk} />
			{item.state === "open" ? <Doubted item={item} language={language} /> : null}
			{item.reason ? <p class="why">{item.reason}</p> : null}
			{children ? <div class="actions">{children}</div> : null}
		</li>
	);
}

function stateInWords({ state, kind, changed, carried }: ReadingItem, language: Language): string {
	const words = itemMessages[language];
	if (state !== "taken") return words.states[state];
	if (kind === "doubt") return words.noted;
	if (kind === "name") return changed ? words.known : words.kept;
	if (carried) return words.takenCarried;
	return changed ? words.takenChanged : words.states.taken;
}

function titleOf(item: ReadingItem, language: Language): Child {
	if (item.kind === "name") return <span lang="vi">{item.value.written}</span>;
	if (item.kind !== "doubt") return itemName(item, language);
	const title = doubtMessages[language][item.value.code];
	return item.value.blocking ? `${title}, ${itemMessages[language].blocking}` : title;
}

/** What it says; of what was decided the words are enough. */
function Said({ item, desk }: { readonly item: ReadingItem; readonly desk: DeskContext }) {
	const { how, context, issuer } = desk;
	const { language } = context;
	const full = item.state === "open";
	switch (item.kind) {
		case "doubt":
			return <p>{doubtSentence(item.value, language)}</p>;
		case "name":
			return <p class="why">{itemMessages[language].bodies.uses(item.value.leading, item.value.helping)}</p>;
		case "head":
			return full ? (
				<Terms items={headTerms(item.value, desk.desk.stored.reading, issuer, language)} />
			) : (
				<p lang="vi">{wordsOfItem(item)}</p>
			);
		case "basis":
			return (
				<p lang="vi">
					{basisInWords(item.value)}
					{item.value.about ? <small>{item.value.about}</small> : null}
				</p>
			);
		case "target":
			return (
				<>
					<p lang="vi">{item.value.label}</p>
					{item.state === "dropped" ? null : <Terms items={targetTerms(item.value, language)} />}
				</>
			);
		case "task":
			return (
				<>
					<p lang="vi">{item.value.text}</p>
					{full ? <Terms items={taskTerms(item.value, how)} /> : null}
				</>
			);
	}
}

function Doubted({ item, language }: { readonly item: ReadingItem; readonly language: Language }) {
	const words = itemMessages[language];
	// a lead that is not named is asked for by the field below
	const doubts = item.doubts.filter(({ code }) => code !== "lead-missing");
	const proposal = item.kind === "doubt" ? item.value.proposal : null;
	if (proposal) return <p class="why">{words.proposal(proposal)}</p>;
	if (doubts.length === 0) return null;
	return (
		<ul class="desk-doubts" aria-label={words.doubtsHere}>
			{doubts.map((doubt) => (
				<li>
					<b>{doubtMessages[language][doubt.code]}.</b> {doubtSentence(doubt, language)}
				</li>
			))}
		</ul>
	);
}
