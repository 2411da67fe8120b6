import { z } from "zod";
import { allIndices, indexNodes } from "#modules/indices/index.ts";
import { measureCatalogue } from "#modules/measures/index.ts";
import type { ReadDb, WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Head, Notice, Part } from "#platform/ui/index.ts";
import { addTasks, changeTask, moveTask, removeTask } from "../../commands/plan/write-tasks.ts";
import { bodyFinder, type NameableBody } from "../../domain/body-names.ts";
import { canBeBound } from "../../domain/bound-measure.ts";
import type { StoredTask, TaskText } from "../../domain/task.ts";
import { planProblem } from "../../plan/errors.ts";
import { taskFormMessages } from "../../plan/task-form-messages.ts";
import { planWriters } from "../../policy.ts";
import { nameableBodies } from "../../queries/plan/nameable-bodies.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";
import {
	mustBeEditable,
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	seenVersion,
} from "./plan-frame.ts";
import { TaskForm } from "./task-form.tsx";
import { taskInput, taskOfTyped } from "./typed-task.ts";

const listAddress = `${plansAddress}/:id/nhiem-vu`;
const addAddress = `${listAddress}/them`;
const taskAddress = `${listAddress}/:task`;
const ofTask = ofPlan.extend({ task: z.uuid() });
type Showing = RequestContext<Person> & { readonly db: ReadDb };

/** Committees below first answer to their short name; the rest of the units below is found by writing it. */
const offered = (bodies: readonly NameableBody[], unitId: string) =>
	bodies
		.filter((body) => body.id.startsWith(`${unitId}/`) || body.group === "committee-below")
		.map((body) => ({ value: body.id, label: body.name }));

async function formOf(context: Showing, plan: PlanView, task: StoredTask | null, action: string) {
	const { db, today } = context;
	const bodies = await nameableBodies(db, plan.unitId, today);
	return (
		<TaskForm
			{...{ plan, task, context }}
			action={action}
			leads={offered(bodies, plan.unitId)}
			nodes={await nodesOf(db, plan)}
			measures={measureCatalogue(today).filter(canBeBound)}
			indexCodes={(await allIndices(db)).map(({ code }) => code)}
		/>
	);
}

const nodesOf = async (db: ReadDb, plan: PlanView) =>
	plan.indexCode && plan.indexYear
		? (await indexNodes(db, plan.indexCode, plan.indexYear)).filter(({ level }) => level === 1 || level === 2)
		: [];

export const showAddTask = page({
	address: addAddress,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const opened = await openedPlan(context.db, params.id, context);
		mustBeEditable(opened);
		const { plan } = opened;
		const words = taskFormMessages[context.language].form;
		const action = context.to(planAddress(plan.id, "/nhiem-vu/them"));
		return pageOfPlan(
			plan,
			context,
			words.addTitle,
			<>
				<Head title={words.addTitle} />
				{await formOf(context, plan, null, action)}
			</>,
		);
	},
});

type Sending = RequestContext<Person> & { readonly trx: WriteTransaction };

async function typedTask(
	{ trx, today }: Sending,
	plan: PlanView,
	typed: z.output<typeof taskInput>,
	before: StoredTask | null,
): Promise<TaskText> {
	const bodies = await nameableBodies(trx, plan.unitId, today);
	const nameOf = (bodyId: string) => bodies.find(({ id }) => id === bodyId)?.name;
	return taskOfTyped(typed, { find: bodyFinder(bodies), nameOf, nodes: await nodesOf(trx, plan), before });
}

/** What was done, and which names nobody answers to. */
function noticeOf(task: TaskText, done: string, language: "vi" | "en"): string {
	const strangers = [...task.lead, ...task.coordinate].filter(({ bodyId }) => bodyId === null);
	if (strangers.length === 0) return done;
	const names = strangers.slice(0, 5).map(({ written }) => `“${written.slice(0, 80)}”`);
	return `${done} ${taskFormMessages[language].form.unknownBodies(names.join(", "))}`;
}

