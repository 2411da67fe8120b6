import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "#platform/problem/problem.ts";
import type { Say } from "../access.ts";
import { serverWords } from "./messages.ts";
import type { Running } from "./postmaster.ts";
import { isAlive } from "./processes.ts";

const interval = 200;

/**
 * Starts the server again when it has died (killed for want of memory, by mistake, by a defect of its own).
 * Until it is back, requests are told that the database is away; what was acknowledged is on the disk.
 */
export function watchServer(first: Running, relaunch: () => Promise<Running>, say: Say) {
	let running = first;
	let ended = false;
	let busy = Promise.resolve();
	const look = async (): Promise<void> => {
		if (isAlive(running.pid)) return;
		say(serverWords.died(running.pid));
		for (let wait = interval; !isAlive(running.pid) && !ended; wait = Math.min(wait * 2, 10_000)) {
			try {
				running = await relaunch();
			} catch (error) {
				// a full disk may become free: tried again, less and less often
				say(error instanceof Problem ? `${error.sentence("vi")} (${error.sentence("en")})` : String(error));
				await pause(wait, undefined, { ref: false });
			}
		}
	};
	let looking = false;
	const timer = setInterval(() => {
		if (looking) return;
		looking = true;
		busy = look().finally(() => {
			looking = false;
		});
	}, interval).unref();
	return {
		running: () => running,
		/** stops looking; answers the server that runs now */
		async end(): Promise<Running> {
			ended = true;
			clearInterval(timer);
			await busy;
			return running;
		},
	};
}
