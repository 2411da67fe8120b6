import type { Temporal } from "temporal-polyfill";
import { type BodyView, bodiesOf, unitByCode } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { type Fault, parseRows, readTable, type TableReading } from "#platform/spreadsheet/index.ts";
import { foldSignInName } from "../domain/sign-in-name.ts";
import { administers } from "../policy.ts";
import { takenNames } from "../store/person.ts";
import { type PeopleColumn, peopleColumns, peopleFaults, type TypedRow } from "./people-columns.ts";
import { fieldsTyped, type PeopleRow } from "./people-row.ts";
import { unitPaths } from "./unit-paths.ts";

export interface PeopleReading {
	/** empty as long as one fault refuses */
	readonly people: readonly PeopleRow[];
	readonly faults: readonly Fault[];
}

/** Reads a list of people and says everything that is wrong with it, each fault with its row and cell. */
export async function readPeopleFile(
	db: ReadDb,
	actor: Person,
	bytes: Uint8Array,
	today: Temporal.PlainDate,
): Promise<PeopleReading> {
	const reading = await readTable(bytes, { columns: peopleColumns, limits: {} });
	const parsed = parseRows(reading, peopleColumns);
	const rows = parsed.rows.map(({ number, values }) => ({ number, ...values }));
	const known = await whatIsKnown(db, actor, rows, today);
	const checked = rows.map((row) => checkRow(row, rows, known, faultIn(reading, row.number)));
	const faults = [...parsed.faults, ...checked.flatMap((one) => one.faults)].sort((a, b) => a.row - b.row);
	const refused = faults.some((fault) => fault.weight === "refusal");
	return { people: refused ? [] : checked.map((one) => one.person), faults };
}

type Row = TypedRow & { readonly number: number };

interface Known {
	readonly taken: ReadonlySet<string>;
	readonly units: ReadonlyMap<string, string>;
	/** unit codes under which the actor may give posts */
	readonly mine: ReadonlySet<string>;
	readonly bodies: ReadonlyMap<string, readonly BodyView[]>;
}

/** Everything the checks ask of the database, asked once for the whole file. */
async function whatIsKnown(
	db: ReadDb,
	actor: Person,
	rows: readonly Row[],
	today: Temporal.PlainDate,
): Promise<Known> {
	const names = rows.flatMap((row) => nameOf(row) ?? []);
	const codes = [...new Set(rows.flatMap((row) => row.unit ?? []))];
	const units = new Map<string, string>();
	for (const code of codes) {
		const id = await unitByCode(db, "vn34", code, today);
		if (id) units.set(code, id);
	}
	const found = [...units];
	const paths = await unitPaths(
		db,
		found.map(([, id]) => id),
		today,
	);
	const mine = found.filter((_, index) => administers(actor, paths[index] ?? [])).map(([code]) => code);
	return {
		taken: await takenNames(db, names.map(foldSignInName)),
		units,
		mine: new Set(mine),
		bodies: await bodiesOf(db, [...units.values()], today),
	};
}

const nameOf = (row: Row): string | null => row.signInName ?? row.email;

type Say = (column: PeopleColumn, what: keyof typeof peopleFaults) => Fault;

function faultIn(reading: TableReading<PeopleColumn>, row: number): Say {
	const cells = reading.rows.find((one) => one.number === row)?.cells ?? {};
	return (column, what) => ({
		row,
		cell: cells[column]?.address ?? emptyCell(reading, column, row),
		code: "unwanted",
		weight: "refusal",
		typed: cells[column]?.text ?? "",
		...peopleFaults[what],
	});
}

/** Also a cell in which nothing stands has an address: the person must find it. */
function emptyCell(reading: TableReading<PeopleColumn>, column: PeopleColumn, row: number): string {
	const place = reading.header?.columns.get(column);
	return place === undefined || place > 25 ? "" : `${String.fromCharCode(65 + place)}${row}`;
}

function checkRow(row: Row, rows: readonly Row[], known: Known, say: Say) {
	const faults: Fault[] = [];
	const signInName = nameOf(row) ?? "";
	const folded = foldSignInName(signInName);
	const same = rows.filter((other) => foldSignInName(nameOf(other) ?? "") === folded && folded !== "");
	const named = row.signInName ? "signInName" : "email";
	if (signInName === "") faults.push(say("signInName", "no-name"));
	else if (signInName.length < 3) faults.push(say("signInName", "short-name"));
	else if (known.taken.has(folded)) faults.push(say(named, "taken"));
	else if (same.some((other) => other.name !== row.name)) faults.push(say(named, "two-people"));
	const place = checkPlace(row, known, say);
	faults.push(...place.faults);
	const person: PeopleRow = {
		row: row.number,
		name: row.name ?? "",
		signInName,
		email: row.email,
		phone: row.phone,
		role: row.role,
		unitId: place.unitId,
		bodyId: place.bodyId,
		fields: fieldsTyped(row.fields ?? ""),
		from: row.from?.toString() ?? null,
		last: row.last?.toString() ?? null,
	};
	return { person, faults };
}

function checkPlace(row: Row, known: Known, say: Say) {
	const none = { unitId: null, bodyId: null };
	if (row.role === null) return { ...none, faults: row.body || row.unit ? [say("role", "no-role")] : [] };
	const faults: Fault[] = [];
	if (row.from === null) faults.push(say("from", "no-first-day"));
	if (row.from && row.last && row.last.toString() < row.from.toString())
		faults.push(say("last", "backwards"));
	if (row.unit === null) return { ...none, faults: [...faults, say("unit", "no-unit")] };
	const unitId = known.units.get(row.unit) ?? null;
	if (unitId === null) return { ...none, faults: [...faults, say("unit", "unknown-unit")] };
	if (!known.mine.has(row.unit)) return { ...none, faults: [...faults, say("unit", "not-yours")] };
	if (!["head", "deputy", "officer"].includes(row.role)) return { unitId, bodyId: null, faults };
	if (row.body === null) return { unitId, bodyId: null, faults: [...faults, say("body", "no-body")] };
	const bodyId = bodyNamed(row.body, known.bodies.get(unitId) ?? []);
	if (bodyId === null) faults.push(say("body", "unknown-body"));
	return { unitId, bodyId, faults };
}

/** By id, name within the unit, full name or abbreviation; two that answer to it are none. */
function bodyNamed(typed: string, bodies: readonly BodyView[]): string | null {
	const fold = (text: string) =>
		text
			.normalize("NFC")
			.toLowerCase()
			.replace(/[\s–-]+/g, " ")
			.trim();
	const wanted = fold(typed);
	const found = bodies.filter((body) =>
		[body.id, body.name, body.fullName, body.abbreviation ?? ""].some((name) => fold(name) === wanted),
	);
	return found.length === 1 ? (found[0]?.id ?? null) : null;
}
