import type { Command } from "commander";
import { clockOn, systemClock } from "#platform/clock/clock.ts";
import { openDatabase } from "#platform/db/index.ts";
import { loadDemo, removeDemo } from "#platform/demo/demo.ts";
import { appsProblem } from "../errors.ts";
import { makeServices } from "../program/make-services.ts";
import { visitStore } from "../program/open-store.ts";
import { prepareStore } from "../program/prepare-store.ts";
import { wirings } from "../wirings.ts";
import { printResult, say } from "./say.ts";
import { settingsOf } from "./settings-of.ts";

export function addDemo(program: Command): void {
	program
		.command("demo")
		.description("nạp hoặc gỡ dữ liệu minh họa / load or remove the illustrative data")
		.option("--remove", "gỡ / remove")
		.action(({ remove = false }: { readonly remove?: boolean }, command: Command) => demo(remove, command));
}

async function demo(remove: boolean, command: Command): Promise<void> {
	const settings = settingsOf(command);
	const store = await visitStore(settings, say);
	try {
		if (!store.own) throw appsProblem("demo-elsewhere", {});
		await prepareStore(store, say);
		const database = openDatabase(store.access);
		const parts = wirings.flatMap((wiring) => wiring.demo ?? []);
		const clock = settings.today ? clockOn(settings.today) : systemClock;
		const services = makeServices({ ...settings, demo: true }, "http://localhost");
		const changed = remove
			? await removeDemo(database, parts, say)
			: await loadDemo(database, parts, { clock, services }, say);
		await database.close();
		printResult({ parts: changed, removed: remove }, () =>
			remove
				? `Đã gỡ ${changed} phần. / Removed: ${changed}`
				: `Đã nạp ${changed} phần. / Loaded: ${changed}`,
		);
	} finally {
		await store.close();
	}
}
