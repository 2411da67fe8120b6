import { type RawBuilder, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { KeptDates } from "../../domain/merit.ts";
import type { MeritKind, MeritOutcome, MeritPeriod } from "../../domain/merit-verdict.ts";
import type { MeritTables } from "../../merit/tables.ts";
import type { MeritTask } from "../../queries/merit/merit-record.ts";

type Stored = Omit<MeritTables["plans.merit_proposal"], "period">;
type Row = Stored & { readonly period_from: string; readonly period_to: string };

/** A proposal as it is kept. */
export interface StoredMerit {
	readonly id: string;
	readonly giverBodyId: string;
	readonly bodyId: string;
	readonly personId: string | null;
	readonly kind: MeritKind;
	readonly period: MeritPeriod;
	readonly kept: KeptDates;
	readonly before: { readonly onTime: number; readonly judged: number };
	readonly reason: string;
	readonly illustrative: boolean;
	readonly proposedBy: string;
	readonly proposedAt: Temporal.Instant;
	readonly hearUntil: Temporal.PlainDate | null;
	readonly statement: string | null;
	readonly statedBy: string | null;
	readonly statedAt: Temporal.Instant | null;
	readonly outcome: MeritOutcome | null;
	readonly outcomeReason: string | null;
	readonly paper: string | null;
	readonly decidedBy: string | null;
	readonly decidedAt: Temporal.Instant | null;
}

const columns = sql`m.*, lower(m.period) AS period_from, upper(m.period) AS period_to`;
const moment = (text: string | null) => (text === null ? null : Temporal.Instant.from(text));

function meritOf(row: Row): StoredMerit {
	return {
		id: row.id,
		giverBodyId: row.giver_body_id,
		bodyId: row.body_id,
		personId: row.person_id,
		kind: row.kind,
		period: { from: Temporal.PlainDate.from(row.period_from), to: Temporal.PlainDate.from(row.period_to) },
		kept: {
			onTime: row.on_time,
			acceptedLate: row.accepted_late,
			openLate: row.open_late,
			stillLate: row.still_late,
			notCounted: row.not_counted,
		},
		before: { onTime: row.on_time_before, judged: row.judged_before },
		reason: row.reason,
		illustrative: row.illustrative,
		proposedBy: row.proposed_by,
		proposedAt: Temporal.Instant.from(row.proposed_at),
		hearUntil: row.hear_until === null ? null : Temporal.PlainDate.from(row.hear_until),
		statement: row.statement,
		statedBy: row.stated_by,
		statedAt: moment(row.stated_at),
		outcome: row.outcome,
		outcomeReason: row.outcome_reason,
		paper: row.paper,
		decidedBy: row.decided_by,
		decidedAt: moment(row.decided_at),
	};
}

async function meritsWhere(
	db: ReadDb,
	which: RawBuilder<unknown>,
	rest: RawBuilder<unknown>,
): Promise<readonly StoredMerit[]> {
	const { rows } =
		await sql<Row>`SELECT ${columns} FROM plans.merit_proposal m WHERE ${which} ${rest}`.execute(
			reads<MeritTables>(db).executor,
		);
	return rows.map(meritOf);
}

export async function findMerit(db: ReadDb, id: string): Promise<StoredMerit | null> {
	return (await meritsWhere(db, sql`m.id = ${id}`, sql``))[0] ?? null;
}

/** Locked: of two who decide at once, the second sees the first. */
export async function lockMerit(trx: WriteTransaction, id: string): Promise<StoredMerit | null> {
	return (await meritsWhere(trx, sql`m.id = ${id}`, sql`FOR UPDATE`))[0] ?? null;
}

/** Proposals before these bodies, or about these bodies or this person; open ones first, newest first. */
export const meritsAround = (
	db: ReadDb,
	around: {
		readonly givers: readonly string[];
		readonly bodies: readonly string[];
		readonly personId: string;
	},
	limit: number,
): Promise<readonly StoredMerit[]> =>
	meritsWhere(
		db,
		sql`(m.giver_body_id = ANY (${[...around.givers]}::text[]) OR m.body_id = ANY (${[...around.bodies]}::text[])
			OR m.person_id = ${around.personId})`,
		sql`ORDER BY m.outcome IS NOT NULL, m.id DESC LIMIT ${limit}`,
	);

type NewMerit = Pick<
	StoredMerit,
	"id" | "giverBodyId" | "bodyId" | "personId" | "kind" | "period" | "kept" | "before" | "reason"
> & {
	readonly unitId: string;
	readonly proposedBy: string;
	readonly proposedAt: string;
	readonly hearUntil: Temporal.PlainDate | null;
};

/** False: the same is proposed already and not decided. */
export async function insertMerit(
	trx: WriteTransaction,
	merit: NewMerit,
	evidence: readonly MeritTask[],
): Promise<boolean> {
	const db = writes<MeritTables>(trx);
	const { kept, before, period } = merit;
	const { rows } = await sql<{ id: string }>`
		INSERT INTO plans.merit_proposal (id, giver_body_id, body_id, unit_id, person_id, kind, period, on_time,
			accepted_late, open_late, still_late, not_counted, on_time_before, judged_before, reason, illustrative,
			proposed_by, proposed_at, hear_until)
		VALUES (${merit.id}, ${merit.giverBodyId}, ${merit.bodyId}, ${merit.unitId}, ${merit.personId}, ${merit.kind},
			daterange(${period.from.toString()}::date, ${period.to.toString()}::date), ${kept.onTime}, ${kept.acceptedLate},
			${kept.openLate}, ${kept.stillLate}, ${kept.notCounted}, ${before.onTime}, ${before.judged}, ${merit.reason},
			${evidence.some(({ illustrative }) => illustrative)}, ${merit.proposedBy}, ${merit.proposedAt},
			${merit.hearUntil?.toString() ?? null}::date)
		ON CONFLICT DO NOTHING RETURNING id`.execute(db);
	if (rows.length === 0) return false;
	await sql`INSERT INTO plans.merit_evidence (proposal_id, occurrence_id, verdict)
		SELECT ${merit.id}, occurrence_id, verdict FROM unnest(
			${evidence.map(({ occurrenceId }) => occurrenceId)}::uuid[], ${evidence.map(({ verdict }) => verdict)}::text[]
		) AS told (occurrence_id, verdict)`.execute(db);
	return true;
}

type Said =
	| Pick<Stored, "statement" | "stated_by" | "stated_at">
	| Pick<Stored, "outcome" | "outcome_reason" | "paper" | "decided_by" | "decided_at">;

export async function changeMerit(trx: WriteTransaction, id: string, said: Said): Promise<void> {
	await writes<MeritTables>(trx).updateTable("plans.merit_proposal").set(said).where("id", "=", id).execute();
}
