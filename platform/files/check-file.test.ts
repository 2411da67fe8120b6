import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { Problem } from "../problem/problem.ts";
import { writeOds, writeXlsx } from "../spreadsheet/index.ts";
import { checkFile } from "./check-file.ts";
import { detectKind } from "./detect-kind.ts";
import { cleanFileName } from "./file-name.ts";
import { type KindName, kinds } from "./kinds.ts";

const all = Object.keys(kinds) as KindName[];
const table = [{ name: "T", columns: [{ heading: "a" }], rows: [["b"]] }];
const ole = (name: string) =>
	Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(64), Buffer.from(name, "utf16le")]);
const zip = (parts: Record<string, string>) =>
	zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const word = (type = "wordprocessingml.document.main+xml") => ({
	"[Content_Types].xml": `<Types ContentType="${type}"/>`,
	"word/document.xml": "<w/>",
});

const samples: readonly (readonly [KindName, Uint8Array])[] = [
	["jpeg", Buffer.from("ffd8ffe000104a464946", "hex")],
	["png", Buffer.from("89504e470d0a1a0a0000", "hex")],
	["webp", Buffer.from("RIFF\x10\0\0\0WEBPVP8 ")],
	["heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0")],
	["pdf", Buffer.from("%PDF-1.7\n")],
	["docx", zip(word())],
	["xlsx", await writeXlsx(table)],
	["odt", zip({ mimetype: "application/vnd.oasis.opendocument.text" })],
	["ods", await writeOds(table)],
	["doc", ole("WordDocument")],
	["xls", ole("Workbook")],
	["mp3", Buffer.from("ID3\x04\0\0\0\0\0\0")],
	["mp3", Buffer.from("fffb9064", "hex")],
	["mp4", Buffer.from("\0\0\0\x18ftypisom\0\0\0\0")],
	["text", Buffer.from("Tên;Số\nẤp 1;2 < 3\n")],
	["text", Buffer.from("\ufeffTên;Số", "utf16le")],
	["text", Buffer.from([0x54, 0xea, 0x6e, 0x0a])],
];

test("each kind is told by its own bytes and gets its own ending when it has none", () => {
	for (const [kind, bytes] of samples) {
		assert.deepEqual(detectKind(bytes), { kind });
		const checked = checkFile({ bytes, name: "Biên bản họp" }, all);
		assert.equal(checked.name, `Biên bản họp.${kinds[kind].extensions[0]}`);
		assert.equal(checked.type, kinds[kind].type);
	}
	assert.equal(checkFile({ bytes: Buffer.from("a;b"), name: "ds.csv" }, all).type, "text/csv");
});

function refusal(bytes: Uint8Array, name: string, allowed: readonly KindName[] = all): Problem {
	try {
		checkFile({ bytes, name }, allowed);
	} catch (error) {
		assert.ok(error instanceof Problem, String(error));
		return error;
	}
	return assert.fail(`${name} was taken`);
}

test("a file that is not what its ending says is refused, and both are named", () => {
	const wrong = refusal(Buffer.from("%PDF-1.7\n"), "ảnh.jpg");
	assert.equal(wrong.code, "files/not-what-it-says");
	assert.match(wrong.sentence("vi"), /“ảnh.jpg” có đuôi .jpg nhưng nội dung là tài liệu PDF.*\.pdf/);
	for (const name of ["thư.bat", "a.pdf.exe", "b.html", "c.js"]) {
		assert.equal(refusal(Buffer.from("xin chào"), name).code, "files/not-what-it-says", name);
	}
});

