import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { FileStore } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { type ActFault, faultOfAct, type Said } from "../../domain/acting.ts";
import type { MeasuredValue, StoredTask } from "../../domain/task.ts";
import {
	isActionPossible,
	type TaskActionName,
	type TaskState,
	taskAction,
} from "../../domain/task-state.ts";
import { actsOnTaskAs, readsTask, type TaskPlaces } from "../../policy.ts";
import { actionsFor, placesOfTask, valuedActs } from "../../queries/task/places-of-task.ts";
import { findPlan, type StoredPlan } from "../../store/plan/plan.ts";
import { storedTasks } from "../../store/plan/tasks.ts";
import { actsOfOccurrences, type StoredAct } from "../../store/task/acts.ts";
import { assignmentsOf, type StoredAssignment, saveInCharge } from "../../store/task/assignment.ts";
import { settleSpent } from "../../store/task/funds.ts";
import { lockOccurrence, type StoredOccurrence } from "../../store/task/occurrence.ts";
import { taskProblem } from "../../task/errors.ts";
import { keepFigure } from "../measured/keep-figure.ts";
import { keepEvidence, type SentEvidence } from "./keep-evidence.ts";
import { inChargeAsNamed } from "./name-in-charge.ts";
import { placeAt } from "./place-at-body.ts";
import { type ActContext, recordAct } from "./record-act.ts";
import { withdrawAllEvidence } from "./withdraw-all-evidence.ts";

export interface TaskActInput {
	readonly occurrenceId: string;
	/** number of acts that the person had seen */
	readonly seen: number;
	readonly action: TaskActionName;
	readonly done?: string | null;
	readonly reason?: string | null;
	readonly value?: MeasuredValue | null;
	readonly dueOn?: Temporal.PlainDate | null;
	readonly toBodyId?: string | null;
	/** null takes the name away; a person without account has name and post only */
	readonly leader?: LeaderNamed | null;
	readonly officerPersonId?: string | null;
	readonly files?: readonly SentEvidence[];
	/** number of the act whose value is corrected */
	readonly corrects?: number | null;
	/** đồng spent on it so far, with a report */
	readonly spent?: number | null;
}

export interface LeaderNamed {
	readonly personId: string | null;
	readonly name: string;
	readonly post: string | null;
}

export interface TaskActContext extends ActContext {
	/** needed only where files come with the act */
	readonly files?: FileStore | null;
}

export interface TaskActDone {
	readonly state: TaskState;
	/** number of the act */
	readonly number: number;
}

interface Loaded {
	readonly occurrence: StoredOccurrence;
	readonly task: StoredTask;
	readonly plan: StoredPlan;
	readonly planOver: boolean;
	readonly assignment: StoredAssignment;
	readonly acts: readonly StoredAct[];
	readonly places: TaskPlaces;
}

/** The one door for everything that people do with a task that was given. */
export async function actOnTask(
	trx: WriteTransaction,
	actor: Person,
	input: TaskActInput,
	context: TaskActContext,
): Promise<TaskActDone> {
	const today = context.clock.today();
	const loaded = await load(trx, input.occurrenceId, today);
	if (!readsTask(actor, loaded.places)) throw taskProblem("task-unknown", {});
	mustBePossible(actor, input, loaded);
	const { occurrence, task, acts } = loaded;
	const said = saidBy(input, occurrence.summary.askedDueOn);
	const { summary, giverBodyId } = occurrence;
	const lastValued = valuedActs(acts).at(-1)?.number ?? null;
	const fault = faultOfAct(said, { summary, measure: task.measure, giverBodyId, lastValued, today });
	if (fault) throw problemOf(fault);
	const inCharge =
		input.action === "reassign" ? await inChargeAsNamed(trx, loaded.assignment, input, today) : null;
	const place = said.toBodyId ? await placeAt(trx, occurrence, said.toBodyId, context.clock) : null;
	const act = { ...said, ...inCharge, asBodyId: bodyOfSide(input.action, occurrence, actor) };
	const after = await recordAct(trx, actor, occurrence, act, context, place);
	if (inCharge) await saveInCharge(trx, loaded.assignment.id, inCharge);
	await keepFigure(trx, input.action, { ...loaded, occurrence: after }, context);
	await keepEvidence(trx, actor, after, input.files ?? [], context);
	// what shows that something is done is not shown once it is no longer done
	if (input.action === "reopen") await withdrawAllEvidence(trx, occurrence.id);
	if (input.action === "accept" || input.action === "reopen") await settleSpent(trx, occurrence.taskId);
	return { state: after.summary.state, number: after.summary.acts };
}

