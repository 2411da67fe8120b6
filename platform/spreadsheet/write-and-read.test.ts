import assert from "node:assert/strict";
import { test } from "node:test";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { type Table, type Value, writeCsv, writeXlsx } from "./index.ts";
import { tidyText, usualReadLimits } from "./raw-table.ts";
import { readRaw } from "./read-raw.ts";
import { writableText } from "./table.ts";

const seed = 20261122;
const hostile = [
	"=1+1",
	"+84901234567",
	"-2",
	"@SUM(A1)",
	"\tx",
	"\r=1",
	"=cmd|' /C calc'!A0",
	"  =1+1",
	"＝1+1",
	"|x",
];
const table: Table = {
	name: "Kết quả: xã/phường",
	notes: ["Dữ liệu minh họa"],
	columns: [
		{ heading: "Tên" },
		{ heading: "Số hộ", format: "#,##0" },
		{ heading: "Ngày" },
		{ heading: "Đạt" },
	],
	rows: [
		["Ấp Mỹ Đông", -12.5, Temporal.PlainDate.from("2025-06-05"), true],
		...hostile.map((text): Value[] => [text, null, null, null]),
	],
};

test("another program finds numbers as numbers, days as days, text as text and no formula in our XLSX", async () => {
	const book = new ExcelJS.Workbook();
	await book.xlsx.load((await writeXlsx([table])).buffer as ArrayBuffer);
	const sheet = book.worksheets[0] as ExcelJS.Worksheet;
	assert.equal(sheet.name, "Kết quả  xã phường");
	assert.equal(sheet.getCell("A1").value, "Dữ liệu minh họa");
	assert.deepEqual((sheet.getRow(2).values as unknown[]).slice(1), ["Tên", "Số hộ", "Ngày", "Đạt"]);
	assert.equal(sheet.getCell("A2").font.bold, true);
	assert.equal(sheet.getCell("B3").value, -12.5);
	assert.equal(sheet.getCell("B3").numFmt, "#,##0");
	assert.deepEqual(sheet.getCell("C3").value, new Date("2025-06-05T00:00:00Z"));
	assert.equal(sheet.getCell("C3").numFmt, "dd/mm/yyyy");
	assert.equal(sheet.getCell("D3").value, true);
	assert.deepEqual(sheet.views[0]?.state, "frozen");
	for (const [index, text] of hostile.entries()) {
		const cell = sheet.getCell(4 + index, 1);
		assert.equal(cell.type, ExcelJS.ValueType.String, text);
		assert.equal(cell.value, writableText(text));
	}
});

