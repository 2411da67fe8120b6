import { programWords } from "../program/messages.ts";
import { say } from "./say.ts";

/** One signal may come twice: to the whole group of processes, and handed on by `npm start`. */
const sameSignalMs = 1_000;

/** Ctrl+C and the service manager's signal end the program in order; a second one ends it at once. */
export function untilToldToStop(running: { stop(): Promise<void> }): void {
	let toldAt: number | null = null;
	const stop = async () => {
		if (toldAt !== null) {
			if (performance.now() - toldAt > sameSignalMs) process.exit(1);
			return;
		}
		toldAt = performance.now();
		say(programWords.stopping);
		await running.stop();
		process.exit(0);
	};
	process.on("SIGINT", stop);
	process.on("SIGTERM", stop);
}
