import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readTable, writeXlsx } from "./index.ts";
import { usualReadLimits } from "./raw-table.ts";
import { readRaw } from "./read-raw.ts";

const table = { name: "T", columns: [{ heading: "Tên" }, { heading: "Mã" }], rows: [["Ấp 1", "1"]] };

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
	const reading = await readRaw({ bytes, limits: usualReadLimits });
	assert.ok(reading.kind !== null || reading.sheets.length === 0);
	return reading.faults.map((one) => one.code);
}

/** Our own workbook with some of its parts changed. */
async function workbookWith(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
	const parts = unzipSync(await writeXlsx([table]));
	change(parts);
	return zipSync(parts);
}

const sheetPath = "xl/worksheets/sheet1.xml";

test("a bomb that says how large it becomes is refused before anything is unpacked", async () => {
	const bytes = await workbookWith((parts) => {
		parts[sheetPath] = new Uint8Array(64 * 1024 * 1024);
	});
	assert.ok(bytes.length < 200_000);
	assert.deepEqual(await codesOf(bytes), ["bomb"]);
});

test("a bomb that lies about its size is stopped at the size it declared", async () => {
	const bytes = await workbookWith((parts) => {
		parts[sheetPath] = new Uint8Array(8 * 1024 * 1024);
	});
	const lying = declareSize(bytes, sheetPath, 1000);
	assert.deepEqual(await codesOf(lying), ["bomb"]);
});

test("entries that share their packed bytes, many entries and one name twice are refused", async () => {
	const shared = await workbookWith(() => {});
	pointAllEntriesAtFirst(shared);
	assert.deepEqual(await codesOf(shared), ["bomb"]);
	const many = Object.fromEntries(Array.from({ length: 2_500 }, (_, i) => [`xl/${i}.xml`, new Uint8Array()]));
	assert.deepEqual(await codesOf(zipSync(many)), ["bomb"]);
	const twice = zipSync({ "xl/a.xml": strToU8("<a/>"), "xl/b.xml": strToU8("<b/>") });
	replaceAll(twice, "xl/b.xml", "xl/a.xml");
	assert.deepEqual(await codesOf(twice), ["broken"]);
});

test("a sheet of two cells at opposite corners does not take the memory", async () => {
	const bytes = await workbookWith((parts) => {
		const cells =
			'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
		parts[sheetPath] = strToU8(worksheet(cells));
	});
	const reading = await readRaw({ bytes, limits: usualReadLimits });
	assert.deepEqual(
		reading.sheets[0]?.rows.map((row) => row.number),
		[1],
	);
	assert.deepEqual(
		reading.faults.map((one) => `${one.cell} ${one.code}`),
		["XFD1048576 beyond"],
	);
});

