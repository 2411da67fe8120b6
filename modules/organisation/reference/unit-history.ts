import { isUnitType, type Level, levelOf, type UnitType } from "../domain/unit-type.ts";
import type { LineageRow, NewUnitRow, OldUnitRow, UnitFiles } from "./reference-files.ts";

/** The snapshot of 2023 shows April; what changed between it and June 2025 has no known day. */
export const after2023Snapshot = "2023-05-01";
export const reform = "2025-07-01";

export interface UnitVersion {
	/** first day; null: before anything we hold */
	from: string | null;
	/** day after the last; null: still so */
	to: string | null;
	fromKnown: boolean;
	type: UnitType;
	name: string;
	parentId: string | null;
	legalBasis: string | null;
	variants: string[];
}

export interface HistoricUnit {
	readonly id: string;
	readonly level: Level;
	readonly versions: UnitVersion[];
	readonly codes: { system: "vn63" | "vn34"; code: string; from: string | null; to: string | null }[];
	toKnown: boolean;
	endedBy: string | null;
	measures: Pick<NewUnitRow, "area_km2" | "population" | "longitude" | "latitude"> | null;
	note: string | null;
}

export interface SuccessionEdge {
	readonly from: string;
	readonly to: string;
	readonly day: string;
	readonly relation: string;
	readonly primary: boolean | null;
	readonly resolution: string | null;
	readonly clause: string | null;
	readonly note: string | null;
}

/** Relations by which a unit goes on as itself: same unit, new version. Everything else makes a new unit. */
const goesOn = new Set(["unchanged", "renamed", "retyped"]);

/**
 * Units over time from the four snapshots and the lineage. A code is never an identity: the same code
 * in the next snapshot is the same unit only when the lineage says so (2025), or when name and code
 * both stay (2023 to 2025, where no lineage exists).
 */
export function unitHistory(files: UnitFiles): { units: Map<string, HistoricUnit>; edges: SuccessionEdge[] } {
	const reformRows = files.lineage.filter((row) => row.date === reform);
	const goingOn = new Map(
		reformRows.filter((row) => goesOn.has(row.relation)).map((row) => [row.old_code, row.new_code]),
	);
	const idOf24 = (code: string) => (goingOn.has(code) ? `vn34:${goingOn.get(code)}` : `vn63:${code}`);
	const units = new Map<string, HistoricUnit>();
	const in24 = new Map(files.of2024.map((row) => [row.code, row]));
	const idOf23 = (row: OldUnitRow) => {
		const later = in24.get(row.code);
		return later && (row.code.length === 2 || sameName(row.name, later.name))
			? idOf24(row.code)
			: `vn63-2023:${row.code}`;
	};
	const ids23 = new Map(files.of2023.map((row) => [row.code, idOf23(row)]));

	for (const row of files.early) addEarly(units, row);
	for (const row of files.of2023) add2023(units, row, ids23);
	for (const row of files.of2024)
		add2024(units, row, idOf24(row.code), row.parent ? idOf24(row.parent) : null, goingOn);
	for (const row of files.of2025) addNew(units, row);
	for (const change of files.changes2026) {
		const unit = unitOf(units, `vn34:${change.code}`);
		begin(
			unit,
			{ ...lastVersion(unit), type: typeOf(change.type), legalBasis: change.legal_basis },
			change.valid_from,
			true,
		);
	}
	for (const change of files.datedChanges) date(unitOf(units, idOf24(change.code)), change);
	endOldUnits(units, reformRows, idOf24);
	return { units, edges: [...earlyEdges(files.early, idOf24), ...edgesOf(reformRows, idOf24)] };
}

type EarlyRow = UnitFiles["early"][number];
const earlyId = (row: EarlyRow): string => `vn63-${row.day.slice(0, 4)}:${row.code}`;

function addEarly(units: Map<string, HistoricUnit>, row: EarlyRow): void {
	const unit = newUnit(earlyId(row), row);
	const words = { type: typeOf(row.type), name: row.name, variants: [] };
	unit.versions.push({
		...words,
		from: null,
		to: row.day,
		fromKnown: false,
		parentId: null,
		legalBasis: null,
	});
	unit.codes.push({ system: "vn63", code: row.code, from: null, to: row.day });
	unit.endedBy = row.legal_basis;
	units.set(unit.id, unit);
}

const earlyEdges = (rows: readonly EarlyRow[], idOf24: (code: string) => string): SuccessionEdge[] =>
	rows.map((row) => ({
		from: earlyId(row),
		to: idOf24(row.successor),
		day: row.day,
		relation: "merged",
		primary: true,
		resolution: row.legal_basis,
		clause: null,
		note: null,
	}));

function add2023(units: Map<string, HistoricUnit>, row: OldUnitRow, ids: ReadonlyMap<string, string>): void {
	const id = ids.get(row.code) as string;
	const unit = newUnit(id, row);
	const gone = id.startsWith("vn63-2023:");
	unit.versions.push({
		...words(row),
		from: null,
		to: gone ? after2023Snapshot : null,
		fromKnown: false,
		parentId: row.parent ? (ids.get(row.parent) as string) : null,
		legalBasis: null,
	});
	unit.codes.push({ system: "vn63", code: row.code, from: null, to: gone ? after2023Snapshot : null });
	unit.toKnown = !gone;
	units.set(id, unit);
}

