/**
 * The life of a plan as one table. Until it is signed the text is free; from then on it is a paper, and what it says
 * changes only through another paper that amends or replaces it.
 */
export const planStates = [
	"draft",
	"consulting",
	"submitted",
	"signed",
	"numbered",
	"in-force",
	"amended",
	"replaced",
	"closed",
	"withdrawn",
] as const;
export type PlanState = (typeof planStates)[number];

/** `drafter` drafts and follows it; `issuer` decides for the body in whose name it is issued; `clerk` keeps that office's register; `system` another plan. */
export type PlanSide = "drafter" | "issuer" | "clerk" | "system";

export interface PlanAction {
	readonly from: readonly PlanState[];
	readonly to: PlanState;
	readonly by: PlanSide;
	readonly needsReason: boolean;
	readonly event: `plans/${string}`;
}

const unsigned = ["draft", "consulting", "submitted"] as const;

export const planActions = {
	consult: {
		from: ["draft"],
		to: "consulting",
		by: "drafter",
		needsReason: false,
		event: "plans/plan-sent-for-opinion",
	},
	"end-consultation": {
		from: ["consulting"],
		to: "draft",
		by: "drafter",
		needsReason: false,
		event: "plans/plan-consultation-ended",
	},
	submit: {
		from: ["draft"],
		to: "submitted",
		by: "drafter",
		needsReason: false,
		event: "plans/plan-submitted",
	},
	"send-back": {
		from: ["submitted"],
		to: "draft",
		by: "issuer",
		needsReason: true,
		event: "plans/plan-sent-back",
	},
	sign: {
		from: ["submitted"],
		to: "signed",
		by: "clerk",
		needsReason: false,
		event: "plans/plan-signed",
	},
	number: {
		from: ["signed"],
		to: "numbered",
		by: "clerk",
		needsReason: false,
		event: "plans/plan-numbered",
	},
	"correct-number": {
		from: ["numbered"],
		to: "numbered",
		by: "clerk",
		needsReason: true,
		event: "plans/plan-number-corrected",
	},
	"take-back": {
		from: ["signed", "numbered"],
		to: "draft",
		by: "clerk",
		needsReason: true,
		event: "plans/plan-taken-back",
	},
	issue: {
		from: ["numbered"],
		to: "in-force",
		by: "drafter",
		needsReason: false,
		event: "plans/plan-issued",
	},
	amend: {
		from: ["in-force"],
		to: "amended",
		by: "system",
		needsReason: false,
		event: "plans/plan-amended",
	},
	replace: {
		from: ["in-force"],
		to: "replaced",
		by: "system",
		needsReason: false,
		event: "plans/plan-replaced",
	},
	close: {
		from: ["in-force"],
		to: "closed",
		by: "drafter",
		needsReason: true,
		event: "plans/plan-closed",
	},
	withdraw: {
		from: unsigned,
		to: "withdrawn",
		by: "drafter",
		needsReason: true,
		event: "plans/plan-withdrawn",
	},
} as const satisfies Record<string, PlanAction>;

export type PlanActionName = keyof typeof planActions;
export const planActionNames = Object.keys(planActions) as readonly PlanActionName[];

export const planAction = (name: PlanActionName): PlanAction => planActions[name];

/** Targets and tasks may still be written. */
export const isEditable = (state: PlanState): boolean => state === "draft" || state === "consulting";

/** It was issued at some time: everyone may read it. */
export const isPublic = (state: PlanState): boolean =>
	["in-force", "amended", "replaced", "closed"].includes(state);

export const possiblePlanActions = (state: PlanState): readonly PlanActionName[] =>
	planActionNames.filter((name) => planAction(name).from.includes(state) && planAction(name).by !== "system");
