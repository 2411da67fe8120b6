import assert from "node:assert/strict";
import { test } from "node:test";
import { readImportFile } from "../../queries/import/read-import-file.ts";
import {
	type Invented,
	longCsv,
	officialColumns,
	officialRows,
	simpleWorkbook,
} from "../../testing/result-workbooks.ts";
import { readFigures } from "./read-figures.ts";
import type { Reading } from "./reading.ts";
import { isUnitText, recogniseUnit, type UnitBook } from "./recognise-units.ts";

const unit = (code: string, name: string, system = "vn63") => ({ id: `${system}:${code}`, code, name });
const book: UnitBook = {
	units: [
		unit("01", "Hà Nội"),
		unit("46", "Thừa Thiên Huế"),
		unit("77", "Bà Rịa - Vũng Tàu"),
		unit("79", "Hồ Chí Minh"),
		unit("82", "Tiền Giang"),
		unit("87", "Đồng Tháp"),
	],
	others: [
		unit("01", "Hà Nội", "vn34"),
		unit("46", "Huế", "vn34"),
		unit("79", "Hồ Chí Minh", "vn34"),
		unit("82", "Đồng Tháp", "vn34"),
	],
};

const units: readonly Invented[] = [
	{ unit: "Hà Nội", code: "01", scores: { TOTAL: 43.5, D1: 5.25, "1.1": 1.2 } },
	{ unit: "TP. Hồ Chí Minh", code: "79", scores: { TOTAL: 42.1, D1: 4.9, "1.1": 1.1 } },
	{ unit: "Tỉnh Đồng Tháp", code: "87", scores: { TOTAL: 41.32, D1: 4.63, "1.1": null } },
];

async function read(bytes: Uint8Array, year = 2024, statistic: "unweighted" | "weighted" = "unweighted") {
	const { grid, sheet } = await readImportFile(bytes, year, null);
	const isUnit = (text: string) => isUnitText(book, text);
	return { reading: readFigures(grid, { year, statistic, isUnit }, null), sheet };
}

const figures = (reading: Reading) =>
	reading.figures.map(({ unitTexts, label, written }) => `${unitTexts[0]}|${label}|${written}`);

test("a simple table has units in rows and parts in columns; a blank cell is there as blank", async () => {
	const { reading } = await read(await simpleWorkbook(units));
	assert.equal(reading.layout, "wide");
	assert.deepEqual(
		reading.labels.map(({ key }) => key),
		["total", "d1", "1.1"],
	);
	assert.deepEqual(figures(reading).slice(0, 3), ["Hà Nội|total|43.5", "Hà Nội|d1|5.25", "Hà Nội|1.1|1.2"]);
	assert.equal(figures(reading).at(-1), "Tỉnh Đồng Tháp|1.1|");
	assert.equal(reading.figures.at(-1)?.address, "F4");
	assert.deepEqual(reading.figures[3]?.unitTexts, ["TP. Hồ Chí Minh", "79"]);
});

test("one figure a row is read with decimal commas, and only the rows of the year", async () => {
	const bytes = await longCsv(units, 2024);
	const { reading } = await read(bytes);
	assert.equal(reading.layout, "long");
	assert.deepEqual(figures(reading).slice(0, 2), ["Hà Nội|total|43.5", "Hà Nội|d1|5.25"]);
	assert.deepEqual(reading.years, [2024]);
	assert.deepEqual((await read(bytes, 2023)).reading.figures, []);
});

test("provinces in rows under two rows of headings are read from a tab with the wrong year too", async () => {
	const { reading, sheet } = await read(await officialRows(units, "PAPI 2010"), 2011);
	assert.equal(sheet, "PAPI 2010");
	assert.deepEqual(
		reading.labels.map(({ key }) => key),
		["total diem", "chi so noi dung 1 diem", "1.1 diem"],
	);
	assert.deepEqual(figures(reading).slice(0, 2), [
		"Hà Nội|total diem|43.5",
		"Hà Nội|chi so noi dung 1 diem|5.25",
	]);
});

for (const dimension of ["Chỉ số nội dung", "Dimension"])
	test(`provinces in columns with four rows for each part are read: ${dimension}`, async () => {
		const bytes = await officialColumns(units, { dimension, tab: "PAPI_2019" });
		const { reading } = await read(bytes, 2019);
		assert.equal(reading.layout, "columns");
		assert.equal(reading.labels.length, 3);
		assert.deepEqual(
			reading.figures.slice(0, 2).map(({ unitTexts, written, line }) => [unitTexts[0], written, line]),
			[
				["Hà Nội", "43.5", "D"],
				["TP. Hồ Chí Minh", "42.1", "E"],
			],
		);
		assert.deepEqual(reading.figures[0]?.error, { standardError: 0.2, low: 43.171, high: 43.829, level: 95 });
		const weighted = await read(bytes, 2019, "weighted");
		assert.equal(weighted.reading.figures[0]?.written, "43.8");
	});

test("four more rows above and blank columns between provinces move nothing", async () => {
	const options = { dimension: "Dimension", tab: "PAPI2024_34_TinhThanh" };
	const plain = await read(await officialColumns(units, options));
	const padded = await read(await officialColumns(units, { ...options, padded: true }));
	assert.deepEqual(figures(padded.reading), figures(plain.reading));
	assert.equal(padded.reading.figures[2]?.line, "G");
});

test("where a sheet repeats older years, only the rows of the wanted year are read", async () => {
	const options = { dimension: "Dimension", tab: "2019-2021", years: [2021, 2020, 2019] };
	const bytes = await officialColumns(units, options);
	const newest = await read(bytes, 2021);
	assert.deepEqual(newest.reading.years, [2019, 2020, 2021]);
	assert.equal(newest.reading.figures[0]?.written, "43.5");
	assert.equal(newest.reading.figures.length, 9);
	assert.equal((await read(bytes, 2019)).reading.figures[0]?.written, "45.5");
});

test("units are recognised with and without their kind, and by their short forms", () => {
	const cases: readonly (readonly [string, string])[] = [
		["TP.HCM", "vn63:79"],
		["HCMC", "vn63:79"],
		["Thành phố Hồ Chí Minh", "vn63:79"],
		["BRVT", "vn63:77"],
		["Bà Rịa – Vũng Tàu", "vn63:77"],
		["TT-Huế", "vn63:46"],
		["THUA THIEN HUE", "vn63:46"],
		["tỉnh Đồng Tháp", "vn63:87"],
		["1", "vn63:01"],
	];
	for (const [text, id] of cases)
		assert.deepEqual(recogniseUnit(book, [text]), { unitId: id, doubt: null }, text);
});

test("a name of the other system, an unknown one, and a code that says another unit than the name are not guessed", () => {
	assert.equal(recogniseUnit(book, ["Huế"]).doubt, "unit-of-other-system");
	assert.equal(recogniseUnit(book, ["Bình Dươngg"]).doubt, "unit-unknown");
	// 82 was Tiền Giang and is Đồng Tháp today
	assert.equal(recogniseUnit(book, ["Đồng Tháp", "82"]).doubt, "code-and-name-differ");
});
