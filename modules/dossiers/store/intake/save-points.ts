import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { Problem } from "#platform/problem/problem.ts";

/** Does something within a transaction so that a refusal undoes it alone; what comes back is either what was done or the refusal. */
export async function orRefusal<T>(
	trx: WriteTransaction,
	work: () => Promise<T>,
): Promise<{ readonly done: T } | { readonly refusal: Problem }> {
	const executor = writes<object>(trx);
	await sql`SAVEPOINT one_of_many`.execute(executor);
	try {
		const done = await work();
		await sql`RELEASE SAVEPOINT one_of_many`.execute(executor);
		return { done };
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		await sql`ROLLBACK TO SAVEPOINT one_of_many`.execute(executor);
		return { refusal: error };
	}
}
