import type { Role } from "#modules/organisation/index.ts";

/** A door on the first page: who walks in and which invented person that is. */
export type Door =
	| "officer"
	| "head"
	| "deputy"
	| "coordinator"
	| "supervisor"
	| "administrator"
	| "home-affairs";

export interface CastPost {
	readonly role: Role;
	readonly unitId: string | null;
	readonly bodyId: string | null;
	readonly fields?: readonly string[];
}

export interface CastMember {
	readonly id: string;
	readonly door: Door | null;
	readonly name: string;
	readonly signInName: string;
	readonly post: CastPost;
}

/** xã Thiện Tân (Lạng Sơn) and Đồng Tháp: the units are real, the people are not. */
export const demoCommune = "vn34:06436";
export const demoProvince = "vn34:82";
const province = "vn34:20";
export const communeCommittee = `${demoCommune}/xa.ubnd`;
export const communeOffice = `${demoCommune}/xa.van-phong`;
export const provinceHomeAffairs = `${demoProvince}/tinh.so-noi-vu-2025`;

const id = (number: number) => `019a0000-0000-7000-8000-${number.toString().padStart(12, "0")}`;

/** Invented by role; no surname, so that nobody real is meant. */
export const cast: readonly CastMember[] = [
	{
		id: id(1),
		door: "officer",
		name: "Chị Lan",
		signInName: "chi-lan",
		post: { role: "officer", unitId: demoCommune, bodyId: communeOffice },
	},
	{
		id: id(2),
		door: "head",
		name: "Anh Hùng",
		signInName: "anh-hung",
		post: { role: "head", unitId: demoCommune, bodyId: communeCommittee },
	},
	{
		id: id(3),
		door: "deputy",
		name: "Chị Thảo",
		signInName: "chi-thao",
		post: { role: "deputy", unitId: demoCommune, bodyId: communeCommittee, fields: ["Văn hóa - Xã hội"] },
	},
	{
		id: id(4),
		door: "coordinator",
		name: "Anh Sơn",
		signInName: "anh-son",
		post: { role: "coordinator", unitId: province, bodyId: `${province}/tinh.so-noi-vu-2025` },
	},
	{
		id: id(5),
		door: "supervisor",
		name: "Cô Hoa",
		signInName: "co-hoa",
		post: { role: "supervisor", unitId: demoCommune, bodyId: `${demoCommune}/xa.mttq` },
	},
	{
		id: id(6),
		door: "home-affairs",
		name: "Chị Mai",
		signInName: "chi-mai",
		post: { role: "coordinator", unitId: demoProvince, bodyId: provinceHomeAffairs },
	},
	{
		id: id(7),
		door: null,
		name: "Anh Bình",
		signInName: "anh-binh",
		post: { role: "head", unitId: demoProvince, bodyId: provinceHomeAffairs },
	},
	{
		id: id(8),
		door: "administrator",
		name: "Anh Tuấn",
		signInName: "anh-tuan",
		post: { role: "administrator", unitId: null, bodyId: null },
	},
];

export const atDoor = (door: Door): CastMember => cast.find((member) => member.door === door) as CastMember;
export const doors = cast.flatMap((member) => (member.door ? [member.door] : []));
