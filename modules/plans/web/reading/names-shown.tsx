import { formatDay } from "#platform/i18n/index.ts";
import { Field, Form } from "#platform/ui/index.ts";
import { foldName } from "../../domain/body-names.ts";
import { bodyClasses } from "../../domain/plan-of-reading-classes.ts";
import type { ItemOf } from "../../domain/reading-choice.ts";
import { itemMessages } from "../../reading/item-messages.ts";
import { classInWords } from "./body-words.ts";
import type { DeskContext } from "./desk-context.ts";
import { ActButton } from "./item-acts.tsx";
import { ItemShown } from "./item-shown.tsx";
import { readingAddress } from "./reading-address.ts";

interface Props {
	readonly item: ItemOf<"name">;
	readonly desk: DeskContext;
}

const listId = "co-quan-cua-don-vi";

/** The bodies that are usually meant, once for all questions of the page; all others are found by writing their name. */
export function BodyList({ desk }: { readonly desk: DeskContext }) {
	return (
		<datalist id={listId}>
			{bodyClasses.map((name) => (
				<option value={classInWords(name, desk.how)} />
			))}
			{desk.desk.likely.map(({ name }) => (
				<option value={name} />
			))}
		</datalist>
	);
}

/** A name that nobody answers to, or several do: asked once, remembered for this issuer's papers. */
export function NameShown({ item, desk }: Props) {
	const { form, to } = desk.context;
	const own = form.values.khoa === item.key ? form : { ...form, values: {}, errors: {} };
	return (
		<ItemShown item={item} desk={desk}>
			<Form form={own} action={to(readingAddress(desk.desk.stored.id, "/ten"))} prefix={item.key}>
				<input type="hidden" name="khoa" value={item.key} />
				<input type="hidden" name="toi" value={item.key} />
				{item.state === "open" ? <Asked item={item} desk={desk} /> : <Settled item={item} desk={desk} />}
			</Form>
		</ItemShown>
	);
}

function Asked({ item: { key, value }, desk }: Props) {
	const words = itemMessages[desk.context.language];
	const { proposed } = value;
	return (
		<>
			{proposed ? (
				<div class="actions">
					<ActButton
						act={`hieu ${proposed.bodyClass}`}
						by="l"
						kind="btn small"
						label={words.bodies.propose(classInWords(proposed.bodyClass, desk.how))}
					/>
					<span class="why">{words.bodies.proposeWhy[proposed.because]}</span>
				</div>
			) : null}
			<NameField desk={desk} />
			<div class="actions">
				<ActButton act="ghi" by="g" kind="btn second small" label={words.acts.settle} />
				<ActButton act={`nhan ${key}`} by="Enter" label={words.acts.keepName} />
			</div>
		</>
	);
}

/** The list is the page's; who types a name as it is usually written needs none. */
function NameField({ desk }: { readonly desk: DeskContext }) {
	const words = itemMessages[desk.context.language].bodies;
	return <Field name="nghia" label={words.label} hint={words.hint} list={listId} maxlength={300} />;
}

function Settled({ item: { key, value }, desk }: Props) {
	const { language } = desk.context;
	const words = itemMessages[language];
	const known = desk.desk.known.get(foldName(value.written));
	if (!known) return <ActButton act={`lai ${key}`} by="u" label={words.acts.restore} />;
	const { meaning, at, by, readingId } = known;
	const means =
		"bodyId" in meaning
			? (desk.how.names.get(meaning.bodyId) ?? "")
			: classInWords(meaning.bodyClass, desk.how);
	const day = formatDay(at.toZonedDateTimeISO("Asia/Ho_Chi_Minh").toPlainDate(), language);
	const here = readingId === desk.desk.stored.id;
	const file = desk.papers.get(readingId) ?? "";
	const who = desk.people.get(by) ?? "";
	return (
		<>
			<p>
				{words.bodies.means(means)},{" "}
				{here ? words.bodies.sinceHere(who, day) : words.bodies.since(who, day, file)}
			</p>
			<ActButton act="bo-nho" by="u" label={words.acts.forget} />
		</>
	);
}
