import type { Language } from "#platform/i18n/index.ts";
import { type Column, DataTable, StateMark } from "#platform/ui/index.ts";
import { paperName } from "../../domain/paper-name.ts";
import { noWork, type PublicCounts } from "../../domain/public-standing.ts";
import { publicMessages } from "../../public/messages.ts";
import type { PublicPlan } from "../../queries/public/public-plans.ts";
import { counted, planAddress } from "./public-words.ts";

export interface PlanListProps {
	readonly plans: readonly PublicPlan[];
	readonly counts: ReadonlyMap<string, PublicCounts>;
	readonly names: ReadonlyMap<string, string>;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** Plans with what was promised, accepted and is late. */
export function PlanList({ plans, counts, names, language, to }: PlanListProps) {
	const { list, states } = publicMessages[language];
	const of = (plan: PublicPlan) => counts.get(plan.id) ?? noWork;
	const columns: Column<PublicPlan>[] = [
		{
			head: list.heads.plan,
			cell: (plan) => <a href={to(planAddress(plan))}>{paperName(plan, language)}</a>,
		},
		{ head: list.heads.issuer, cell: (plan) => names.get(plan.issuerBodyId) ?? plan.issuerBodyId },
		{ head: list.heads.total, numeric: true, cell: (plan) => counted(of(plan).total, language) },
		{ head: list.heads.done, numeric: true, cell: (plan) => counted(of(plan).done, language) },
		{ head: list.heads.late, numeric: true, cell: (plan) => counted(of(plan).late, language) },
		{
			head: list.heads.state,
			cell: (plan) => (
				<StateMark state={plan.state === "in-force" ? "on-track" : "stopped"}>{states[plan.state]}</StateMark>
			),
		},
	];
	return <DataTable caption={list.title} captionHidden columns={columns} rows={plans} />;
}
