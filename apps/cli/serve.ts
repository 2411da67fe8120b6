import type { Command } from "commander";
import { programWords } from "../program/messages.ts";
import { startProgram } from "../program/start-program.ts";
import { say } from "./say.ts";
import { settingsOf } from "./settings-of.ts";
import { untilToldToStop } from "./until-told-to-stop.ts";

export function addServe(program: Command): void {
	program
		.command("serve")
		.description("chạy Gương / run Gương")
		.option("--port <number>", "cổng nghe / port (PORT)")
		.option("--host <address>", "địa chỉ nghe / address (HOST)")
		.option("--demo", "nạp dữ liệu minh họa / load illustrative data (GUONG_DEMO)")
		.action((_, command: Command) => serve(command));
}

async function serve(command: Command): Promise<void> {
	const settings = settingsOf(command);
	const program = await startProgram(settings, say);
	process.stdout.write(`${programWords.ready(program.address)}\n`);
	untilToldToStop(program);
}
