import type { PlanState } from "../domain/plan-state.ts";
import type { PublicStatus } from "../domain/public-standing.ts";
import type { TaskKind } from "../domain/task-state.ts";
import type { PlansTables } from "../tables.ts";

type Plan = PlansTables["plans.plan"];
type Task = PlansTables["plans.task"];

/** The views of the public reader: the only way in which public pages see this module's data. */
export interface PublicPlansTables {
	"plans.public_plan": Pick<
		Plan,
		| "province_id"
		| "unit_id"
		| "issuer_body_id"
		| "drafting_body_id"
		| "paper_kind"
		| "subject"
		| "year"
		| "index_code"
		| "index_year"
		| "parent_plan_id"
		| "parent_reference"
		| "parent_issuer"
		| "parent_day"
		| "amends_plan_id"
		| "amendment"
		| "signer_name"
		| "signer_post"
		| "closed_at"
		| "closing_report"
		| "place"
	> & {
		id: string;
		state: PlanState;
		period_from: string;
		period_to: string;
		number: number;
		symbol: string;
		issued_on: string;
		slug: string;
		in_force_at: string;
		illustrative: boolean;
	};
	"plans.public_target": Omit<PlansTables["plans.target"], "id" | "at_least"> & { at_least: boolean };
	"plans.public_task": Pick<
		Task,
		| "id"
		| "plan_id"
		| "position"
		| "heading"
		| "text"
		| "kind"
		| "priority"
		| "output"
		| "measure_label"
		| "measure_unit"
		| "measure_as"
		| "measure_target"
		| "measure_code"
		| "funds_needed"
		| "funds_allotted"
		| "funds_spent"
		| "deadline_words"
		| "recurrence"
	>;
	"plans.public_text_item": PlansTables["plans.text_item"];
	"plans.public_legal_basis": PlansTables["plans.legal_basis"];
	"plans.public_paper_task": Pick<
		Task,
		| "id"
		| "plan_id"
		| "position"
		| "heading"
		| "text"
		| "kind"
		| "leads"
		| "output"
		| "deadline"
		| "deadline_day"
		| "deadline_anchor"
		| "deadline_amount"
		| "deadline_unit"
		| "deadline_occasion"
		| "deadline_words"
		| "recurrence"
	> & {
		lead: string[];
		lead_body_ids: (string | null)[];
		coordinate: string[];
		coordinate_body_ids: (string | null)[];
		node_indices: string[];
		node_concepts: string[];
	};
	"plans.public_work": {
		id: string;
		task_id: string;
		plan_id: string;
		unit_id: string;
		body_id: string;
		giver_body_id: string;
		kind: TaskKind;
		priority: boolean;
		number: number;
		period_from: string | null;
		period_to: string | null;
		occasion: string | null;
		occasion_on: string | null;
		waits_for: string | null;
		first_due_on: string | null;
		due_on: string | null;
		extensions: number;
		status: PublicStatus;
		signed_on: string | null;
		accepted_at: string | null;
		accepted_value: string | null;
		accepted_numerator: string | null;
		accepted_denominator: string | null;
		leader_name: string | null;
		leader_post: string | null;
		position: number;
		heading: string | null;
		text: string;
		measure_unit: string | null;
		illustrative: boolean;
		reason: string | null;
	};
	"plans.public_evidence": {
		file_id: string;
		occurrence_id: string;
		caption: string | null;
		published_at: string;
	};
}
