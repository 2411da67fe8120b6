/** What is recorded about letters, beside the act that moves the date (`dossiers/extend` of the room `life`). */
export const lettersEvents = [
	"dossiers/letter-drafted",
	"dossiers/letter-changed",
	"dossiers/letter-signed",
	"dossiers/letter-numbered",
	"dossiers/letter-issued",
	"dossiers/letter-withdrawn",
	"dossiers/letter-told",
	"dossiers/letter-series-opened",
	"dossiers/late-explanation-asked",
	"dossiers/late-explanation-answered",
	"dossiers/late-explanation-judged",
	"dossiers/late-explanation-withdrawn",
] as const;
