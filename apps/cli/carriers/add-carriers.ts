import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { printResult } from "../say.ts";
import { carriersWords } from "./messages.ts";
import { removeCarriers, replaceCarriers } from "./replace-carriers.ts";

const home = fileURLToPath(new URL("../../../reference/unlicensed-carriers/", import.meta.url));

/** `guong carriers`: figures and boundaries that an operator may not want to pass on. */
export function addCarriers(program: Command): void {
	const carriers = program.command("carriers").description(carriersWords.about);
	carriers
		.command("remove")
		.description(carriersWords.remove)
		.action(async () => {
			const removed = await removeCarriers(home);
			printResult({ removed }, () => carriersWords.removed(removed));
		});
	carriers
		.command("replace <dir>")
		.description(carriersWords.replace)
		.action(async (dir: string) => {
			const replaced = await replaceCarriers(home, dir);
			printResult({ replaced }, () => carriersWords.replaced(replaced));
		});
}
