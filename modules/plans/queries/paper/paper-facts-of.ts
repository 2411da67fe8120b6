import type { Temporal } from "temporal-polyfill";
import { nodesByConcept } from "#modules/indices/index.ts";
import { bodiesById, bodiesOf, unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { PaperBody, PaperFacts, PaperTask } from "../../domain/paper-facts.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { bodyGroups } from "./body-groups.ts";

/** What papers about a plan are made of, for those who may read it. Names are those of its day. */
export async function paperFactsOf(
	db: ReadDb,
	plan: PlanView,
	today: Temporal.PlainDate,
): Promise<PaperFacts> {
	const day = plan.issuedOn ?? today;
	const unit = (await unitsAt(db, [plan.unitId], day)).get(plan.unitId);
	return {
		...plan,
		place: plan.place ?? unit?.name ?? "",
		...(await bodiesOfPaper(db, plan, day)),
		groups: await bodyGroups(db, plan.unitId, day),
		nodeNames: await nodeNames(db, plan.tasks, plan.indexYear ?? plan.year),
	};
}

interface Bodies {
	readonly unitId: string;
	readonly issuerBodyId: string;
	readonly draftingBodyId: string;
}

export async function bodiesOfPaper(
	db: ReadDb,
	{ unitId, issuerBodyId, draftingBodyId }: Bodies,
	day: Temporal.PlainDate,
): Promise<{ readonly issuer: PaperBody; readonly drafting: PaperBody }> {
	const found = await bodiesById(db, [issuerBodyId, draftingBodyId], day);
	const ofUnit = (await bodiesOf(db, [unitId], day)).get(unitId) ?? [];
	const committee = ofUnit.find(({ kind }) => kind === "committee")?.name ?? null;
	const paperBody = (id: string): PaperBody => {
		const body = found.get(id);
		const { name = id, kind = "other", abbreviation = null } = body ?? {};
		return { name, kind, abbreviation, parent: standsAbove.has(kind) ? null : committee };
	};
	return { issuer: paperBody(issuerBodyId), drafting: paperBody(draftingBodyId) };
}

/** Bodies at the head of a unit, and those that are not under its committee. */
const standsAbove = new Set([
	"committee",
	"council",
	"front",
	"party",
	"mass_org",
	"ministry",
	"association",
]);

/** What the nodes are called that the tasks are meant to move: "PAPI transparency" → "Công khai, minh bạch". */
export async function nodeNames(
	db: ReadDb,
	tasks: readonly Pick<PaperTask, "nodes">[],
	year: number,
): Promise<ReadonlyMap<string, string>> {
	const nodes = tasks.flatMap((task) => task.nodes);
	const names = new Map<string, string>();
	for (const index of new Set(nodes.map((node) => node.index))) {
		const concepts = [...new Set(nodes.flatMap((node) => (node.index === index ? [node.concept] : [])))];
		for (const [concept, { label }] of await nodesByConcept(db, index, year, concepts))
			names.set(`${index} ${concept}`, label.vi);
	}
	return names;
}