export const sendAddTask = action({
	address: addAddress,
	who: planWriters,
	params: ofPlan,
	input: taskInput,
	again: { address: addAddress },
	async run({ params, body }, context) {
		const { trx, actor, clock, from, language } = context;
		const { plan } = await openedPlan(trx, params.id, context);
		const task = await typedTask(context, plan, body, null);
		await addTasks(trx, actor, { planId: plan.id, version: body.phien_ban, tasks: [task] }, { clock, from });
		const next = body.roi === "nua" ? "/nhiem-vu/them" : "/nhiem-vu";
		const notice = noticeOf(task, taskFormMessages[language].form.added, language);
		return { redirect: planAddress(plan.id, next), notice };
	},
});

function taskIn(plan: PlanView, id: string): StoredTask {
	const task = plan.tasks.find((one) => one.id === id);
	if (!task) throw planProblem("plan-task-unknown", {});
	return task;
}

export const showTask = page({
	address: taskAddress,
	who: planWriters,
	params: ofTask,
	async show({ params }, context) {
		const opened = await openedPlan(context.db, params.id, context);
		mustBeEditable(opened);
		const { plan } = opened;
		const task = taskIn(plan, params.task);
		const words = taskFormMessages[context.language].form;
		const own = context.to(planAddress(plan.id, `/nhiem-vu/${task.id}`));
		const title = words.changeTitle(task.position);
		return pageOfPlan(
			plan,
			context,
			title,
			<>
				<Head title={title} />
				{task.fromTaskId ? <Notice title={words.fromAbove} /> : null}
				{task.continuesTaskId ? <Notice title={words.goesOn} /> : null}
				{await formOf(context, plan, task, own)}
				<MoveAndRemove {...{ plan, task, own, context }} />
			</>,
		);
	},
});

interface MoveProps {
	readonly plan: PlanView;
	readonly task: StoredTask;
	readonly own: string;
	readonly context: Showing;
}

function MoveAndRemove({ plan, task, own, context: { form, language } }: MoveProps) {
	const words = taskFormMessages[language].form;
	const version = <input type="hidden" name="phien_ban" value={String(plan.version)} />;
	return (
		<>
			<Part id="chuyen" title={words.move}>
				<Form form={form} action={`${own}/chuyen`} prefix="chuyen">
					{version}
					<Field
						type="number"
						name="vi_tri_moi"
						width={2}
						keypad="numeric"
						label={words.moveTo}
						value={String(task.position)}
					/>
					<Actions>
						<Button kind="second">{words.move}</Button>
					</Actions>
				</Form>
			</Part>
			<Part id="bo" title={words.remove} sub={words.removeHelp}>
				<Form form={form} action={`${own}/bo`} prefix="bo">
					{version}
					<Actions>
						<Button kind="danger">{words.remove}</Button>
					</Actions>
				</Form>
			</Part>
		</>
	);
}

export const sendTask = action({
	address: taskAddress,
	who: planWriters,
	params: ofTask,
	input: taskInput,
	again: { address: taskAddress },
	async run({ params, body }, context) {
		const { trx, actor, clock, from, language } = context;
		const { plan } = await openedPlan(trx, params.id, context);
		const task = await typedTask(context, plan, body, taskIn(plan, params.task));
		const seen = { planId: plan.id, version: body.phien_ban, taskId: params.task };
		await changeTask(trx, actor, { ...seen, task }, { clock, from });
		const notice = noticeOf(task, taskFormMessages[language].form.changed, language);
		return { redirect: planAddress(plan.id, "/nhiem-vu"), notice };
	},
});

export const sendMoveTask = action({
	address: `${taskAddress}/chuyen`,
	who: planWriters,
	params: ofTask,
	input: z.strictObject({ phien_ban: seenVersion, vi_tri_moi: z.coerce.number().int().min(1).max(100_000) }),
	again: { address: taskAddress },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const seen = { planId: params.id, version: body.phien_ban, taskId: params.task };
		await moveTask(trx, actor, { ...seen, position: body.vi_tri_moi }, { clock, from });
		return { redirect: planAddress(params.id, "/nhiem-vu"), notice: taskFormMessages[language].form.moved };
	},
});

export const sendRemoveTask = action({
	address: `${taskAddress}/bo`,
	who: planWriters,
	params: ofTask,
	input: z.strictObject({ phien_ban: seenVersion }),
	again: { address: taskAddress },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const input = { planId: params.id, version: body.phien_ban, taskId: params.task };
		await removeTask(trx, actor, input, { clock, from });
		return { redirect: planAddress(params.id, "/nhiem-vu"), notice: taskFormMessages[language].form.removed };
	},
});
