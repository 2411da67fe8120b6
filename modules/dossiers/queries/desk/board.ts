import { type RawBuilder, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { DeskTables } from "../../desk/tables.ts";
import { type BoardGroup, leastCases } from "../../domain/desk/board-groups.ts";
import type { DossierState } from "../../domain/life/states.ts";
import type { DossiersTables } from "../../tables.ts";

/** What is asked about: a desk or body, now, and what the list is narrowed to. */
export interface BoardScope {
	readonly bodyId: string;
	readonly now: Temporal.Instant;
	readonly endOfToday: Temporal.Instant;
}

export interface BoardFilter {
	readonly group: BoardGroup;
	readonly officerId: string | null;
	readonly procedureId: string | null;
}

type Tables = DossiersTables & DeskTables;

/** Open at this desk or body: both partial indexes end with what has ended, however many years are kept. */
const mine = ({ bodyId }: BoardScope) => sql`(d.desk_body_id = ${bodyId} OR d.handling_body_id = ${bodyId})
	AND d.source_id = 'guong'
	AND d.state IN ('filed', 'awaiting-supplement', 'received', 'in-handling', 'returned', 'settled', 'correcting')`;

/** Point of the way at which a dossier stands, as `dossiers.pace` counts them. */
const stage = sql`CASE WHEN d.state = 'received' THEN 0 ELSE coalesce(d.step, 1) END`;

const pace = sql`LEFT JOIN dossiers.pace p ON p.handling_body_id = d.handling_body_id AND p.procedure_id = d.procedure_id
		AND p.stage = ${stage} AND d.state IN ('received', 'in-handling')
	LEFT JOIN LATERAL (
		SELECT max(a.happened_at) AS at FROM dossiers.act a
		WHERE p.cases >= ${leastCases} AND a.dossier_id = d.id AND a.action IN ('receive', 'hand-over', 'pass-on', 'complete')
	) entered ON true`;

const running = sql`d.state IN ('received', 'in-handling', 'correcting')`;

function inGroup(group: BoardGroup, { now, endOfToday, bodyId }: BoardScope): RawBuilder<boolean> {
	const at = sql`${now.toString()}::timestamptz`;
	const evening = sql`${endOfToday.toString()}::timestamptz`;
	switch (group) {
		case "all":
			return sql`true`;
		case "late":
			return sql`${running} AND d.due_at < ${at}`;
		case "today":
			return sql`${running} AND d.due_at >= ${at} AND d.due_at < ${evening}`;
		case "soon":
			return sql`${running} AND d.due_at >= ${evening} AND d.due_at < ${evening} + interval '48 hours'`;
		case "warned":
			return sql`${running} AND d.due_at >= ${at} AND p.cases >= ${leastCases}
				AND greatest(entered.at + p.p80_hours * interval '1 hour', ${at}) > d.due_at`;
		case "hand-over":
			return sql`d.state = 'received' AND d.desk_body_id = ${bodyId}`;
		case "answer":
			return sql`d.state = 'filed' AND d.desk_body_id = ${bodyId}`;
		case "other-body":
			return sql`d.state = 'in-handling' AND d.handling_body_id <> ${bodyId}`;
		case "applicant":
			return sql`d.state IN ('awaiting-supplement', 'returned')`;
		case "deliver":
			return sql`d.state = 'settled' AND d.desk_body_id = ${bodyId}`;
	}
}

const counted = [
	"late",
	"today",
	"soon",
	"warned",
	"hand-over",
	"answer",
	"other-body",
	"applicant",
	"deliver",
] as const;

/** How many stand in each group, in one reading. */
export async function boardCounts(
	db: ReadDb,
	scope: BoardScope,
): Promise<Readonly<Record<BoardGroup, number>>> {
	const columns = sql.join(
		counted.map((group) => sql`count(*) FILTER (WHERE ${inGroup(group, scope)}) AS ${sql.ref(group)}`),
	);
	const { rows } = await sql<Record<string, string>>`
		SELECT count(*) AS "all", ${columns} FROM dossiers.dossier d ${pace} WHERE ${mine(scope)}`.execute(
		reads<Tables>(db).executor,
	);
	const row = rows[0] ?? {};
	const of = (group: BoardGroup) => Number(row[group] ?? 0);
	return Object.fromEntries((["all", ...counted] as const).map((group) => [group, of(group)])) as Record<
		BoardGroup,
		number
	>;
}

/** What a person has to look at today: late, due today, or filed on the portal and not answered. */
export async function pressing(
	db: ReadDb,
	bodyIds: readonly string[],
	endOfToday: Temporal.Instant,
): Promise<number> {
	if (bodyIds.length === 0) return 0;
	const bodies = sql`ANY (${[...bodyIds]}::text[])`;
	const { rows } = await sql<{ count: string }>`
		SELECT count(*) FROM dossiers.dossier d
		WHERE (d.desk_body_id = ${bodies} OR d.handling_body_id = ${bodies}) AND d.source_id = 'guong'
			AND (d.state = 'filed'
				OR (d.state IN ('received', 'in-handling', 'correcting') AND d.due_at < ${endOfToday.toString()}::timestamptz))`.execute(
		reads<Tables>(db).executor,
	);
	return Number(rows[0]?.count ?? 0);
}

const narrowed = (scope: BoardScope, { group, officerId, procedureId }: BoardFilter) => sql`${mine(scope)}
	AND ${inGroup(group, scope)}
	${officerId === null ? sql`` : sql`AND d.officer_person_id = ${officerId}::uuid`}
	${procedureId === null ? sql`` : sql`AND d.procedure_id = ${procedureId}::uuid`}`;

/** A line of the board. */
export interface BoardRow {
	readonly id: string;
	readonly code: string;
	readonly procedure: string | null;
	readonly applicant: string | null;
	readonly state: DossierState;
	readonly channel: "desk" | "post" | "portal" | "unknown";
	readonly dueAt: Temporal.Instant | null;
	readonly officerPersonId: string | null;
	readonly handlingBodyId: string;
	readonly deskBodyId: string | null;
	readonly illustrative: boolean;
	/** null: nothing was reckoned for its procedure and step */
	readonly pace: { readonly cases: number; readonly median: number; readonly p80: number } | null;
}

interface Row extends Omit<BoardRow, "dueAt" | "pace"> {
	readonly dueAt: string | null;
	readonly cases: number | null;
	readonly median: string | null;
	readonly p80: string | null;
}

/** A page of a group, the next due first; `total` counts all pages. */
export async function boardRows(
	db: ReadDb,
	scope: BoardScope,
	filter: BoardFilter,
	{ offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly BoardRow[]; readonly total: number }> {
	const executor = reads<Tables>(db).executor;
	const { rows } = await sql<Row>`
		SELECT d.id, d.code, d.procedure_name AS procedure, a.name AS applicant, d.state, d.channel, d.due_at AS "dueAt",
			d.officer_person_id AS "officerPersonId", d.handling_body_id AS "handlingBodyId", d.desk_body_id AS "deskBodyId",
			d.illustrative, p.cases, p.median_hours AS median, p.p80_hours AS p80
		FROM dossiers.dossier d ${pace} LEFT JOIN dossiers.applicant a ON a.dossier_id = d.id
		WHERE ${narrowed(scope, filter)}
		ORDER BY d.due_at NULLS LAST, d.filed_at, d.id LIMIT ${limit} OFFSET ${offset}`.execute(executor);
	const { rows: counts } = await sql<{ total: string }>`
		SELECT count(*) AS total FROM dossiers.dossier d ${pace} WHERE ${narrowed(scope, filter)}`.execute(
		executor,
	);
	return { rows: rows.map(boardRow), total: Number(counts[0]?.total ?? 0) };
}

function boardRow({ cases, median, p80, dueAt, ...row }: Row): BoardRow {
	return {
		...row,
		dueAt: dueAt === null ? null : Temporal.Instant.from(dueAt),
		pace: cases === null ? null : { cases, median: Number(median), p80: Number(p80) },
	};
}

export interface BoardTally {
	readonly key: string | null;
	readonly name: string | null;
	readonly step: string | null;
	readonly state: DossierState | null;
	readonly open: number;
	readonly late: number;
	readonly today: number;
}

/** Who has how many, the latest first. */
export async function byOfficer(db: ReadDb, scope: BoardScope): Promise<readonly BoardTally[]> {
	return tallies(db, scope, {
		key: sql`d.officer_person_id::text`,
		...{ name: sql`NULL::text`, step: sql`NULL::text`, state: sql`NULL::text` },
		where: sql`d.state IN ('in-handling', 'correcting')`,
	});
}

/** Where they stand, by procedure and step. */
export async function byStep(db: ReadDb, scope: BoardScope): Promise<readonly BoardTally[]> {
	return tallies(db, scope, {
		key: sql`d.procedure_id::text`,
		name: sql`d.procedure_name`,
		step: sql`(SELECT s.name FROM dossiers.procedure_step s
			WHERE s.version_id = d.version_id AND s.position = d.step AND d.state <> 'received')`,
		state: sql`d.state`,
		where: sql`d.state IN ('received', 'in-handling', 'correcting')`,
	});
}

interface TallyParts {
	readonly key: RawBuilder<unknown>;
	readonly name: RawBuilder<unknown>;
	readonly step: RawBuilder<unknown>;
	readonly state: RawBuilder<unknown>;
	readonly where: RawBuilder<unknown>;
}

async function tallies(db: ReadDb, scope: BoardScope, parts: TallyParts): Promise<readonly BoardTally[]> {
	const { rows } = await sql<{ [K in keyof BoardTally]: string | null }>`
		SELECT key, max(name) AS name, step, state, count(*) AS open, count(*) FILTER (WHERE late) AS late,
			count(*) FILTER (WHERE today) AS today
		FROM (
			SELECT ${parts.key} AS key, ${parts.name} AS name, ${parts.step} AS step, ${parts.state} AS state,
				${inGroup("late", scope)} AS late, ${inGroup("today", scope)} AS today
			FROM dossiers.dossier d WHERE ${mine(scope)} AND ${parts.where}
		) one GROUP BY key, step, state ORDER BY late DESC, open DESC LIMIT 30`.execute(
		reads<Tables>(db).executor,
	);
	return rows.map(({ key, name, step, state, open, late, today }) => ({
		...{ key, name, step, state: state as DossierState | null },
		...{ open: Number(open), late: Number(late), today: Number(today) },
	}));
}
