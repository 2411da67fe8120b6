/**
 * One thread that does one kind of work, one piece after another: libraries, fonts and compilers are loaded once. It
 * begins with the first piece, rests when there has been nothing to do for a while, and never keeps the program from ending.
 */
import type { Worker } from "node:worker_threads";
import { startThread } from "./in-worker.ts";

export interface RestingThreadOptions {
	/** the caller's own `import.meta.url` and the thread's first file beside it, without its ending */
	readonly moduleUrl: string;
	readonly entry: string;
	readonly limits: {
		readonly milliseconds: number;
		readonly megabytes: number;
		readonly waiting: number;
		readonly restAfter: number;
	};
	readonly refusals: Readonly<Record<"busy" | "tooSlow" | "tooLarge", () => Error>>;
}

/** What the thread's first file answers instead of a result; anything else is the result. */
export interface FailedWork {
	readonly failed: string;
}

export function restingThread<Task, Answer extends object>({
	moduleUrl,
	entry,
	limits,
	refusals,
}: RestingThreadOptions): (task: Task) => Promise<Answer> {
	let thread: Worker | null = null;
	let rest: NodeJS.Timeout | undefined;
	let before: Promise<unknown> = Promise.resolve();
	let waiting = 0;
	let asked: { resolve(answer: Answer | FailedWork): void; reject(reason: unknown): void } | undefined;

	/** The listeners stay: a port that loses its last one is closed for good. */
	function start(): Worker {
		const worker = startThread(moduleUrl, entry, {
			resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
		});
		const fail = (error: unknown) => {
			// one that was stopped has nothing to say any more
			if (thread === worker) asked?.reject(error);
		};
		worker.on("message", (answer: Answer | FailedWork) => thread === worker && asked?.resolve(answer));
		worker.on("error", (error) => fail(isOutOfMemory(error) ? refusals.tooLarge() : error));
		worker.on("exit", (code) => fail(new Error(`The thread ${entry} ended with ${code} and no answer`)));
		return worker;
	}

	/** Not waited for: a compiler at work hears of its end only when it is done. */
	function stop(): void {
		void thread?.terminate();
		thread = null;
	}

	async function answerOf(task: Task): Promise<Answer | FailedWork> {
		thread ??= start();
		const worker = thread;
		worker.ref();
		let timer: NodeJS.Timeout | undefined;
		try {
			return await new Promise<Answer | FailedWork>((resolve, reject) => {
				asked = { resolve, reject };
				timer = setTimeout(() => reject(refusals.tooSlow()), limits.milliseconds);
				worker.postMessage(task);
			});
		} catch (error) {
			stop();
			throw error;
		} finally {
			clearTimeout(timer);
			worker.unref();
		}
	}

	return async function work(task) {
		if (waiting >= limits.waiting) throw refusals.busy();
		waiting++;
		clearTimeout(rest);
		const mine = before.then(() => answerOf(task));
		before = mine.catch(() => undefined);
		try {
			const answer = await mine;
			if ("failed" in answer) throw new Error(answer.failed);
			return answer;
		} finally {
			waiting--;
			if (waiting === 0) rest = setTimeout(stop, limits.restAfter).unref();
		}
	};
}

const isOutOfMemory = (error: unknown): boolean =>
	(error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
