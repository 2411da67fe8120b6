import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Codebook } from "./codebook.ts";
import { type Column, getColumn } from "./data-table.ts";
import { countAnswers } from "./missing.ts";
import { parseNumber } from "./parse-number.ts";
import { readCsv } from "./read-csv.ts";
import { textOf } from "./utf8.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const numbers = (column: Column | undefined) => (column?.kind === "number" ? [...column.values] : []);

const codebook: Codebook = {
	age: { kind: "number", min: 18, max: 70 },
	fee: { kind: "number", missing: { "-8": "dont-know", "-9": "refused", "": "not-asked" } },
	sex: { kind: "category", labels: { "1": "nam", "2": "nữ" }, missing: { "": "refused" } },
};

test("each fault is listed with its row and column, and the rest is read", () => {
	const text = "age,fee,sex\n20,5,1\n200,-8,2\nabc,x,3\n30,-9\n40,1,1,9\n";
	const { table, faults } = readCsv(bytes(text), { codebook });
	assert.deepEqual(
		faults.map(({ row, column, fault, found }) => [row, column, fault, found]),
		[
			[3, "age", "out-of-range", "200"],
			[4, "age", "not-a-number", "abc"],
			[4, "fee", "not-a-number", "x"],
			[4, "sex", "unknown-code", "3"],
			[5, "", "too-few-cells", "2"],
			[6, "", "too-many-cells", "4"],
		],
	);
	assert.equal(table.rows, 5);
	assert.deepEqual(numbers(table.columns.get("age")), [20, Number.NaN, Number.NaN, 30, 40]);
});

test("why an answer is missing is kept and counted, rows and weights", () => {
	const { table } = readCsv(bytes("fee\n5\n-8\n-9\n\n-8\n7\n"), {
		codebook: { fee: codebook["fee"] as Codebook[string] },
	});
	const { states } = getColumn(table, "fee");
	assert.ok(states);
	// An empty line is no row.
	assert.deepEqual([...states], [0, 2, 3, 2, 0]);
	const counts = countAnswers(states, Float64Array.of(1, 2, 3, 4, 5), null);
	assert.deepEqual(counts.rows, {
		answered: 2,
		"not-asked": 0,
		"dont-know": 2,
		refused: 1,
		"not-applicable": 0,
	});
	assert.equal(counts.weight["dont-know"], 6);
});

test("quotes, doubled quotes, separators and line ends inside quotes, a byte order mark, semicolons and decimal commas", () => {
	const read = readCsv(bytes('\ufeffx;name\r\n1,5;"An ""Bình""; Long"\r\n2,25;"hai\ndòng"\r\n'), {
		decimal: ",",
	});
	assert.equal(read.faultCount, 0);
	assert.deepEqual(numbers(read.table.columns.get("x")), [1.5, 2.25]);
	const names = getColumn(read.table, "name");
	assert.ok(names.kind === "category");
	assert.deepEqual([...names.labels], ['An "Bình"; Long', "hai\ndòng"]);
});

test("a heading that lacks a column of the codebook, has one twice, or no rows, is a fault", () => {
	const { faults } = readCsv(bytes("a,b,a"), { codebook: { fee: { kind: "number" } } });
	assert.deepEqual(
		faults.map(({ fault }) => fault),
		["name-twice", "column-missing", "no-rows"],
	);
	assert.equal(readCsv(bytes('a\n"1')).faults[0]?.fault, "unclosed-quote");
});

test("categories do not depend on the order of rows", () => {
	const labels = (text: string) =>
		(getColumn(readCsv(bytes(text)).table, "x") as { labels: readonly string[] }).labels;
	assert.deepEqual(labels("x\nb\na\nc\n"), labels("x\nc\nb\na\n"));
});

test("numbers are read as the language reads them, text as UTF-8 decoding has it", () => {
	const written = fc.oneof(
		fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
		fc.tuple(fc.integer(), fc.nat(999_999)).map(([a, b]) => `${a}.${b}`),
	);
	fc.assert(
		fc.property(written, (text) => {
			const found = parseNumber(bytes(text), 0, text.length, 46);
			assert.ok(Object.is(found, Number(text)) || found === Number(text), `${text}: ${found}`);
		}),
		{ seed: 5, numRuns: 500 },
	);
	for (const text of ["", "-", ".", "1e", "0x10", "1 2", "Infinity", "1,5"]) {
		assert.ok(Number.isNaN(parseNumber(bytes(text), 0, bytes(text).length, 46)), text);
	}
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 12 }), fc.string({ unit: "binary" }), (any, text) => {
			assert.equal(textOf(any, 0, any.length).includes("\0"), new TextDecoder().decode(any).includes("\0"));
			assert.equal(textOf(bytes(text), 0, bytes(text).length), text);
		}),
		{ seed: 6, numRuns: 300 },
	);
});
