import { type RawBuilder, sql } from "kysely";
import { type ReadDb, reads } from "../db/connections.ts";
import type { Json } from "./canonical.ts";
import type { SealedFields } from "./digests.ts";
import type { EventsTables } from "./tables.ts";

export interface StoredEvent extends SealedFields {
	readonly id: string;
	readonly transactionId: string;
	readonly cluster: string;
	readonly digest: Buffer;
	readonly personal: { readonly salt: Buffer; readonly data: Json } | null;
}

export interface ChainEntry {
	readonly position: number;
	readonly eventId: string;
	readonly digest: Buffer;
	readonly link: Buffer;
	readonly event: StoredEvent | null;
}

export interface StoredSeal {
	readonly number: string;
	readonly at: string;
	readonly cluster: string;
	readonly horizon: string;
	readonly entries: number;
	readonly previous: Buffer;
	readonly root: Buffer;
}

/** The columns of a StoredEvent; times in the form that digests are taken of. */
const eventColumns = sql`
	e.id::text as id, e.transaction_id::text as "transactionId", e.cluster,
	to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
	e.name, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.actor_kind as "actorKind",
	e.actor_id as "actorId", e.via, e.places, e.data, e.salt, e.personal_digest as "personalDigest", e.digest,
	p.salt as "personalSalt", p.data as "personalData"`;

const sealColumns = sql`number::text as number,
	to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
	cluster, horizon::text as horizon, entries, previous, root`;

type EventColumns = Omit<StoredEvent, "personal"> & {
	readonly personalSalt: Buffer | null;
	readonly personalData: Json;
};

const batch = 2_000;

/** Reads the chain as it is stored, in batches; judges nothing. */
export class ChainReader {
	readonly #db: ReadDb;

	constructor(db: ReadDb) {
		this.#db = db;
	}

	async lastSeal(): Promise<StoredSeal | null> {
		const [last] = await this.#rows<StoredSeal>(
			sql`select ${sealColumns} from events.seal order by events.seal.number desc limit 1`,
		);
		return last ?? null;
	}

	async currentCluster(): Promise<string> {
		const [here] = await this.#rows<{ cluster: string }>(sql`select events.current_cluster() as cluster`);
		return here?.cluster ?? "";
	}

	/** Every seal up to the last one known when the walk began: newer ones are left to the next walk. */
	async *seals(last: StoredSeal | null): AsyncGenerator<StoredSeal> {
		if (!last) return;
		yield* this.#inBatches<StoredSeal>(
			(before) => sql`select ${sealColumns} from events.seal
				where events.seal.number > ${before?.number ?? "0"} and events.seal.number <= ${last.number}
				order by events.seal.number limit ${batch}`,
		);
	}

	async *entries(seal: string): AsyncGenerator<ChainEntry> {
		type Row = EventColumns &
			Pick<ChainEntry, "position" | "eventId" | "link"> & { readonly entryDigest: Buffer };
		const rows = this.#inBatches<Row>(
			(before) => sql`select s.position, s.event_id::text as "eventId", s.digest as "entryDigest", s.link,
					${eventColumns}
				from events.seal_entry s
					left join events.event e on e.id = s.event_id
					left join events.personal p on p.event_id = e.id
				where s.seal = ${seal} and s.position > ${before?.position ?? 0}
				order by s.position limit ${batch}`,
		);
		for await (const { position, eventId, entryDigest, link, ...event } of rows) {
			yield {
				position,
				eventId,
				digest: entryDigest,
				link,
				event: event.id === null ? null : storedEvent(event),
			};
		}
	}

	/** Events that nobody sealed yet, though only those that could honestly still be waiting. */
	async *unsealed(last: StoredSeal | null): AsyncGenerator<StoredEvent> {
		const rows = this.#inBatches<EventColumns>(
			(before) => sql`select ${eventColumns}
				from events.event e left join events.personal p on p.event_id = e.id
				where e.id > ${before?.id ?? "0"}
					and not exists (select from events.seal_entry s where s.event_id = e.id)
					and not (e.cluster = ${last?.cluster ?? ""} and e.transaction_id < ${last?.horizon ?? "0"}::xid8)
				order by e.id limit ${batch}`,
		);
		for await (const row of rows) yield storedEvent(row);
	}

	/**
	 * The first event that stands in no seal although its transaction was over when one was set: it
	 * came in afterwards, by force. Returns it with the seal that should have held it.
	 */
	async findStray(last: StoredSeal): Promise<{ event: string; seal: string } | null> {
		const [stray] = await this.#rows<{ event: string; seal: string }>(
			sql`select e.id::text as event, held.number::text as seal
				from events.event e
				cross join lateral (
					select min(s.number) as number from events.seal s
					where s.cluster = e.cluster and s.horizon > e.transaction_id
				) held
				where held.number <= ${last.number}
					and not exists (select from events.seal_entry s where s.event_id = e.id)
				order by held.number, e.transaction_id, e.id limit 1`,
		);
		return stray ?? null;
	}

	async wasLawfullyErased(eventId: string): Promise<boolean> {
		const [erasure] = await this.#rows<{ id: string }>(
			sql`select e.id from events.event e
				where e.name = 'events/personal-fields-erased' and e.data -> 'events' ? ${eventId} limit 1`,
		);
		return erasure !== undefined;
	}

	async *#inBatches<Row>(ask: (before: Row | undefined) => RawBuilder<unknown>): AsyncGenerator<Row> {
		let rows: readonly Row[] = [];
		do {
			rows = await this.#rows<Row>(ask(rows.at(-1)));
			yield* rows;
		} while (rows.length === batch);
	}

	async #rows<Row>(query: RawBuilder<unknown>): Promise<readonly Row[]> {
		const { rows } = await (query as RawBuilder<Row>).execute(reads<EventsTables>(this.#db).executor);
		return rows;
	}
}

function storedEvent({ personalSalt, personalData, ...event }: EventColumns): StoredEvent {
	return { ...event, personal: personalSalt ? { salt: personalSalt, data: personalData } : null };
}
