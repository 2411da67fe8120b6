import type { Temporal } from "temporal-polyfill";
import {
	baselineOf,
	editionsOf,
	indexNodes,
	measuredAs,
	spreadsOf,
	weakNodes,
} from "#modules/indices/index.ts";
import { unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import {
	type CheckedPlan,
	type Knowledge,
	type KnownNode,
	type KnownWeakness,
	nodeKey,
	resultKey,
} from "../../domain/checks/checked-plan.ts";

type IndexKnowledge = Pick<Knowledge, "nodes" | "indices" | "weak" | "notMeasured" | "published" | "ranked">;

/** What the indices say about the plan's unit, its targets and the nodes of its tasks. */
export async function indexKnowledge(
	db: ReadDb,
	plan: CheckedPlan,
	day: Temporal.PlainDate,
): Promise<IndexKnowledge> {
	const codes = new Set([
		...(plan.indexCode === null ? [] : [plan.indexCode]),
		...plan.targets.flatMap(({ node }) => node?.index ?? []),
		...plan.tasks.flatMap((task) => task.nodes.map((node) => node.index)),
	]);
	const nodes = await nodesOf(db, [...codes], plan.indexYear ?? plan.year);
	return {
		nodes,
		indices: new Set([...nodes.values()].map((node) => node.index)),
		weak: plan.indexCode === null ? [] : await weakOf(db, plan, plan.indexCode, day),
		notMeasured: plan.indexCode === null ? null : await notMeasured(db, plan, plan.indexCode, day),
		published: await publishedOf(db, plan),
		ranked: plan.indexCode === null ? new Map() : await rankedOf(db, plan, plan.indexCode),
	};
}

async function nodesOf(db: ReadDb, codes: readonly string[], year: number): Promise<Map<string, KnownNode>> {
	const nodes = new Map<string, KnownNode>();
	for (const index of codes) {
		const tree = await indexNodes(db, index, year);
		const concepts = new Map(tree.map((node) => [node.code, node.concept]));
		for (const { concept, parent, label, minimum, maximum, aggregation } of tree) {
			const node = { index, concept, label, minimum, maximum, adds: aggregation.kind === "sum" };
			const above = parent === null ? null : (concepts.get(parent) ?? null);
			nodes.set(nodeKey(node), { ...node, parent: above });
		}
	}
	return nodes;
}

/** Results of a unit made from several are never added up: its plan is then compared with none of them. */
async function soleMeasured(db: ReadDb, unitId: string, index: string): Promise<string | null> {
	const [only, another] = (await measuredAs(db, [unitId], index)).get(unitId) ?? [];
	return only !== undefined && another === undefined ? only : null;
}

/** Null when the unit has results of its own. */
async function notMeasured(
	db: ReadDb,
	plan: CheckedPlan,
	index: string,
	day: Temporal.PlainDate,
): Promise<Knowledge["notMeasured"]> {
	const measured = (await measuredAs(db, [plan.unitId], index)).get(plan.unitId) ?? [];
	if (measured.length === 1) return null;
	const units = await unitsAt(db, measured, day);
	return { index, names: measured.flatMap((id) => units.get(id)?.fullName ?? []) };
}

/** The newest results out by that day, of a year before the one planned for. */
async function weakOf(
	db: ReadDb,
	plan: CheckedPlan,
	index: string,
	day: Temporal.PlainDate,
): Promise<readonly KnownWeakness[]> {
	const unit = await soleMeasured(db, plan.unitId, index);
	if (unit === null) return [];
	const editions = (await editionsOf(db, index)).filter(
		({ year, publishedOn }) =>
			year < (plan.indexYear ?? plan.year) && (publishedOn === null || publishedOn.until(day).sign >= 0),
	);
	const year = editions.at(-1)?.year;
	if (year === undefined) return [];
	return (await weakNodes(db, unit, index, year)).map((node) => ({ index, year, node }));
}

async function publishedOf(db: ReadDb, plan: CheckedPlan): Promise<ReadonlyMap<string, string>> {
	const published = new Map<string, string>();
	const wanted = new Map<string, { index: string; year: number; concepts: string[] }>();
	for (const { node, baselineYear: year } of plan.targets) {
		if (node === null || year === null) continue;
		const key = `${node.index}/${year}`;
		const group = wanted.get(key) ?? { index: node.index, year, concepts: [] };
		wanted.set(key, { ...group, concepts: [...group.concepts, node.concept] });
	}
	for (const { index, year, concepts } of wanted.values()) {
		const unit = await soleMeasured(db, plan.unitId, index);
		if (unit === null) continue;
		for (const [concept, baseline] of await baselineOf(db, unit, index, year, concepts))
			if (baseline.kind === "value") published.set(resultKey({ index, concept }, year), baseline.published);
	}
	return published;
}

/** How many units have a value of the whole index, in the two years before the one planned for. */
async function rankedOf(db: ReadDb, plan: CheckedPlan, index: string): Promise<Knowledge["ranked"]> {
	const last = (plan.indexYear ?? plan.year) - 1;
	const spreads = await spreadsOf(db, index, [last - 1, last]);
	const years = new Map<number, number>();
	for (const [year, byConcept] of spreads) {
		const tree = await indexNodes(db, index, year);
		const total = tree.find((node) => node.parent === null);
		const spread = total && byConcept.get(total.concept);
		if (spread) years.set(year, spread.units);
	}
	return new Map([[index, years]]);
}
