import { sql } from "kysely";
import { type PublicDb, reads } from "./connections.ts";

interface Memory {
	readonly snapshot: string;
	readonly answers: Map<string, Promise<unknown>>;
}

const memories = new WeakMap<PublicDb, Memory>();
const mostKept = 300;

/**
 * What was found for this key stays true as long as no transaction anywhere in the database has ended or begun to
 * write: the server's snapshot says so in one tiny question, exactly and at once, whoever wrote. So a page that many
 * people open at the same time is put together once. The key must hold all that the answer depends on besides data:
 * the day, the language, the address. A failure is not kept.
 */
export async function whileUnchanged<Answer>(
	db: PublicDb,
	key: string,
	ask: () => Promise<Answer>,
): Promise<Answer> {
	const answers = await answersOfNow(db);
	const known = answers.get(key);
	if (known) return known as Promise<Answer>;
	const answer = ask();
	if (answers.size < mostKept) answers.set(key, answer);
	answer.catch(() => answers.delete(key));
	return answer;
}

/** Two equal snapshots see the same rows: nothing was committed between them. */
async function answersOfNow(db: PublicDb): Promise<Map<string, Promise<unknown>>> {
	const { rows } = await sql<{
		now: string;
	}>`SELECT pg_current_snapshot()::text AS now WHERE ${true}`.execute(reads<object>(db).executor);
	const snapshot = rows[0]?.now ?? "";
	const known = memories.get(db);
	if (known?.snapshot === snapshot) return known.answers;
	const answers = new Map<string, Promise<unknown>>();
	memories.set(db, { snapshot, answers });
	return answers;
}
