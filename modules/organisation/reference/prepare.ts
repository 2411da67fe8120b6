import { type AddressSubject, addressesOf, type UnitAddress } from "../domain/addresses.ts";
import { fold, keyOf, keyWords, slipsOf } from "../domain/fold.ts";
import { remember } from "../domain/remember.ts";
import { fullName, nameInSentence, type UnitType, unitTypes } from "../domain/unit-type.ts";
import {
	type HistoricUnit,
	lastVersion,
	reform,
	type SuccessionEdge,
	type UnitVersion,
} from "./unit-history.ts";

type Units = ReadonlyMap<string, HistoricUnit>;

export interface SearchEntryRow {
	unit_id: string;
	full_name: string;
	name: string;
	type: UnitType;
	is_last_name: boolean;
	level_rank: number;
	key: string;
	folded: string;
	place: string;
	own_words: string[];
	near_words: string[];
	slips: string[];
}

const ranks = { province: 1, district: 2, commune: 3 } as const;

/** The units above a version, nearest first, as they were on its last day. */
export function above(units: Units, version: UnitVersion): { unit: HistoricUnit; version: UnitVersion }[] {
	const chain: { unit: HistoricUnit; version: UnitVersion }[] = [];
	let parentId = version.parentId;
	while (parentId !== null) {
		const unit = unitOf(units, parentId);
		const then = versionBefore(unit, version.to);
		chain.push({ unit, version: then });
		parentId = then.parentId;
	}
	return chain;
}

export const provinceOf = (units: Units, unit: HistoricUnit, version: UnitVersion): HistoricUnit =>
	above(units, version).at(-1)?.unit ?? unit;

const versionBefore = (unit: HistoricUnit, day: string | null): UnitVersion =>
	(day === null ? undefined : unit.versions.findLast((v) => v.from === null || v.from < day)) ??
	lastVersion(unit);

export function prepareAddresses(units: Units): UnitAddress[] {
	return addressesOf([...units.values()].map((unit) => subjectOf(units, unit)));
}

function subjectOf(units: Units, unit: HistoricUnit): AddressSubject {
	const last = lastVersion(unit);
	const chain = above(units, last);
	const provinceNow = (version: UnitVersion) => lastVersion(provinceOf(units, unit, version)).name;
	return {
		id: unit.id,
		level: unit.level,
		type: last.type,
		name: last.name,
		code: unit.codes[0]?.code ?? "",
		stands: last.to === null,
		early: last.to !== null && last.to < reform,
		provinceName: provinceNow(last),
		districtName:
			unit.level === "commune"
				? (chain.find((a) => a.unit.level === "district")?.version.name ?? null)
				: null,
		earlier: unit.versions.slice(0, -1).map((v) => ({ name: v.name, provinceName: provinceNow(v) })),
	};
}

export function prepareSearch(units: Units, edges: readonly SuccessionEdge[]): SearchEntryRow[] {
	const neighbours = new Map<string, Set<string>>();
	const near = (id: string, other: string) =>
		neighbours.set(id, (neighbours.get(id) ?? new Set()).add(other));
	for (const edge of edges) {
		near(edge.from, edge.to);
		near(edge.to, edge.from);
	}
	const words = remember(keyWords);
	const over = remember((version: UnitVersion) =>
		above(units, version).flatMap((a) => [...words(unitTypes[a.version.type].vi), ...words(a.version.name)]),
	);
	return [...units.values()].flatMap((unit) => {
		const near = [...(neighbours.get(unit.id) ?? [])].flatMap((id) =>
			unitOf(units, id).versions.flatMap(over),
		);
		const own = unit.versions.flatMap((v) => [...words(unitTypes[v.type].vi), ...over(v)]);
		return entriesOf(units, unit, new Set(own), new Set(near));
	});
}

function entriesOf(
	units: Units,
	unit: HistoricUnit,
	own: ReadonlySet<string>,
	near: ReadonlySet<string>,
): SearchEntryRow[] {
	const last = lastVersion(unit);
	const entries = new Map<string, SearchEntryRow>();
	const add = (type: UnitType, name: string, isLast: boolean) => {
		const id = fullName(type, name);
		if (entries.has(id)) return;
		entries.set(id, {
			unit_id: unit.id,
			full_name: id,
			name,
			type,
			is_last_name: isLast,
			level_rank: ranks[unit.level],
			key: keyOf(name),
			folded: fold(name),
			place: above(units, last)
				.map((a) => nameInSentence(a.version.type, a.version.name))
				.join(", "),
			own_words: [...own],
			slips: slipsOf(keyOf(name)),
			near_words: [...near].filter((word) => !own.has(word)),
		});
	};
	add(last.type, last.name, true);
	const spelt = new Set([keyOf(last.name)]);
	for (const version of unit.versions.slice(0, -1).reverse()) add(version.type, version.name, false);
	for (const version of unit.versions) {
		for (const name of version.variants.map((v) => withoutKind(v, version.type))) {
			if (spelt.has(keyOf(name))) continue;
			spelt.add(keyOf(name));
			add(version.type, name, false);
		}
	}
	return [...entries.values()];
}

const withoutKind = (text: string, type: UnitType): string =>
	text.startsWith(`${unitTypes[type].vi} `) ? text.slice(unitTypes[type].vi.length + 1) : text;

function unitOf(units: Units, id: string): HistoricUnit {
	const unit = units.get(id);
	if (!unit) throw new Error(`The reference files know no unit ${id}.`);
	return unit;
}
