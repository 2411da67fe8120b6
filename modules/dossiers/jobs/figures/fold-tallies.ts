import type { Job, Schedule } from "#platform/http/module-wiring.ts";
import { foldTallies } from "../../store/figures/fold-tallies.ts";

/** so that readers have little to add up; figures are exact before it as after it */
export const foldFigures: Job = {
	name: "dossiers/fold-figures",
	run: async (_payload, { trx }) => {
		await foldTallies(trx, { times: 20 });
	},
};

export const figuresSchedule: readonly Schedule[] = [{ job: foldFigures.name, cron: "* * * * *" }];
