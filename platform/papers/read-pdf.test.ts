import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8 } from "fflate";
import { readPaperFile } from "./read-paper-file.ts";
import { readPdf } from "./read-pdf.ts";
import type { TextWithLayout } from "./text-with-layout.ts";

/** A PDF of these pages' drawing instructions. */
function pdf(pages: readonly string[], turned = 0): Uint8Array {
	const kids = pages.map((_, i) => `${2 * i + 4} 0 R`).join(" ");
	const objects = pages.map(
		(
			content,
			i,
		) => `${2 * i + 4} 0 obj<</Type/Page/Parent 2 0 R/Rotate ${turned}/MediaBox[0 0 595 842]/Contents ${2 * i + 5} 0 R/Resources<</Font<</F1 3 0 R>>>>>>endobj
${2 * i + 5} 0 obj<</Length ${content.length}>>stream
${content}
endstream endobj`,
	);
	return strToU8(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>endobj
3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
${objects.join("\n")}
trailer<</Root 1 0 R/Size ${2 * pages.length + 4}>>`);
}

const words = (x: number, y: number, written: string) => `BT /F1 10 Tf ${x} ${y} Td (${written}) Tj ET`;
const stroke = (x: number, y: number, toX: number, toY: number) => `${x} ${y} m ${toX} ${toY} l S`;
/** As Word draws an edge: a filled strip half a point thick, for each cell again. */
const strip = (x: number, y: number, toX: number, toY: number) =>
	`${x} ${y} ${Math.max(0.5, toX - x)} ${Math.max(0.5, toY - y)} re f`;

async function tablesOf(bytes: Uint8Array): Promise<{ read: TextWithLayout; tables: string[][][] }> {
	const read = await readPaperFile(bytes, "a.pdf");
	const tables = (read.tables ?? []).map(({ rows }) =>
		rows.map((row) =>
			row.map(
				({ column, columns, rows: high, pieces }) =>
					`${column}+${columns}×${high} ${pieces.map(({ start, end }) => read.text.slice(start, end)).join("/")}`,
			),
		),
	);
	return { read, tables };
}

type Draw = typeof stroke;

/** Three columns; the second row is one cell over all, the first cell of rows three and four is one. */
const drawn = (line: Draw): string =>
	[
		...[700, 660, 640, 560].map((y) => line(60, y, 500, y)),
		line(120, 600, 500, 600),
		line(60, 560, 60, 700),
		line(500, 560, 500, 700),
		...[120, 340].flatMap((x) => [line(x, 660, x, 700), line(x, 560, x, 640)]),
	].join("\n");

const inCells = [
	words(64, 680, "No"),
	words(124, 680, "Task"),
	words(344, 680, "Body in the lead"),
	words(64, 646, "Openness and transparency of decisions"),
	words(64, 606, "1"),
	words(124, 628, "Publish the list of procedures at"),
	words(124, 616, "the office;"),
	words(124, 604, "- answer questions"),
	words(344, 628, "Office"),
	words(124, 580, "Check what was published"),
	words(344, 580, "Inspectorate"),
].join("\n");

const expected = [
	["0+1×1 No", "1+1×1 Task", "2+1×1 Body in the lead"],
	["0+3×1 Openness and transparency of decisions"],
	["0+1×2 1", "1+1×1 Publish the list of procedures at the office;/- answer questions", "2+1×1 Office"],
	["1+1×1 Check what was published", "2+1×1 Inspectorate"],
];

test("a table that a PDF draws with lines is given cell by cell, broken lines of a cell joined", async () => {
	const around = `${words(60, 720, "Tasks of the plan")}\n${words(60, 530, "After the table")}`;
	for (const line of [stroke, strip]) {
		const { read, tables } = await tablesOf(pdf([`${drawn(line)}\n${inCells}\n${around}`]));
		assert.deepEqual(tables, [expected]);
		assert.match(read.text, /^Tasks of the plan\nNo\nTask\n/);
		assert.match(read.text, /Inspectorate\n\nAfter the table\n$/);
	}
});

test("a table on a page that is turned is read the way it is looked at", async () => {
	// the page is turned by a quarter, what is drawn on it is turned back
	const content = `q 0 1 -1 0 700 0 cm\n${drawn(stroke)}\n${inCells}\nQ`;
	const { tables } = await tablesOf(pdf([content], 90));
	assert.deepEqual(tables, [expected]);
});

test("a table that goes on over pages is one table; a page number does not tear it", async () => {
	const rows = (first: number) =>
		[
			...[700, 660, 620].map((y) => stroke(60, y, 500, y)),
			...[60, 120, 500].map((x) => stroke(x, 620, x, 700)),
			words(64, 676, String(first)),
			words(124, 676, `Task number ${first}`),
			words(64, 636, String(first + 1)),
			words(124, 636, `Task number ${first + 1}`),
		].join("\n");
	const pages = [
		rows(1),
		`${words(290, 810, "2")}\n${rows(3)}`,
		`${words(290, 810, "3")}\n${rows(5)}\n${words(60, 500, "The end of it")}`,
	];
	const { read, tables } = await tablesOf(pdf(pages));
	assert.equal(tables.length, 1);
	assert.deepEqual(
		tables[0]?.map((row) => row[0]),
		["0+1×1 1", "0+1×1 2", "0+1×1 3", "0+1×1 4", "0+1×1 5", "0+1×1 6"],
	);
	assert.match(read.text, /Task number 6\n\nThe end of it\n$/);
	const apart = await tablesOf(pdf([rows(1), `${words(60, 780, "Another list")}\n${rows(3)}`]));
	assert.equal(apart.tables.length, 2);
});

test("words that the file wrote in one go over two cells are parted at the blank next to the edge", async () => {
	const content = `${drawn(stroke)}\n${inCells}\n${words(64, 664, "Number abc Threefold")}`;
	const { tables } = await tablesOf(pdf([content]));
	assert.deepEqual(tables[0]?.[0], ["0+1×1 No Number abc", "1+1×1 Task Threefold", "2+1×1 Body in the lead"]);
});

test("lines that are no table stay lines: a frame, a rule under words, words that do not keep to the cells", async () => {
	const frame = [
		stroke(60, 700, 500, 700),
		stroke(60, 600, 500, 600),
		stroke(60, 600, 60, 700),
		stroke(500, 600, 500, 700),
	];
	const cases = [
		[...frame, words(100, 650, "Words in a frame and nothing else")],
		[stroke(100, 690, 300, 690), words(100, 700, "Words with a rule under them")],
		[drawn(stroke), words(64, 680, "Wordswithoutanyblankthatreachoverthreecolumnsofthistableandmoreandmore")],
		[drawn(stroke), words(64, 500, "A chart without any words in its boxes")],
	];
	for (const lines of cases) {
		const { read, tables } = await tablesOf(pdf([lines.join("\n")]));
		assert.deepEqual(tables, []);
		assert.equal(read.tables, null);
		assert.match(read.text, /words|Words/);
	}
});

test("hostile drawings are read in a time that grows with their length", async () => {
	const cases = [
		Array.from({ length: 30_000 }, (_, i) => stroke(i % 500, i % 700, (i % 500) + 60, i % 700)).join("\n"),
		Array.from(
			{ length: 1_500 },
			(_, i) => `${stroke(0, i / 2, 595, i / 2)}\n${stroke(i / 2, 0, i / 2, 842)}`,
		).join("\n"),
		"q Q ".repeat(20_000),
		"1 0 0 1 1e30 1e30 cm ".repeat(20_000) + drawn(stroke),
	];
	for (const drawing of cases) {
		const started = process.hrtime.bigint();
		const answer = await readPdf(
			pdf([`${words(60, 800, "A page with words enough to be read")}\n${drawing}`]),
		);
		assert.ok("read" in answer);
		assert.ok(Number(process.hrtime.bigint() - started) < 20e9);
	}
});
