import { sql } from "kysely";
import { writes } from "#platform/db/connections.ts";
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
		await playDongThap2026(stage, clock.today());
		await playLangSon2026(stage, clock.today());
	},
	remove: async (trx) => {
		await sql`SELECT plans.remove_illustrative()`.execute(writes(trx));
	},
};