test("in CSV text that would compute begins with an apostrophe, and a negative number stays a number", async () => {
	const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv(table));
	const lines = csv.split("\r\n");
	assert.equal(lines[0], "\ufeffDữ liệu minh họa");
	assert.equal(lines[2], "Ấp Mỹ Đông;-12,5;05/06/2025;TRUE");
	const fields = csv.split(/[;\r]/).map((field) => field.replace(/^[\n"]+/, ""));
	for (const text of hostile) {
		assert.ok(
			fields.some((field) => field.startsWith(`'${writableText(text).split(/[\n"]/)[0]}`)),
			JSON.stringify(text),
		);
	}
	const english = new TextDecoder().decode(writeCsv(table, { separator: "," }));
	assert.ok(english.includes("Ấp Mỹ Đông,-12.5,05/06/2025,TRUE"));
});

const texts = fc.oneof(
	fc.string({ unit: "grapheme", maxLength: 40 }),
	fc.string({ unit: "binary", maxLength: 20 }),
	fc.constantFrom(
		...hostile,
		"Đồng Tháp",
		"a;b",
		'a"b',
		"dòng 1\ndòng 2",
		"'=x",
		"_x0041_",
		"00123",
		"1.234,5",
		"#REF!",
		"TRUE",
		"\ud800",
	),
);
const days = fc
	.integer({ min: 0, max: 80_000 })
	.map((days) => Temporal.PlainDate.from("1900-03-01").add({ days }));
const numbers = fc.oneof(
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
);
const grids = fc.array(
	fc.array(fc.oneof(texts, days, numbers, fc.boolean(), fc.constant(null)), { minLength: 1, maxLength: 4 }),
	{
		minLength: 1,
		maxLength: 6,
	},
);

function written(rows: readonly (readonly Value[])[]): Table {
	return { name: "T", columns: [1, 2, 3, 4].map((n) => ({ heading: `Cột ${n}` })), rows };
}

/** What must be read again, as address → kind and text. */
function expected(
	rows: readonly (readonly Value[])[],
	text: (value: Exclude<Value, null>) => [string, string],
): Map<string, string> {
	const cells = new Map<string, string>();
	for (const [row, values] of rows.entries()) {
		for (const [column, value] of values.entries()) {
			if (value === null) continue;
			const [kind, shown] = text(value);
			if (shown !== "") cells.set(`${"ABCD"[column]}${row + 2}`, `${kind} ${shown}`);
		}
	}
	return cells;
}

async function readAgain(bytes: Uint8Array): Promise<Map<string, string>> {
	const { sheets, faults } = await readRaw({ bytes, limits: usualReadLimits });
	assert.deepEqual(
		faults.filter((one) => one.weight === "refusal"),
		[],
	);
	const cells = (sheets[0]?.rows ?? [])
		.filter((row) => row.number > 1)
		.flatMap((row) => row.cells.map(([, cell]) => cell));
	return new Map(
		cells.map((cell) => [cell.address, `${cell.kind} ${cell.kind === "number" ? cell.number : cell.text}`]),
	);
}

test("whatever is written as XLSX is read again as it was, cell by cell", async () => {
	await fc.assert(
		fc.asyncProperty(grids, async (rows) => {
			const wanted = expected(rows, (value) => {
				if (typeof value === "number") return ["number", String(value + 0)];
				if (typeof value === "boolean") return ["yes-no", value ? "TRUE" : "FALSE"];
				return typeof value === "string"
					? ["text", tidyText(writableText(value))]
					: ["day", value.toString()];
			});
			assert.deepEqual(await readAgain(await writeXlsx([written(rows)])), wanted);
		}),
		{ seed, numRuns: 150 },
	);
});

test("whatever is written as CSV is read again as the text it was", async () => {
	await fc.assert(
		fc.asyncProperty(grids, fc.constantFrom(";" as const, "," as const), async (rows, separator) => {
			const wanted = expected(rows, (value) => {
				if (typeof value === "number") return ["text", decimal(value, separator)];
				if (typeof value === "boolean") return ["text", value ? "TRUE" : "FALSE"];
				if (typeof value === "string") return ["text", tidyText(writableText(value))];
				return ["text", value.toString().replace(/(\d+)-(\d+)-(\d+)/, "$3/$2/$1")];
			});
			assert.deepEqual(await readAgain(writeCsv(written(rows), { separator })), wanted);
		}),
		{ seed, numRuns: 300 },
	);
});

function decimal(value: number, separator: string): string {
	return String(value + 0).replace(".", separator === ";" ? "," : ".");
}

test("a workbook another program writes is read cell by cell", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.constantFrom("Ấp 1", "=1", "x y"), fc.integer(), fc.boolean()), {
				minLength: 1,
				maxLength: 8,
			}),
			async (rows) => {
				const book = new ExcelJS.Workbook();
				const sheet = book.addWorksheet("Danh sách");
				sheet.addRow(["a", "b", "c"]);
				for (const row of rows) sheet.addRow(row);
				const read = await readAgain(new Uint8Array(await book.xlsx.writeBuffer()));
				const wanted = expected(rows, (value) =>
					typeof value === "number"
						? ["number", String(value + 0)]
						: [
								typeof value === "string" ? "text" : "yes-no",
								String(value).replace(/^true|false$/, (word) => word.toUpperCase()),
							],
				);
				assert.deepEqual(read, wanted);
			},
		),
		{ seed, numRuns: 40 },
	);
});
