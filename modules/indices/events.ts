/** What this module tells the world and the audit trail. */
export const indicesEvents = [
	"indices/import-made",
	"indices/import-changed",
	"indices/import-proposed",
	"indices/import-sent-back",
	"indices/import-published",
	"indices/import-dropped",
] as const;

export type IndicesEvent = (typeof indicesEvents)[number];
