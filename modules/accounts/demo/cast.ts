import type { Role } from "#modules/organisation/index.ts";

/** A door on the first page: who walks in and which invented person that is. */
export type Door =
	| "officer"
	| "head"
	| "deputy"
	| "coordinator"
	| "supervisor"
	| "administrator"
	| "home-affairs"
	| "department"
	| "desk";

export interface CastPost {
	readonly role: Role;
	readonly unitId: string | null;
	readonly bodyId: string | null;
	readonly fields?: readonly string[];
	/** first day after it ended; still held when absent */
	readonly until?: string;
}

export interface CastMember {
	readonly id: string;
	readonly door: Door | null;
	readonly name: string;
	readonly signInName: string;
	readonly posts: readonly CastPost[];
}

/** xã Thiện Tân (Lạng Sơn) and Đồng Tháp: the units are real, the people are not. */
export const demoCommune = "vn34:06436";
export const demoProvince = "vn34:82";
const province = "vn34:20";
/** Đồng Tháp as it was until 30/6/2025; nobody holds a post there any more. */
const formerProvince = "vn63:87";
const reform = "2025-07-01";
export const communeCommittee = `${demoCommune}/xa.ubnd`;
export const communeOffice = `${demoCommune}/xa.van-phong`;
export const communeDesk = `${demoCommune}/xa.tt-pvhcc`;
export const provinceHomeAffairs = `${demoProvince}/tinh.so-noi-vu-2025`;

/** Invented by role; no surname, so that nobody real is meant. */
const atTheDoors: readonly CastMember[] = [
	member(1, "officer", "Chị Lan", "chi-lan", at("officer", communeOffice)),
	member(2, "head", "Anh Hùng", "anh-hung", at("head", communeCommittee)),
	member(3, "deputy", "Chị Thảo", "chi-thao", {
		...at("deputy", communeCommittee),
		fields: ["Văn hóa - Xã hội"],
	}),
	member(4, "coordinator", "Anh Sơn", "anh-son", at("coordinator", `${province}/tinh.so-noi-vu-2025`)),
	member(5, "supervisor", "Cô Hoa", "co-hoa", at("supervisor", `${demoCommune}/xa.mttq`)),
	member(
		6,
		"home-affairs",
		"Chị Mai",
		"chi-mai",
		at("coordinator", provinceHomeAffairs),
		before("coordinator", `${formerProvince}/tinh.so-noi-vu`),
	),
	member(
		7,
		null,
		"Anh Bình",
		"anh-binh",
		at("head", provinceHomeAffairs),
		before("head", `${formerProvince}/tinh.so-noi-vu`),
	),
	member(8, "administrator", "Anh Tuấn", "anh-tuan", { role: "administrator", unitId: null, bodyId: null }),
	member(
		9,
		"department",
		"Chị Ngân",
		"chi-ngan",
		at("head", `${province}/tinh.so-khoa-hoc-va-cong-nghe-2025`),
	),
	member(27, "desk", "Chị Nhung", "chi-nhung", at("officer", communeDesk)),
];

/** Without a door: they did what the demo's plans tell. Departments were joined on 1/3/2025, units on 1/7/2025. */
const inTheStories: readonly CastMember[] = [
	member(10, null, "Anh Phúc", "anh-phuc", at("head", `${demoProvince}/tinh.ubnd`)),
	member(
		11,
		null,
		"Chị Hạnh",
		"chi-hanh",
		at("head", `${demoProvince}/tinh.so-y-te`),
		before("head", `${formerProvince}/tinh.so-y-te`),
	),
	member(
		12,
		null,
		"Anh Đức",
		"anh-duc",
		at("head", `${demoProvince}/tinh.so-nong-nghiep-va-moi-truong`),
		before("head", `${formerProvince}/tinh.so-tai-nguyen-va-moi-truong`),
	),
	member(
		13,
		null,
		"Chị Liên",
		"chi-lien",
		at("head", `${demoProvince}/tinh.so-khoa-hoc-va-cong-nghe-2025`),
		before("head", `${formerProvince}/tinh.so-thong-tin-va-truyen-thong`),
	),
	member(
		14,
		null,
		"Anh Khánh",
		"anh-khanh",
		at("head", `${demoProvince}/tinh.so-giao-duc-va-dao-tao`),
		before("head", `${formerProvince}/tinh.so-giao-duc-va-dao-tao`),
	),
	member(
		15,
		null,
		"Chị Quyên",
		"chi-quyen",
		at("head", `${demoProvince}/tinh.thanh-tra`),
		before("head", `${formerProvince}/tinh.thanh-tra`),
	),
	member(16, null, "Anh Tài", "anh-tai", at("head", `${demoProvince}/tinh.tt-pvhcc`)),
	member(17, null, "Chị Vân", "chi-van", at("officer", `${demoProvince}/tinh.tt-pvhcc`)),
	member(18, null, "Anh Nam", "anh-nam", at("head", "vn34:29926/xa.ubnd")),
	member(19, null, "Chị Diệu", "chi-dieu", at("officer", "vn34:29926/xa.van-phong")),
	member(20, null, "Anh Phong", "anh-phong", at("head", "vn34:30037/xa.ubnd")),
	member(21, null, "Anh Lộc", "anh-loc", before("head", `${formerProvince}/tinh.ubnd`)),
	member(
		22,
		null,
		"Chị Thu",
		"chi-thu",
		...["872", "873", "870"].map((district) => before("head", `vn63:${district}/huyen.ubnd`)),
	),
	member(23, null, "Anh Lợi", "anh-loi", before("head", "vn63:30037/xa.ubnd")),
	member(25, null, "Anh Quang", "anh-quang", at("head", communeOffice)),
	member(26, null, "Chị Sen", "chi-sen", at("head", "vn34:28261/xa.ubnd")),
	member(28, null, "Anh Tâm", "anh-tam", at("officer", communeCommittee)),
	member(24, null, "Anh Thắng", "anh-thang", at("head", `${province}/tinh.ubnd`)),
];

export const cast: readonly CastMember[] = [...atTheDoors, ...inTheStories];

function member(
	number: number,
	door: Door | null,
	name: string,
	signInName: string,
	...posts: readonly CastPost[]
): CastMember {
	const id = `019a0000-0000-7000-8000-${number.toString().padStart(12, "0")}`;
	return { id, door, name, signInName, posts };
}

/** A post of today at a body; its unit stands before the stroke of the body's id, which the catalogue gives so. */
function at(role: Role, bodyId: string): CastPost {
	return { role, unitId: bodyId.slice(0, bodyId.indexOf("/")), bodyId };
}

function before(role: Role, bodyId: string): CastPost {
	return { ...at(role, bodyId), until: reform };
}

export const atDoor = (door: Door): CastMember => cast.find((member) => member.door === door) as CastMember;
export const doors = cast.flatMap((member) => (member.door ? [member.door] : []));
