import type { Kysely, QueryCreator, Transaction } from "kysely";

/**
 * What a query receives: a connection on which the server itself refuses to write
 * (`default_transaction_read_only`). Opaque on purpose: the only way in is `reads<Tables>(db)`,
 * so a module sees the tables it names and no others.
 */
export interface ReadDb {
	readonly [readable]: true;
}

/** What a public page receives: the role `guong_public`, which can see published columns and nothing else. */
export interface PublicDb extends ReadDb {
	readonly [publicOnly]: true;
}

/** What a command receives: an open transaction. It may be handed to a query, never the other way round. */
export interface WriteTransaction extends ReadDb {
	readonly [writable]: true;
}

declare const readable: unique symbol;
declare const publicOnly: unique symbol;
declare const writable: unique symbol;

/** The part of Kysely that asks. `with` is left out because a common table expression can write. */
export type Reader<Tables> = Pick<QueryCreator<Tables>, "selectFrom" | "selectNoFrom"> & {
	/** For `sql\`…\`.execute(reader.executor)`, where a question is clearer in SQL. The server still refuses writes. */
	readonly executor: Kysely<Tables>;
};

/** Opens a connection for reading the tables of one module (its own, or views another module publishes). */
export function reads<Tables>(db: ReadDb): Reader<Tables> {
	const kysely = db as unknown as Kysely<Tables>;
	return {
		selectFrom: kysely.selectFrom.bind(kysely),
		selectNoFrom: kysely.selectNoFrom.bind(kysely),
		executor: kysely,
	} as Reader<Tables>;
}

/** Opens a transaction for changing the tables of one module. */
export function writes<Tables>(trx: WriteTransaction): Transaction<Tables> {
	return trx as unknown as Transaction<Tables>;
}
