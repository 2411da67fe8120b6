import { z } from "zod";
import { allIndices, indexNodes } from "#modules/indices/index.ts";
import { measureCatalogue } from "#modules/measures/index.ts";
import type { ReadDb, WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { decideItems } from "../../commands/reading/decide-items.ts";
import { openReading } from "../../commands/reading/open-reading.ts";
import { canBeBound } from "../../domain/bound-measure.ts";
import { isKind, type ReadingItem } from "../../domain/reading-choice.ts";
import { quoteOf } from "../../domain/reading-choice-items.ts";
import { planWriters } from "../../policy.ts";
import { type ReadingOnDesk, readingOnDesk } from "../../queries/reading/reading-on-desk.ts";
import { readingProblem } from "../../reading/errors.ts";
import { itemMessages } from "../../reading/item-messages.ts";
import { sendPaperMessages } from "../../reading/send-messages.ts";
import { HeadFields, headInput, headOf } from "../plan/head-fields.tsx";
import { ofPlan, plansAddress } from "../plan/plan-frame.ts";
import { TargetForm } from "../plan/target-form.tsx";
import { TaskForm } from "../plan/task-form.tsx";
import { targetInput, targetOf } from "../plan/typed-target.ts";
import { taskInput, taskOfTyped } from "../plan/typed-task.ts";
import { BasisFields, basisInput, basisOfTyped } from "./basis-fields.tsx";
import { toNext } from "./decide-actions.ts";
import { DeskScript } from "./desk-script.tsx";
import { itemName } from "./item-name.ts";
import { itemAddress, readingAddress } from "./reading-address.ts";

const address = `${plansAddress}/van-ban/:id/muc/:muc`;
const ofItem = ofPlan.extend({ muc: z.string().max(120) });
type Showing = RequestContext<Person> & { readonly db: ReadDb };
type Sending = RequestContext<Person> & { readonly trx: WriteTransaction };

interface OpenItem {
	readonly desk: ReadingOnDesk;
	readonly item: ReadingItem;
	readonly unitId: string;
}

/** An item of a reading, for the pages that change it. */
export async function openItem(
	db: ReadDb,
	{ id, muc }: z.output<typeof ofItem>,
	{ actor, today }: Pick<Showing, "actor" | "today">,
): Promise<OpenItem> {
	const { stored, places } = await openReading(db, id, actor, today);
	if (stored.decided) throw readingProblem("reading-decided", {});
	const { unitId } = places.issuer;
	const desk = await readingOnDesk(db, stored, unitId, today);
	const item = desk.items.find(({ key }) => key === muc);
	if (!item || item.kind === "doubt" || item.kind === "name") throw readingProblem("item-gone", {});
	return { desk, item, unitId };
}

/** Nodes of the index that the plan is about. */
async function nodesOf(db: ReadDb, { items }: ReadingOnDesk, levels: readonly number[]) {
	const head = items.find(isKind("head"))?.value;
	if (!head?.indexCode || !head.indexYear) return [];
	return (await indexNodes(db, head.indexCode, head.indexYear)).filter(({ level }) => levels.includes(level));
}

export const showChangeItem = page({
	address,
	who: planWriters,
	params: ofItem,
	async show({ params }, context) {
		const { db, language, to, form } = context;
		const opened = await openItem(db, params, context);
		const { desk, item } = opened;
		const words = itemMessages[language].change;
		const title = words.title(itemName(item, language));
		const { id } = desk.stored;
		return {
			title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [
				{ label: sendPaperMessages[language].title, address: `${plansAddress}/tu-van-ban` },
				{ label: words.back, address: readingAddress(id) },
			],
			body: (
				<div data-xac-nhan>
					<Head title={title} />
					{item.spans.length > 0 ? (
						<Part id="van-ban-ghi" title={words.quote}>
							<blockquote lang="vi">{quoteOf(desk.stored.text, item.spans)}</blockquote>
						</Part>
					) : null}
					{await formOf(opened, context)}
					{item.kind === "head" ? null : (
						<Part id="bo-muc" title={words.drop} sub={words.dropHelp}>
							<Form
								form={{ ...form, values: {}, errors: {} }}
								action={to(readingAddress(id, "/muc"))}
								prefix="bo"
							>
								<Field name="ly_do" label={words.reason} maxlength={200} optional />
								<Actions>
									<Button kind="danger" name="lam" value={`bo ${item.key}`}>
										{words.drop}
									</Button>
								</Actions>
							</Form>
						</Part>
					)}
					<p>
						<a href={to(itemAddress(id, item.key))} data-phim="Escape">
							{words.back}
						</a>
					</p>
					<DeskScript />
				</div>
			),
		};
	},
});

async function formOf({ desk, item }: OpenItem, context: Showing) {
	const { db, form, language, to } = context;
	const own = (kind: string) => to(readingAddress(desk.stored.id, `/muc/${item.key}/${kind}`));
	const words = itemMessages[language].change;
	const head = desk.items.find(isKind("head"))?.value;
	const plan = { version: 1, year: head?.year ?? context.today.year, indexYear: head?.indexYear ?? null };
	switch (item.kind) {
		case "task":
			return (
				<TaskForm
					{...{ plan, task: item.value, context }}
					action={own("nhiem-vu")}
					leads={desk.likely.map(({ id, name }) => ({ value: id, label: name }))}
					nodes={await nodesOf(db, desk, [1, 2])}
					measures={measureCatalogue(context.today).filter(canBeBound)}
					indexCodes={(await allIndices(db)).map(({ code }) => code)}
				/>
			);
		case "target":
			return (
				<TargetForm
					{...{ plan, context, changed: item.value }}
					nodes={await nodesOf(db, desk, [0, 1, 2])}
					action={own("muc-tieu")}
				/>
			);
		case "basis":
			return (
				<Form form={form} action={own("can-cu")}>
					<BasisFields basis={item.value} language={language} />
					<Actions>
						<Button>{words.basis.save}</Button>
					</Actions>
				</Form>
			);
		default:
			return (
				<Form form={form} action={own("dau")} guarded>
					{item.kind === "head" ? (
						<HeadFields head={item.value} indices={await allIndices(db)} language={language} />
					) : null}
					<Actions>
						<Button>{words.head}</Button>
					</Actions>
				</Form>
			);
	}
}

/** The changed content is kept, the item is taken, the next one comes. */
async function keep(context: Sending, { id, muc }: z.output<typeof ofItem>, value: unknown) {
	const { trx, actor, clock, from, language } = context;
	const acts = () => [{ act: "change", key: muc, value } as const];
	const { after } = await decideItems(trx, actor, { readingId: id, acts }, { clock, from });
	return { redirect: toNext(id, after, muc), notice: itemMessages[language].done.changed };
}

export const sendChangedTask = action({
	address: `${address}/nhiem-vu`,
	who: planWriters,
	params: ofItem,
	input: taskInput,
	again: { address },
	async run({ params, body }, context) {
		const { desk, item } = await openItem(context.trx, params, context);
		const nameOf = (bodyId: string) => desk.bodies.find(({ id }) => id === bodyId)?.name;
		const nodes = await nodesOf(context.trx, desk, [1, 2]);
		const before = item.kind === "task" ? item.value : null;
		return keep(context, params, taskOfTyped(body, { find: desk.find, nameOf, nodes, before }));
	},
});

export const sendChangedTarget = action({
	address: `${address}/muc-tieu`,
	who: planWriters,
	params: ofItem,
	input: targetInput,
	again: { address },
	async run({ params, body }, context) {
		const { desk, unitId } = await openItem(context.trx, params, context);
		const nodes = await nodesOf(context.trx, desk, [0, 1, 2]);
		return keep(context, params, await targetOf(context.trx, { unitId }, body, nodes, context.language));
	},
});

export const sendChangedBasis = action({
	address: `${address}/can-cu`,
	who: planWriters,
	params: ofItem,
	input: z.strictObject(basisInput),
	again: { address },
	run: ({ params, body }, context) => keep(context, params, basisOfTyped(body)),
});

export const sendChangedHead = action({
	address: `${address}/dau`,
	who: planWriters,
	params: ofItem,
	input: z.strictObject(headInput),
	again: { address },
	run: ({ params, body }, context) => keep(context, params, headOf(body)),
});
