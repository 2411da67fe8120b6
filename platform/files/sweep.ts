import { type Clock, systemClock } from "../clock/clock.ts";
import { reads } from "../db/connections.ts";
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
		const isOld = (at: { epochMilliseconds: number }) => at.epochMilliseconds < before.epochMilliseconds;
		const named = async (sha256: string) => {
			const reader = reads<FilesTables>(trx);
			const file = reader.selectFrom("files.file").select("id").where("sha256", "=", sha256).limit(1);
			const copy = reader
				.selectFrom("files.published_copy")
				.select("file_id")
				.where("sha256", "=", sha256)
				.limit(1);
			return (await file.executeTakeFirst()) !== undefined || (await copy.executeTakeFirst()) !== undefined;
		};
		for await (const { id, at } of store.list()) {
			if (!isOld(at) || (await named(id))) continue;
			const now = await store.storedAt(id);
			if (now && isOld(now)) await store.remove(id);
		}
		await store.tidy(before);
	},
});

export const sweep = sweepBy(systemClock);

/** Nightly, when nobody uploads. */
export const sweepSchedule: Schedule = { job: sweep.name, cron: "40 2 * * *" };
