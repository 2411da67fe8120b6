/** Why a dossier is late, as a list that can be counted; beside it stands the reason in words. */
export const reasonCodes = [
	/** more dossiers than the office can settle */
	"many-dossiers",
	/** the place, the plot or the facts must be looked at again */
	"verification",
	/** another body has not answered yet */
	"other-body",
	/** records or data are missing, or do not agree */
	"records",
	/** the rule is unclear, guidance was asked for */
	"unclear-rule",
	/** the system or the line broke down */
	"system",
	/** the one who does it is away, the post is empty */
	"people",
	/** storm, flood, epidemic */
	"disaster",
	/** a mistake of the office itself */
	"our-mistake",
	"other",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];
