/** What the catalogue tells the world and the audit trail. */
export const catalogueEvents = [
	"dossiers/procedure-entered",
	"dossiers/procedure-changed",
	"dossiers/procedure-handed-in",
	"dossiers/procedure-sent-back",
	"dossiers/procedure-dropped",
	"dossiers/procedure-published",
	"dossiers/procedure-ended",
	"dossiers/procedure-withdrawn",
	"dossiers/procedure-reviewed",
	"dossiers/procedures-imported",
	"dossiers/proposal-made",
	"dossiers/proposal-answered",
	"dossiers/proposal-taken-back",
] as const;
export type CatalogueEvent = (typeof catalogueEvents)[number];
