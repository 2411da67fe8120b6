import { Temporal } from "temporal-polyfill";
import { unitsAt } from "#modules/organisation/index.ts";
import { type PublicDb, reads } from "#platform/db/connections.ts";
import type { PaperFacts, PaperTask } from "../../domain/paper-facts.ts";
import type { LegalBasis, TargetText } from "../../domain/plan.ts";
import type { Anchor, Deadline, NamedBody } from "../../domain/task.ts";
import type { PublicPlansTables } from "../../public/tables.ts";
import { textOfRows } from "../../store/paper/text.ts";
import type { PublicPlan } from "../public/public-plans.ts";
import { bodyGroups } from "./body-groups.ts";
import { bodiesOfPaper, nodeNames } from "./paper-facts-of.ts";

/** The same of an issued plan, from what everybody may see. */
export async function publicPaperFacts(db: PublicDb, plan: PublicPlan): Promise<PaperFacts> {
	const { id, unitId, issuedOn: day, parentReference, parentIssuer } = plan;
	const unit = (await unitsAt(db, [unitId], day)).get(unitId);
	const tasks = await paperTasks(db, id);
	const parent = { planId: plan.parentPlanId, reference: parentReference, issuer: parentIssuer };
	return {
		...plan,
		place: plan.place ?? unit?.name ?? "",
		parent: parentReference === null ? null : { ...parent, day: plan.parentDay },
		bases: await bases(db, id),
		targets: await targets(db, id),
		tasks,
		text: await text(db, id),
		plannedSignature: null,
		...(await bodiesOfPaper(db, plan, day)),
		groups: await bodyGroups(db, unitId, day),
		nodeNames: await nodeNames(db, tasks, plan.indexYear ?? plan.year),
	};
}

const dayOf = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

async function text(db: PublicDb, planId: string) {
	const rows = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_text_item")
		.select(["part", "body", "text"])
		.where("plan_id", "=", planId)
		.orderBy("position")
		.execute();
	return textOfRows(rows);
}

async function bases(db: PublicDb, planId: string): Promise<readonly LegalBasis[]> {
	const rows = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_legal_basis")
		.select(["reference", "day", "issuer", "about"])
		.where("plan_id", "=", planId)
		.orderBy("position")
		.execute();
	return rows.map((row) => ({ ...row, day: dayOf(row.day) }));
}

async function targets(db: PublicDb, planId: string): Promise<readonly TargetText[]> {
	const rows = await reads<PublicPlansTables>(db)
		.selectFrom("plans.public_target")
		.selectAll()
		.where("plan_id", "=", planId)
		.orderBy("position")
		.execute();
	return rows.map((row) => ({
		node: row.index_code && row.concept ? { index: row.index_code, concept: row.concept } : null,
		...{ label: row.label, year: row.year, baselineYear: row.baseline_year, baseline: row.baseline },
		...{ increase: row.increase, value: row.value, atLeast: row.at_least },
		...{ inGroup: row.in_group, unitLabel: row.unit_label },
	}));
}

type TaskRow = PublicPlansTables["plans.public_paper_task"];

async function paperTasks(db: PublicDb, planId: string): Promise<readonly PaperTask[]> {
	const reader = reads<PublicPlansTables>(db);
	const rows = await reader
		.selectFrom("plans.public_paper_task")
		.selectAll()
		.where("plan_id", "=", planId)
		.orderBy("position")
		.execute();
	const measured = await reader
		.selectFrom("plans.public_task")
		.select(["id", "measure_label", "measure_unit", "measure_as", "measure_target"])
		.where("plan_id", "=", planId)
		.where("measure_label", "is not", null)
		.execute();
	const measures = new Map(measured.map((row) => [row.id, row]));
	return rows.map((row) => ({
		...{ position: row.position, heading: row.heading, text: row.text, kind: row.kind, leads: row.leads },
		lead: named(row.lead, row.lead_body_ids),
		coordinate: named(row.coordinate, row.coordinate_body_ids),
		...{ output: row.output, recurrence: row.recurrence, deadlineWords: row.deadline_words },
		measure: measureOf(measures.get(row.id)),
		deadline: deadlineOf(row),
		nodes: row.node_indices.map((index, at) => ({
			...{ index, concept: row.node_concepts[at] ?? "" },
			basis: "stated" as const,
		})),
	}));
}

const named = (written: readonly string[], ids: readonly (string | null)[]): readonly NamedBody[] =>
	written.map((name, at) => ({ written: name, bodyId: ids[at] ?? null }));

type Measured = Pick<
	PublicPlansTables["plans.public_task"],
	"measure_label" | "measure_unit" | "measure_as" | "measure_target"
>;

function measureOf(row: Measured | undefined): PaperTask["measure"] {
	if (!row?.measure_label || !row.measure_as) return null;
	const target = row.measure_target === null ? null : Number(row.measure_target);
	return { label: row.measure_label, unit: row.measure_unit, as: row.measure_as, target, code: null };
}

function deadlineOf(row: TaskRow): Deadline {
	const { deadline_amount: amount, deadline_unit: unit, deadline_occasion: occasion } = row;
	const time = amount === null || unit === null ? null : { amount, unit };
	const day = dayOf(row.deadline_day);
	if (row.deadline === "day" && day !== null) return { kind: "day", day };
	if (row.deadline === "whenever" && occasion !== null) return { kind: "whenever", occasion, within: time };
	if (row.deadline !== "after" || time === null) return { kind: "none" };
	return { kind: "after", anchor: row.deadline_anchor as Anchor, ...time };
}
