import { Temporal } from "temporal-polyfill";
import { allIndices } from "#modules/indices/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import { indexOfAnchor } from "../../queries/task/event-days.ts";
import { anchorStatements, insertAnchorDay } from "../../store/task/anchor-day.ts";
import { mayEnterAnchorDay } from "../../task/anchor-rights.ts";
import { taskProblem } from "../../task/errors.ts";
import type { ActContext } from "./record-act.ts";

export interface AnchorDayInput {
	/** index-published:PAPI:2026 */
	readonly anchor: string;
	readonly day: Temporal.PlainDate;
	/** where that is stated */
	readonly source: string;
}

/** Says on which day something happened from which deadlines are counted; the job that hears it computes the dates. */
export async function enterAnchorDay(
	trx: WriteTransaction,
	actor: Person,
	{ anchor, day, source }: AnchorDayInput,
	{ clock, from }: ActContext,
): Promise<void> {
	if (!mayEnterAnchorDay(actor)) throw taskProblem("anchor-forbidden", {});
	const index = indexOfAnchor(anchor);
	const known = index !== null && (await allIndices(trx)).some(({ code }) => code === index.code);
	if (!known) throw taskProblem("anchor-unknown", {});
	if (Temporal.PlainDate.compare(day, clock.today()) > 0) throw taskProblem("anchor-in-future", {});
	const [last] = await anchorStatements(trx, [anchor]);
	if (last && last.day === day.toString()) throw taskProblem("anchor-same", {});
	const at = clock.now().toString();
	const number = (last?.number ?? 0) + 1;
	const entered = { entered_by: actor.personId, entered_at: at };
	await insertAnchorDay(trx, { anchor, number, day: day.toString(), source: source.trim(), ...entered });
	await recordEvent(trx, {
		name: "plans/anchor-day-entered",
		subject: { kind: "anchor", id: anchor },
		actor,
		from,
		at,
		data: { anchor, number, before: last?.day ?? null, after: day.toString() },
	});
}
