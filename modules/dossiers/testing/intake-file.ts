import { type Table, type Value, writeCsv, writeXlsx } from "#platform/spreadsheet/index.ts";
import type { FaultKind } from "../domain/intake/faults.ts";
import { type Field, fields } from "../domain/intake/fields.ts";
import { fieldMessages } from "../intake/field-messages.ts";

/** A fault that was put into the file on purpose. */
export interface PlantedFault {
	readonly row: number;
	readonly kind: FaultKind;
	readonly field: Field;
}

export interface InventedFile {
	readonly table: Table;
	/** by row */
	readonly planted: readonly PlantedFault[];
	/** rows of data */
	readonly rows: number;
}

type Row = Partial<Record<Field, string>>;
const two = (figure: number): string => String(figure).padStart(2, "0");

/** A working week of 2026 as one would be told, invented: number `at`, never late on purpose, some open, some moved. */
function usualRow(at: number, bodies: readonly string[]): Row {
	const month = 1 + (at % 9);
	const day = 1 + ((at * 7) % 20);
	const on = (days: number, time: string) => `${two(day + days)}/${two(month)}/2026 ${time}`;
	const row: Row = {
		code: `000.00.20.H20-26${two(month)}${two(day)}-${String(at).padStart(7, "0")}`,
		procedureCode: `1.00${String(1000 + (at % 40))}`,
		procedureName: `Thủ tục minh họa số ${1 + (at % 40)}`,
		area: ["Hộ tịch", "Đất đai", "Chứng thực"][at % 3] as string,
		body: bodies[at % bodies.length] as string,
		filedAt: on(0, "06:40"),
		receivedAt: on(0, `${two(7 + (at % 4))}:${two(at % 60)}`),
		dueAt: on(5, "17:00"),
		channel: ["Trực tuyến", "Trực tiếp", "Bưu chính"][at % 3] as string,
		proxy: ["Không", "Có", "Không rõ"][at % 3] as string,
		fee: at % 2 === 0 ? "15.000" : "Miễn phí",
		paidOnline: at % 2 === 0 ? "Có" : "",
		digitised: at % 5 === 0 ? "Chưa" : "Có",
		electronicResult: at % 4 === 0 ? "" : "Có",
	};
	if (at % 11 === 0) return { ...row, state: "Đang giải quyết" };
	if (at % 53 === 0) return { ...row, state: "Rút hồ sơ", endedAt: on(1, "10:00") };
	const late = at % 13 === 0;
	const settled = { settledAt: on(late ? 6 : at % 5, "16:20"), state: "Đã trả kết quả" };
	const moved = at % 26 === 0 ? { newDueAt: on(7, "17:00") } : {};
	return { ...row, ...settled, ...moved, deliveredAt: on(late ? 7 : 5, "09:00") };
}

