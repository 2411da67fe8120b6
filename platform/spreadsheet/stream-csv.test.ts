import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CsvFault, type CsvRow, streamCsv, writeCsv } from "./index.ts";

/** The bytes in pieces of this length, so that letters, marks and line breaks are cut anywhere. */
const inPieces = (bytes: Uint8Array, length: number) =>
	async function* () {
		for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
	};

async function read(bytes: Uint8Array, length = 7): Promise<CsvRow[]> {
	const stream = await streamCsv(() => inPieces(bytes, length)());
	assert.equal(stream.refusal, null);
	const rows: CsvRow[] = [];
	for await (const portion of stream.rows()) rows.push(...portion);
	return rows;
}
const bytes = (text: string) => new TextEncoder().encode(text);

test("whatever was written is read again, wherever the bytes are cut", async () => {
	const cell = fc
		.string({ unit: fc.constantFrom(..."aĐộ 1=;,\"'\n-@"), maxLength: 12 })
		.map((text) => text.normalize("NFC").trim());
	const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
	await fc.assert(
		fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, length) => {
			const columns = ["Một cột", "Hai cột", "Ba cột"].map((heading) => ({ heading }));
			const found = await read(writeCsv({ name: "t", columns, rows }), length);
			const filled = rows.flatMap((row, index) =>
				row.some((text) => text !== "") ? [{ number: index + 2, cells: [...row] }] : [],
			);
			assert.deepEqual(found.slice(1), filled);
		}),
		{ seed: 7, numRuns: 300 },
	);
});

test("comma, semicolon and tab, the line sep=, carriage returns and a last line without end are understood", async () => {
	assert.deepEqual(await read(bytes("a,b\r\n1,2\r\n3,4")), [
		{ number: 1, cells: ["a", "b"] },
		{ number: 2, cells: ["1", "2"] },
		{ number: 3, cells: ["3", "4"] },
	]);
	assert.deepEqual((await read(bytes("sep=;\na;b\n1,5;2\n"))).at(-1), { number: 3, cells: ["1,5", "2"] });
	assert.deepEqual((await read(bytes("a\tb\r1\t2")))[1], { number: 2, cells: ["1", "2"] });
	assert.deepEqual((await read(bytes('a;b\n"x ""y"";\nz"  ;2'), 1))[1], {
		number: 2,
		cells: ['x "y";\nz', "2"],
	});
});

test("UTF-16 and the old Windows code page are read, the second with a doubt", async () => {
	const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Mã hồ sơ;Ngày\n1;2\n", "utf16le")]);
	assert.deepEqual((await read(wide, 3))[0]?.cells, ["Mã hồ sơ", "Ngày"]);
	const old = await streamCsv(() => inPieces(Buffer.from([77, 0xe3, 59, 98, 10, 49, 59, 50]), 2)());
	assert.deepEqual(
		old.doubts.map(({ code }) => code),
		["encoding"],
	);
});

test("nothing, a program and an open quotation mark are refused in words", async () => {
	const refusal = async (content: Uint8Array) =>
		(await streamCsv(() => inPieces(content, 100)())).refusal?.code;
	assert.equal(await refusal(new Uint8Array(0)), "nothing-in-it");
	assert.equal(await refusal(new Uint8Array([77, 90, 0, 1, 2, 3, 0, 0, 7])), "not-a-table");
	const open = (error: unknown) => error instanceof CsvFault && error.fault.row === 2;
	await assert.rejects(read(bytes('a;b\n"1;2\n3;4\n')), open);
	await assert.rejects(read(bytes(`a;b\n"${"x".repeat(40_000)}`), 5_000), open);
});
