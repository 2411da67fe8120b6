import { Logger } from "graphile-worker";

/** What background work needs of a log; pino's logger fits. */
export interface Log {
	debug(details: object, message: string): void;
	info(details: object, message: string): void;
	warn(details: object, message: string): void;
	error(details: object, message: string): void;
}

const levels = { error: "error", warning: "warn", info: "debug", debug: "debug" } as const;

/** graphile-worker's talk, in our log; each finished job is no more than a detail there. */
export function workerLogger(log: Log): Logger {
	return new Logger((scope) => (level, message) => {
		log[levels[level as keyof typeof levels] ?? "debug"]({ ...scope }, message);
	});
}
