import { z } from "zod";
import { page, type RequestContext } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import {
	Actions,
	ButtonLink,
	type Column,
	DataTable,
	EmptyState,
	Head,
	Pager,
	StateMark,
} from "#platform/ui/index.ts";
import { placesOfPlan } from "../../commands/plan/open-plan.ts";
import { isEditable } from "../../domain/plan-state.ts";
import type { StoredTask } from "../../domain/task.ts";
import { taskFormMessages } from "../../plan/task-form-messages.ts";
import { deadlineInWords, recurrenceWords } from "../../plan/task-words.ts";
import { coordinatesUnitOf, planWriters } from "../../policy.ts";
import { ofPlan, openedPlan, pageOfPlan, planAddress, plansAddress } from "./plan-frame.ts";

const perPage = 100;

export const planTasks = page({
	address: `${plansAddress}/:id/nhiem-vu`,
	who: planWriters,
	params: ofPlan,
	query: z.object({ trang: z.coerce.number().int().min(1).max(10000).catch(1) }),
	async show({ params, query }, context) {
		const { db, actor, language, to, today } = context;
		const { plan, may } = await openedPlan(db, params.id, context);
		const words = taskFormMessages[language].list;
		const writes = may("drafter") && isEditable(plan.state);
		const { issuer } = await placesOfPlan(db, plan, today);
		const binds = plan.state === "in-force" && coordinatesUnitOf(actor, issuer);
		const shown = plan.tasks.slice((query.trang - 1) * perPage, query.trang * perPage);
		const own = planAddress(plan.id, "/nhiem-vu");
		const empty = <EmptyState title={words.none}>{writes ? words.noneHelp : words.noneReader}</EmptyState>;
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head title={words.title} lede={words.lede(plan.tasks.length)}>
					{writes ? (
						<Actions>
							<ButtonLink address={to(`${own}/them`)}>{words.add}</ButtonLink>
							<ButtonLink kind="second" address={to(`${own}/dan`)}>
								{words.paste}
							</ButtonLink>
						</Actions>
					) : null}
				</Head>
				<DataTable
					caption={words.title}
					captionHidden
					columns={columnsFor(context, writes ? (task) => to(`${own}/${task.id}`) : null, (task) =>
						binds || task.measure?.code ? to(`${own}/${task.id}/so-do`) : null,
					)}
					rows={shown}
					empty={empty}
				/>
				<Pager
					page={query.trang}
					pages={Math.ceil(plan.tasks.length / perPage)}
					address={(page) => to(`${own}?trang=${page}`)}
				/>
			</>,
		);
	},
});

function columnsFor(
	{ language }: Pick<RequestContext, "language">,
	addressOf: ((task: StoredTask) => string) | null,
	measureOf: (task: StoredTask) => string | null,
): Column<StoredTask>[] {
	const words = taskFormMessages[language].list;
	return [
		{ head: words.heads.position, cell: (task) => task.position, numeric: true },
		{
			head: words.heads.text,
			namesRow: true,
			cell: (task) => (
				<>
					{addressOf ? <a href={addressOf(task)}>{task.text}</a> : task.text}
					{task.priority ? (
						<>
							{" "}
							<StateMark state="due-soon">{words.priority}</StateMark>
						</>
					) : null}
				</>
			),
		},
		{ head: words.heads.lead, cell: (task) => leadInWords(task, language) },
		{ head: words.heads.deadline, cell: (task) => deadlineInWords(task.deadline, language) },
		{ head: words.heads.recurrence, cell: (task) => recurrenceWords[language][task.recurrence] },
		{ head: words.heads.measure, cell: (task) => measureCell(task, measureOf(task), language) },
	];
}

/** Who knows the value: the system, or those who declare it; the way to the binding where there is one. */
function measureCell({ measure }: StoredTask, address: string | null, language: Language) {
	const words = taskFormMessages[language].list;
	const told = measure === null ? words.unmeasured : measure.code ? words.bySystem : words.declared;
	return address ? <a href={address}>{told}</a> : told;
}

/** The first lead body and how many more; a name that nobody answers to says so. */
function leadInWords({ lead }: StoredTask, language: Language): string {
	const words = taskFormMessages[language].list;
	const [first, ...others] = lead;
	if (!first) return words.noLead;
	const name = first.bodyId === null ? words.unknownLead(first.written) : first.written;
	return others.length === 0 ? name : words.more(name, others.length);
}
