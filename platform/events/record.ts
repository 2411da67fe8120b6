import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "../db/connections.ts";
import type { Actor } from "../http/actor.ts";
import { type Json, normalise, normaliseText } from "./canonical.ts";
import { eventDigest, personalDigest, type SealedFields } from "./digests.ts";
import type { EventsTables } from "./tables.ts";

export interface SystemActor {
	readonly kind: "system";
	readonly what: string;
}

/** Something that happened, past tense: `hamlet-entered`. */
export interface NewEvent {
	/** `module/what-happened` */
	readonly name: string;
	/** what it is about: kind and id */
	readonly subject: { readonly kind: string; readonly id: string };
	readonly actor: Actor | SystemActor;
	/** network address, or the job's name */
	readonly from: string;
	readonly at: string;
	/** kept for good: no personal data here; `unitId` and `bodyId` say which unit and body it concerns */
	readonly data?: Readonly<Record<string, unknown>>;
	/** personal fields: sealed by a salted digest, lawfully erasable without breaking the seal */
	readonly personal?: Readonly<Record<string, unknown>>;
}

/** The job that hands an event to its subscribers; queued with every event. */
export const dispatchJobName = "events/dispatch";
export interface DispatchPayload {
	readonly eventId: string;
}

/**
 * Writes the event in the transaction that caused it. It is both the audit trail and the source of
 * jobs: who hears it is decided in `apps/worker/subscriptions.ts`. Returns the event's id.
 */
export async function recordEvent(trx: WriteTransaction, event: NewEvent): Promise<string> {
	const personal = personalFields(event);
	const fields: SealedFields = {
		at: canonicalInstant(event.at),
		name: event.name,
		subjectKind: normaliseText(event.subject.kind),
		subjectId: normaliseText(event.subject.id),
		actorKind: event.actor.kind,
		actorId: actorId(event.actor),
		via: event.actor.kind === "system" ? normaliseText(event.from) : null,
		places: placesOf(event),
		data: normalise(event.data ?? {}),
		personalDigest: personal?.digest ?? null,
		salt: randomBytes(16),
	};
	return insertEvent(trx, fields, personal);
}

interface PersonalFields {
	readonly salt: Buffer;
	readonly data: Json;
	readonly digest: Buffer;
}

/** One statement, hence one round trip: the row, its personal fields and the job that spreads it. */
async function insertEvent(trx: WriteTransaction, fields: SealedFields, personal: PersonalFields | null) {
	const { rows } = await sql<{ id: string }>`
		with event as (
			insert into events.event (
				at, name, subject_kind, subject_id, actor_kind, actor_id, via, places, data, salt, personal_digest, digest
			) values (
				${fields.at}, ${fields.name}, ${fields.subjectKind}, ${fields.subjectId}, ${fields.actorKind},
				${fields.actorId}, ${fields.via}, ${[...fields.places]}::text[], ${JSON.stringify(fields.data)}::jsonb,
				${fields.salt}, ${fields.personalDigest}, ${eventDigest(fields)}
			) returning id
		), personal as (
			insert into events.personal (event_id, salt, data)
			select id, ${personal?.salt ?? null}::bytea, ${JSON.stringify(personal?.data ?? null)}::jsonb from event
			where ${personal !== null}
		), job as (
			select graphile_worker.add_job(
				${dispatchJobName}, json_build_object('eventId', id::text), max_attempts => 10
			) from event
		)
		select event.id::text as id from event, job`.execute(writes<EventsTables>(trx));
	return (rows[0] as { id: string }).id;
}

function personalFields(event: NewEvent): PersonalFields | null {
	const from = event.actor.kind === "system" ? {} : { from: event.from };
	const data = normalise({ ...event.personal, ...from }) as Record<string, Json>;
	if (Object.keys(data).length === 0) return null;
	const salt = randomBytes(16);
	return { salt, data, digest: personalDigest(salt, data) };
}

function actorId(actor: NewEvent["actor"]): string | null {
	if (actor.kind === "person") return actor.personId;
	return actor.kind === "system" ? normaliseText(actor.what) : null;
}

/** Units and bodies concerned: those of the actor's posts and those that the event names. */
function placesOf({ actor, data, subject }: NewEvent): string[] {
	const posts = actor.kind === "person" ? actor.posts.flatMap((post) => [post.unitId, post.bodyId]) : [];
	const about = subject.kind === "unit" || subject.kind === "body" ? [subject.id] : [];
	const named = [...posts, data?.unitId, data?.bodyId, ...about];
	return [...new Set(named.filter((place) => typeof place === "string").map(normaliseText))].sort();
}

/** PostgreSQL keeps microseconds, so the digest covers no more than these. */
function canonicalInstant(at: string): string {
	return Temporal.Instant.from(at).toString({ fractionalSecondDigits: 6 });
}
