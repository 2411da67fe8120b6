import { slugOf } from "./fold.ts";
import type { Level, UnitType } from "./unit-type.ts";

/** What an address is made of. Names are those of the unit's last version. */
export interface AddressSubject {
	readonly id: string;
	readonly level: Level;
	readonly type: UnitType;
	readonly name: string;
	readonly code: string;
	/** still there after the reform of 1 July 2025 */
	readonly stands: boolean;
	/** gone before the last snapshot of the old system: yields to namesakes that lived on */
	readonly early: boolean;
	readonly provinceName: string;
	readonly districtName: string | null;
	/** earlier names and provinces, for addresses that lead here */
	readonly earlier: readonly { readonly name: string; readonly provinceName: string }[];
}

export interface UnitAddress {
	readonly address: string;
	readonly unitId: string;
	readonly isCurrent: boolean;
}

const typeSlugs: Readonly<Record<UnitType, string>> = {
	tinh: "tinh",
	tp_tw: "thanh-pho",
	huyen: "huyen",
	quan: "quan",
	thi_xa: "thi-xa",
	tp_tinh: "thanh-pho",
	tp_tp: "thanh-pho",
	xa: "xa",
	phuong: "phuong",
	thi_tran: "thi-tran",
	dac_khu: "dac-khu",
};

const suffix = "-truoc-2025";

/**
 * One address a unit, the same whatever order the units come in. Where names meet (Xã Tân Thành and Xã Tân
 * Thạnh in one province read alike without marks) all of them become longer: kind, then district, then
 * code. The bare address then belongs to nobody, and its page asks which one is meant.
 */
export function addressesOf(subjects: readonly AddressSubject[]): UnitAddress[] {
	const taken = new Map<string, string>();
	for (const part of [subjects.filter((s) => !s.early), subjects.filter((s) => s.early)]) {
		for (const [id, address] of settle(part, taken)) taken.set(address, id);
	}
	const current = [...taken].map(([address, unitId]) => ({ address, unitId, isCurrent: true }));
	return [...current, ...leadingHere(subjects, taken)];
}

function settle(
	subjects: readonly AddressSubject[],
	taken: ReadonlyMap<string, string>,
): Map<string, string> {
	const lengths = new Map(subjects.map((s) => [s.id, 0]));
	const offers = new Map(subjects.map((s) => [s.id, proposals(s)]));
	for (;;) {
		const groups = new Map<string, AddressSubject[]>();
		for (const subject of subjects) {
			const address = offers.get(subject.id)?.[lengths.get(subject.id) as number] as string;
			const group = groups.get(address);
			if (group) group.push(subject);
			else groups.set(address, [subject]);
		}
		const meeting = [...groups]
			.filter(([address, group]) => group.length > 1 || taken.has(address))
			.flatMap(([, g]) => g);
		if (meeting.length === 0)
			return new Map([...groups].map(([address, [s]]) => [(s as AddressSubject).id, address]));
		for (const { id } of meeting) lengths.set(id, (lengths.get(id) as number) + 1);
	}
}

function proposals(subject: AddressSubject): string[] {
	const name = slugOf(subject.name);
	const kind = `${typeSlugs[subject.type]}-${name}`;
	const district = subject.districtName === null ? kind : `${kind}-${slugOf(subject.districtName)}`;
	const folder = folderOf(subject);
	const code = `${kind}-${subject.code}`;
	return [name, kind, district, code, `${code}-2023`].map((last) => addressWith(subject, folder, last));
}

const folderOf = (subject: AddressSubject): string =>
	subject.level === "province"
		? "/tinh"
		: `/${subject.level === "district" ? "huyen" : "xa"}/${slugOf(subject.provinceName)}`;

const addressWith = (subject: AddressSubject, folder: string, last: string): string =>
	subject.stands || subject.level === "district" ? `${folder}/${last}` : `${folder}/${last}${suffix}`;

/** Other addresses people may try, given only to a single claimant and never over a current one. */
function leadingHere(subjects: readonly AddressSubject[], taken: ReadonlyMap<string, string>): UnitAddress[] {
	const claims = new Map<string, Set<string>>();
	const claim = (address: string, id: string) =>
		claims.set(address, (claims.get(address) ?? new Set()).add(id));
	for (const subject of subjects) {
		for (const { name, provinceName } of [...subject.earlier, subject]) {
			const then = { ...subject, provinceName };
			const [folder, last] = [folderOf(then), slugOf(name)];
			claim(addressWith(then, folder, last), subject.id);
			claim(addressWith({ ...then, stands: false }, folder, last), subject.id);
		}
	}
	return [...claims]
		.filter(([address, ids]) => ids.size === 1 && !taken.has(address))
		.map(([address, ids]) => ({ address, unitId: [...ids][0] as string, isCurrent: false }));
}
