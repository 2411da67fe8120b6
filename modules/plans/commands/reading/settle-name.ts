import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { foldName } from "../../domain/body-names.ts";
import { bodyClasses } from "../../domain/plan-of-reading-classes.ts";
import type { ReadingOnDesk } from "../../queries/reading/reading-on-desk.ts";
import { readingProblem } from "../../reading/errors.ts";
import { insertKnownName, type NameMeaning, undoKnownName } from "../../store/reading/known-names.ts";
import type { PlanContext } from "../plan/open-plan.ts";
import { type DeskToDecide, openToDecide } from "./open-reading.ts";

interface OfName {
	readonly readingId: string;
	/** the item's key */
	readonly key: string;
}

/** Says once what a name means: for every task of this paper, and for all later papers of the same issuer. */
export async function settleName(
	trx: WriteTransaction,
	actor: Person,
	input: OfName & { readonly means: string },
	context: PlanContext,
): Promise<void> {
	const opened = await openToDecide(trx, input.readingId, actor, context.clock.today());
	const { desk } = opened;
	const written = nameOf(desk, input.key);
	const meaning = meaningOf(desk, input.means);
	if (!meaning)
		throw readingProblem("reading-body-unknown", { name: written, typed: input.means.slice(0, 80) });
	const at = context.clock.now();
	const decided = { issuerBodyId: desk.stored.issuerBodyId, folded: foldName(written), by: actor.personId };
	await undoKnownName(trx, { ...decided, at: at.toString() });
	await insertKnownName(trx, {
		...decided,
		...{ id: newId(at.epochMilliseconds), written, meaning, readingId: desk.stored.id, at: at.toString() },
	});
	await note(trx, actor, opened, "plans/body-name-settled", context);
}

/** The name is open again, here and in papers to come; drafts that were made stay as they are. */
export async function forgetName(
	trx: WriteTransaction,
	actor: Person,
	input: OfName,
	context: PlanContext,
): Promise<void> {
	const opened = await openToDecide(trx, input.readingId, actor, context.clock.today());
	const { desk } = opened;
	const at = context.clock.now().toString();
	const name = { issuerBodyId: desk.stored.issuerBodyId, folded: foldName(nameOf(desk, input.key)) };
	if (!(await undoKnownName(trx, { ...name, by: actor.personId, at })))
		throw readingProblem("item-unknown", {});
	await note(trx, actor, opened, "plans/body-name-forgotten", context);
}

function nameOf({ items }: ReadingOnDesk, key: string): string {
	const item = items.find((one) => one.key === key);
	if (item?.kind !== "name") throw readingProblem("item-unknown", {});
	return item.value.written;
}

/** A class by its name, a body by its id or by whatever its name is written like; one body, not several. */
function meaningOf({ bodies, find }: ReadingOnDesk, means: string): NameMeaning | null {
	const bodyClass = bodyClasses.find((name) => name === means);
	if (bodyClass) return { bodyClass };
	const byId = bodies.find(({ id, name }) => id === means || name === means);
	if (byId) return { bodyId: byId.id };
	const [only, ...others] = find(means);
	return only?.bodyId && others.length === 0 ? { bodyId: only.bodyId } : null;
}

const note = (
	trx: WriteTransaction,
	actor: Person,
	{ desk, places }: DeskToDecide,
	name: "plans/body-name-settled" | "plans/body-name-forgotten",
	{ clock, from }: PlanContext,
): Promise<string> =>
	recordEvent(trx, {
		name,
		subject: { kind: "paper", id: desk.stored.fileId },
		...{ actor, from, at: clock.now().toString() },
		data: { unitId: places.issuer.unitId, bodyId: desk.stored.issuerBodyId },
	});
