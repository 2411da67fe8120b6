import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { listsOf } from "./doc-lists.ts";
import { readOfficeFile, readPaperFile } from "./read-paper-file.ts";
import type { TextWithLayout } from "./text-with-layout.ts";

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const doc = fixture("ke-hoach.doc");

/** The first place where these bytes stand. */
function placeOf(bytes: Uint8Array, wanted: Uint8Array): number {
	const at = Buffer.from(bytes).indexOf(wanted);
	assert.ok(at >= 0);
	return at;
}

/** Where the stream of the text begins, by its signature at the start of a sector. */
const head = Array.from({ length: doc.byteLength / 512 }, (_, i) => 512 * i).find(
	(at) => doc[at] === 0xec && doc[at + 1] === 0xa5,
) as number;

function changed(change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
	const bytes = doc.slice();
	change(new DataView(bytes.buffer), bytes);
	return bytes;
}

test("Word 97 says the same as the DOCX it was saved from: words, list numbers, cells and what covers several", async () => {
	const [old, modern] = await Promise.all(
		["ke-hoach.doc", "ke-hoach.docx"].map((name) => readPaperFile(fixture(name), name)),
	);
	assert.deepEqual(old, modern);
});

test("Word 97: numbers are counted, crossed-out and hidden words and page headers are left out", async () => {
	const { text } = await readPaperFile(doc, "kế hoạch.doc");
	assert.match(
		text,
		/^I\. MỤC ĐÍCH, YÊU CẦU\n1\. Đánh giá .*\n2\. Không .*\nII\. NỘI DUNG\n1\. Kiểm tra trực tiếp\na\) /m,
	);
	assert.match(
		text,
		/\n- Phỏng vấn người dân\.\n2\. Tự kiểm tra\nKết quả gửi về phòng trước ngày 15\/11\/2019\.\n/,
	);
	assert.match(
		text,
		/“ngoặc” – gạch; Ủy ban; ភាសាខ្មែរ\.\nDòng một\ndòng hai\nTrang sau\.\ntrang tin của huyện\n/,
	);
	assert.doesNotMatch(text, /chữ ẩn|10\/11|ĐẦU TRANG|HYPERLINK/);
});

const cellsOf = ({ text, tables }: TextWithLayout, table: number) =>
	tables?.[table]?.rows.map((row) =>
		row.map(
			({ column, columns, rows, pieces }) =>
				`${column}+${columns}×${rows} ${pieces.map(({ start, end }) => text.slice(start, end)).join("/")}`,
		),
	);

test("Word 97: cells of a table know their columns and rows, a group row reaches over the rest", async () => {
	const read = await readPaperFile(doc, "a.doc");
	assert.equal(read.tables?.length, 2);
	assert.deepEqual(cellsOf(read, 1)?.slice(0, 4), [
		["0+1×2 TT", "1+1×2 Nhiệm vụ", "2+2×1 Phân công", "4+1×2 Thời gian"],
		["2+1×1 Chủ trì", "3+1×1 Phối hợp"],
		["0+1×1 I", "1+4×1 Cải cách thể chế"],
		[
			"0+1×1 1",
			"1+1×1 Rà soát văn bản do huyện ban hành/và công bố kết quả",
			"2+1×1 Phòng Tư pháp",
			"3+1×1 Văn phòng HĐND và UBND huyện",
			"4+1×1 Quý II",
		],
	]);
});

test("Word 97: a use of a list may begin anew on some of its levels", () => {
	const definition = Buffer.alloc(2 + 28 + 28 + 2 + 4);
	definition.writeUInt16LE(1, 0);
	definition.writeUInt32LE(77, 2);
	definition.writeUInt8(1, 2 + 26);
	definition.writeInt32LE(4, 30);
	definition.writeUInt16LE(2, 58);
	definition.writeUInt16LE(0, 60);
	definition.write(".", 62, "utf16le");
	const uses = Buffer.alloc(4 + 2 * 16 + 4 + 4 + 8);
	uses.writeUInt32LE(2, 0);
	uses.writeUInt32LE(77, 4);
	uses.writeUInt32LE(77, 20);
	uses.writeUInt8(1, 20 + 12);
	uses.writeInt32LE(9, 44);
	uses.writeUInt32LE(16, 48);
	const levels = [{ format: "decimal", pattern: "%1.", start: 4 }];
	assert.deepEqual(listsOf(definition, uses), [
		{ key: "77", levels, starts: new Map() },
		{ key: "77", levels, starts: new Map([[0, 9]]) },
	]);
});

