import type { Person, Post } from "#platform/http/actor.ts";

const dongThap = "vn34:82";
const ward = "vn34:28249";

const person = (
	number: number,
	name: string,
	role: string,
	unitId: string | null,
	bodyId: string | null = null,
): Person => ({
	kind: "person",
	personId: `019e0000-0000-7000-8000-00000000f00${number}`,
	sessionId: `019e0000-0000-7000-9000-00000000f00${number}`,
	name,
	posts: [{ role, unitId, bodyId, fields: [], standsInFor: null } satisfies Post],
});

/** Those who keep the catalogue of Đồng Tháp and of the country, and an officer who does not; invented people. */
export const keepers = {
	unitId: dongThap,
	ward,
	mai: person(1, "chị Mai", "coordinator", dongThap),
	hoa: person(2, "cô Hòa", "coordinator", dongThap),
	lan: person(3, "chị Lan", "officer", ward, `${ward}/xa.tt-pvhcc`),
	admin: person(4, "quản trị", "administrator", null),
	otherAdmin: person(5, "anh Tuấn", "administrator", null),
} as const;
