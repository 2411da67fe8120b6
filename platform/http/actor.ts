/** Somebody without an account, or not signed in. */
export interface Visitor {
	readonly kind: "visitor";
}

/** A post that a person holds on this day: a role at a body, within a unit. */
export interface Post {
	/** the vocabulary is a module's, not the platform's */
	readonly role: string;
	readonly bodyId: string | null;
	readonly unitId: string | null;
	/** fields of work a deputy answers for; empty means all */
	readonly fields: readonly string[];
	/** the person for whom this one stands in, when the post is a stand-in's */
	readonly standsInFor: string | null;
}

/** A signed-in person with the posts that hold today. */
export interface Person {
	readonly kind: "person";
	readonly personId: string;
	readonly name: string;
	readonly sessionId: string;
	readonly posts: readonly Post[];
}

export type Actor = Visitor | Person;

export const visitor: Visitor = { kind: "visitor" };

/**
 * Who may reach a route at all. Rights that depend on the thing asked for are decided by the
 * module's `policy.ts`; this is the first gate, and a route without it does not compile.
 */
export type Who =
	| "everyone"
	| "signed-in"
	| { readonly right: string; readonly allows: (person: Person) => boolean };
