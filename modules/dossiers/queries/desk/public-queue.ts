import type { Temporal } from "temporal-polyfill";
import { type PublicDb, reads } from "#platform/db/connections.ts";
import type { DeskTables } from "../../desk/tables.ts";

export interface ShownCall {
	readonly number: number;
	readonly counter: string;
}

/** What hangs on the wall: numbers at the counters, the latest call first, and how many wait. */
export async function publicQueue(
	db: PublicDb,
	bodyId: string,
	day: Temporal.PlainDate,
): Promise<{ readonly calls: readonly ShownCall[]; readonly waiting: number }> {
	const ofDay = () =>
		reads<DeskTables>(db)
			.selectFrom("dossiers.ticket")
			.where("body_id", "=", bodyId)
			.where("day", "=", day.toString());
	const calls = await ofDay()
		.select(["number", "counter"])
		.where("state", "=", "called")
		.orderBy("last_called_at", "desc")
		.limit(6)
		.execute();
	const { waiting } = await ofDay()
		.select((count) => count.fn.countAll<string>().as("waiting"))
		.where("state", "=", "waiting")
		.executeTakeFirstOrThrow();
	return {
		calls: calls.map(({ number, counter }) => ({ number, counter: counter ?? "" })),
		waiting: Number(waiting),
	};
}
