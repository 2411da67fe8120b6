import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "../clock/clock.ts";
import { type WriteTransaction, writes } from "../db/connections.ts";
import { nextLink, noRoot, sealRoot } from "./digests.ts";
import type { EventsTables } from "./tables.ts";

/** Any number will do as long as nobody else in the database uses it. */
const sealerLock = 7_310_000_001;
const batch = 2_000;

export interface Sealed {
	readonly number: string;
	readonly entries: number;
	readonly root: string;
}

/**
 * Seals the events that can no longer be joined by an older one: those whose transaction lies below
 * every transaction still open. A row committed late is sealed later, so writers never wait and
 * nothing is lost. Returns null when there is nothing to seal or another sealer is at it.
 */
export async function sealNewEvents(trx: WriteTransaction, clock: Clock): Promise<Sealed | null> {
	const db = writes<EventsTables>(trx);
	const lock = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${sealerLock}) as mine`.execute(
		db,
	);
	if (!lock.rows[0]?.mine) return null;
	const begun = await beginSeal(trx, clock);
	const chained = await chainEntries(trx, begun);
	if (chained.entries === 0) return null;
	const { number, at, cluster, horizon, previous } = begun;
	const root = sealRoot(chained.link, { number, at, cluster, horizon, entries: chained.entries });
	await sql`insert into events.seal (number, at, cluster, horizon, entries, previous, root)
		values (${number}, ${at}, ${cluster}, ${horizon}::xid8, ${chained.entries}, ${previous}, ${root})`.execute(
		db,
	);
	return { number, entries: chained.entries, root: root.toString("hex") };
}

interface BegunSeal {
	readonly number: string;
	readonly at: string;
	readonly cluster: string;
	readonly horizon: string;
	readonly previous: Buffer;
	/** horizon of the last seal in this cluster: everything below it is sealed */
	readonly sealedBelow: string;
	/** the database came from another cluster since the last seal: what was unsealed there is sealed now */
	readonly moved: boolean;
}

async function beginSeal(trx: WriteTransaction, clock: Clock): Promise<BegunSeal> {
	const { rows } = await sql<{
		cluster: string;
		horizon: string;
		number: string | null;
		root: Buffer | null;
		last_cluster: string | null;
		sealed_below: string | null;
	}>`select events.current_cluster() as cluster, pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
			last.number::text as number, last.root, last.cluster as last_cluster,
			(select horizon::text from events.seal where cluster = events.current_cluster()
				order by number desc limit 1) as sealed_below
		from (select) as always left join lateral
			(select number, root, cluster from events.seal order by number desc limit 1) as last on true`.execute(
		writes<EventsTables>(trx),
	);
	const row = rows[0];
	if (!row) throw new Error("the server did not say where the chain stands");
	return {
		number: (BigInt(row.number ?? "0") + 1n).toString(),
		at: Temporal.Instant.fromEpochMilliseconds(clock.now().epochMilliseconds).toString({
			fractionalSecondDigits: 6,
		}),
		cluster: row.cluster,
		horizon: row.horizon,
		previous: row.root ?? noRoot,
		sealedBelow: row.sealed_below ?? "0",
		moved: row.last_cluster !== row.cluster,
	};
}

interface UnsealedRow {
	readonly id: string;
	readonly transaction_id: string;
	readonly cluster: string;
	readonly digest: Buffer;
}

/** Adds the entries of the new seal in the order of transactions and ids, some thousands at a time. */
async function chainEntries(
	trx: WriteTransaction,
	seal: BegunSeal,
): Promise<{ link: Buffer; entries: number }> {
	let link = seal.previous;
	let entries = 0;
	for (const unsealed of seal.moved ? [unsealedElsewhere, unsealedHere] : [unsealedHere]) {
		let events: readonly UnsealedRow[] = [];
		do {
			events = await unsealed(trx, seal, events.at(-1) ?? { transaction_id: "0", id: "0" });
			const rows = events.map(({ id, transaction_id, cluster, digest }) => {
				link = nextLink(link, { eventId: id, transactionId: transaction_id, cluster, digest });
				entries += 1;
				return {
					position: entries,
					event_id: id,
					digest: digest.toString("hex"),
					link: link.toString("hex"),
				};
			});
			if (rows.length > 0) await insertEntries(trx, seal.number, rows);
		} while (events.length === batch);
	}
	return { link, entries };
}

type After = Pick<UnsealedRow, "transaction_id" | "id">;

async function unsealedHere(trx: WriteTransaction, seal: BegunSeal, after: After): Promise<UnsealedRow[]> {
	const { rows } = await sql<UnsealedRow>`
		select e.id::text as id, e.transaction_id::text as transaction_id, e.cluster, e.digest
		from events.event e
		where e.cluster = ${seal.cluster} and e.transaction_id >= ${seal.sealedBelow}::xid8
			and e.transaction_id < ${seal.horizon}::xid8
			and (e.transaction_id, e.id) > (${after.transaction_id}::xid8, ${after.id}::bigint)
		order by e.transaction_id, e.id limit ${batch}`.execute(writes<EventsTables>(trx));
	return rows;
}

/** What was still unsealed when the database was brought here from another cluster. */
async function unsealedElsewhere(
	trx: WriteTransaction,
	seal: BegunSeal,
	after: After,
): Promise<UnsealedRow[]> {
	const { rows } = await sql<UnsealedRow>`
		select e.id::text as id, e.transaction_id::text as transaction_id, e.cluster, e.digest
		from events.event e
		where e.cluster <> ${seal.cluster} and e.id > ${after.id}
			and not exists (select from events.seal_entry s where s.event_id = e.id)
		order by e.id limit ${batch}`.execute(writes<EventsTables>(trx));
	return rows;
}

async function insertEntries(trx: WriteTransaction, seal: string, rows: readonly object[]): Promise<void> {
	await sql`insert into events.seal_entry (seal, position, event_id, digest, link)
		select ${seal}::bigint, r.position, r.event_id, decode(r.digest, 'hex'), decode(r.link, 'hex')
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as r(position integer, event_id bigint, digest text, link text)`.execute(writes<EventsTables>(trx));
}
