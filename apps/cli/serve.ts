import type { Command } from "commander";
import { readSettings } from "#platform/config/settings.ts";
import { startProgram } from "../program/start-program.ts";
import { programWords } from "../program/messages.ts";
import { say } from "./say.ts";

interface ServeFlags {
	readonly port?: string;
	readonly host?: string;
	readonly data?: string;
	readonly today?: string;
	readonly demo?: boolean;
}

export function addServe(program: Command): void {
	program
		.command("serve")
		.description("chạy Gương / run Gương")
		.option("--port <number>", "cổng nghe / port (PORT)")
		.option("--host <address>", "địa chỉ nghe / address (HOST)")
		.option("--data <folder>", "thư mục dữ liệu / data folder (GUONG_DATA)")
		.option("--today <yyyy-mm-dd>", "đặt đồng hồ / set the clock (GUONG_TODAY)")
		.option("--demo", "nạp dữ liệu minh họa / load illustrative data (GUONG_DEMO)")
		.action(serve);
}

async function serve(flags: ServeFlags): Promise<void> {
	const settings = readSettings(process.env, {
		PORT: flags.port,
		HOST: flags.host,
		GUONG_DATA: flags.data,
		GUONG_TODAY: flags.today,
		GUONG_DEMO: flags.demo ? "1" : undefined,
	});
	const program = await startProgram(settings, say);
	process.stdout.write(`${programWords.ready(program.address)}\n`);
	for (const signal of ["SIGINT", "SIGTERM"] as const)
		process.once(signal, async () => {
			say(programWords.stopping);
			await program.stop();
			process.exit(0);
		});
}
