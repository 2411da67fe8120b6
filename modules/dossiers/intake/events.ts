/** What the intake of dossiers tells the audit trail. */
export const intakeEvents = [
	"dossiers/source-entered",
	"dossiers/intake-started",
	"dossiers/intake-ended",
	"dossiers/intake-dropped",
	"dossiers/source-words-settled",
	"dossiers/source-token-made",
	"dossiers/source-token-revoked",
] as const;
export type IntakeEvent = (typeof intakeEvents)[number];
