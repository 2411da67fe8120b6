import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { forgetFile } from "#platform/files/index.ts";
import type { DemoPart } from "#platform/http/module-wiring.ts";
import { playDongThap2023 } from "./dong-thap-2023/story.ts";
import { playDongThap2025 } from "./dong-thap-2025/story.ts";
import { playDongThap2026 } from "./dong-thap-2026/story.ts";
import { playLangSon2026 } from "./lang-son-2026/story.ts";

/** Invented plans of real units, played by the program's own commands, so that every figure has a history. */
export const demoStories: DemoPart = {
	name: "plans/stories",
	load: async (trx, { clock, services }) => {
		const stage = { trx, services };
		await playDongThap2023(stage);
		await playDongThap2025(stage);
		// their plans are 251 days old, and their bodies began with the reform
		const today = clock.today();
		if (Temporal.PlainDate.compare(today.subtract({ days: 251 }), "2025-07-01") < 0) return;
		await playDongThap2026(stage, today);
		await playLangSon2026(stage, today);
	},
	remove: async (trx) => {
		for (const id of await filesOfStories(trx)) await forgetFile(trx, id);
		await sql`SELECT plans.remove_illustrative()`.execute(writes(trx));
	},
};

/** Scans and evidence; the bytes go when nothing names them any more. */
async function filesOfStories(trx: WriteTransaction): Promise<readonly string[]> {
	const { rows } = await sql<{ id: string }>`
		SELECT signed_file_id AS id FROM plans.plan WHERE illustrative AND signed_file_id IS NOT NULL
		UNION
		SELECT e.file_id FROM plans.evidence e JOIN plans.act a ON a.id = e.act_id
		JOIN plans.occurrence o ON o.id = a.occurrence_id JOIN plans.plan p ON p.id = o.plan_id
		WHERE p.illustrative`.execute(writes(trx));
	return rows.map(({ id }) => id);
}
