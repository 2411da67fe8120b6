import { nthWorkingDay, type WorkingCalendar } from "@guong/working-calendar";
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { PersonOn } from "#modules/accounts/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { DigestCounts } from "../../domain/digest.ts";
import { countExplanations } from "./explanations.ts";
import { workCounts } from "./my-work.ts";
import { unseenNotices } from "./notices-of.ts";
import { countOwn } from "./own-dates.ts";
import { atOwnBodies } from "./whose-work.ts";
import { type WorkRow, workRows } from "./work-rows.ts";
import { workerOf } from "./worker-of.ts";

export interface Digest {
	readonly counts: DigestCounts;
	/** the first of what is late and of what comes */
	readonly late: readonly WorkRow[];
	readonly soon: readonly WorkRow[];
}

const named = 10;

/** What a letter of the day says to somebody: their own work, not everything of a large body. */
export async function digestOf(
	db: ReadDb,
	person: PersonOn,
	{
		today,
		daysBefore,
		calendar,
	}: {
		readonly today: Temporal.PlainDate;
		readonly daysBefore: number;
		readonly calendar: WorkingCalendar;
	},
): Promise<Digest> {
	const worker = await workerOf(db, person, today);
	const own = atOwnBodies(worker.places, person.personId, ["given", "working", "returned"], "mine");
	const until = nthWorkingDay(calendar, today, daysBefore);
	const owed = sql`${own} AND o.kind <> 'request'`;
	const late = sql`${owed} AND o.due_on < ${today.toString()}::date`;
	const soon = sql`${owed} AND o.due_on BETWEEN ${today.toString()}::date AND ${until.toString()}::date`;
	const order = sql`o.due_on, o.id`;
	const waiting = await workCounts(db, worker, "mine");
	const counts = {
		late: await countOwn(db, late),
		soon: await countOwn(db, soon),
		toSign: waiting["to-sign"],
		toAccept: waiting["to-accept"],
		toExplain: await countExplanations(db, worker, "asked-of-us", "unanswered"),
		unread: await unseenNotices(db, person.personId),
	};
	return {
		counts,
		late: counts.late > 0 ? await workRows(db, { where: late, order, limit: named }) : [],
		soon: counts.soon > 0 ? await workRows(db, { where: soon, order, limit: named }) : [],
	};
}
