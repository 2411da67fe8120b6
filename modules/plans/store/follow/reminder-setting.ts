import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import { type ReminderSetting, usualReminder } from "../../domain/reminder.ts";
import type { FollowTables } from "../../follow/tables.ts";

/** How each of these people wants to be reminded; those who set nothing are given the usual. */
export async function reminderSettings(
	db: ReadDb,
	personIds: readonly string[],
): Promise<(personId: string) => ReminderSetting> {
	if (personIds.length === 0) return () => usualReminder;
	const rows = await reads<FollowTables>(db)
		.selectFrom("plans.reminder_setting")
		.selectAll()
		.where("person_id", "in", [...new Set(personIds)])
		.execute();
	const found = new Map(
		rows.map((row): [string, ReminderSetting] => [
			row.person_id,
			{
				mail: row.mail,
				atOnce: row.at_once,
				hour: row.hour,
				quietFrom: row.quiet_from,
				quietTo: row.quiet_to,
				daysBefore: row.days_before,
				language: row.language,
			},
		]),
	);
	return (personId) => found.get(personId) ?? usualReminder;
}

export async function keepReminderSetting(
	trx: WriteTransaction,
	personId: string,
	setting: ReminderSetting,
	at: Temporal.Instant,
): Promise<void> {
	const row = {
		mail: setting.mail,
		at_once: setting.atOnce,
		hour: setting.hour,
		quiet_from: setting.quietFrom,
		quiet_to: setting.quietTo,
		days_before: setting.daysBefore,
		language: setting.language,
		changed_at: at.toString(),
	};
	await writes<FollowTables>(trx)
		.insertInto("plans.reminder_setting")
		.values({ person_id: personId, ...row })
		.onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
		.execute();
}

/** Notes that the letter of a day is written. False: it was already, by an earlier run. */
export async function claimLetter(
	trx: WriteTransaction,
	personId: string,
	letter: { readonly day: Temporal.PlainDate; readonly items: number; readonly at: Temporal.Instant },
): Promise<boolean> {
	const row = await writes<FollowTables>(trx)
		.insertInto("plans.reminder_letter")
		.values({
			person_id: personId,
			day: letter.day.toString(),
			items: letter.items,
			queued_at: letter.at.toString(),
		})
		.onConflict((conflict) => conflict.columns(["person_id", "day"]).doNothing())
		.returning("day")
		.executeTakeFirst();
	return row !== undefined;
}

/** Those of these people who were already written to on that day. */
export async function lettersOn(
	db: ReadDb,
	personIds: readonly string[],
	day: Temporal.PlainDate,
): Promise<ReadonlySet<string>> {
	if (personIds.length === 0) return new Set();
	const rows = await reads<FollowTables>(db)
		.selectFrom("plans.reminder_letter")
		.select("person_id")
		.where("day", "=", day.toString())
		.where("person_id", "in", [...personIds])
		.execute();
	return new Set(rows.map((row) => row.person_id));
}
