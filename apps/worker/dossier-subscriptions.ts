import type { Subscription } from "./subscription.ts";

/** Who hears what of the one-stop shop; part of `subscriptions.ts`. */
export const dossierSubscriptions: readonly Subscription[] = [
	{
		jobs: ["dossiers/recompute-clocks"],
		events: ["dossiers/office-hours-entered"],
	},
	{
		nobody:
			"the desk, the body that settles and the citizen ask for the dossier whenever they look; figures follow by trigger",
		events: [
			"dossiers/dossier-filed",
			"dossiers/dossier-received",
			"dossiers/supplement-asked",
			"dossiers/dossier-refused",
			"dossiers/dossier-handed-over",
			"dossiers/dossier-passed-on",
			"dossiers/dossier-returned",
			"dossiers/dossier-completed",
			"dossiers/date-extended",
			"dossiers/dossier-granted",
			"dossiers/dossier-found-ineligible",
			"dossiers/result-delivered",
			"dossiers/correction-begun",
			"dossiers/correction-ended",
			"dossiers/dossier-stopped",
			"dossiers/dossier-closed",
			"dossiers/payment-recorded",
			"dossiers/loss-recorded",
		],
	},
	{
		// days of explanations are counted from dates that have just moved
		jobs: ["dossiers/set-explanation-days"],
		events: ["dossiers/clocks-recomputed"],
	},
	{
		nobody: "those at the desk see it there at once",
		events: [
			"dossiers/desk-contact-set",
			"dossiers/receipt-renewed",
			"dossiers/paper-file-added",
			"dossiers/paper-file-removed",
			"dossiers/ticket-taken",
			"dossiers/ticket-called",
			"dossiers/ticket-served",
			"dossiers/ticket-missed",
		],
	},
	{
		nobody: "the command itself queues what goes by mail and SMS; lists show whose turn it is",
		events: [
			"dossiers/letter-drafted",
			"dossiers/letter-changed",
			"dossiers/letter-signed",
			"dossiers/letter-numbered",
			"dossiers/letter-issued",
			"dossiers/letter-withdrawn",
			"dossiers/letter-told",
			"dossiers/letter-series-opened",
		],
	},
	{
		nobody: "both sides have a list of what is asked and due",
		events: [
			"dossiers/late-explanation-asked",
			"dossiers/late-explanation-answered",
			"dossiers/late-explanation-judged",
			"dossiers/late-explanation-withdrawn",
		],
	},
	{
		nobody: "nobody may follow who looked and who rated",
		events: ["dossiers/lookup-held-back", "dossiers/service-rated"],
	},
	{
		nobody: "the command queues the portions itself; its page shows progress and end",
		events: [
			"dossiers/source-entered",
			"dossiers/source-token-made",
			"dossiers/source-token-revoked",
			"dossiers/source-words-settled",
			"dossiers/intake-started",
			"dossiers/intake-ended",
			"dossiers/intake-dropped",
		],
	},
	{
		nobody: "the catalogue is asked whenever it is shown; lists show what waits for another keeper",
		events: [
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
		],
	},
];
