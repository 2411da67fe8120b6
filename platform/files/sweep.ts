import { Temporal } from "temporal-polyfill";
import { type Clock, systemClock } from "../clock/clock.ts";
import { type ReadDb, reads } from "../db/connections.ts";
import type { Job, Schedule } from "../http/module-wiring.ts";
import type { FilesTables } from "./tables.ts";

/** A transaction that keeps a file lasts seconds; whatever nobody names after a day, nobody will. */
const patience = { hours: 24 };

/**
 * Takes bytes away that no row names: uploads whose transaction failed, files that were forgotten. Putting
 * the same bytes again makes their age begin anew, and the age is asked once more right before removing.
 * Ages are the machine's, not those of a demo whose clock stands on another day.
 */
export const sweepBy = (machine: Clock): Job<unknown> => ({
	name: "files/sweep",
	run: async (_payload, { trx, services }) => {
		const { files: store } = services;
		const before = machine.now().subtract(patience);
		const isOld = (at: Temporal.Instant) => Temporal.Instant.compare(at, before) < 0;
		const removeUnnamed = async (ids: readonly string[]) => {
			const named = await namedAmong(trx, ids);
			for (const id of ids) {
				if (named.has(id)) continue;
				const now = await store.storedAt(id);
				if (now && isOld(now)) await store.remove(id);
			}
		};
		let batch: string[] = [];
		for await (const { id, at } of store.list()) {
			if (isOld(at)) batch.push(id);
			if (batch.length < 500) continue;
			await removeUnnamed(batch);
			batch = [];
		}
		await removeUnnamed(batch);
		await store.tidy(before);
	},
});

async function namedAmong(db: ReadDb, ids: readonly string[]): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();
	const rows = await reads<FilesTables>(db)
		.selectFrom("files.file")
		.select("sha256")
		.where("sha256", "in", ids)
		.union(
			reads<FilesTables>(db).selectFrom("files.published_copy").select("sha256").where("sha256", "in", ids),
		)
		.execute();
	return new Set(rows.map((row) => row.sha256));
}

export const sweep = sweepBy(systemClock);

/** Nightly, when nobody uploads. */
export const sweepSchedule: Schedule = { job: sweep.name, cron: "40 2 * * *" };