test("programs, pages, macros, passwords, bombs and broken files are refused whatever they are called", () => {
	const cases: readonly (readonly [Uint8Array, string])[] = [
		[Buffer.from("MZ\x90\0\x03"), "has-program"],
		[Buffer.from("7f454c4602010100", "hex"), "has-program"],
		[Buffer.from("#!/bin/sh\nrm -rf /\n"), "has-program"],
		[Buffer.from("cafebabe00000034", "hex"), "has-program"],
		[Buffer.from(" \n<!DOCTYPE html><p>x"), "has-markup"],
		[Buffer.from('\ufeff<?xml version="1.0"?><svg onload="x"/>'), "has-markup"],
		[Buffer.from("xin chào <script>alert(1)</script>"), "has-markup"],
		[Buffer.from("<html></html>", "utf16le"), "kind-not-taken"],
		[Buffer.from("\ufeff<html></html>", "utf16le"), "has-markup"],
		[zip({ ...word(), "word/vbaProject.bin": "x" }), "has-macros"],
		[zip(word("application/vnd.ms-word.document.macroEnabled.main+xml")), "has-macros"],
		[
			zip({ mimetype: "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml": "x" }),
			"has-macros",
		],
		[ole("_VBA_PROJECT"), "has-macros"],
		[ole("EncryptedPackage"), "has-password"],
		[ole("nothing that Office writes"), "has-broken"],
		[
			zip({
				mimetype: "application/vnd.oasis.opendocument.text",
				"META-INF/manifest.xml": "<m:encryption-data/>",
			}),
			"has-password",
		],
		[zipSync({ "word/document.xml": new Uint8Array(8 * 1024 * 1024) }), "has-bomb"],
		[zip(word()).slice(0, 60), "has-broken"],
		[zip({ "any.txt": "x" }), "kind-not-taken"],
		[Buffer.from("GIF89a\x01\0\x01\0"), "kind-not-taken"],
		[Buffer.alloc(0), "empty"],
	];
	for (const [bytes, code] of cases) assert.equal(refusal(bytes, "Báo cáo.pdf").code, `files/${code}`, code);
});

test("a kind that is not taken here is refused with those that are, and a large file with both sizes", () => {
	const kind = refusal(Buffer.from("%PDF-1.7\n"), "a.pdf", ["jpeg", "png"]);
	assert.match(kind.sentence("vi"), /ảnh JPEG \(\.jpg\), ảnh PNG \(\.png\)/);
	const large = Buffer.alloc(kinds.text.limit + 1, "a");
	assert.match(refusal(large, "a.txt").sentence("vi"), /10,1 MB, quá giới hạn 10 MB/);
});

test("names lose folders, control and direction letters and keep Vietnamese", () => {
	const cases: readonly (readonly [string, string])[] = [
		["Biên bản họp thôn Đông.pdf", "Biên bản họp thôn Đông.pdf"],
		["..\\..\\C:\\Users\\x\\Kế hoạch.docx", "Kế hoạch.docx"],
		["../../etc/passwd", "passwd"],
		["anh\u202egpj.exe", "anhgpj.exe"],
		["a\u0000b\r\n\t.pdf", "ab.pdf"],
		["  .hidden. ", "hidden"],
		['x<y>:"z"|?*.pdf', "x-y---z----.pdf"],
		["con.pdf", "_con.pdf"],
		["", "tep"],
		["/", "tep"],
		["Báo cáo.PDF", "Báo cáo.pdf"],
		["Số 12/KH-UBND.pdf", "KH-UBND.pdf"],
		["e\u0301.pdf", "é.pdf"],
	];
	for (const [sent, clean] of cases) assert.equal(cleanFileName(sent), clean, sent);
	assert.equal(cleanFileName("Ảnh", "jpg"), "Ảnh.jpg");
	assert.ok(Buffer.byteLength(cleanFileName(`${"Ộ".repeat(400)}.pdf`)) < 200);
});

test("any name becomes one that can be saved, and cleaning it again changes nothing", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 60 }), (name) => {
			const clean = cleanFileName(name);
			assert.ok(
				clean !== "" && !/[/\\\p{Cc}\p{Cf}\p{Cs}<>:"|?*]|^\.|\.$/u.test(clean),
				JSON.stringify(clean),
			);
			assert.equal(cleanFileName(clean), clean);
		}),
		{ seed: 20261122, numRuns: 500 },
	);
});

test("any bytes are some kind, refused or unknown, and never a defect", () => {
	const heads = samples.map(([, bytes]) => Buffer.from(bytes));
	fc.assert(
		fc.property(fc.constantFrom(...heads), fc.nat(), fc.uint8Array({ maxLength: 40 }), (head, cut, tail) => {
			const found = detectKind(Buffer.concat([head.subarray(0, cut % (head.length + 1)), tail]));
			assert.equal(Object.keys(found).length, 1);
		}),
		{ seed: 20261122, numRuns: 500 },
	);
});
