/** One row of the table: events, and the jobs that hear them or the reason why nobody does. */
type Subscription =
	| { readonly events: readonly string[]; readonly jobs: readonly string[] }
	| { readonly events: readonly string[]; readonly nobody: string };

/** Who hears what. Every event of the system stands here once; a test compares with the modules' `events.ts`. */
export const subscriptions: readonly Subscription[] = [
	{
		nobody: "they concern the person's own account, who sees them at once; the audit trail remembers them",
		events: [
			"accounts/signed-in",
			"accounts/sign-in-refused",
			"accounts/sign-in-locked",
			"accounts/second-factor-refused",
			"accounts/signed-out",
			"accounts/sessions-ended",
			"accounts/password-set",
			"accounts/setup-link-made",
			"accounts/setup-link-asked-for",
			"accounts/totp-confirmed",
			"accounts/totp-removed",
			"accounts/recovery-codes-made",
			"accounts/recovery-code-used",
			"accounts/passkey-added",
			"accounts/passkey-removed",
			"accounts/identity-linked",
			"accounts/identity-removed",
		],
	},
	{
		nobody: "rights are asked of the tables at every request, so nothing has to be told of a change",
		events: [
			"accounts/person-invited",
			"accounts/person-changed",
			"accounts/person-locked",
			"accounts/person-unlocked",
			"accounts/post-given",
			"accounts/post-ended",
			"accounts/stand-in-decided",
			"accounts/stand-in-ended",
			"accounts/people-imported",
			"accounts/people-exported",
		],
	},
	{
		nobody: "dates are computed from the calendar whenever they are shown; none is stored",
		events: ["organisation/calendar-changed"],
	},
	{
		nobody:
			"pages ask for hamlets and bodies of a day whenever they are shown; nothing is kept beside the tables",
		events: [
			"organisation/hamlet-entered",
			"organisation/hamlet-changed",
			"organisation/hamlet-ended",
			"organisation/body-entered",
			"organisation/body-renamed",
			"organisation/body-ended",
		],
	},
	{
		nobody: "administrators see dead jobs on their page; what they do there has its effect at once",
		events: ["jobs/job-died", "jobs/job-retried", "jobs/job-discarded"],
	},
	{
		nobody: "the erasure is complete when it is recorded",
		events: ["events/personal-fields-erased"],
	},
];
