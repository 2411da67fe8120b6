import { isAdministrator } from "#modules/accounts/index.ts";
import type { Post } from "#platform/http/actor.ts";

/** Where somebody with these posts works, as lists ask for it; the policy decides again about each thing. */
export interface PlacesOfWork {
	/** bodies for which the person acts */
	readonly acts: readonly string[];
	/** bodies for which the person decides everything */
	readonly decides: readonly string[];
	/** bodies for which a deputy decides in some fields of work */
	readonly decidesIn: readonly { readonly bodyId: string; readonly fields: readonly string[] }[];
	/** units that the person coordinates, themselves and all below */
	readonly coordinates: readonly string[];
	/** units whose work the person may read */
	readonly supervises: readonly string[];
}

const bodyRoles: readonly string[] = ["officer", "head", "deputy"];

export function placesOfWork(actor: { readonly posts: readonly Post[] }): PlacesOfWork {
	const { posts } = actor;
	if (isAdministrator({ kind: "person", personId: "", name: "", sessionId: "", posts })) return nowhere;
	const atBody = (wanted: (post: Post) => boolean) =>
		unique(posts.filter(wanted).flatMap((post) => post.bodyId ?? []));
	const overUnit = (role: string) =>
		unique(posts.filter((post) => post.role === role).flatMap((post) => post.unitId ?? []));
	const decides = atBody(({ role, fields }) => role === "head" || (role === "deputy" && fields.length === 0));
	return {
		acts: atBody(({ role }) => bodyRoles.includes(role)),
		decides,
		decidesIn: posts.flatMap(({ role, bodyId, fields }) =>
			role === "deputy" && fields.length > 0 && bodyId && !decides.includes(bodyId)
				? [{ bodyId, fields }]
				: [],
		),
		coordinates: overUnit("coordinator"),
		supervises: overUnit("supervisor"),
	};
}

const nowhere: PlacesOfWork = { acts: [], decides: [], decidesIn: [], coordinates: [], supervises: [] };
const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
