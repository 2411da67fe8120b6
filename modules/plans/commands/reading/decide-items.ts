import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { actFault, type ReadingAct, type ReadingItem } from "../../domain/reading-choice.ts";
import { isPlain, sheetsOf } from "../../domain/reading-choice-sheets.ts";
import type { TaskText } from "../../domain/task.ts";
import { taskFaults } from "../../domain/task-faults.ts";
import { planProblem } from "../../plan/errors.ts";
import type { ReadingOnDesk } from "../../queries/reading/reading-on-desk.ts";
import { readingProblem } from "../../reading/errors.ts";
import { addActs } from "../../store/reading/reading-acts.ts";
import type { PlanContext } from "../plan/open-plan.ts";
import { type DeskToDecide, openToDecide } from "./open-reading.ts";

interface OfReading {
	readonly readingId: string;
}

export interface Decided {
	readonly before: readonly ReadingItem[];
	readonly after: readonly ReadingItem[];
}

/** Decides about items of a reading, one act after the other; how they stood before and stand then. */
export async function decideItems(
	trx: WriteTransaction,
	actor: Person,
	input: OfReading & { readonly acts: (desk: ReadingOnDesk) => readonly ReadingAct[] },
	context: PlanContext,
): Promise<Decided> {
	const opened = await openToDecide(trx, input.readingId, actor, context.clock.today());
	const { desk } = opened;
	return { before: desk.items, after: await recordActs(trx, actor, opened, input.acts(desk), context) };
}

/** Takes what stands on the page that the person has read, but for what is doubted; nothing of another page. */
export async function takeSeen(
	trx: WriteTransaction,
	actor: Person,
	input: OfReading & { readonly keys: readonly string[] },
	context: PlanContext,
): Promise<{ readonly items: readonly ReadingItem[]; readonly taken: number }> {
	const opened = await openToDecide(trx, input.readingId, actor, context.clock.today());
	const { items } = opened.desk;
	const seen = new Set(input.keys);
	const sheet = sheetsOf(items).find((one) => one.items.some(({ key }) => seen.has(key)));
	const own = new Set(sheet?.items.map(({ key }) => key));
	if (input.keys.some((key) => !own.has(key))) throw readingProblem("reading-other-page", {});
	const plain = items.filter((item) => seen.has(item.key) && isPlain(item));
	const acts = plain.map(({ key }): ReadingAct => ({ act: "take", key }));
	return { items: await recordActs(trx, actor, opened, acts, context), taken: acts.length };
}

async function recordActs(
	trx: WriteTransaction,
	actor: Person,
	{ desk, places }: DeskToDecide,
	acts: readonly ReadingAct[],
	{ clock, from }: PlanContext,
): Promise<readonly ReadingItem[]> {
	const { stored } = desk;
	for (const [index, act] of acts.entries()) mustFit(desk, desk.after(acts.slice(0, index)), act);
	const at = clock.now().toString();
	const decided = acts.map((act) => ({ act, carried: false, by: actor.personId, at }));
	await addActs(trx, stored.id, desk.acts.length, decided);
	await recordEvent(trx, {
		name: "plans/reading-decided",
		subject: { kind: "paper", id: stored.fileId },
		...{ actor, from, at },
		data: { unitId: places.issuer.unitId, bodyId: places.issuer.bodyId, count: acts.length },
	});
	return desk.after(acts);
}

function mustFit({ bodies }: ReadingOnDesk, items: readonly ReadingItem[], act: ReadingAct): void {
	const fault = actFault(items, act);
	if (fault) throw readingProblem(fault, {});
	if (act.act === "change") mustBeSound(items, act);
	if (act.act === "lead" && !bodies.some(({ id }) => id === act.body.bodyId))
		throw readingProblem("reading-lead-unknown", {});
}

function mustBeSound(
	items: readonly ReadingItem[],
	{ key, value }: { readonly key: string; readonly value: unknown },
) {
	if (items.find((item) => item.key === key)?.kind !== "task") return;
	const [fault] = taskFaults(value as TaskText);
	if (fault) throw planProblem("task-fault", { row: 1, ...fault, most: fault.most ?? 0 });
}
