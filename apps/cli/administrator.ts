import type { Command } from "commander";
import { createAdministrator } from "#modules/accounts/wiring.ts";
import { systemClock } from "#platform/clock/clock.ts";
import { openDatabase } from "#platform/db/index.ts";
import { makeServices } from "../program/make-services.ts";
import { visitStore } from "../program/open-store.ts";
import { prepareStore } from "../program/prepare-store.ts";
import { printResult, say } from "./say.ts";
import { settingsOf } from "./settings-of.ts";

export function addAdministrator(program: Command): void {
	program
		.command("administrator <sign-in-name> <name>")
		.description(
			"lập người quản trị đầu tiên, in liên kết dùng một lần / make the first administrator, print a one-time link",
		)
		.option("--email <address>", "thư điện tử / mail address")
		.action((signInName: string, name: string, options: { readonly email?: string }, command: Command) =>
			administrator({ signInName, name, email: options.email ?? null, phone: null }, command),
		);
}

async function administrator(
	person: Parameters<typeof createAdministrator>[1],
	command: Command,
): Promise<void> {
	const settings = settingsOf(command);
	const store = await visitStore(settings, say);
	try {
		await prepareStore(store, say);
		const database = openDatabase(store.access);
		const { installation } = makeServices(settings, settings.origin ?? `http://localhost:${settings.port}`);
		const made = await database.inTransaction((trx) =>
			createAdministrator(trx, person, { clock: systemClock, from: "guong administrator", installation }),
		);
		await database.close();
		printResult(
			made,
			() =>
				`Liên kết dùng một lần, trong 7 ngày, cho ${person.name}: / One-time link, works for 7 days:\n${made.link}`,
		);
	} finally {
		await store.close();
	}
}
