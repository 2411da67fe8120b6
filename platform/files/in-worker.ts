/**
 * Runs a function of another module in a thread of its own, with limits of time and memory. Files of
 * strangers are parsed only here: a file that loops for ever or eats the memory ends its thread, and
 * the program lives on.
 */
import { Worker, type WorkerOptions } from "node:worker_threads";
import { problem } from "./errors.ts";

export interface WorkerLimits {
	readonly milliseconds: number;
	/** of JavaScript heap; bytes in buffers must be limited by the reader itself (`zip-archive.ts`) */
	readonly megabytes: number;
}

/** What the thread is told; see `worker-entry.ts`. */
export interface WorkerTask {
	readonly moduleUrl: string;
	readonly exportName: string;
	readonly input: unknown;
}

export type WorkerAnswer = { readonly done: unknown } | { readonly failed: string };

/**
 * `moduleUrl` is the called module's own `import.meta.url`, so that it is right both under tsx and in a
 * build; `exportName` names a function of one argument. Input and answer are copied between the
 * threads: plain data and bytes, no functions, no `PlainDate`.
 * A refusal (`files/too-slow`, `files/too-much-memory`) is thrown as a Problem; what the function
 * itself throws is a defect.
 */
export async function runInWorker<Input, Output>(
	moduleUrl: string,
	exportName: string,
	input: Input,
	limits: WorkerLimits,
): Promise<Output> {
	await turn();
	try {
		return await inOwnThread<Output>({ moduleUrl, exportName, input }, limits);
	} finally {
		next();
	}
}

/** Each thread may take its whole limit of memory, so few run at once; the others wait their turn. */
const mostAtOnce = 2;
const mostWaiting = 20;
const waiting: (() => void)[] = [];
let running = 0;

async function turn(): Promise<void> {
	if (running < mostAtOnce) {
		running++;
		return;
	}
	if (waiting.length >= mostWaiting) throw problem("busy", {});
	await new Promise<void>((resolve) => waiting.push(resolve));
}

/** The place is handed on, not given back, so that nobody who comes in between takes it. */
function next(): void {
	const first = waiting.shift();
	if (first) first();
	else running--;
}

async function inOwnThread<Output>(task: WorkerTask, limits: WorkerLimits): Promise<Output> {
	const worker = startThread(import.meta.url, "./worker-entry", {
		workerData: task,
		resourceLimits: {
			maxOldGenerationSizeMb: limits.megabytes,
			maxYoungGenerationSizeMb: 32,
			stackSizeMb: 4,
		},
	});
	let timer: NodeJS.Timeout | undefined;
	try {
		return await new Promise<Output>((resolve, reject) => {
			timer = setTimeout(() => reject(problem("too-slow", limitsOf(limits))), limits.milliseconds);
			worker.once("message", (answer: WorkerAnswer) => {
				if ("done" in answer) resolve(answer.done as Output);
				else reject(new Error(answer.failed));
			});
			worker.once("error", (error) =>
				reject(isOutOfMemory(error) ? problem("too-much-memory", limitsOf(limits)) : error),
			);
			worker.once("exit", (code) => reject(new Error(`The reading thread ended with ${code} and no answer`)));
		});
	} finally {
		clearTimeout(timer);
		await worker.terminate();
	}
}

/**
 * A thread that begins with a file of ours, named without its ending as the caller would import it. `--import tsx` does
 * not reach threads on Node 20, so a thread that runs from source registers it before its first file.
 */
export function startThread(
	moduleUrl: string,
	entry: string,
	options: Pick<WorkerOptions, "workerData" | "resourceLimits">,
): Worker {
	const fromSource = moduleUrl.endsWith(".ts");
	const file = new URL(`${entry}.${fromSource ? "ts" : "js"}`, moduleUrl);
	// who reads or writes files needs no secrets
	const settings: WorkerOptions = { ...options, execArgv: [], env: {}, stdin: false };
	if (!fromSource) return new Worker(file, settings);
	const register = JSON.stringify(import.meta.resolve("tsx/esm/api"));
	return new Worker(
		`import(${register}).then((tsx) => { tsx.register(); return import(${JSON.stringify(file)}); });`,
		{ ...settings, eval: true },
	);
}

function isOutOfMemory(error: unknown): boolean {
	return (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
}

function limitsOf(limits: WorkerLimits): {
	seconds: number;
	megabytes: number;
} {
	return {
		seconds: Math.ceil(limits.milliseconds / 1000),
		megabytes: limits.megabytes,
	};
}