async function load(trx: WriteTransaction, id: string, today: Temporal.PlainDate): Promise<Loaded> {
	const occurrence = await lockOccurrence(trx, id);
	if (!occurrence) throw taskProblem("task-unknown", {});
	const [task] = await storedTasks(trx, { ids: [occurrence.taskId] });
	const [assignment] = await assignmentsOf(trx, { ids: [occurrence.assignmentId] });
	const plan = await findPlan(trx, occurrence.planId);
	if (!task || !assignment || !plan) throw taskProblem("task-unknown", {});
	const acts = (await actsOfOccurrences(trx, [id])).get(id) ?? [];
	const about = { field: task.field, officerPersonId: assignment.officerPersonId, acts };
	const places = await placesOfTask(trx, occurrence, about, today);
	return { occurrence, task, plan, planOver: plan.state !== "in-force", assignment, acts, places };
}

/** First what has changed, then whose right it is, then whether its turn has come; each names what is possible instead. */
function mustBePossible(actor: Person, input: TaskActInput, loaded: Loaded): void {
	const { occurrence, task, planOver, acts, places } = loaded;
	const { summary, kind } = occurrence;
	const { by } = taskAction(input.action);
	const possible = actionsFor(actor, places, { planOver, occurrence, measure: task.measure, acts });
	const details = { action: input.action, state: summary.state, possible };
	if (input.seen !== summary.acts) throw taskProblem("task-changed-meanwhile", details);
	if (!actsOnTaskAs(actor, places, by)) {
		const onlyDeclared = actsOnTaskAs(actor, { ...places, declaredBy: [] }, by);
		throw onlyDeclared ? taskProblem("task-declared-yourself", {}) : taskProblem("task-forbidden", details);
	}
	const extensionAsked = summary.askedDueOn !== null;
	if (!isActionPossible({ state: summary.state, kind, extensionAsked }, input.action))
		throw taskProblem("task-not-now", details);
	if (planOver && input.action === "reopen") throw taskProblem("task-plan-over", {});
}

const said = (text: string | null | undefined): string | null => text?.trim() || null;

/** Who grants without naming a day grants the one that was asked for. */
const saidBy = (input: TaskActInput, asked: Temporal.PlainDate | null): Said => ({
	action: input.action,
	done: said(input.done),
	reason: said(input.reason),
	value: input.value ?? null,
	dueOn: input.dueOn ?? (input.action === "grant-extension" ? asked : null),
	toBodyId: input.toBodyId ?? null,
	leaderNamed: input.leader !== undefined || input.officerPersonId !== undefined,
	corrects: input.corrects ?? null,
	spent: input.spent ?? null,
	files: input.files?.length ?? 0,
});

/** The body for which the person acts: the one whose right it is. The coordinator of another unit acts as itself. */
function bodyOfSide(action: TaskActionName, occurrence: StoredOccurrence, actor: Person): string | null {
	const { by } = taskAction(action);
	if (by === "body" || by === "leader") return occurrence.summary.bodyId;
	if (by === "giver") return occurrence.giverBodyId;
	return actor.posts.find(({ role }) => role === "coordinator")?.bodyId ?? null;
}

const problemOf = (fault: ActFault) => taskProblem(`task-${fault}`, {});
