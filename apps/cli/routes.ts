import type { Command } from "commander";
import { routeTable } from "../web/route-table.ts";
import { printResult } from "./say.ts";

/** For whoever asks which addresses there are and who may reach them. */
export function addRoutes(program: Command): void {
	program
		.command("routes")
		.description("các địa chỉ và ai được vào / addresses and who may reach them")
		.action(() => {
			const rows = routeTable();
			printResult(rows, () =>
				rows.map(({ method, address, who }) => `${method}\t${address}\t${who}`).join("\n"),
			);
		});
}