function add2024(
	units: Map<string, HistoricUnit>,
	row: OldUnitRow,
	id: string,
	parentId: string | null,
	goingOn: ReadonlyMap<string, string>,
): void {
	const known = units.get(id);
	const unit = known ?? newUnit(id, row);
	units.set(id, unit);
	const version = { ...words(row), parentId, legalBasis: null };
	if (known) begin(unit, { ...lastVersion(unit), ...version }, after2023Snapshot, false);
	else unit.versions.push({ ...version, from: after2023Snapshot, to: null, fromKnown: false });
	const end = goingOn.has(row.code) ? null : reform;
	lastVersion(unit).to = end;
	const code = unit.codes[0];
	if (code) code.to = reform;
	else unit.codes.push({ system: "vn63", code: row.code, from: after2023Snapshot, to: reform });
}

function addNew(units: Map<string, HistoricUnit>, row: NewUnitRow): void {
	const id = `vn34:${row.code}`;
	const known = units.get(id);
	const unit = known ?? newUnit(id, row);
	units.set(id, unit);
	const version = {
		...words(row),
		parentId: row.parent ? `vn34:${row.parent}` : null,
		legalBasis: row.legal_basis || null,
	};
	if (known) begin(unit, { ...lastVersion(unit), ...version }, reform, true);
	else unit.versions.push({ ...version, from: row.valid_from, to: null, fromKnown: true });
	unit.codes.push({ system: "vn34", code: row.code, from: reform, to: null });
	unit.measures = row;
	unit.note = row.note.startsWith("area left blank") ? row.note : null;
}

/** A new version from that day, unless nothing a reader would see has changed. */
function begin(unit: HistoricUnit, version: UnitVersion, from: string, fromKnown: boolean): void {
	const last = lastVersion(unit);
	const same = last.type === version.type && last.name === version.name && last.parentId === version.parentId;
	if (same) {
		last.variants = [...new Set([...last.variants, ...version.variants])];
		last.to = null;
		return;
	}
	last.to = from;
	unit.versions.push({ ...version, from, to: null, fromKnown });
}

/** The few changes between the snapshots whose day and act are known. */
function date(unit: HistoricUnit, change: UnitFiles["datedChanges"][number]): void {
	const [before, after] = unit.versions.slice(-2);
	if (!before || after?.from !== after2023Snapshot)
		throw new Error(`${unit.id} has no undated change to date.`);
	before.to = change.date;
	Object.assign(after, { from: change.date, fromKnown: true, legalBasis: change.legal_basis });
}

function endOldUnits(
	units: Map<string, HistoricUnit>,
	rows: readonly LineageRow[],
	idOf24: (code: string) => string,
): void {
	for (const row of rows) {
		const unit = unitOf(units, idOf24(row.old_code));
		if (!goesOn.has(row.relation)) unit.endedBy ??= row.resolution;
	}
}

function edgesOf(rows: readonly LineageRow[], idOf24: (code: string) => string): SuccessionEdge[] {
	return rows
		.filter((row) => row.new_code !== "" && !goesOn.has(row.relation))
		.map((row) => ({
			from: idOf24(row.old_code),
			to: `vn34:${row.new_code}`,
			day: row.date,
			relation: row.relation,
			primary: row.primary === "" ? null : row.primary === "1",
			resolution: row.resolution || null,
			clause: row.clause || null,
			note: row.note || null,
		}));
}

const newUnit = (id: string, row: Pick<OldUnitRow, "type">): HistoricUnit => ({
	id,
	level: levelOf(typeOf(row.type)),
	versions: [],
	codes: [],
	toKnown: true,
	endedBy: null,
	measures: null,
	note: null,
});

const words = (row: OldUnitRow) => ({
	type: typeOf(row.type),
	name: row.name,
	variants: row.name_variants ? row.name_variants.split("|").map((v) => v.trim()) : [],
});

function typeOf(text: string): UnitType {
	if (!isUnitType(text)) throw new Error(`Unknown kind of unit: ${text}`);
	return text;
}

export function lastVersion(unit: HistoricUnit): UnitVersion {
	const last = unit.versions.at(-1);
	if (!last) throw new Error(`${unit.id} has no version.`);
	return last;
}

function unitOf(units: Map<string, HistoricUnit>, id: string): HistoricUnit {
	const unit = units.get(id);
	if (!unit) throw new Error(`The reference files know no unit ${id}.`);
	return unit;
}

/** Case, blanks, apostrophes and leading noughts apart; marks do count: Tân Thành and Tân Thạnh are two places. */
const sameName = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string =>
	name
		.normalize("NFC")
		.toLocaleLowerCase("vi")
		.replace(/[\s'’-]/g, "")
		.replace(/^0+(?=\d)/, "");
