import assert from "node:assert/strict";
import { test } from "node:test";
import { usualReadLimits } from "./raw-table.ts";
import { readRaw } from "./read-raw.ts";

async function read(bytes: Uint8Array): Promise<{ grid: string[][]; codes: string[] }> {
	const { sheets, faults } = await readRaw({ bytes, limits: usualReadLimits });
	const grid = (sheets[0]?.rows ?? []).map((row) =>
		row.cells.map(([, cell]) => `${cell.address}=${cell.text}`),
	);
	return { grid, codes: faults.map((one) => one.code) };
}

const text = "Tên;Số\r\nẤp Mỹ Đông;1,5\r\n";
const grid = [
	["A1=Tên", "B1=Số"],
	["A2=Ấp Mỹ Đông", "B2=1,5"],
];

test("UTF-8 with and without mark and UTF-16 both ways, with and without mark, are the same table", async () => {
	const variants = [
		Buffer.from(text),
		Buffer.from(`\ufeff${text}`),
		Buffer.from(`\ufeff${text}`, "utf16le"),
		Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
		Buffer.from(`name;number\r\n${text}`, "utf16le"),
		Buffer.from(`name;number\r\n${text}`, "utf16le").swap16(),
	];
	for (const [index, bytes] of variants.entries()) {
		const reading = await read(bytes);
		assert.deepEqual(reading.codes, [], `variant ${index}`);
		const rows = index < 4 ? reading.grid : reading.grid.slice(1);
		assert.deepEqual(
			rows.map((row) => row.map((cell) => cell.slice(3))),
			grid.map((row) => row.map((cell) => cell.slice(3))),
		);
	}
});

test("letters with separate marks become composed ones", async () => {
	assert.deepEqual((await read(Buffer.from(text.normalize("NFD")))).grid, grid);
});

test("the old Windows code page is read, with a doubt that says what to do", async () => {
	// "Tên;Số" and "Mỹ;Đông" in Windows-1258: base letter, then its mark (0xec acute, 0xde tilde)
	const bytes = Buffer.from([
		0x54, 0xea, 0x6e, 0x3b, 0x53, 0xf4, 0xec, 0x0a, 0x4d, 0x79, 0xde, 0x3b, 0xd0, 0xf4, 0x6e, 0x67,
	]);
	const reading = await read(bytes);
	assert.deepEqual(reading, {
		grid: [
			["A1=Tên", "B1=Số"],
			["A2=Mỹ", "B2=Đông"],
		],
		codes: ["encoding"],
	});
});

test("separators are told apart, also with decimal commas, titles above and Excel's own first line", async () => {
	assert.deepEqual((await read(Buffer.from("a\tb\n1,5\t2,5\n"))).grid[1], ["A2=1,5", "B2=2,5"]);
	assert.deepEqual((await read(Buffer.from("a,b\n1,2\n"))).grid[1], ["A2=1", "B2=2"]);
	assert.deepEqual((await read(Buffer.from("a;b\n1,5;2,5\n3,5;4,5\n"))).grid[2], ["A3=3,5", "B3=4,5"]);
	assert.deepEqual((await read(Buffer.from("sep=,\r\na,b;c\n"))).grid, [["A2=a", "B2=b;c"]]);
	assert.deepEqual((await read(Buffer.from('Danh sách, năm 2025\n\nTên;"Mã; số"\nẤp 1;2\n'))).grid[1], [
		"A3=Tên",
		"B3=Mã; số",
	]);
});

test("quoted line breaks count as one row, and an open quotation mark is a doubt", async () => {
	const reading = await read(Buffer.from('a;b\n"x\ny";"1 ""2"""\nz;3\n'));
	assert.deepEqual(reading.grid.slice(1), [
		["A2=x\ny", 'B2=1 "2"'],
		["A3=z", "B3=3"],
	]);
	assert.deepEqual((await read(Buffer.from('a;b\n"x;y\nz;3\n'))).codes, ["open-quote"]);
	assert.deepEqual((await read(Buffer.from("T\ufffdn;b\nx;y\n"))).codes, ["lost-letters"]);
});

test("an apostrophe that keeps text from computing is taken off, any other stays", async () => {
	const reading = await read(Buffer.from("'=1+1;'quoted'\n'+84;''=x\n"));
	assert.deepEqual(reading.grid, [
		["A1==1+1", "B1='quoted'"],
		["A2=+84", "B2='=x"],
	]);
});