test("old Word files that cannot be read are refused with what to do", async () => {
	const macros = changed((_, bytes) => {
		const at = placeOf(bytes, Buffer.from("CompObj", "utf16le")) - 2;
		bytes.fill(0, at, at + 64);
		bytes.set(Buffer.from("Macros", "utf16le"), at);
		new DataView(bytes.buffer).setUint16(at + 64, 14, true);
	});
	const refused: readonly (readonly [string, Uint8Array, string])[] = [
		[
			"with a password",
			changed((view) => view.setUint8(head + 11, view.getUint8(head + 11) | 1)),
			"files/has-password",
		],
		["of Word 95", changed((view) => view.setUint16(head, 0xa5dc, true)), "papers/old-word"],
		["with macros", macros, "files/has-macros"],
		["longer than any paper", changed((view, bytes) => claimMuchText(view, bytes)), "papers/too-long"],
		["cut off", doc.slice(0, 3_000), "files/has-broken"],
		[
			"that lost the place of its formatting",
			changed((view) => view.setUint32(head + 0x1a2, 0x7fffffff, true)),
			"papers/broken-inside",
		],
		["whose chain runs in a circle", changed(closeCircle), "papers/broken-inside"],
		["that is RTF", Buffer.from("{\\rtf1\\ansi K\\'ea ho\\'e1ch}"), "papers/rtf"],
	];
	for (const [what, bytes, code] of refused)
		await assert.rejects(readPaperFile(bytes, "a.doc"), { code }, what);
});

/** One piece of text that claims two thousand million letters. */
function claimMuchText(view: DataView, bytes: Uint8Array): void {
	const letters = view.getUint32(head + 0x4c, true);
	const places = Buffer.alloc(4);
	places.writeUInt32LE(letters + view.getUint32(head + 0x54, true) + 1);
	view.setUint32(head + 0x4c, 2_000_000_000, true);
	// the last place of the only piece, in the list of pieces of the table stream
	for (let at = 0; at + 8 < bytes.byteLength; at++)
		if (
			view.getUint8(at) === 2 &&
			view.getUint32(at + 1, true) % 12 === 4 &&
			view.getUint32(at + 5, true) === 0
		) {
			const last = at + 5 + 4 * ((view.getUint32(at + 1, true) - 4) / 12);
			if (
				last + 4 <= bytes.byteLength &&
				view.getUint32(last, true) >= letters &&
				view.getUint32(last, true) < 9_999
			)
				view.setUint32(last, 2_000_000_000, true);
		}
}

/** Each sector of the table of chains leads back to the first of the directory. */
function closeCircle(view: DataView): void {
	const table = 512 * (view.getUint32(76, true) + 1);
	const directory = view.getUint32(48, true);
	view.setUint32(table + 4 * directory, directory, true);
}

test("a damaged Word 97 file is read or told as broken, never anything else and never for long", async () => {
	const started = process.hrtime.bigint();
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.nat(doc.byteLength - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
			fc.integer({ min: 600, max: doc.byteLength }),
			async (flips, length) => {
				const bytes = changed((view) => {
					for (const [at, value] of flips) view.setUint8(at, value);
				}).slice(0, length);
				const answer = await readOfficeFile({ bytes, kind: "doc" });
				assert.ok("read" in answer || ["broken", "password", "old-word", "too-long"].includes(answer.fault));
			},
		),
		{ numRuns: 300, seed: 20261122 },
	);
	assert.ok(Number(process.hrtime.bigint() - started) < 60e9);
});
