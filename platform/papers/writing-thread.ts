/**
 * One thread that writes papers, one after another: libraries, fonts and compiler are loaded once. It begins with the
 * first paper, rests when there has been nothing to write for a while, and never keeps the program from ending.
 */
import type { Worker } from "node:worker_threads";
import { startThread } from "../files/in-worker.ts";
import { papersProblem } from "./errors.ts";
import type { PaperToRender } from "./paper-to-render.ts";
import type { PdfFile } from "./pdf/pdf-file.ts";

export interface WritingTask {
	readonly kind: "docx" | "pdf";
	readonly paper: PaperToRender;
	/** a day as 2026-01-31 */
	readonly written: string;
}

export type WritingAnswer = PdfFile | { readonly failed: string };

const limits = { milliseconds: 120_000, megabytes: 768, waiting: 50, restAfter: 120_000 };

let thread: Worker | null = null;
let rest: NodeJS.Timeout | undefined;
let before: Promise<unknown> = Promise.resolve();
let waiting = 0;
let asked: { resolve(answer: WritingAnswer): void; reject(reason: unknown): void } | undefined;

export async function writeInThread(task: WritingTask): Promise<PdfFile> {
	if (waiting >= limits.waiting) throw papersProblem("writing-busy", {});
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
}

async function answerOf(task: WritingTask): Promise<WritingAnswer> {
	thread ??= start();
	const worker = thread;
	worker.ref();
	let timer: NodeJS.Timeout | undefined;
	try {
		return await new Promise<WritingAnswer>((resolve, reject) => {
			asked = { resolve, reject };
			timer = setTimeout(() => reject(tooSlow()), limits.milliseconds);
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

/** The listeners stay: a port that loses its last one is closed for good. */
function start(): Worker {
	const worker = startThread(import.meta.url, "./worker-entry", {
		resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
	});
	const fail = (error: unknown) => {
		// one that was stopped has nothing to say any more
		if (thread === worker) asked?.reject(error);
	};
	worker.on("message", (answer: WritingAnswer) => thread === worker && asked?.resolve(answer));
	worker.on("error", (error) => fail(isOutOfMemory(error) ? tooLarge() : error));
	worker.on("exit", (code) => fail(new Error(`The writing thread ended with ${code} and no answer`)));
	return worker;
}

/** Not waited for: a compiler at work hears of its end only when it is done. */
function stop(): void {
	void thread?.terminate();
	thread = null;
}

const tooSlow = () => papersProblem("writing-too-slow", { seconds: limits.milliseconds / 1000 });
const tooLarge = () => papersProblem("writing-too-large", {});

const isOutOfMemory = (error: unknown): boolean =>
	(error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
