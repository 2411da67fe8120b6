import type { Clock } from "../clock/clock.ts";
import type { WriteTransaction } from "../db/connections.ts";
import type { Database } from "../db/database.ts";
import type { Log } from "./log.ts";

/** Work that comes round more often than a schedule can say, and needs no row in the queue. */
export interface Tick {
	readonly name: string;
	readonly everySeconds: number;
	/** must allow for several processes doing the same at once */
	readonly run: (context: { readonly trx: WriteTransaction; readonly clock: Clock }) => Promise<unknown>;
}

/** Runs it again and again, one run after the other; a failure is logged once until it passes. */
export function startTick(
	tick: Tick,
	{
		database,
		clock,
		log,
	}: { readonly database: Pick<Database, "inTransaction">; readonly clock: Clock; readonly log: Log },
): { stop(): Promise<void> } {
	let stopped = false;
	let failing = false;
	let timer: NodeJS.Timeout;
	let running = Promise.resolve();
	const once = async () => {
		try {
			await database.inTransaction((trx) => tick.run({ trx, clock }));
			if (failing) log.info({ tick: tick.name }, "works again");
			failing = false;
		} catch (error) {
			if (!failing) log.error({ err: error, tick: tick.name }, "failed; it is tried again");
			failing = true;
		}
		if (!stopped) timer = setTimeout(begin, tick.everySeconds * 1000);
	};
	const begin = () => {
		running = once();
	};
	begin();
	return {
		stop: async () => {
			stopped = true;
			clearTimeout(timer);
			await running;
		},
	};
}
