import type { Temporal } from "temporal-polyfill";
import { type UnitView, unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { addTallies, type Tally } from "../../domain/roll-up.ts";
import { plansById, type StoredPlan } from "../../store/plan/plan.ts";
import type { BoardScope } from "../follow/board.ts";
import { dimensionsOf, type NodeTally } from "./dimensions-of.ts";
import { openRollUp, type RollUpScope, talliesBy } from "./tallies.ts";

/** All work of a unit in the plans of a year, counted in several ways. */
export interface UnitRollUp {
	readonly whole: Tally;
	readonly byUnit: readonly { readonly unit: UnitView; readonly tally: Tally }[];
	readonly byPlan: readonly {
		readonly plan: StoredPlan;
		readonly unit: UnitView | null;
		readonly tally: Tally;
	}[];
	readonly byNode: readonly { readonly index: string; readonly nodes: readonly NodeTally[] }[];
}

export async function unitRollUp(
	db: ReadDb,
	scope: Extract<BoardScope, { readonly of: "province" | "unit" }>,
	year: number,
	today: Temporal.PlainDate,
): Promise<UnitRollUp> {
	const { unitIds } = scope;
	const of: RollUpScope =
		scope.of === "province"
			? { of: "provinces", provinceIds: unitIds, year }
			: { of: "units", unitIds, year };
	const rollUp = await openRollUp(db, of, today);
	const byUnit = await talliesBy(db, rollUp, "unit");
	const byPlan = await talliesBy(db, rollUp, "plan");
	const plans = await plansById(db, [...byPlan.keys()]);
	const unitOfPlans = [...plans.values()].map(({ unitId }) => unitId);
	const units = await unitsAt(db, [...new Set([...byUnit.keys(), ...unitOfPlans])], today);
	const indices = [...new Set([...plans.values()].flatMap(({ indexCode }) => indexCode ?? []))].sort();
	const byNode = await Promise.all(
		indices.map(async (index) => ({ index, nodes: await dimensionsOf(db, rollUp, index, year) })),
	);
	return {
		whole: addTallies([...byUnit.values()]),
		byUnit: [...byUnit].flatMap(([id, tally]) => {
			const unit = units.get(id);
			return unit ? [{ unit, tally }] : [];
		}),
		byPlan: [...byPlan].flatMap(([id, tally]) => {
			const plan = plans.get(id);
			return plan ? [{ plan, unit: units.get(plan.unitId) ?? null, tally }] : [];
		}),
		byNode,
	};
}
