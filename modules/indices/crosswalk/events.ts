/** What the keeping of the crosswalk tells the audit trail. */
export const crosswalkEvents = [
	"indices/lever-added",
	"indices/lever-connected",
	"indices/lever-disconnected",
] as const;
