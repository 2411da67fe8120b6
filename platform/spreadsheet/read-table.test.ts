import assert from "node:assert/strict";
import { test } from "node:test";
import ExcelJS from "exceljs";
import {
	choiceColumn,
	codeColumn,
	dayColumn,
	numberColumn,
	parseRows,
	readTable,
	textColumn,
} from "./index.ts";

const columns = {
	name: textColumn({ names: ["Tên thôn, ấp", "Tên thôn"], required: true }),
	commune: codeColumn({ names: ["Mã xã"], digits: 5, required: true }),
	households: numberColumn({ names: ["Số hộ"], whole: true, min: 0 }),
	since: dayColumn({ names: ["Ngày thành lập"] }),
	kind: choiceColumn({
		names: ["Loại"],
		choices: { hamlet: ["Ấp"], village: ["Thôn"] },
	}),
};

async function workbook(
	fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
	const book = new ExcelJS.Workbook();
	fill(book.addWorksheet("Danh sách"), book);
	return new Uint8Array(await book.xlsx.writeBuffer());
}

test("a commune's list with title, merged headings, column numbers, sums and signature is read as a list", async () => {
	const bytes = await workbook((sheet) => {
		sheet.addRow(["ỦY BAN NHÂN DÂN XÃ"]);
		sheet.mergeCells("A1:E1");
		sheet.addRow([]);
		sheet.addRow(["TÊN THÔN,\nẤP (*)", "Mã xã", "Số  hộ", "NGÀY THÀNH LẬP", "loại"]);
		sheet.addRow(["(1)", "(2)", "(3)", "(4)", "(5)"]);
		sheet.addRow(["Ấp Mỹ Đông", "00123", "1.234", "05/06/2019", "Ấp"]);
		sheet.addRow(["Thôn Hạ", 124, 56, new Date(Date.UTC(2020, 0, 31)), "THÔN"]);
		sheet.getCell("D6").numFmt = "dd/mm/yyyy";
		sheet.addRow(["Tổng cộng", null, { formula: "SUM(C5:C6)", result: 1290 }]);
		sheet.addRow([]);
		sheet.addRow([null, null, null, "Người lập biểu"]);
	});
	const reading = await readTable(bytes, { columns });
	assert.equal(reading.kind, "xlsx");
	assert.equal(reading.header?.row, 3);
	const { rows, faults } = parseRows(reading, columns);
	assert.deepEqual(
		rows.map((row) => ({
			...row.values,
			since: row.values.since?.toString(),
			number: row.number,
			whole: row.whole,
		})),
		[
			{
				name: "Ấp Mỹ Đông",
				commune: "00123",
				households: 1234,
				since: "2019-06-05",
				kind: "hamlet",
				number: 5,
				whole: true,
			},
			{
				name: "Thôn Hạ",
				commune: "00124",
				households: 56,
				since: "2020-01-31",
				kind: "village",
				number: 6,
				whole: true,
			},
		],
	);
	assert.deepEqual(
		faults.map((one) => `${one.row} ${one.cell} ${one.code}`),
		["4  row-skipped", "6 B6 code-as-number", "7  row-skipped", "9  row-skipped"],
	);
});

test("every fault of every row is named with its cell, what was typed and what is wanted", async () => {
	const csv =
		"Tên thôn;Mã xã;Số hộ;Ngày thành lập;Loại\nẤp 1;12;-5;31/02/2020;Phường\n;00001;x;05/06/25;Ấp\nẤp 3;00003;7;1/2/2020;ap\n";
	const { rows, faults } = parseRows(await readTable(Buffer.from(csv), { columns }), columns);
	assert.deepEqual(
		faults.map((one) => `${one.cell} ${one.code} ${one.typed}`),
		[
			"B2 unwanted 12",
			"C2 unwanted -5",
			"D2 unwanted 31/02/2020",
			"E2 unwanted Phường",
			"A3 required ",
			"C3 unwanted x",
			"D3 unwanted 05/06/25",
		],
	);
	assert.match(faults[2]?.vi ?? "", /“Ngày thành lập”.*dd\/mm\/yyyy/);
	assert.match(faults[4]?.en ?? "", /must be filled in/);
	assert.deepEqual(
		rows.map((row) => row.whole),
		[false, false, true],
	);
	assert.equal(rows[0]?.values.name, "Ấp 1", "what could be read is given");
});

