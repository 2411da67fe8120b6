import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { Temporal } from "temporal-polyfill";
import { readTable, writeOds } from "./index.ts";
import { usualReadLimits } from "./raw-table.ts";
import { readRaw } from "./read-raw.ts";

/** As LibreOffice writes it, with the content given. */
function odsOf(tables: string, styles = ""): Uint8Array {
	const names = ["office", "table", "text", "style", "calcext"]
		.map((name) => `xmlns:${name}="urn:x:${name}"`)
		.join(" ");
	const content = `<?xml version="1.0"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
	return zipSync({
		mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
		"content.xml": strToU8(content),
		"META-INF/manifest.xml": strToU8("<manifest:manifest/>"),
	});
}

const text = (value: string) =>
	`<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const styledTail = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16380"/>';
const styledEnd = `<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row>`;

test("a sheet formatted down to its last row and column is read like any other", async () => {
	const rows = `<table:table-row>${text("Tên")}${text("Mã")}${styledTail}</table:table-row>`;
	const bytes = odsOf(
		`<table:table table:name="A">${rows}<table:table-row>${text("Ấp 1")}${text("7")}${styledTail}</table:table-row>${styledEnd}</table:table>`,
	);
	const { kind, sheets, faults } = await readRaw({ bytes, limits: usualReadLimits });
	assert.equal(kind, "ods");
	assert.deepEqual(faults, []);
	assert.deepEqual(
		sheets[0]?.rows.map((row) => row.cells.map(([, cell]) => cell.text)),
		[
			["Tên", "Mã"],
			["Ấp 1", "7"],
		],
	);
});

test("a row that repeats a value a million times is refused", async () => {
	const bytes = odsOf(
		`<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000">${text("x")}</table:table-row></table:table>`,
	);
	const { faults } = await readTable(bytes);
	assert.deepEqual(
		faults.map((one) => one.code),
		["too-large"],
	);
});

test("hidden rows and sheets of ODS are told like those of XLSX", async () => {
	const style =
		'<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
	const bytes = odsOf(
		`<table:table table:name="Nháp" table:style-name="ta2"><table:table-row>${text("x")}</table:table-row></table:table>` +
			`<table:table table:name="A"><table:table-row>${text("a")}</table:table-row><table:table-row table:visibility="collapse">${text("b")}</table:table-row></table:table>`,
		style,
	);
	const reading = await readTable(bytes);
	assert.equal(reading.sheet, "A");
	assert.deepEqual(
		reading.rows.map((row) => `${row.number} ${row.hidden}`),
		["1 false", "2 true"],
	);
	assert.deepEqual(
		reading.faults.map((one) => one.code),
		["hidden-sheet", "hidden-row"],
	);
});

test("what is written as ODS is read again, with text that would compute as text", async () => {
	const rows = [
		["=1+1", -3.5, Temporal.PlainDate.from("2025-06-05"), true],
		["Ấp Mỹ Đông", null, null, null],
	];
	const columns = ["Tên", "Số", "Ngày", "Đạt"].map((heading) => ({ heading }));
	const reading = await readTable(await writeOds([{ name: "Danh sách", columns, rows }]));
	assert.deepEqual(
		reading.rows.map((row) =>
			Object.values(row.cells).map((cell) => `${cell?.kind} ${cell?.text} ${cell?.formula ?? false}`),
		),
		[
			["text Tên false", "text Số false", "text Ngày false", "text Đạt false"],
			["text =1+1 false", "number -3.5 false", "day 2025-06-05 false", "yes-no TRUE false"],
			["text Ấp Mỹ Đông false"],
		],
	);
});