test("more rows than allowed are refused and more columns told, nothing is cut off in silence", async () => {
	const rows = Array.from({ length: 30 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`);
	const bytes = await workbookWith((parts) => {
		parts[sheetPath] = strToU8(worksheet(rows.join("")));
	});
	const { faults } = await readTable(bytes, { limits: { rows: 20 } });
	assert.deepEqual(
		faults.map((one) => one.code),
		["too-large"],
	);
	const wide = await readTable(await writeXlsx([table]), { limits: { columns: 1 } });
	assert.deepEqual(
		wide.faults.map((one) => `${one.cell} ${one.code}`),
		["B1 beyond"],
	);
	const wideCsv = await readTable(Buffer.from("a,b\n"), { limits: { columns: 1 } });
	assert.deepEqual(
		wideCsv.faults.map((one) => `${one.cell} ${one.code}`),
		["B1 beyond"],
	);
	const csv = await readTable(Buffer.from("a,b\n".repeat(30)), { limits: { rows: 20 } });
	assert.match(csv.faults[0]?.vi ?? "", /20 dòng/);
	assert.deepEqual(
		(await readTable(Buffer.alloc(2_000, "a,b\n"), { limits: { bytes: 1_000 } })).faults[0]?.code,
		"too-large",
	);
});

test("entities that would grow a billionfold or fetch a file stay letters", async () => {
	const grow = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
	const doctype = `<!DOCTYPE x [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">${grow}]>`;
	const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;|&f;</t></is></c></row>';
	const bytes = await workbookWith((parts) => {
		parts[sheetPath] = strToU8(worksheet(cell).replace("?>", `?>${doctype}`));
	});
	const reading = await readRaw({ bytes, limits: usualReadLimits });
	const text = JSON.stringify(reading);
	assert.ok(text.length < 2_000 && !text.includes("root:"), text.slice(0, 300));
});

test("macros, passwords, old Excel, and files that are no tables are refused in plain words", async () => {
	assert.deepEqual(
		await codesOf(
			await workbookWith((parts) => {
				parts["xl/vbaProject.bin"] = strToU8("x");
			}),
		),
		["macros"],
	);
	const typed = await workbookWith((parts) => {
		const types = new TextDecoder().decode(parts["[Content_Types].xml"]);
		parts["[Content_Types].xml"] = strToU8(types.replace("sheet.main", "sheet.macroEnabled.main"));
	});
	assert.deepEqual(await codesOf(typed), ["macros"]);
	const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(600)]);
	assert.deepEqual(await codesOf(ole), ["old-excel"]);
	assert.deepEqual(await codesOf(Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")])), [
		"encrypted",
	]);
	assert.deepEqual(await codesOf(zipSync({ "word/document.xml": strToU8("<w/>") })), ["not-a-table"]);
	assert.deepEqual(
		await codesOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
		["not-a-table"],
	);
	assert.deepEqual(await codesOf(new Uint8Array()), ["nothing-in-it"]);
	const manifest = strToU8('<manifest:encryption-data manifest:checksum="x"/>');
	assert.deepEqual(
		await codesOf(zipSync({ "content.xml": strToU8("x"), "META-INF/manifest.xml": manifest })),
		["encrypted"],
	);
});

test("a workbook cut short or with any byte changed gives a reading or a fault, never a defect", async () => {
	const whole = await writeXlsx([
		{ ...table, rows: Array.from({ length: 20 }, (_, i) => [`Ấp ${i}`, String(i)]) },
	]);
	await fc.assert(
		fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
			const bytes = cut ? whole.slice(0, at) : whole.slice();
			if (!cut) bytes[at] = byte;
			const reading = await readRaw({ bytes, limits: usualReadLimits });
			assert.ok(reading.kind !== null || reading.faults.some((one) => one.weight === "refusal"));
		}),
		{ seed: 20261122, numRuns: 400 },
	);
});

test("any bytes at all give a reading or a fault", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.uint8Array({ maxLength: 300 }),
			fc.constantFrom("", "PK\u0003\u0004", "\u00ef\u00bb\u00bf"),
			async (rest, head) => {
				const reading = await readRaw({
					bytes: Buffer.concat([Buffer.from(head, "latin1"), rest]),
					limits: usualReadLimits,
				});
				assert.ok(reading.kind !== null || reading.faults.length > 0);
			},
		),
		{ seed: 20261122, numRuns: 500 },
	);
});

function worksheet(rows: string): string {
	const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** Writes another unpacked size into the directory and the local header of one entry. */
function declareSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
	const lying = Buffer.from(bytes);
	for (let at = lying.indexOf(name); at >= 0; at = lying.indexOf(name, at + 1)) {
		if (lying.readUInt32LE(at - 30) === 0x04034b50) lying.writeUInt32LE(size, at - 8);
		else if (lying.readUInt32LE(at - 46) === 0x02014b50) lying.writeUInt32LE(size, at - 22);
	}
	return lying;
}

function pointAllEntriesAtFirst(bytes: Uint8Array): void {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const mark = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
	for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + 4))
		buffer.writeUInt32LE(0, at + 42);
}

function replaceAll(bytes: Uint8Array, from: string, to: string): void {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = buffer.indexOf(from); at >= 0; at = buffer.indexOf(from, at)) buffer.write(to, at);
}
