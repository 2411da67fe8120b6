/** What this module tells the world and the audit trail; the calendar's own event stands with its command. */
export const organisationEvents = [
	"organisation/hamlet-entered",
	"organisation/hamlet-changed",
	"organisation/hamlet-ended",
	"organisation/body-entered",
	"organisation/body-renamed",
	"organisation/body-ended",
] as const;

export type OrganisationEvent = (typeof organisationEvents)[number];
