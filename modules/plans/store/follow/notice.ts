import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { newId } from "#platform/ids/ids.ts";
import type { DateKind } from "../../follow/audiences.ts";
import type { FollowTables } from "../../follow/tables.ts";
import type { Told } from "../../queries/follow/who-is-told.ts";

export interface NewNotice {
	readonly eventId: string;
	/** when it happened, also where it is told later */
	readonly at: string;
	readonly kind: string;
	readonly occurrenceId?: string | null;
	readonly explanationId?: string | null;
	readonly planId?: string | null;
	readonly act?: number | null;
}

/** Tells each of them once, however often the event is heard. Returns those who had not been told before. */
export async function insertNotices(
	trx: WriteTransaction,
	notice: NewNotice,
	told: readonly Told[],
): Promise<ReadonlySet<string>> {
	const at = Temporal.Instant.from(notice.at);
	const fresh = new Set<string>();
	for (let from = 0; from < told.length; from += 1_000) {
		const rows = await writes<FollowTables>(trx)
			.insertInto("plans.notice")
			.values(
				told.slice(from, from + 1_000).map(({ personId, side, standsInFor }) => ({
					id: newId(at.epochMilliseconds),
					person_id: personId,
					event_id: notice.eventId,
					kind: notice.kind,
					side,
					occurrence_id: notice.occurrenceId ?? null,
					explanation_id: notice.explanationId ?? null,
					plan_id: notice.planId ?? null,
					act: notice.act ?? null,
					due_on: null,
					stands_in_for: standsInFor,
					made_at: at.toString(),
					seen_at: null,
				})),
			)
			.onConflict((conflict) => conflict.columns(["event_id", "person_id"]).doNothing())
			.returning("person_id")
			.execute();
		for (const row of rows) fresh.add(row.person_id);
	}
	return fresh;
}

export interface DateNotice {
	readonly occurrenceId: string;
	readonly kind: DateKind;
	readonly dueOn: Temporal.PlainDate;
	readonly told: readonly Told[];
}

/** Tells of dates, once for each date: a day that is looked at again, or moved back and forth, tells nothing twice. */
export async function insertDateNotices(
	trx: WriteTransaction,
	notices: readonly DateNotice[],
	at: Temporal.Instant,
): Promise<void> {
	const rows = notices.flatMap(({ occurrenceId, kind, dueOn, told }) =>
		told.map(({ personId, side, standsInFor }) => ({
			...{ id: newId(at.epochMilliseconds), person_id: personId, event_id: null, kind, side },
			...{ occurrence_id: occurrenceId, explanation_id: null, plan_id: null, act: null },
			...{ due_on: dueOn.toString(), stands_in_for: standsInFor, made_at: at.toString(), seen_at: null },
		})),
	);
	for (let from = 0; from < rows.length; from += 1_000)
		await writes<FollowTables>(trx)
			.insertInto("plans.notice")
			.values(rows.slice(from, from + 1_000))
			.onConflict((conflict) =>
				conflict
					.columns(["occurrence_id", "person_id", "kind", "due_on"])
					.where("event_id", "is", null)
					.doNothing(),
			)
			.execute();
}

/** Marks what a person was shown: everything up to a notice, so that what came meanwhile stays new. */
export async function markSeen(
	trx: WriteTransaction,
	personId: string,
	upTo: string,
	at: Temporal.Instant,
): Promise<void> {
	await writes<FollowTables>(trx)
		.updateTable("plans.notice")
		.set({ seen_at: at.toString() })
		.where("person_id", "=", personId)
		.where("id", "<=", upTo)
		.where("seen_at", "is", null)
		.execute();
}

/** Forgets what is long past: the acts themselves are kept with the tasks. */
export async function deleteOldNotices(trx: WriteTransaction, before: Temporal.Instant): Promise<void> {
	await writes<FollowTables>(trx)
		.deleteFrom("plans.notice")
		.where("made_at", "<", before.toString())
		.execute();
	await sql`DELETE FROM plans.reminder_letter WHERE queued_at < ${before.toString()}::timestamptz`.execute(
		writes<FollowTables>(trx),
	);
}
