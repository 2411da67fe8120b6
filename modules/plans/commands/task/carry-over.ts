import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { leadsOf } from "../../domain/leads-of.ts";
import type { StoredTask } from "../../domain/task.ts";
import { isOpen } from "../../domain/task-state.ts";
import { tasksOfPlans } from "../../queries/plan/tasks-of-plans.ts";
import type { DatedRound } from "../../queries/task/dated-rounds.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import { assignmentsOf, insertAssignments, type StoredAssignment } from "../../store/task/assignment.ts";
import { lockStandingOccurrences, type StoredOccurrence } from "../../store/task/occurrence.ts";
import { systemWords } from "../../task/system-words.ts";
import { type ActContext, recordAct } from "./record-act.ts";

interface Amendment {
	/** the plan that is amended or replaced */
	readonly from: string;
	readonly to: StoredPlan;
	readonly tasks: readonly StoredTask[];
	/** dates that the new plan sets */
	readonly rounds: ReadonlyMap<string, readonly DatedRound[]>;
}

/**
 * The work of the amended plan: where a task of the new plan goes on with it, it goes on there with all that was done about
 * it, until the date that the new plan sets; what was accepted is done there too and not given again. The rest is stopped with the
 * reason where it was open, and stays where it was accepted. A task to which the new paper gives another lead does not go on with
 * the former one; work that was passed on meanwhile goes on where it is. Returns the new tasks that need not be given any more.
 */
export async function carryOver(
	trx: WriteTransaction,
	actor: Person,
	{ from, to, tasks, rounds }: Amendment,
	context: ActContext,
): Promise<ReadonlySet<string>> {
	const standing = await lockStandingOccurrences(trx, from);
	const before = new Map((await tasksOfPlans(trx, [from])).get(from)?.map((task) => [task.id, task]));
	const heirs = tasks.filter(({ continuesTaskId }) => continuesTaskId !== null);
	const heir = new Map(heirs.map((task) => [task.continuesTaskId as string, task.id]));
	const byId = new Map(heirs.map((task) => [task.id, task]));
	const keepsItsLead = ({ taskId, summary }: StoredOccurrence): boolean => {
		const task = byId.get(heir.get(taskId) ?? "");
		const old = before.get(taskId);
		return task !== undefined && (leadsOf(task).includes(summary.bodyId) || haveSameLeads(old, task));
	};
	const assignments = await continuedAssignments(trx, standing.filter(keepsItsLead), heir, context);
	const asBodyId = to.issuerBodyId;
	const paper = to.number === null ? to.subject : `${to.number}/${to.symbol ?? to.paperKind}`;
	for (const occurrence of standing) {
		const taskId = heir.get(occurrence.taskId);
		const open = isOpen(occurrence.summary.state);
		const assignmentId = assignments.get(occurrence.assignmentId)?.id;
		if (!taskId || !assignmentId) {
			const reason = taskId ? systemWords.givenToAnother(paper) : systemWords.notGoneOnWith(paper);
			if (open) await recordAct(trx, actor, occurrence, { action: "stop", asBodyId, reason }, context);
			continue;
		}
		const { number, provinceId, unitId } = occurrence;
		const place = { assignmentId, number, provinceId, unitId, taskId, planId: to.id };
		const act = { action: "go-on-in-amendment", asBodyId } as const;
		const moved = await recordAct(trx, actor, occurrence, act, context, place);
		if (open) await setNewDate(trx, moved, rounds.get(taskId) ?? [], paper, context);
	}
	const held = new Map<string, number>();
	for (const { taskId } of assignments.values()) held.set(taskId, (held.get(taskId) ?? 0) + 1);
	const settled = heirs.filter(
		(task) =>
			haveSameLeads(before.get(task.continuesTaskId ?? ""), task) &&
			(held.get(task.id) ?? 0) >= leadsOf(task).length,
	);
	return new Set(settled.map(({ id }) => id));
}

const haveSameLeads = (old: StoredTask | undefined, task: StoredTask): boolean =>
	old !== undefined && [...leadsOf(old)].sort().join(" ") === [...leadsOf(task)].sort().join(" ");

/** For each assignment with work that goes on one under the new task, with the same people in charge. */
async function continuedAssignments(
	trx: WriteTransaction,
	standing: readonly StoredOccurrence[],
	heir: ReadonlyMap<string, string>,
	{ clock }: ActContext,
): Promise<ReadonlyMap<string, StoredAssignment>> {
	const now = clock.now();
	const ids = standing.map(({ assignmentId }) => assignmentId);
	const known = await assignmentsOf(trx, { ids: [...new Set(ids)] });
	const made = known.map((old) => ({
		old: old.id,
		assignment: { ...old, id: newId(now.epochMilliseconds), taskId: heir.get(old.taskId) ?? old.taskId },
	}));
	await insertAssignments(
		trx,
		made.map(({ assignment }) => assignment),
		now.toString(),
	);
	return new Map(made.map(({ old, assignment }) => [old, assignment]));
}

/** The amending paper may set another date; the first one stays visible. */
async function setNewDate(
	trx: WriteTransaction,
	occurrence: StoredOccurrence,
	rounds: readonly DatedRound[],
	paper: string,
	context: ActContext,
): Promise<void> {
	const dueOn = rounds.find(({ number }) => number === occurrence.number)?.firstDueOn;
	if (!dueOn || (occurrence.summary.dueOn && dueOn.equals(occurrence.summary.dueOn))) return;
	const act = {
		action: "set-date",
		asBodyId: null,
		dueOn,
		reason: systemWords.dateByAmendment(paper),
	} as const;
	await recordAct(trx, { kind: "system", what: "plans/amendment" }, occurrence, act, context);
}
