import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { ReasonCode } from "../../domain/letters/reasons.ts";
import type { LetterTables } from "../../letters/tables.ts";
import { tallies } from "../figures/tallies.ts";

/** Days, both included. */
export interface Period {
	readonly from: Temporal.PlainDate;
	readonly to: Temporal.PlainDate;
}

export interface ReasonCount {
	readonly reasonCode: ReasonCode;
	readonly letters: number;
	readonly late: number;
}

/** Letters of dossiers whose first date fell in a period, so that each is one of those due in it; the commonest reason first. */
export async function lettersByReason(
	db: ReadDb,
	bodyId: string,
	{ from, to }: Period,
): Promise<readonly ReasonCount[]> {
	const { rows } = await sql<ReasonCount>`
		SELECT l.reason_code AS "reasonCode", count(*)::integer AS letters,
			(count(*) FILTER (WHERE l.late))::integer AS late
		FROM dossiers.apology_letter l JOIN dossiers.dossier d ON d.id = l.dossier_id
		WHERE l.body_id = ${bodyId} AND l.state = 'issued' AND d.first_due_on BETWEEN ${from.toString()} AND ${to.toString()}
		GROUP BY l.reason_code ORDER BY letters DESC, reason_code`.execute(reads<LetterTables>(db).executor);
	return rows;
}

/** Dossiers of bodies whose first date fell in a period: of so many the letters are; from the tallies, so exact and current. */
export async function dueInPeriod(
	db: ReadDb,
	bodyIds: readonly string[],
	{ from, to }: Period,
): Promise<ReadonlyMap<string, number>> {
	const places = bodyIds.map((id) => ({ level: "body", id }) as const);
	const rows = await tallies(db, { places, from, to });
	return new Map(rows.map(({ place, sums }) => [place.id, sums.dueFirst]));
}

/** What those above may know of a body: counts, no dossier. */
export interface BodyLetterCounts {
	readonly bodyId: string;
	readonly letters: number;
	readonly lateLetters: number;
	/** dossiers past their date at this moment, whose person was not written to */
	readonly unwritten: number;
	readonly asked: number;
	readonly unanswered: number;
	readonly overdue: number;
	readonly answeredLate: number;
	readonly noted: number;
	readonly notEnough: number;
	/** something of it is invented for the demo */
	readonly invented: boolean;
}

/** Bodies of these units, or these bodies, about which there is anything to count. */
export async function letterCounts(
	db: ReadDb,
	places: { readonly unitIds: readonly string[]; readonly bodyIds: readonly string[] },
	{ from, to, now, today }: Period & { readonly now: Temporal.Instant; readonly today: Temporal.PlainDate },
): Promise<readonly BodyLetterCounts[]> {
	const units = sql`${[...places.unitIds]}::text[]`;
	const bodies = sql`${[...places.bodyIds]}::text[]`;
	const here = (alias: string, body = "body_id") =>
		sql`(${sql.ref(`${alias}.unit_id`)} = ANY (${units}) OR ${sql.ref(`${alias}.${body}`)} = ANY (${bodies}))`;
	const span = sql`BETWEEN ${from.toString()}::date AND ${to.toString()}::date`;
	const { rows } = await sql<BodyLetterCounts>`
		WITH letter AS (
			SELECT l.body_id, count(*)::integer AS letters, (count(*) FILTER (WHERE l.late))::integer AS "lateLetters",
				bool_or(l.illustrative) AS invented
			FROM dossiers.apology_letter l WHERE ${here("l")} AND l.state = 'issued' AND l.issued_on ${span} GROUP BY 1
		), unwritten AS (
			SELECT d.handling_body_id AS body_id, count(*)::integer AS unwritten, bool_or(d.illustrative) AS invented FROM dossiers.dossier d
			WHERE ${here("d", "handling_body_id")} AND d.ended_at IS NULL AND d.source_id = 'guong'
				AND d.state IN ('received', 'in-handling') AND d.due_at < ${now.toString()} AND d.extensions = 0 GROUP BY 1
		), explained AS (
			SELECT e.body_id, count(*)::integer AS asked,
				(count(*) FILTER (WHERE e.answered_at IS NULL))::integer AS unanswered,
				(count(*) FILTER (WHERE e.answered_at IS NULL AND e.due_on < ${today.toString()}))::integer AS overdue,
				(count(*) FILTER (WHERE e.answered_on > e.due_on))::integer AS "answeredLate",
				(count(*) FILTER (WHERE e.verdict = 'noted'))::integer AS noted,
				(count(*) FILTER (WHERE e.verdict = 'not-enough'))::integer AS "notEnough", bool_or(d.illustrative) AS invented
			FROM dossiers.late_explanation e JOIN dossiers.dossier d ON d.id = e.dossier_id
			WHERE ${here("e")} AND e.asked_on ${span} AND e.verdict IS DISTINCT FROM 'withdrawn' GROUP BY 1
		)
		SELECT body_id AS "bodyId", coalesce(letters, 0) AS letters, coalesce("lateLetters", 0) AS "lateLetters",
			coalesce(unwritten, 0) AS unwritten, coalesce(asked, 0) AS asked, coalesce(unanswered, 0) AS unanswered,
			coalesce(overdue, 0) AS overdue, coalesce("answeredLate", 0) AS "answeredLate", coalesce(noted, 0) AS noted,
			coalesce("notEnough", 0) AS "notEnough",
			coalesce(letter.invented, false) OR coalesce(unwritten.invented, false) OR coalesce(explained.invented, false) AS invented
		FROM letter FULL JOIN unwritten USING (body_id) FULL JOIN explained USING (body_id) ORDER BY body_id`.execute(
		reads<LetterTables>(db).executor,
	);
	return rows;
}
