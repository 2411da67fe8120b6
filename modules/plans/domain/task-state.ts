/**
 * The life of one occurrence of a task, as one table: which action leads from which state to which, whose right it is,
 * what must be said. The buttons of the page, the check in the command and the picture in the README all come from it.
 *
 * Two acts make a task done: the leader of the body that did it signs, then the body that gave it accepts.
 */
export const taskStates = [
	"given",
	"working",
	"reported",
	"signed",
	"returned",
	"handed-back",
	"accepted",
	"stopped",
	"declined",
] as const;
export type TaskState = (typeof taskStates)[number];

/** An order; a request to those who are asked and not ordered; the duty to answer with an own plan; the duty to report on the result. */
export const taskKinds = ["order", "request", "answer", "report"] as const;
export type TaskKind = (typeof taskKinds)[number];

/**
 * Whose act it is: `body` anyone who acts for the lead body; `leader` who decides there; `giver` who decides for the
 * body that gave the task; `heir` the coordinator of the unit that took over from one that ended; `system` nobody.
 */
export type ActingSide = "body" | "leader" | "giver" | "heir" | "system";

export interface TaskAction {
	readonly from: readonly TaskState[];
	/** null: the state stays */
	readonly to: TaskState | null;
	readonly by: ActingSide;
	/** the sentence that must come with it */
	readonly needs: "done" | "reason" | "nothing";
	/** kinds it is open to; all when absent */
	readonly kinds?: readonly TaskKind[];
	/** only while an extension is asked for (true) or while none is (false) */
	readonly whileAsked?: boolean;
	/** the lead body has moved: a board tells late and moving from late and not moving by it */
	readonly moves: boolean;
	readonly event: `plans/${string}`;
}

const open = ["given", "working", "reported", "signed", "returned", "handed-back"] as const;
const inHand = ["given", "working", "returned"] as const;

export const taskActions = {
	"report-progress": {
		from: inHand,
		to: "working",
		by: "body",
		needs: "done",
		moves: true,
		event: "plans/progress-reported",
	},
	"report-done": {
		from: inHand,
		to: "reported",
		by: "body",
		needs: "done",
		moves: true,
		event: "plans/completion-reported",
	},
	correct: {
		// never under a signature: the leader first takes a signed report back
		from: [...inHand, "reported"],
		to: null,
		by: "body",
		needs: "reason",
		moves: true,
		event: "plans/value-corrected",
	},
	"send-back-inside": {
		from: ["reported", "signed"],
		to: "working",
		by: "leader",
		needs: "reason",
		moves: true,
		event: "plans/report-sent-back-inside",
	},
	sign: {
		from: ["reported"],
		to: "signed",
		by: "leader",
		needs: "nothing",
		moves: true,
		event: "plans/report-signed",
	},
	accept: {
		from: ["signed"],
		to: "accepted",
		by: "giver",
		needs: "nothing",
		moves: false,
		event: "plans/completion-accepted",
	},
	return: {
		from: ["signed"],
		to: "returned",
		by: "giver",
		needs: "reason",
		kinds: ["order", "answer", "report"],
		moves: false,
		event: "plans/report-returned",
	},
	reopen: {
		from: ["accepted"],
		to: "returned",
		by: "giver",
		needs: "reason",
		moves: false,
		event: "plans/task-reopened",
	},
	"ask-extension": {
		from: inHand,
		to: null,
		by: "leader",
		needs: "reason",
		kinds: ["order", "answer", "report"],
		whileAsked: false,
		moves: false,
		event: "plans/extension-asked",
	},
	"grant-extension": {
		from: open,
		to: null,
		by: "giver",
		needs: "nothing",
		whileAsked: true,
		moves: false,
		event: "plans/extension-granted",
	},
	"refuse-extension": {
		from: open,
		to: null,
		by: "giver",
		needs: "reason",
		whileAsked: true,
		moves: false,
		event: "plans/extension-refused",
	},
	"hand-back": {
		from: inHand,
		to: "handed-back",
		by: "leader",
		needs: "reason",
		kinds: ["order", "answer", "report"],
		moves: false,
		event: "plans/task-handed-back",
	},
	decline: {
		from: inHand,
		to: "declined",
		by: "leader",
		needs: "reason",
		kinds: ["request"],
		moves: false,
		event: "plans/request-declined",
	},
	insist: {
		from: ["handed-back"],
		to: "given",
		by: "giver",
		needs: "reason",
		moves: false,
		event: "plans/task-insisted-on",
	},
	"pass-on": {
		from: ["given", "working", "returned", "handed-back"],
		to: "given",
		by: "giver",
		needs: "reason",
		moves: false,
		event: "plans/task-passed-on",
	},
	reassign: {
		from: open,
		to: null,
		by: "leader",
		needs: "nothing",
		moves: false,
		event: "plans/task-reassigned",
	},
	stop: {
		from: open,
		to: "stopped",
		by: "giver",
		needs: "reason",
		moves: false,
		event: "plans/task-stopped",
	},
	"hand-over": {
		from: open,
		to: "given",
		by: "heir",
		needs: "reason",
		moves: false,
		event: "plans/task-handed-over",
	},
	"close-with-body": {
		from: open,
		to: "stopped",
		by: "heir",
		needs: "reason",
		moves: false,
		event: "plans/task-closed-with-body",
	},
	"set-date": {
		from: open,
		to: null,
		by: "system",
		needs: "reason",
		moves: false,
		event: "plans/deadline-set",
	},
	// what was accepted goes along: the amended paper still promises it, and it is done
	"go-on-in-amendment": {
		from: [...open, "accepted"],
		to: null,
		by: "giver",
		needs: "nothing",
		moves: false,
		event: "plans/task-went-on-in-amendment",
	},
} as const satisfies Record<string, TaskAction>;

export type TaskActionName = keyof typeof taskActions;
export const taskActionNames = Object.keys(taskActions) as readonly TaskActionName[];

/** The entry of the table with its type widened, so that optional columns can be asked for. */
export const taskAction = (name: TaskActionName): TaskAction => taskActions[name];

export const isOpen = (state: TaskState): boolean => (open as readonly TaskState[]).includes(state);

export interface ActionableTask {
	readonly state: TaskState;
	readonly kind: TaskKind;
	/** an extension is asked for and not yet decided */
	readonly extensionAsked: boolean;
}

/** Whether the table allows the action now, whoever acts. */
export function isActionPossible(task: ActionableTask, name: TaskActionName): boolean {
	const action = taskAction(name);
	return (
		action.from.includes(task.state) &&
		(action.kinds?.includes(task.kind) ?? true) &&
		(action.whileAsked ?? task.extensionAsked) === task.extensionAsked
	);
}

/** What can be done now, in the order of the table: a refusal names these, a page shows them as buttons. */
export const possibleActions = (task: ActionableTask): readonly TaskActionName[] =>
	taskActionNames.filter((name) => isActionPossible(task, name));
