import type { Label } from "@guong/index-math";

/** What checks of a plan find. Those that make it impossible to give a task keep the plan from being issued; all others are told. */
export const findingCodes = {
	// figures
	"sum-differs": false,
	"sum-of-increases-differs": false,
	"value-is-not-baseline-plus-increase": false,
	"baseline-is-not-published": false,
	"target-below-baseline": false,
	"target-out-of-scale": false,
	"target-twice": false,
	"rank-out-of-other-number": false,
	// nodes
	"weak-node-without-task": false,
	"target-without-task": false,
	"node-unknown": false,
	// tasks
	"nothing-to-give": false,
	"task-without-lead": false,
	"task-without-deadline": false,
	"task-without-output": false,
	"task-without-measure": false,
	"lead-unknown": true,
	"task-to-issuer": true,
	"same-duty": false,
	// bodies
	"lead-gone": true,
	"lead-not-yet": true,
	"coordinator-gone": false,
	"body-without-task": false,
	"units-without-task": false,
	// days
	"deadline-on-rest-day": false,
	"deadline-before-plan": false,
	"deadline-after-period": false,
	// papers
	"own-ancestor": true,
	"parent-unknown": false,
	"parent-incomplete": false,
	"parent-not-in-force": false,
	"parent-task-not-taken": false,
	"register-missing": false,
	"no-duty-to-answer": false,
} as const satisfies Record<string, boolean>;

export type FindingCode = keyof typeof findingCodes;

export const isBlocking = (code: FindingCode): boolean => findingCodes[code];

/** Where in the plan it was found. */
export type FindingPlace =
	| { readonly of: "plan" }
	| { readonly of: "target"; readonly id: string; readonly position: number; readonly label: string }
	| { readonly of: "task"; readonly id: string; readonly position: number; readonly text: string }
	| { readonly of: "body"; readonly id: string; readonly name: string }
	| { readonly of: "node"; readonly index: string; readonly concept: string; readonly label: Label };

/** What the sentence about it names: figures as they are written, days as ISO text. */
export type FindingData = Readonly<Record<string, string | number | readonly string[]>>;

export interface Finding {
	readonly code: FindingCode;
	readonly blocking: boolean;
	readonly place: FindingPlace;
	readonly data: FindingData;
}

export const finding = (code: FindingCode, place: FindingPlace, data: FindingData = {}): Finding => ({
	code,
	blocking: isBlocking(code),
	place,
	data,
});
