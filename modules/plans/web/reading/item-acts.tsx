import { isIncomplete, type ReadingItem, taskBefore } from "../../domain/reading-choice.ts";
import type { NamedBody } from "../../domain/task.ts";
import { itemMessages } from "../../reading/item-messages.ts";
import type { DeskContext } from "./desk-context.ts";
import { readingAddress } from "./reading-address.ts";

interface Props {
	readonly item: ReadingItem;
	readonly desk: DeskContext;
}

interface ActProps {
	/** what is sent: the act and the item's key */
	readonly act: string;
	/** the key that does the same */
	readonly by: string;
	readonly kind?: string;
	readonly label: string;
}

/** A button that sends its act; the key for it is written into it, so that page and keyboard cannot differ. */
export const ActButton = ({ act, by, kind = "link", label }: ActProps) => (
	<button type="submit" class={kind} name="lam" value={act} data-phim={by} aria-keyshortcuts={by}>
		{label}
	</button>
);

/** What can be done with an item; all in the form of the page. */
export function ItemActs({ item, desk }: Props) {
	const { language, to } = desk.context;
	const words = itemMessages[language].acts;
	const { key, kind, state } = item;
	const page = (sub = "") => to(readingAddress(desk.desk.stored.id, `/muc/${key}${sub}`));
	if (state !== "open")
		return (
			<>
				<ActButton act={`lai ${key}`} by="u" label={words.restore} />
				{state === "taken" && kind !== "doubt" && kind !== "name" ? (
					<ActLink address={page()} by="e" label={words.change} />
				) : null}
			</>
		);
	if (kind === "doubt")
		return <ActButton act={`nhan ${key}`} by="Enter" kind="btn small" label={words.note} />;
	const asks = kind === "task" && item.value.lead.length === 0;
	return (
		<>
			{asks ? <LeadAsked item={item} desk={desk} /> : null}
			{isIncomplete(item) ? null : (
				<ActButton
					act={`nhan ${key}`}
					by="Enter"
					kind={asks ? "btn second small" : "btn small"}
					label={words.take}
				/>
			)}
			<ActLink address={page()} by="e" label={words.change} />
			{kind === "task" ? <ActLink address={page("/tach")} by="s" label={words.split} /> : null}
			{kind === "task" && taskBefore(desk.desk.items, key) ? (
				<ActButton act={`gop ${key}`} by="m" label={words.merge} />
			) : null}
			{kind === "head" ? null : <ActButton act={`bo ${key}`} by="x" label={words.drop} />}
		</>
	);
}

interface LinkProps {
	readonly address: string;
	readonly by: string;
	readonly label: string;
}

const ActLink = ({ address, by, label }: LinkProps) => (
	<a class="link" href={address} data-phim={by} aria-keyshortcuts={by}>
		{label}
	</a>
);

/** A task for which the paper names no lead: what the reader proposes stands first and is marked as a proposal. */
function LeadAsked({ item, desk }: Props) {
	const { language } = desk.context;
	const words = itemMessages[language];
	return (
		<div class="desk-lead">
			<label for={`chu-tri-${item.key}`}>{words.tasks.lead}</label>
			<LeadSelect
				id={`chu-tri-${item.key}`}
				name={`chu_tri.${item.key}`}
				proposed={item.proposed}
				desk={desk}
			/>
			<ActButton act={`giao ${item.key}`} by="l" kind="btn small" label={words.acts.lead} />
		</div>
	);
}

interface SelectProps {
	readonly id: string;
	readonly name: string;
	readonly proposed: readonly NamedBody[];
	readonly desk: DeskContext;
}

/** as many as are named in one paper; every other body is chosen on the page that changes the task */
const mostOffered = 25;

/** Bodies proposed, then those that the paper names elsewhere. */
export function LeadSelect({ id, name, proposed, desk }: SelectProps) {
	const words = itemMessages[desk.context.language].tasks;
	const known = proposed.filter(({ bodyId }) => bodyId !== null);
	const isProposed = new Set(known.map(({ bodyId }) => bodyId));
	const named = bodiesOfPaper(desk.desk.items).filter(({ bodyId }) => !isProposed.has(bodyId));
	const label = ({ bodyId, written }: NamedBody) => desk.how.names.get(bodyId ?? "") ?? written;
	return (
		<select id={id} name={name}>
			{known.length === 0 ? <option value="">{words.leadChoose}</option> : null}
			{known.map((body) => (
				<option value={body.bodyId ?? ""}>{words.leadProposed(label(body))}</option>
			))}
			{named.slice(0, mostOffered).map((body) => (
				<option value={body.bodyId ?? ""}>{label(body)}</option>
			))}
		</select>
	);
}

/** Bodies that the paper names by themselves, those named most often first. */
function bodiesOfPaper(items: readonly ReadingItem[]): readonly NamedBody[] {
	const counted = new Map<string, { readonly body: NamedBody; readonly times: number }>();
	for (const item of items) {
		if (item.kind !== "task") continue;
		const bodies = [item.value.lead, item.value.coordinate].filter(({ length }) => length < 10).flat();
		for (const body of bodies) {
			if (body.bodyId === null) continue;
			counted.set(body.bodyId, { body, times: (counted.get(body.bodyId)?.times ?? 0) + 1 });
		}
	}
	return [...counted.values()].sort((a, b) => b.times - a.times).map(({ body }) => body);
}
