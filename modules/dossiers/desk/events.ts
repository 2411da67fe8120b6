/** What the desk tells beside the acts of a dossier. */
export const deskEvents = [
	"dossiers/ticket-taken",
	"dossiers/ticket-called",
	"dossiers/ticket-served",
	"dossiers/ticket-missed",
	"dossiers/paper-file-added",
	"dossiers/paper-file-removed",
	"dossiers/receipt-renewed",
	"dossiers/desk-contact-set",
] as const;
export type DeskEvent = (typeof deskEvents)[number];
