import type { Label } from "@guong/index-math";

/** In the order in which a page tells them. */
export const findingKinds = ["paper", "figure", "node", "task", "body", "day"] as const;
export type FindingKind = (typeof findingKinds)[number];

interface Kind {
	readonly kind: FindingKind;
	/** makes it impossible to give a task, and so keeps the plan from being issued; all others are told */
	readonly blocks?: true;
}

/** What the checks of a plan find. */
const codes = {
	"own-ancestor": { kind: "paper", blocks: true },
	"parent-unknown": { kind: "paper" },
	"parent-incomplete": { kind: "paper" },
	"parent-not-in-force": { kind: "paper" },
	"parent-task-not-taken": { kind: "paper" },
	"register-missing": { kind: "paper" },
	"sum-differs": { kind: "figure" },
	"sum-of-increases-differs": { kind: "figure" },
	"value-is-not-baseline-plus-increase": { kind: "figure" },
	"baseline-is-not-published": { kind: "figure" },
	"target-below-baseline": { kind: "figure" },
	"target-out-of-scale": { kind: "figure" },
	"target-twice": { kind: "figure" },
	"rank-out-of-other-number": { kind: "figure" },
	"weak-node-without-task": { kind: "node" },
	"target-without-task": { kind: "node" },
	"node-unknown": { kind: "node" },
	"index-without-own-results": { kind: "node" },
	"nothing-to-give": { kind: "task" },
	"task-to-issuer": { kind: "task", blocks: true },
	"task-without-lead": { kind: "task" },
	"task-without-deadline": { kind: "task" },
	"task-without-output": { kind: "task" },
	"task-without-measure": { kind: "task" },
	"same-duty": { kind: "task" },
	"no-duty-to-answer": { kind: "task" },
	"lead-unknown": { kind: "body", blocks: true },
	"lead-gone": { kind: "body", blocks: true },
	"lead-not-yet": { kind: "body", blocks: true },
	"lead-elsewhere": { kind: "body" },
	"coordinator-gone": { kind: "body" },
	"body-without-task": { kind: "body" },
	"units-without-task": { kind: "body" },
	"deadline-before-plan": { kind: "day" },
	"deadline-after-period": { kind: "day" },
	"deadline-on-rest-day": { kind: "day" },
} as const satisfies Record<string, Kind>;

export type FindingCode = keyof typeof codes;
export const findingCodes = Object.keys(codes) as readonly FindingCode[];

const kindOf = (code: FindingCode): Kind => codes[code];

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
	readonly kind: FindingKind;
	readonly blocking: boolean;
	readonly place: FindingPlace;
	readonly data: FindingData;
}

export const finding = (code: FindingCode, place: FindingPlace, data: FindingData = {}): Finding => ({
	code,
	kind: kindOf(code).kind,
	blocking: kindOf(code).blocks === true,
	place,
	data,
});
