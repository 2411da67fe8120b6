import { Details, EmptyState, Form, Notice, Terms } from "#platform/ui/index.ts";
import type { ReadingItem } from "../../domain/reading-choice.ts";
import { isPlain } from "../../domain/reading-choice-sheets.ts";
import { itemMessages } from "../../reading/item-messages.ts";
import { readingMessages } from "../../reading/messages.ts";
import type { DeskContext } from "./desk-context.ts";
import { ActButton, ItemActs, LeadSelect } from "./item-acts.tsx";
import { ItemShown } from "./item-shown.tsx";
import { BodyList, NameShown } from "./names-shown.tsx";
import { readingAddress } from "./reading-address.ts";

/** The items of one page, with what can be done with each and with all of them. */
export function SheetShown({ desk, next }: { readonly desk: DeskContext; readonly next: string | null }) {
	const { sheet, context } = desk;
	const { language } = context;
	const words = readingMessages[language];
	return (
		<section class="desk-items" aria-labelledby="muc-h" data-hien-tai={desk.at ?? ""}>
			<h2 id="muc-h">
				{sheet.page > 1 ? words.partPage(words.parts[sheet.part], sheet.page) : words.parts[sheet.part]}
			</h2>
			<p class="why">{words.partHelp[sheet.part]}</p>
			{desk.closed ? null : (
				<p class="why" data-bang-phim hidden>
					{words.keysHint}
				</p>
			)}
			{sheet.part === "muc-tieu" ? <WithoutFigure desk={desk} /> : null}
			{desk.closed ? (
				<OnlyShown desk={desk} />
			) : sheet.part === "co-quan" ? (
				<Names desk={desk} />
			) : (
				<Items desk={desk} />
			)}
			{next ? (
				<p>
					<a class="btn second small" href={next} rel="next" data-phim="n" aria-keyshortcuts="n">
						{words.next}
					</a>
				</p>
			) : null}
		</section>
	);
}

function OnlyShown({ desk }: { readonly desk: DeskContext }) {
	return (
		<ol class="desk-list">
			{desk.sheet.items.map((item) => (
				<ItemShown item={item} desk={desk} />
			))}
		</ol>
	);
}

function Names({ desk }: { readonly desk: DeskContext }) {
	return (
		<>
			<ol class="desk-list">
				{desk.sheet.items.map((item) =>
					item.kind === "name" ? <NameShown item={item} desk={desk} /> : null,
				)}
			</ol>
			<BodyList desk={desk} />
		</>
	);
}

function Items({ desk }: { readonly desk: DeskContext }) {
	const { sheet, context } = desk;
	const { items } = sheet;
	if (items.length === 0) return <EmptyState title={readingMessages[context.language].ledeDone} />;
	return (
		<Form
			form={{ ...context.form, values: {} }}
			action={context.to(readingAddress(desk.desk.stored.id, "/muc"))}
		>
			<input type="hidden" name="toi" value={desk.at ?? items[0]?.key ?? ""} />
			<input type="hidden" name="da_xem" value={items.map(({ key }) => key).join(" ")} />
			<ol class="desk-list">
				{items.map((item) => (
					<ItemShown item={item} desk={desk}>
						<ItemActs item={item} desk={desk} />
					</ItemShown>
				))}
			</ol>
			<ForAll desk={desk} />
		</Form>
	);
}

const asksLead = (item: ReadingItem): boolean =>
	item.kind === "task" && item.state === "open" && item.value.lead.length === 0;

/** What is done with several at once: only with what stands on this page. */
function ForAll({ desk }: { readonly desk: DeskContext }) {
	const { items } = desk.sheet;
	const words = itemMessages[desk.context.language];
	const plain = items.filter(isPlain).length;
	const leadless = items.filter(asksLead);
	const proposed = leadless.flatMap((item) => item.proposed);
	const once = proposed.filter(
		({ bodyId }, index) => proposed.findIndex((one) => one.bodyId === bodyId) === index,
	);
	// on a further page the key is expected, also for the one task that is left
	const takes = plain > 1 || (plain > 0 && desk.sheet.page > 1);
	if (!takes && leadless.length < 2) return null;
	return (
		<div class="desk-all">
			{leadless.length > 1 ? (
				<div class="desk-lead">
					<label for="chu-tri-trang">{words.tasks.lead}</label>
					<LeadSelect id="chu-tri-trang" name="chu_tri.trang" proposed={once} desk={desk} />
					<ActButton
						act="giao-trang"
						by="w"
						kind="btn second small"
						label={words.acts.leadAll(leadless.length)}
					/>
				</div>
			) : null}
			{takes ? (
				<ActButton act="nhan-trang" by="a" kind="btn second small" label={words.acts.takeRest(plain)} />
			) : null}
		</div>
	);
}

function WithoutFigure({ desk }: { readonly desk: DeskContext }) {
	const { withoutFigure } = desk.desk.read;
	if (withoutFigure.length === 0) return null;
	return (
		<Notice title={itemMessages[desk.context.language].withoutFigure(withoutFigure.length)}>
			{withoutFigure.join("; ")}
		</Notice>
	);
}

/** What each key does; the keys themselves are written into the buttons. */
export function KeysShown({ language }: { readonly language: "vi" | "en" }) {
	const { title, help, list } = readingMessages[language].keys;
	return (
		<div data-bang-phim hidden>
			<Details summary={title}>
				<p>{help}</p>
				<Terms items={list.map(([key, does]) => ({ term: <kbd>{key}</kbd>, is: does }))} />
			</Details>
		</div>
	);
}
