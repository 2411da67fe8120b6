/** What the citizen's side tells the world and the audit trail; never what was typed, never who rated what. */
export const lookupEvents = [
	/** too many wrong pairs of one kind: no more are tried for a while */
	"dossiers/lookup-held-back",
	/** somebody rated the service of a body */
	"dossiers/service-rated",
] as const;