test("formula cells give their value and say so; one that fails or was never computed is a fault", async () => {
	const bytes = await workbook((sheet) => {
		sheet.addRow(["Tên thôn", "Mã xã", "Số hộ"]);
		sheet.addRow(["Ấp 1", "00001", { formula: "1+2", result: 3 }]);
		sheet.addRow(["Ấp 2", "00001", { error: "#REF!" }]);
		sheet.addRow(["Ấp 3", "00001", { formula: "C2*2" }]);
	});
	const reading = await readTable(bytes, { columns });
	assert.equal(reading.rows[0]?.cells.households?.formula, true);
	const { rows, faults } = parseRows(reading, columns);
	assert.deepEqual(
		rows.map((row) => row.values.households),
		[3, null, null],
	);
	assert.deepEqual(
		faults.map((one) => `${one.cell} ${one.code}`),
		["C3 cell-error", "C4 cell-error"],
	);
});

test("a value merged over several rows holds for each; a heading merged across is not a row", async () => {
	const bytes = await workbook((sheet) => {
		sheet.addRow(["Mã xã", "Tên thôn", "Số hộ"]);
		sheet.addRow(["I. Khu Đông"]);
		sheet.mergeCells("A2:C2");
		sheet.addRow(["00001", "Ấp 1", 1]);
		sheet.addRow([null, "Ấp 2", 2]);
		sheet.mergeCells("A3:A4");
	});
	const reading = await readTable(bytes, { columns });
	assert.equal(reading.rows[1]?.cells.commune?.mergedFrom, "A3");
	const { rows, faults } = parseRows(reading, columns);
	assert.deepEqual(
		rows.map((row) => `${row.values.commune} ${row.values.name}`),
		["00001 Ấp 1", "00001 Ấp 2"],
	);
	assert.deepEqual(
		faults.map((one) => `${one.row} ${one.code}`),
		["2 row-skipped"],
	);
});

test("headings between and a last line of sums are no rows even where only one column is required", async () => {
	const loose = { name: columns.name, households: columns.households };
	const bytes = await workbook((sheet) => {
		sheet.addRow(["Tên thôn", "Số hộ", "Ghi chú"]);
		sheet.addRow(["I. Khu Đông"]);
		sheet.mergeCells("A2:C2");
		sheet.addRow(["Ấp Tổng Cộng", 1]);
		sheet.addRow(["Tổng cộng", 1]);
	});
	const { rows, faults } = parseRows(await readTable(bytes, { columns: loose }), loose);
	assert.deepEqual(
		rows.map((row) => row.values.name),
		["Ấp Tổng Cộng"],
	);
	assert.deepEqual(
		faults.map((one) => `${one.row} ${one.code}`),
		["2 row-skipped", "4 row-skipped"],
	);
});

test("hidden sheets are not read and hidden rows are, and both are said", async () => {
	const bytes = await workbook((sheet, book) => {
		sheet.addRow(["Tên thôn", "Mã xã"]);
		sheet.addRow(["Ấp 1", "00001"]).hidden = true;
		const secret = book.addWorksheet("Nháp", { state: "veryHidden" });
		secret.addRow(["Tên thôn", "Mã xã"]);
	});
	const reading = await readTable(bytes, { columns });
	assert.equal(reading.rows.length, 1);
	assert.equal(reading.rows[0]?.hidden, true);
	assert.deepEqual(
		reading.faults.map((one) => one.code),
		["hidden-sheet", "hidden-row"],
	);
});

test("a missing column is named; without any header the wanted columns are listed", async () => {
	const missing = await readTable(Buffer.from("Tên thôn,Số hộ\nẤp 1,3\n"), {
		columns,
	});
	assert.deepEqual(
		missing.faults.map((one) => one.vi),
		["Thiếu cột “Mã xã” ở dòng tiêu đề."],
	);
	assert.equal(parseRows(missing, columns).rows[0]?.whole, false);
	const none = await readTable(Buffer.from("a,b\n1,2\n"), { columns });
	assert.deepEqual(none.rows, []);
	assert.match(none.faults[0]?.vi ?? "", /“Tên thôn, ấp”, “Mã xã”/);
});

test("a code kept by Excel's own format of noughts is no doubt; one of sixteen digits as a number is lost", async () => {
	const long = {
		id: codeColumn({ names: ["Mã số"], digits: [12, 16] }),
		name: textColumn({ names: ["Tên"] }),
	};
	const bytes = await workbook((sheet) => {
		sheet.addRow(["Mã số", "Tên"]);
		sheet.addRow([79123456789, "a"]).getCell(1).numFmt = "000000000000";
		sheet.addRow([1234567890123456, "b"]);
	});
	const { rows, faults } = parseRows(await readTable(bytes, { columns: long }), long);
	assert.deepEqual(
		rows.map((row) => row.values.id),
		["079123456789", null],
	);
	assert.deepEqual(
		faults.map((one) => `${one.cell} ${one.code}`),
		["A3 unwanted"],
	);
});
