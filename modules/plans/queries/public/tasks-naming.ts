import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Language } from "#platform/i18n/index.ts";
import { numberedName } from "../../domain/paper-name.ts";
import type { PublicPlansTables } from "../../public/tables.ts";
import { publicPlans } from "./public-plans.ts";

/** A task of a plan in force that says which parts of an index it is meant to move. */
export interface NamingTask {
	/** of those asked for */
	readonly concepts: readonly string[];
	readonly text: string;
	readonly plan: string;
	/** of the page of the task */
	readonly address: string;
	/** the plan was invented for the demonstration */
	readonly illustrative: boolean;
}

interface Asked {
	readonly provinceIds: readonly string[];
	readonly index: string;
	readonly concepts: readonly string[];
}

/** What plans in force of these provinces do about places of an index: tasks that name them, in the order of the papers. */
export async function tasksNaming(
	db: ReadDb,
	{ provinceIds, index, concepts }: Asked,
	language: Language,
): Promise<readonly NamingTask[]> {
	const all = await publicPlans(db, { provinceIds });
	const plans = new Map(
		all.filter(({ state }) => state === "in-force" || state === "amended").map((plan) => [plan.id, plan]),
	);
	if (plans.size === 0 || concepts.length === 0) return [];
	const rows = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_paper_task")
		.select(["plan_id", "position", "text", "node_indices", "node_concepts"])
		.where("plan_id", "in", [...plans.keys()])
		.where(sql<boolean>`node_concepts && ${[...concepts]}::text[]`)
		.orderBy("plan_id")
		.orderBy("position")
		.execute();
	return rows.flatMap((row): NamingTask[] => {
		const plan = plans.get(row.plan_id);
		const named = row.node_concepts.filter(
			(concept, at) => row.node_indices[at] === index && concepts.includes(concept),
		);
		if (!plan || named.length === 0) return [];
		const { slug, illustrative } = plan;
		return [
			{
				concepts: named,
				text: row.text,
				plan: numberedName(plan, language),
				address: `/ke-hoach/${slug}/viec/${row.position}`,
				illustrative,
			},
		];
	});
}
