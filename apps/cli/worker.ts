import type { Command } from "commander";
import { programWords } from "../program/messages.ts";
import { startWorkerProgram } from "../program/start-worker-program.ts";
import { say } from "./say.ts";
import { settingsOf } from "./settings-of.ts";
import { untilToldToStop } from "./until-told-to-stop.ts";

export function addWorker(program: Command): void {
	program
		.command("worker")
		.description("chỉ chạy việc nền / background jobs alone")
		.action(async (_, command: Command) => {
			const worker = await startWorkerProgram(settingsOf(command), say);
			say(programWords.working);
			untilToldToStop(worker);
		});
}
