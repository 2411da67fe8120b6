import type { Person, Post } from "#platform/http/actor.ts";

/** Real units, invented people: a ward of Đồng Tháp with its centre, and a commune of another province. */
export const ward = "vn34:28249";
export const otherCommune = "vn34:06436";

export const deskBodies = {
	centre: `${ward}/xa.tt-pvhcc`,
	committee: `${ward}/xa.ubnd`,
	otherCentre: `${otherCommune}/xa.tt-pvhcc`,
} as const;

const post = (role: string, unitId: string | null, bodyId: string | null): Post => ({
	...{ role, unitId, bodyId },
	fields: [],
	standsInFor: null,
});

const person = (number: number, name: string, ...posts: readonly Post[]): Person => ({
	kind: "person",
	personId: `019d0000-0000-7000-8000-${number.toString().padStart(12, "0")}`,
	sessionId: `019d0000-0000-7000-9000-${number.toString().padStart(12, "0")}`,
	name,
	posts,
});

export const deskPeople = {
	/** receives at the ward's centre */
	chiSen: person(1, "Chị Sen", post("officer", ward, deskBodies.centre)),
	/** handles for the ward's committee */
	anhNam: person(2, "Anh Nam", post("officer", ward, deskBodies.committee)),
	/** chairman of the ward */
	anhHung: person(3, "Anh Hùng", post("head", ward, deskBodies.committee)),
	/** receives at a commune's centre of another province */
	chiLan: person(4, "Chị Lan", post("officer", otherCommune, deskBodies.otherCentre)),
	coHoa: person(5, "Cô Hoa", post("supervisor", "vn34:82", "vn34:82/tinh.mttq")),
	chiMai: person(6, "Chị Mai", post("coordinator", "vn34:82", "vn34:82/tinh.so-noi-vu-2025")),
	quanTri: person(7, "Quản trị", post("administrator", null, null)),
	/** runs the system and also sits at the desk: sees no citizen's matter */
	anhTuan: person(8, "Anh Tuấn", post("administrator", null, null), post("officer", ward, deskBodies.centre)),
} as const;
