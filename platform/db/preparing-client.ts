import pg from "pg";

/** A statement is prepared once it was asked so often; below that, preparing costs more than it saves. */
const worthwhile = 3;
/** each connection keeps a plan for every prepared statement, so there must be an end to them */
const mostPrepared = 400;
const mostCounted = 2000;

/**
 * The client of one pool. Questions that come again and again are prepared under a name, so that the server plans them once a
 * connection and not once a question: for short questions planning is most of the work. Only for connections that read,
 * one question a transaction: there a question may be asked again when its plan no longer fits because another process migrated.
 */
export function preparingClient(): typeof pg.Client {
	const nameFor = namesOfQuestions();
	return class PreparingClient extends pg.Client {
		// biome-ignore lint/suspicious/noExplicitAny: the client's own signature has a dozen forms
		override query(...given: any[]): any {
			// biome-ignore lint/suspicious/noExplicitAny: as above
			const ask = super.query.bind(this) as (...question: any[]) => any;
			const [text, values] = given;
			const plain = typeof text === "string" && Array.isArray(values) && given.length === 2;
			const name = plain ? nameFor(text) : undefined;
			if (name === undefined) return ask(...given);
			return ask({ name, text, values }).catch((error: unknown) => {
				if (!isOutdatedPlan(error)) throw error;
				return ask(text, values);
			});
		}
	};
}

/** `SELECT *` of a table that has another column now (0A000, "cached plan must not change result type"). */
const isOutdatedPlan = (error: unknown): boolean =>
	error instanceof pg.DatabaseError && error.code === "0A000" && error.message.includes("cached plan");

/** Names for the questions that came often enough, of one pool. */
function namesOfQuestions(): (text: string) => string | undefined {
	const asked = new Map<string, number>();
	const names = new Map<string, string>();
	return (text) => {
		const known = names.get(text);
		if (known !== undefined || names.size >= mostPrepared) return known;
		const times = (asked.get(text) ?? 0) + 1;
		if (times < worthwhile) {
			if (asked.size < mostCounted) asked.set(text, times);
			return undefined;
		}
		asked.delete(text);
		const name = `guong_${names.size}`;
		names.set(text, name);
		return name;
	};
}
