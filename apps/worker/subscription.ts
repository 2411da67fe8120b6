/** One row of the table: events, and the jobs that hear them or the reason why nobody does. */
export type Subscription =
	| { readonly events: readonly string[]; readonly jobs: readonly string[] }
	| { readonly events: readonly string[]; readonly nobody: string };
