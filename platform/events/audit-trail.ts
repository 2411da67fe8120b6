import { type RawBuilder, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { timeZone } from "../clock/clock.ts";
import { type ReadDb, reads } from "../db/connections.ts";

/** What a reader of the audit trail looks for; absent means no limit. */
export interface TrailFilter {
	/** account of a person or name of a job */
	readonly actorId?: string | undefined;
	/** several accounts, when a person was looked for by name */
	readonly actorIds?: readonly string[] | undefined;
	/** `module/what-happened`, or `module` for all of it */
	readonly what?: string | undefined;
	readonly subjectId?: string | undefined;
	/** both days belong to it */
	readonly from?: Temporal.PlainDate | undefined;
	readonly until?: Temporal.PlainDate | undefined;
	/** only events that concern one of these units or bodies: what a coordinator may see */
	readonly places?: readonly string[] | undefined;
}

export interface TrailRow {
	readonly id: string;
	readonly at: string;
	readonly name: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	readonly actorKind: "person" | "visitor" | "system";
	readonly actorId: string | null;
	readonly via: string | null;
	readonly data: Readonly<Record<string, unknown>>;
	/** null when there are none, when they were erased, or when the reader may not see them */
	readonly personal: Readonly<Record<string, unknown>> | null;
	/** whether there are personal fields, seen by this reader or not */
	readonly personalState: "never" | "held" | "erased";
	/** number of the seal, null while it waits for one */
	readonly seal: string | null;
}

export interface TrailQuestion extends TrailFilter {
	/** network addresses and other personal fields: for those whose duty it is to look into misuse */
	readonly withPersonal: boolean;
	/** events of these modules are shown without their content: citizens' matters */
	readonly withoutContent: readonly string[];
}

/** Newest first; the page after the event with this id. */
export async function auditTrail(
	db: ReadDb,
	question: TrailQuestion,
	{ before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<readonly TrailRow[]> {
	const conditions = conditionsOf(question);
	if (before) conditions.push(sql`e.id < ${before}`);
	const module = sql`split_part(e.name, '/', 1)`;
	const hidden = sql`${module} = any(${[...question.withoutContent]}::text[])`;
	const { rows } = await sql<TrailRow>`
		select e.id::text as id, e.at, e.name, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
			e.actor_kind as "actorKind", e.actor_id as "actorId", e.via,
			case when ${hidden} then '{}'::jsonb else e.data end as data,
			case when ${question.withPersonal} and not ${hidden} then p.data end as personal,
			case when p.event_id is not null then 'held' when e.personal_digest is not null then 'erased' else 'never'
			end as "personalState",
			s.seal::text as seal
		from events.event e
			left join events.personal p on p.event_id = e.id
			left join events.seal_entry s on s.event_id = e.id
		where ${sql.join(conditions, sql` and `)}
		order by e.id desc limit ${limit}`.execute(reads<object>(db).executor);
	return rows;
}

/** All of it, newest first, some hundreds at a time: an export never holds the trail in memory. */
export async function* wholeTrail(
	db: ReadDb,
	question: TrailQuestion,
	batch = 500,
): AsyncGenerator<TrailRow> {
	let rows: readonly TrailRow[] = [];
	do {
		rows = await auditTrail(db, question, { before: rows.at(-1)?.id, limit: batch });
		yield* rows;
	} while (rows.length === batch);
}

function conditionsOf({
	actorId,
	actorIds,
	what,
	subjectId,
	from,
	until,
	places,
}: TrailFilter): RawBuilder<unknown>[] {
	const conditions: RawBuilder<unknown>[] = [sql`true`];
	if (actorId) conditions.push(sql`e.actor_id = ${actorId}`);
	if (actorIds) conditions.push(sql`e.actor_id = any(${[...actorIds]}::text[])`);
	if (what?.includes("/")) conditions.push(sql`e.name = ${what}`);
	else if (what) conditions.push(sql`e.name like ${`${what.replaceAll(/[%_\\]/g, "\\$&")}/%`}`);
	if (subjectId) conditions.push(sql`e.subject_id = ${subjectId}`);
	if (from) conditions.push(sql`e.at >= ${startOf(from)}::timestamptz`);
	if (until) conditions.push(sql`e.at < ${startOf(until.add({ days: 1 }))}::timestamptz`);
	if (places) conditions.push(sql`e.places && ${[...places]}::text[]`);
	return conditions;
}

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant().toString();
