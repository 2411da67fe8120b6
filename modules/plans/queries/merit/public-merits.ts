import { Temporal } from "temporal-polyfill";
import { bodiesById } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import { type PublicDb, reads } from "#platform/db/connections.ts";
import type { MeritKind, MeritPeriod } from "../../domain/merit-verdict.ts";
import type { MeritTables } from "../../merit/tables.ts";

/** What was decided, as everybody sees it. */
export interface PublicMerit {
	readonly id: string;
	readonly kind: MeritKind;
	readonly bodyId: string;
	readonly bodyName: string;
	readonly bodyNameEn: string;
	readonly giverBodyId: string;
	readonly giverName: string;
	readonly giverNameEn: string;
	readonly ofPerson: boolean;
	readonly period: MeritPeriod;
	readonly onTime: number;
	readonly acceptedLate: number;
	readonly openLate: number;
	readonly notCounted: number;
	readonly onTimeBefore: number;
	readonly judgedBefore: number;
	readonly paper: string;
	readonly decidedOn: Temporal.PlainDate;
	readonly illustrative: boolean;
}

/** Newest first; bodies are named as they were on the day of the decision or, gone since, as they last were. */
export async function publicMerits(
	db: PublicDb,
	page: { readonly limit: number; readonly offset: number },
	today: Temporal.PlainDate,
): Promise<readonly PublicMerit[]> {
	const rows = await reads<MeritTables>(db)
		.selectFrom("plans.public_merit")
		.selectAll()
		.orderBy("decided_at", "desc")
		.orderBy("id")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
	const ids = rows.flatMap((row) => [row.body_id, row.giver_body_id]);
	const bodies = await bodiesById(db, [...new Set(ids)], today);
	const name = (id: string) => bodies.get(id)?.fullName ?? id;
	const nameEn = (id: string) => bodies.get(id)?.fullNameEn ?? id;
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		...{ bodyId: row.body_id, bodyName: name(row.body_id), bodyNameEn: nameEn(row.body_id) },
		giverBodyId: row.giver_body_id,
		...{ giverName: name(row.giver_body_id), giverNameEn: nameEn(row.giver_body_id) },
		ofPerson: row.of_person,
		period: { from: Temporal.PlainDate.from(row.period_from), to: Temporal.PlainDate.from(row.period_to) },
		onTime: row.on_time,
		acceptedLate: row.accepted_late,
		openLate: row.open_late,
		notCounted: row.not_counted,
		onTimeBefore: row.on_time_before,
		judgedBefore: row.judged_before,
		paper: row.paper,
		decidedOn: Temporal.Instant.from(row.decided_at).toZonedDateTimeISO(timeZone).toPlainDate(),
		illustrative: row.illustrative,
	}));
}

export async function countPublicMerits(db: PublicDb): Promise<number> {
	const { count } = await reads<MeritTables>(db)
		.selectFrom("plans.public_merit")
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return count;
}
