import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Misses, MissScope } from "../../domain/lookup/miss-limits.ts";
import type { LookupTables } from "../../lookup/tables.ts";

export type MissKeys = Readonly<Record<MissScope, Buffer>>;

/** The order in which counts are locked, the same for everybody, so that nobody waits in a circle. */
const inOrder = ["code", "phone", "network", "all"] as const satisfies readonly MissScope[];

const hourOf = (now: Temporal.Instant): string =>
	now.round({ smallestUnit: "hour", roundingMode: "floor" }).toString();

/**
 * Counts a try as wrong before it is made, so that a hundred sent at once wait for each other and do not all find
 * the count at zero.
 */
export async function countTry(
	trx: WriteTransaction,
	keys: MissKeys,
	now: Temporal.Instant,
): Promise<readonly Misses[]> {
	const hour = hourOf(now);
	await writes<LookupTables>(trx)
		.insertInto("dossiers.lookup_miss")
		.values(inOrder.map((scope) => ({ scope, key: keys[scope], hour, misses: 1 })))
		.onConflict((conflict) =>
			conflict
				.columns(["scope", "key", "hour"])
				.doUpdateSet({ misses: sql<number>`dossiers.lookup_miss.misses + 1` }),
		)
		.execute();
	const { rows } = await sql<Misses>`
		SELECT scope, sum(misses) FILTER (WHERE hour = ${hour}::timestamptz)::integer AS hour, sum(misses)::integer AS day
		FROM dossiers.lookup_miss
		WHERE (scope, key) IN (${sql.join(inOrder.map((scope) => sql`(${scope}::text, ${keys[scope]}::bytea)`))})
			AND hour > ${hour}::timestamptz - interval '24 hours'
		GROUP BY scope`.execute(reads<LookupTables>(trx).executor);
	return rows;
}

/** It was not wrong after all, or was not tried. */
export async function uncountTry(
	trx: WriteTransaction,
	keys: MissKeys,
	now: Temporal.Instant,
): Promise<void> {
	await sql`UPDATE dossiers.lookup_miss SET misses = misses - 1
		WHERE hour = ${hourOf(now)}::timestamptz
			AND (scope, key) IN (${sql.join(inOrder.map((scope) => sql`(${scope}::text, ${keys[scope]}::bytea)`))})`.execute(
		writes<LookupTables>(trx),
	);
}

export async function sweepMisses(trx: WriteTransaction, now: Temporal.Instant): Promise<void> {
	await writes<LookupTables>(trx)
		.deleteFrom("dossiers.lookup_miss")
		.where("hour", "<", now.subtract({ hours: 48 }).toString())
		.execute();
}
