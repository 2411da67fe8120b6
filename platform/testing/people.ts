import { type Person, type Post, type Visitor, visitor } from "#platform/http/actor.ts";

export { stoppedClock } from "#platform/clock/clock.ts";

/** Where the cast works, invented: a commune with its People's Committee, and the Department of Home Affairs above it. */
export const places = {
	commune: "01900000-0000-7000-8000-00000000a001",
	communeBody: "01900000-0000-7000-8000-00000000b001",
	province: "01900000-0000-7000-8000-00000000a002",
	homeAffairs: "01900000-0000-7000-8000-00000000b002",
} as const;

const post = (role: string, bodyId: string | null, unitId: string | null): Post => ({
	role,
	bodyId,
	unitId,
	fields: [],
	standsInFor: null,
});

const person = (number: number, name: string, ...posts: readonly Post[]): Person => ({
	kind: "person",
	personId: `01900000-0000-7000-8000-00000000c00${number}`,
	sessionId: `01900000-0000-7000-8000-00000000d00${number}`,
	name,
	posts,
});

/** Commune officer. */
export const chiLan = person(1, "chị Lan", post("officer", places.communeBody, places.commune));
/** Commune chairman. */
export const anhHung = person(2, "anh Hùng", post("head", places.communeBody, places.commune));
/** Coordinator at the Department of Home Affairs. */
export const chiMai = person(3, "chị Mai", post("coordinator", places.homeAffairs, places.province));
/** Supervisor of the Fatherland Front. */
export const coHoa = person(4, "cô Hoa", post("supervisor", null, places.province));
/** Administrator: runs the system, decides nothing in it. */
export const quanTri = person(5, "quản trị", post("administrator", null, null));
/** Citizen: not signed in. */
export const bacTu: Visitor = visitor;
