/**
 * Who is told of what. Progress and the acts by which a body keeps its own house are told to nobody: a list of
 * everything is read by no one. `leaders` decide at the lead body, `officers` do the work there, `body` is both,
 * `givers` decide for the one that gave it, `drafters` follow the plan.
 */
export type Audience = "leaders" | "officers" | "body" | "givers";
export type PlanAudience = "drafters" | "issuers" | "asked-bodies" | "lead-bodies";

export const taskAudiences = {
	"completion-reported": "leaders",
	"report-sent-back-inside": "officers",
	"report-signed": "givers",
	"completion-accepted": "body",
	"report-returned": "body",
	"task-reopened": "body",
	"extension-asked": "givers",
	"extension-granted": "body",
	"extension-refused": "body",
	"task-handed-back": "givers",
	"request-declined": "givers",
	"task-insisted-on": "body",
	"task-passed-on": "body",
	"task-reassigned": "officers",
	"task-stopped": "body",
	"task-handed-over": "body",
	"task-closed-with-body": "givers",
	"deadline-set": "body",
	"occasion-recorded": "body",
	"explanation-asked": "body",
	"explanation-answered": "givers",
	"explanation-judged": "body",
	"explanation-withdrawn": "body",
} as const satisfies Readonly<Record<string, Audience>>;

export const planAudiences = {
	"plan-sent-for-opinion": "asked-bodies",
	"opinion-given": "drafters",
	"opinion-answered": "asked-bodies",
	"plan-submitted": "issuers",
	"plan-sent-back": "drafters",
	"plan-signed": "drafters",
	"plan-numbered": "drafters",
	"plan-issued": "lead-bodies",
} as const satisfies Readonly<Record<string, PlanAudience>>;

/** Dates are no events: they come near and pass by themselves. */
export const dateAudiences = {
	"date-near": "officers",
	"date-passed": "body",
} as const satisfies Readonly<Record<string, Audience>>;
export type DateKind = keyof typeof dateAudiences;

export type NoticeKind = DateKind | keyof typeof taskAudiences | keyof typeof planAudiences;
