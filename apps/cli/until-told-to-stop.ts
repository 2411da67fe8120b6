import { programWords } from "../program/messages.ts";
import { say } from "./say.ts";

/** Ctrl+C and the service manager's signal end the program in order; a second one ends it at once. */
export function untilToldToStop(running: { stop(): Promise<void> }): void {
	let told = false;
	const stop = async () => {
		if (told) process.exit(1);
		told = true;
		say(programWords.stopping);
		await running.stop();
		process.exit(0);
	};
	process.on("SIGINT", stop);
	process.on("SIGTERM", stop);
}
