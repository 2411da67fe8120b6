import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Label } from "@guong/index-math";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { ReferenceLoader } from "#platform/http/module-wiring.ts";
import type { IndicesTables } from "../tables.ts";

const file = new URL("../../../reference/indices/crosswalk/levers.json", import.meta.url);

interface LeverEntry {
	readonly code: string;
	readonly label: Label;
	/** index → concepts */
	readonly moves: Readonly<Record<string, readonly string[]>>;
}

export const readLevers = async (): Promise<readonly LeverEntry[]> =>
	JSON.parse(await readFile(file, "utf8")) as readonly LeverEntry[];

/** Kinds of work and what they may move. What people added or withdrew here stays. */
export const leverReference: ReferenceLoader = {
	name: "indices/levers",
	digest: async () =>
		createHash("sha256")
			.update(await readFile(file))
			.digest("hex"),
	load: async (trx, progress) => {
		const levers = await readLevers();
		await keepLevers(trx, levers);
		const tables = writes<IndicesTables>(trx);
		await tables
			.deleteFrom("indices.lever_node")
			.where("added_by", "is", null)
			.where("withdrawn_by", "is", null)
			.execute();
		const rows = levers.flatMap(({ code, moves }) =>
			Object.entries(moves).flatMap(([index_code, concepts]) =>
				concepts.map((concept) => ({ lever_code: code, index_code, concept })),
			),
		);
		await tables
			.insertInto("indices.lever_node")
			.values(
				rows.map((row) => ({
					...row,
					added_on: null,
					added_by: null,
					withdrawn_on: null,
					withdrawn_by: null,
					reason: null,
				})),
			)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		progress(`${levers.length} levers, ${rows.length} places`);
	},
};

async function keepLevers(trx: WriteTransaction, levers: readonly LeverEntry[]): Promise<void> {
	for (const [place, { code, label }] of levers.entries()) {
		const row = { place, label_vi: label.vi, label_en: label.en, shipped: true };
		await writes<IndicesTables>(trx)
			.insertInto("indices.lever")
			.values({ code, ...row })
			.onConflict((conflict) => conflict.column("code").doUpdateSet(row))
			.execute();
	}
}
