/** What the writing of trees tells the world and the audit trail. */
export const treeEvents = [
	"indices/tree-begun",
	"indices/tree-changed",
	"indices/tree-published",
	"indices/tree-dropped",
] as const;