/** One of each kind of fault that a file can have; `earlier` is a code that stands above. */
const plantings: readonly {
	readonly kind: FaultKind;
	readonly field: Field;
	readonly plant: (row: Row, earlier: Row) => Row;
}[] = [
	{ kind: "code-missing", field: "code", plant: (row) => ({ ...row, code: "" }) },
	{ kind: "code-wrong", field: "code", plant: (row) => ({ ...row, code: "7" }) },
	{ kind: "code-twice", field: "code", plant: (row, { code = "" }) => ({ ...row, code }) },
	{ kind: "body-missing", field: "body", plant: (row) => ({ ...row, body: "" }) },
	{ kind: "body-unknown", field: "body", plant: (row) => ({ ...row, body: "Phòng Thiên văn xã Sao Hỏa" }) },
	{ kind: "begin-missing", field: "receivedAt", plant: (row) => ({ ...only(row), state: "Mới nộp" }) },
	{ kind: "day-unread", field: "dueAt", plant: (row) => ({ ...row, dueAt: "tuần sau" }) },
	{ kind: "day-unreal", field: "receivedAt", plant: (row) => ({ ...row, receivedAt: "31/02/2026 08:00" }) },
	{ kind: "day-too-early", field: "filedAt", plant: (row) => ({ ...row, filedAt: "01/01/1926" }) },
	{
		kind: "day-in-future",
		field: "deliveredAt",
		plant: (row) => settledOn(row, { deliveredAt: "01/01/2027" }),
	},
	{
		kind: "received-before-filed",
		field: "receivedAt",
		plant: (row) => ({ ...row, filedAt: `${row.receivedAt?.slice(0, 10)} 23:00` }),
	},
	{ kind: "due-before-received", field: "dueAt", plant: (row) => ({ ...row, dueAt: "05/12/2025" }) },
	{
		kind: "settled-before-received",
		field: "settledAt",
		plant: (row) => settledOn(row, { settledAt: "05/12/2025" }),
	},
	{
		kind: "delivered-before-settled",
		field: "deliveredAt",
		plant: (row) => settledOn(row, { settledAt: "30/10/2026", deliveredAt: "29/10/2026" }),
	},
	{
		kind: "ended-before-received",
		field: "endedAt",
		plant: (row) => ({ ...only(row), ...begun(row), state: "Rút hồ sơ", endedAt: "05/12/2025" }),
	},
	{
		kind: "ended-without-day",
		field: "settledAt",
		plant: (row) => ({ ...only(row), ...begun(row), state: "Đã có kết quả" }),
	},
	{ kind: "state-unknown", field: "state", plant: (row) => ({ ...row, state: "Màu xanh lá" }) },
	{
		kind: "state-against-days",
		field: "settledAt",
		plant: (row) => ({ ...only(row), ...begun(row), state: "Đang xử lý", settledAt: "30/10/2026" }),
	},
];

const only = ({ code = "", body = "" }: Row): Row => ({ code, body });
const begun = ({ receivedAt = "" }: Row): Row => ({ receivedAt });
const settledOn = (row: Row, days: Row): Row => ({
	...only(row),
	...begun(row),
	state: "Đã trả kết quả",
	settledAt: "30/10/2026",
	deliveredAt: "31/10/2026",
	...days,
});

const notes = ["BÁO CÁO TÌNH HÌNH GIẢI QUYẾT HỒ SƠ", "Dữ liệu minh họa"];

/**
 * A file of a dossier system, invented: `rows` of data with headings as its users know them. With `planted` every kind of
 * fault stands in it, each `repeats` times, spread evenly; the bodies named must be there on every day of 2026.
 */
export function inventedFile(
	rows: number,
	bodies: readonly string[],
	{ planted = true, repeats = 1, first = 1 } = {},
): InventedFile {
	const firstRow = notes.length + 2;
	const faults: PlantedFault[] = [];
	const step = planted ? Math.floor(rows / (plantings.length * repeats + 1)) : 0;
	const lines: Value[][] = [];
	for (let at = 0; at < rows; at++) {
		const usual = usualRow(first + at, bodies);
		const turn = step > 0 && at > 0 && at % step === 0 ? at / step - 1 : -1;
		const planting = turn < plantings.length * repeats ? plantings[turn % plantings.length] : undefined;
		if (planting && turn >= 0)
			faults.push({ row: firstRow + at, kind: planting.kind, field: planting.field });
		const row = planting && turn >= 0 ? planting.plant(usual, usualRow(first + at - 1, bodies)) : usual;
		lines.push([...fields.map((field) => row[field] ?? "")]);
	}
	const columns = fields.map((field) => ({ heading: fieldMessages.vi.fields[field].toUpperCase() }));
	return { table: { name: "Hồ sơ", notes, columns, rows: lines }, planted: faults, rows };
}

export const asXlsx = ({ table }: InventedFile): Promise<Uint8Array> => writeXlsx([table]);
export const asCsv = ({ table }: InventedFile): Uint8Array => writeCsv(table);
