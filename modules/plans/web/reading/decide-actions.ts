import { z } from "zod";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, type RedirectAnswer, type RequestContext } from "#platform/http/route.ts";
import { decideItems, takeSeen } from "../../commands/reading/decide-items.ts";
import { openReading } from "../../commands/reading/open-reading.ts";
import { forgetName, settleName } from "../../commands/reading/settle-name.ts";
import { bodyClasses } from "../../domain/plan-of-reading-classes.ts";
import { type ReadingAct, type ReadingItem, taskBefore } from "../../domain/reading-choice.ts";
import { nextOpen } from "../../domain/reading-choice-sheets.ts";
import { planWriters } from "../../policy.ts";
import { type ReadingOnDesk, readingOnDesk } from "../../queries/reading/reading-on-desk.ts";
import { readingProblem } from "../../reading/errors.ts";
import { itemMessages } from "../../reading/item-messages.ts";
import { ofPlan, plansAddress } from "../plan/plan-frame.ts";
import { classInWords } from "./body-words.ts";
import { itemAddress, readingAddress } from "./reading-address.ts";

const address = `${plansAddress}/van-ban/:id`;
/** who reads fast decides more than once a second */
const limit = { times: 900, minutes: 10 };
type Sending = RequestContext<Person> & { readonly trx: WriteTransaction };

const key = z.string().max(120);
const itemInput = z
	.object({
		/** the act and the item's key, as the button says them */
		lam: z.string().max(140),
		toi: key.default(""),
		da_xem: z.string().max(5000).default(""),
	})
	// the lead that was chosen for an item stands under `chu_tri.` and its key
	.catchall(z.string().max(200));
type Typed = z.output<typeof itemInput>;

/** To the next item that waits; where none does, to the button that makes the draft. */
export const toNext = (id: string, items: readonly ReadingItem[], from: string | null): string => {
	const next = nextOpen(items, from);
	return next ? itemAddress(id, next.key) : readingAddress(id, "#lap-du-thao");
};

/** One press of a button at an item, or of one for the whole page. */
export const sendDecision = action({
	address: `${address}/muc`,
	who: planWriters,
	params: ofPlan,
	input: itemInput,
	again: { address },
	limit,
	async run({ params: { id }, body }, context): Promise<RedirectAnswer> {
		const { trx, actor, clock, from, language } = context;
		const how = { clock, from };
		const [act = "", item = ""] = body.lam.split(" ");
		if (act === "nhan-trang") {
			const keys = body.da_xem.split(" ").filter(Boolean);
			const { items, taken } = await takeSeen(trx, actor, { readingId: id, keys }, how);
			return {
				redirect: toNext(id, items, keys[0] ?? null),
				notice: itemMessages[language].done.rest(taken),
			};
		}
		const acts = (desk: ReadingOnDesk) => actsOf(act, item, body, desk);
		const { before, after } = await decideItems(trx, actor, { readingId: id, acts }, how);
		return { redirect: whereTo(act, item, id, before, after) };
	},
});

async function deskOf({ trx, actor, today }: Sending, id: string): Promise<ReadingOnDesk> {
	const { stored, places } = await openReading(trx, id, actor, today);
	return readingOnDesk(trx, stored, places.issuer.unitId, today);
}

function actsOf(act: string, item: string, body: Typed, desk: ReadingOnDesk): readonly ReadingAct[] {
	switch (act) {
		case "nhan":
			return [{ act: "take", key: item }];
		case "bo":
			return [{ act: "drop", key: item, reason: body.ly_do?.trim() || null }];
		case "lai":
			return [{ act: "restore", key: item }];
		case "gop":
			return [{ act: "merge", key: item }];
		case "giao":
			return [leadAct(item, body[`chu_tri.${item}`], desk), { act: "take", key: item }];
		case "giao-trang":
			return leadless(body, desk).map((one) => leadAct(one, body["chu_tri.trang"], desk));
		default:
			throw readingProblem("act-unfit", {});
	}
}

function leadAct(item: string, bodyId: string | undefined, { bodies }: ReadingOnDesk): ReadingAct {
	const body = bodies.find(({ id }) => id === bodyId);
	if (!body) throw readingProblem("reading-lead-unknown", {});
	return { act: "lead", key: item, body: { bodyId: body.id, written: body.name } };
}

/** Tasks of the page that was seen that have no lead yet. */
function leadless({ da_xem }: Typed, { items }: ReadingOnDesk): readonly string[] {
	const seen = new Set(da_xem.split(" "));
	const without = items.filter(
		(item) =>
			item.kind === "task" && seen.has(item.key) && item.state === "open" && item.value.lead.length === 0,
	);
	return without.slice(0, 20).map((item) => item.key);
}

/** Decided: the next one. Merged, restored, given a lead: the item as it is now. */
function whereTo(
	act: string,
	item: string,
	id: string,
	before: readonly ReadingItem[],
	items: readonly ReadingItem[],
): string {
	if (act === "gop") return itemAddress(id, taskBefore(before, item)?.key ?? item);
	if (act === "lai") {
		const source = before.find((one) => one.key === item)?.sources[0];
		return itemAddress(id, source ?? item);
	}
	return toNext(id, items, act === "giao-trang" ? null : item);
}

const nameInput = z.strictObject({
	lam: z.string().max(140),
	khoa: key,
	toi: key.default(""),
	nghia: z.string().trim().max(300).default(""),
});

/** What a name means: said, proposed and taken, left as it is, forgotten. */
export const sendName = action({
	address: `${address}/ten`,
	who: planWriters,
	params: ofPlan,
	input: nameInput,
	again: { address },
	limit,
	async run({ params: { id }, body }, context): Promise<RedirectAnswer> {
		const { trx, actor, clock, from, language } = context;
		const how = { clock, from };
		const [act, argument = ""] = body.lam.split(" ");
		const ofName = { readingId: id, key: body.khoa };
		const words = itemMessages[language].done;
		if (act === "nhan" || act === "lai") {
			const acts = () => [{ act: act === "nhan" ? "take" : "restore", key: body.khoa } as const];
			const { after } = await decideItems(trx, actor, { readingId: id, acts }, how);
			return { redirect: act === "nhan" ? toNext(id, after, body.khoa) : itemAddress(id, body.khoa) };
		}
		if (act === "bo-nho") {
			await forgetName(trx, actor, ofName, how);
			return { redirect: itemAddress(id, body.khoa), notice: words.forgotten };
		}
		const typed = act === "hieu" ? argument : classTyped(body.nghia, await deskOf(context, id));
		await settleName(trx, actor, { ...ofName, means: typed }, how);
		return { redirect: toNext(id, (await deskOf(context, id)).items, body.khoa), notice: words.settled };
	},
});

/** The list offers classes of bodies in words, in either language. */
function classTyped(typed: string, { classes }: ReadingOnDesk): string {
	const words = bodyClasses.find((name) =>
		(["vi", "en"] as const).some((language) => classInWords(name, { classes, language }) === typed),
	);
	return words ?? typed;
}
