import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { DatedAct, DatedChange } from "../../domain/clock/due-story.ts";
import type { ReasonCode } from "../../domain/letters/reasons.ts";
import type { Limit, LimitUnit } from "../../domain/life/rules.ts";
import type { DossierAction, DossierState } from "../../domain/life/states.ts";
import { digestOfView } from "../../lookup/keyed-digest.ts";

/** What who opened a dossier sees of it: the columns that the database gives to the public role, field by field. */
export interface OpenedDossier {
	readonly code: string;
	readonly source: string;
	/** run here; otherwise told by another system */
	readonly own: boolean;
	readonly unitId: string;
	readonly handlingBodyId: string;
	readonly deskBodyId: string | null;
	readonly state: DossierState;
	readonly filedAt: Temporal.Instant;
	readonly receivedAt: Temporal.Instant | null;
	readonly clockStartedAt: Temporal.Instant | null;
	readonly limit: Limit | null;
	readonly firstDueAt: Temporal.Instant | null;
	readonly dueAt: Temporal.Instant | null;
	readonly dueUncertain: boolean;
	readonly settledAt: Temporal.Instant | null;
	readonly endedAt: Temporal.Instant | null;
	readonly deliveredAt: Temporal.Instant | null;
	readonly deliveredHow: "desk" | "post" | "electronic" | null;
	readonly wantsPost: boolean | null;
	readonly step: number | null;
	readonly rating: "asked" | "answered" | null;
	readonly expiresAt: Temporal.Instant;
	readonly illustrative: boolean;
	readonly acts: readonly OpenedAct[];
	readonly letters: readonly OpenedLetter[];
	readonly steps: readonly OpenedStep[];
	readonly clockChanges: readonly DatedChange[];
}

export interface OpenedAct extends DatedAct {
	readonly number: number;
	readonly toBodyId: string | null;
	readonly reasonCode: string | null;
}

export interface OpenedLetter {
	readonly issuedOn: Temporal.PlainDate;
	readonly reasonCode: ReasonCode;
	readonly newDueOn: Temporal.PlainDate;
	/** issued later than the law demands */
	readonly late: boolean;
	readonly contactPhone: string;
}

/** Names of steps could tell what the dossier is about, so a step is its body and its time. */
export interface OpenedStep {
	readonly number: number;
	readonly bodyKind: string | null;
	readonly bodyName: string | null;
	readonly limit: Limit | null;
}

interface Row {
	code: string;
	source: string;
	own: boolean;
	unit_id: string;
	handling_body_id: string;
	desk_body_id: string | null;
	state: DossierState;
	filed_at: string;
	received_at: string | null;
	clock_started_at: string | null;
	limit_amount: number | null;
	limit_unit: LimitUnit | null;
	first_due_at: string | null;
	due_at: string | null;
	due_uncertain: boolean;
	settled_at: string | null;
	ended_at: string | null;
	delivered_at: string | null;
	delivered_how: OpenedDossier["deliveredHow"];
	wants_post: boolean | null;
	step: number | null;
	rating: OpenedDossier["rating"];
	expires_at: string;
	illustrative: boolean;
}

const moment = <T extends string | null>(text: T) =>
	(text === null ? null : Temporal.Instant.from(text)) as T extends string
		? Temporal.Instant
		: Temporal.Instant | null;
const limitOf = (amount: number | null, unit: LimitUnit | null): Limit | null =>
	amount === null || unit === null ? null : { amount, unit };

/** The dossier that this browser opened under this name; null when it is closed, or was opened elsewhere. */
export async function openedDossier(
	db: ReadDb,
	{ browser, view }: { readonly browser: string; readonly view: string },
	now: Temporal.Instant,
): Promise<OpenedDossier | null> {
	const { executor } = reads(db);
	const opened = sql`(${digestOfView(browser, view)}, ${now.toString()}::timestamptz)`;
	const found = await sql<Row>`SELECT * FROM dossiers.opened_dossier${opened}`.execute(executor);
	const [row] = found.rows;
	if (!row) return null;
	const acts = await sql<{
		number: number;
		action: DossierAction;
		happened_at: string;
		to_body_id: string | null;
		reason_code: string | null;
		due_before: string | null;
		due_after: string | null;
	}>`SELECT * FROM dossiers.opened_acts${opened}`.execute(executor);
	const letters = await sql<{
		issued_on: string;
		reason_code: ReasonCode;
		new_due_on: string;
		late: boolean;
		contact_phone: string;
	}>`SELECT * FROM dossiers.opened_letters${opened}`.execute(executor);
	const steps = await sql<{
		number: number;
		body_kind: string | null;
		body_name: string | null;
		limit_amount: number | null;
		limit_unit: LimitUnit | null;
	}>`SELECT * FROM dossiers.opened_steps${opened}`.execute(executor);
	const changes = await sql<{
		changed_at: string;
		cause: DatedChange["cause"];
		due_before: string | null;
		due_after: string | null;
	}>`SELECT * FROM dossiers.opened_clock_changes${opened}`.execute(executor);
	return {
		code: row.code,
		source: row.source,
		own: row.own,
		unitId: row.unit_id,
		handlingBodyId: row.handling_body_id,
		deskBodyId: row.desk_body_id,
		state: row.state,
		filedAt: moment(row.filed_at),
		receivedAt: moment(row.received_at),
		clockStartedAt: moment(row.clock_started_at),
		limit: limitOf(row.limit_amount, row.limit_unit),
		firstDueAt: moment(row.first_due_at),
		dueAt: moment(row.due_at),
		dueUncertain: row.due_uncertain,
		settledAt: moment(row.settled_at),
		endedAt: moment(row.ended_at),
		deliveredAt: moment(row.delivered_at),
		deliveredHow: row.delivered_how,
		wantsPost: row.wants_post,
		step: row.step,
		rating: row.rating,
		expiresAt: moment(row.expires_at),
		illustrative: row.illustrative,
		acts: acts.rows.map((act) => ({
			number: act.number,
			action: act.action,
			happenedAt: moment(act.happened_at),
			toBodyId: act.to_body_id,
			reasonCode: act.reason_code,
			dueBefore: moment(act.due_before),
			dueAfter: moment(act.due_after),
		})),
		clockChanges: changes.rows.map((change) => ({
			at: moment(change.changed_at),
			cause: change.cause,
			dueBefore: moment(change.due_before),
			dueAfter: moment(change.due_after),
		})),
		letters: letters.rows.map((letter) => ({
			issuedOn: Temporal.PlainDate.from(letter.issued_on),
			reasonCode: letter.reason_code,
			newDueOn: Temporal.PlainDate.from(letter.new_due_on),
			late: letter.late,
			contactPhone: letter.contact_phone,
		})),
		steps: steps.rows.map((step) => ({
			number: step.number,
			bodyKind: step.body_kind,
			bodyName: step.body_name,
			limit: limitOf(step.limit_amount, step.limit_unit),
		})),
	};
}
