/** The first file of a reading thread: loads the module named, calls the function named, sends its answer. */
import { parentPort, workerData } from "node:worker_threads";
import type { WorkerAnswer, WorkerTask } from "./in-worker.ts";

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
	try {
		const module = (await import(task.moduleUrl)) as Record<string, (input: unknown) => unknown>;
		const run = module[task.exportName];
		if (!run) return { failed: `${task.moduleUrl} has no ${task.exportName}` };
		return { done: await run(task.input) };
	} catch (error) {
		return {
			failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
		};
	}
}

parentPort?.postMessage(await answer(workerData as WorkerTask));
