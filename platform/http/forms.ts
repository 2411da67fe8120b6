import { reads, type WriteTransaction, writes } from "../db/connections.ts";
import type { Database } from "../db/database.ts";
import { hashOfToken, newToken } from "./keys.ts";
import type { HttpTables } from "./tables.ts";

/** Fields that are never kept: they are asked again. */
const neverKept = /^(csrf|form_id|password|mat_khau|.*password.*|.*code.*)$/i;

/** A URL-encoded body larger than this is not parked. */
const mostParked = 200_000;

/**
 * Notes that this form is being answered. Returns the first answer when it already was.
 * A second sending that runs at the same moment waits here until the first has ended.
 */
export async function claimForm(
	trx: WriteTransaction,
	formId: string,
	address: string,
): Promise<{ readonly answered: string | null } | null> {
	const claimed = await writes<HttpTables>(trx)
		.insertInto("http.submission")
		.values({ form_id: formId, address, answer: null })
		.onConflict((conflict) => conflict.column("form_id").doNothing())
		.executeTakeFirst();
	if (Number(claimed.numInsertedOrUpdatedRows ?? 0) === 1) return null;
	const earlier = await reads<HttpTables>(trx)
		.selectFrom("http.submission")
		.select("answer")
		.where("form_id", "=", formId)
		.executeTakeFirst();
	return { answered: earlier?.answer ?? null };
}

export async function noteAnswer(trx: WriteTransaction, formId: string, answer: string): Promise<void> {
	await writes<HttpTables>(trx)
		.updateTable("http.submission")
		.set({ answer })
		.where("form_id", "=", formId)
		.execute();
}

/** Keeps what was typed when the session ended; returns the token that brings it back. */
export async function parkForm(
	database: Database,
	address: string,
	fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<string | null> {
	const body = new URLSearchParams();
	for (const [name, value] of Object.entries(fields))
		if (!neverKept.test(name)) for (const one of [value].flat()) body.append(name, one);
	if (body.toString().length > mostParked) return null;
	const token = newToken();
	await database.inTransaction((trx) =>
		writes<HttpTables>(trx)
			.insertInto("http.parked_form")
			.values({ token_hash: hashOfToken(token), address, body: body.toString() })
			.execute(),
	);
	return token;
}

/** Hands back what was parked for this page, once. */
export async function unparkForm(
	database: Database,
	token: string,
): Promise<Record<string, string | readonly string[]> | null> {
	const row = await database.inTransaction((trx) =>
		writes<HttpTables>(trx)
			.deleteFrom("http.parked_form")
			.where("token_hash", "=", hashOfToken(token))
			.returning("body")
			.executeTakeFirst(),
	);
	return row ? fieldsOf(new URLSearchParams(row.body)) : null;
}

/** Fields by name; a name that stands more than once becomes a list. */
export function fieldsOf(body: URLSearchParams): Record<string, string | readonly string[]> {
	const fields: Record<string, string | readonly string[]> = {};
	for (const name of new Set(body.keys())) {
		const all = body.getAll(name);
		fields[name] = all.length === 1 ? (all[0] as string) : all;
	}
	return fields;
}
