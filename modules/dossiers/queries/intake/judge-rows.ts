import type { Temporal } from "temporal-polyfill";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { completeRow, type DossierToWrite } from "../../domain/intake/complete-row.ts";
import { type DoubtCount, type DoubtKind, type RowFault, withDoubts } from "../../domain/intake/faults.ts";
import type { Field } from "../../domain/intake/fields.ts";
import { shownTold, type ToldMoment } from "../../domain/intake/moments.ts";
import { type ReadRow, readRow, type ToldCells } from "../../domain/intake/read-row.ts";
import type { SeenCodes } from "../../domain/intake/seen-codes.ts";
import { memoryOf, type SourceMemory } from "../../store/intake/memory.ts";
import type { RefusedRow } from "../../store/intake/refusals.ts";
import type { SourceRow } from "../../store/intake/sources.ts";
import { BodyBook } from "./body-book.ts";
import { type FindVersion, procedureBook } from "./procedure-book.ts";
import { ImportTimeBook } from "./time-book.ts";

/** All that rows of a source are judged by; kept for as many portions as one connection reads. */
export interface IntakeGround {
	readonly memory: SourceMemory;
	readonly bodies: BodyBook;
	readonly findVersion: FindVersion;
	readonly times: ImportTimeBook;
	readonly now: ToldMoment;
}

export async function intakeGround(
	db: ReadDb,
	source: Pick<SourceRow, "id" | "unit_id">,
	now: Temporal.Instant,
): Promise<IntakeGround> {
	const memory = await memoryOf(db, source.id);
	const local = now.toZonedDateTimeISO(timeZone);
	return {
		memory,
		bodies: new BodyBook(db, source.unit_id, memory.body),
		findVersion: await procedureBook(db),
		times: await ImportTimeBook.open(db, local.toPlainDate()),
		now: {
			day: local.toPlainDate().toString(),
			time: local.toPlainTime().toString({ smallestUnit: "second" }),
		},
	};
}

export interface NumberedRow {
	readonly number: number;
	readonly told: ToldCells;
}

export interface Judged {
	readonly ready: readonly { readonly number: number; readonly dossier: DossierToWrite }[];
	readonly refused: readonly RefusedRow[];
	readonly doubts: Readonly<Partial<Record<DoubtKind, DoubtCount>>>;
}

/** The columns that are read, in the order of the file: what is kept of a refused row. */
export const cellsKept = (
	told: ToldCells,
	columns: readonly { readonly field: Field | null }[],
): readonly string[] => columns.flatMap(({ field }) => (field === null ? [] : [told[field] ?? ""]));

interface Whole {
	readonly number: number;
	readonly told: ToldCells;
	readonly row: ReadRow;
	readonly day: string;
}

/** Judges a portion: what can be written, what is refused and why, what a person should look at. */
export async function judgeRows(
	ground: IntakeGround,
	rows: readonly NumberedRow[],
	{
		columns,
		seen,
	}: { readonly columns: readonly { readonly field: Field | null }[]; readonly seen: SeenCodes },
): Promise<Judged> {
	const refused: RefusedRow[] = [];
	const doubts: Partial<Record<DoubtKind, DoubtCount>> = {};
	const refuse = ({ number, told }: NumberedRow, faults: readonly RowFault[]) =>
		refused.push({ number, cells: cellsKept(told, columns), faults });
	const whole: Whole[] = [];
	for (const { number, told } of rows) {
		const {
			row,
			faults,
			doubts: found,
		} = readRow(told, { stateWords: ground.memory.state, now: ground.now });
		const twice = twiceFault(told, number, seen);
		if (row === null || twice) refuse({ number, told }, twice ? [twice, ...faults] : faults);
		else whole.push({ number, told, row, day: dayOfRow(row) });
		if (row !== null && !twice) withDoubts(doubts, number, found);
	}
	await ground.bodies.prepare(whole.map(({ row, day }) => ({ text: row.body, day })));
	const placed = whole.flatMap((one) => {
		const place = ground.bodies.find(one.row.body, one.day);
		if (!("wrong" in place)) return [{ ...one, place }];
		refuse(one, [bodyFault(one.row.body, place)]);
		return [];
	});
	await ground.times.prepare(placed.flatMap(daysOfRow));
	const ready = placed.map(({ number, row, place, day }) => {
		const { procedureCode } = row;
		const version = procedureCode ? ground.findVersion(procedureCode, day, place) : null;
		if (!version) withDoubts(doubts, number, [{ kind: "procedure-unknown", value: procedureCode ?? "" }]);
		return { number, dossier: completeRow(row, place, version, ground.times) };
	});
	return { ready, refused: refused.sort((one, other) => one.number - other.number), doubts };
}

function twiceFault(told: ToldCells, number: number, seen: SeenCodes): RowFault | null {
	const code = codeKey(told);
	const before = code === "" ? null : seen.see(code, number);
	return before === null ? null : { kind: "code-twice", field: "code", value: code, other: String(before) };
}

export const codeKey = ({ code = "" }: ToldCells): string => code.replace(/\s+/g, "");

const dayOfRow = ({ days }: ReadRow): string => (days.receivedAt ?? days.filedAt)?.day ?? "";

function bodyFault(text: string, found: Exclude<ReturnType<BodyBook["find"]>, { bodyId: string }>): RowFault {
	const fault = { field: "body", value: text.slice(0, 200), other: "" } as const;
	if (found.wrong !== "not-then") return { ...fault, kind: `body-${found.wrong}` };
	const shown = (day: string | null) => (day === null ? "…" : shownTold({ day, time: null }));
	return { ...fault, kind: "body-not-then", other: `${shown(found.from)} – ${shown(found.to)}` };
}

const daysOfRow = ({ row, place }: { readonly row: ReadRow; readonly place: { readonly unitId: string } }) =>
	Object.values(row.days).flatMap((moment: ToldMoment | null) =>
		moment && moment.time === null ? [{ unitId: place.unitId, day: moment.day }] : [],
	);
