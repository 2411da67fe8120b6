import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync, inflateSync } from "node:zlib";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cleaned } from "./cleaned.ts";
import type { Cleaning } from "./cleaning.ts";
import { blankAllStrings } from "./pdf-strings.ts";

const author = "Nguoi Soan Thao";

function bytesOf(cleaning: Cleaning): Buffer {
	assert.ok("bytes" in cleaning, JSON.stringify(cleaning));
	return Buffer.from(cleaning.bytes);
}

/** A PDF whose objects are given, with a right table of places and a trailer. */
function pdfOf(objects: readonly (string | Buffer)[], trailer: string): Buffer {
	const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
	const places: number[] = [];
	for (const [index, object] of objects.entries()) {
		places.push(Buffer.concat(parts).length);
		parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
	}
	const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
	const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n`;
	const body = Buffer.concat(parts);
	return Buffer.concat([body, Buffer.from(`${end}${body.length}\n%%EOF\n`)]);
}

const stream = (dictionary: string, data: Buffer) =>
	Buffer.concat([
		Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
		data,
		Buffer.from("\nendstream"),
	]);
const catalogue = "<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R >>";
const xmp = Buffer.from(`<?xpacket?><x:xmpmeta><dc:creator>${author}</dc:creator></x:xmpmeta>`);

test("a PDF loses its information and XMP in place: same length, same offsets", () => {
	const info = `<< /Author (${author} \\(Ph\\363 ph\\362ng\\)) /Title <FEFF00480041> /Unit (${author}) /Nested << /By (${author}) >> >>`;
	const dirty = pdfOf(
		[catalogue, "<< /Type /Pages /Kids [] /Count 0 >>", info, stream("/Type /Metadata /Subtype /XML", xmp)],
		"/Root 1 0 R /Info 3 0 R",
	);
	const bytes = bytesOf(cleaned({ kind: "pdf", bytes: dirty }));
	assert.equal(bytes.length, dirty.length);
	assert.ok(!bytes.includes(author) && !bytes.includes("00480041"));
	assert.ok(bytes.includes("/Type /Catalog") && bytes.includes("/Author ("));
	assert.deepEqual(bytes.subarray(bytes.indexOf("xref")), dirty.subarray(dirty.indexOf("xref")));
});

test("information of an earlier revision and packed XMP go as well", () => {
	const packed = stream("/Type /Metadata /Subtype /XML /Filter /FlateDecode", deflateSync(xmp));
	const first = pdfOf(
		[catalogue, "<< /Type /Pages /Kids [] /Count 0 >>", `<< /Author (${author}) >>`, packed],
		"/Root 1 0 R /Info 3 0 R",
	);
	const later = Buffer.from(
		`9 0 obj\n<< /Producer (${author}) >>\nendobj\ntrailer\n<< /Root 1 0 R /Info 9 0 R >>\n%%EOF\n`,
	);
	const bytes = bytesOf(cleaned({ kind: "pdf", bytes: Buffer.concat([first, later]) }));
	assert.ok(!bytes.includes(author));
	const at = bytes.indexOf("stream\n") + 7;
	assert.equal(
		inflateSync(bytes.subarray(at, bytes.indexOf("\nendstream"))).length,
		0,
		"it unpacks to nothing",
	);
});

test("information packed into an object stream is unpacked, blanked and packed into its old length", () => {
	const objects = `<< /Author (${author}) /Odd (${author}) >> << /Kids (page one) >>`;
	const second = objects.indexOf("<< /Kids");
	const head = `3 0 7 ${second} `;
	const data = deflateSync(Buffer.from(head + objects), { level: 1 });
	const packed = stream(`/Type /ObjStm /N 2 /First ${head.length} /Filter /FlateDecode`, data);
	const dirty = pdfOf(
		[catalogue, "<< /Type /Pages /Kids [] /Count 0 >>", "null", packed],
		"/Root 1 0 R /Info 3 0 R",
	);
	const bytes = bytesOf(cleaned({ kind: "pdf", bytes: dirty }));
	assert.equal(bytes.length, dirty.length);
	const at = bytes.indexOf("stream\n") + 7;
	const content = inflateSync(bytes.subarray(at, at + data.length)).toString();
	assert.ok(!content.includes(author));
	assert.ok(content.includes("(page one)") && content.startsWith(head));
});

test("photos within a PDF lose their place", () => {
	const notes = Buffer.from(`Exif\0\0GPS ${author}`);
	const photo = Buffer.concat([
		Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, notes.length + 2]),
		notes,
		Buffer.from([0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9]),
	]);
	const dirty = pdfOf(
		[catalogue, "null", stream("/Subtype /Image /Filter /DCTDecode", photo)],
		"/Root 1 0 R",
	);
	const cleaning = cleaned({ kind: "pdf", bytes: dirty });
	assert.ok(!bytesOf(cleaning).includes(author));
	assert.deepEqual("removed" in cleaning && cleaning.removed, ["exif"]);
	const hidden = pdfOf(
		[catalogue, "null", stream("/Filter [/FlateDecode /DCTDecode]", deflateSync(photo))],
		"/Root 1 0 R",
	);
	assert.deepEqual(cleaned({ kind: "pdf", bytes: hidden }), { cannot: "kind" });
});

test("a PDF that is signed, encrypted or carries other files is not called clean", () => {
	const with_ = (more: string) =>
		cleaned({ kind: "pdf", bytes: pdfOf([`<< /Type /Catalog ${more} >>`], "/Root 1 0 R") });
	assert.deepEqual(with_("/ByteRange [0 1 2 3]"), { cannot: "signed" });
	assert.deepEqual(with_("/Encrypt 5 0 R"), { cannot: "kind" });
	assert.deepEqual(with_("/Names << /EmbeddedFiles 5 0 R >>"), { cannot: "kind" });
});

test("blanking strings changes no length and leaves no letter of them", () => {
	const inner = fc.string({ unit: fc.constantFrom("a", "b", "(", ")", "\\", "<", ">", "/"), maxLength: 12 });
	fc.assert(
		fc.property(inner, fc.stringMatching(/^[0-9a-f]{0,8}$/), (text, hex) => {
			const escaped = text.replace(/[\\()]/g, "\\$&");
			const dictionary = `<< /A (${escaped}) /B <${hex}> /C 5 >>`;
			assert.equal(
				blankAllStrings(dictionary),
				`<< /A (${" ".repeat(escaped.length)}) /B <${" ".repeat(hex.length)}> /C 5 >>`,
			);
		}),
		{ seed: 20261122 },
	);
});

test("a Word document loses author, company, names on comments and changes, and stays a document", () => {
	const parts = {
		"[Content_Types].xml":
			'<Types><Override PartName="/docProps/thumbnail.jpeg" ContentType="image/jpeg"/></Types>',
		"_rels/.rels":
			'<Relationships><Relationship Id="a" Target="docProps/thumbnail.jpeg"/><Relationship Id="b" Target="word/document.xml"/></Relationships>',
		"docProps/core.xml": `<cp:coreProperties><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy></cp:coreProperties>`,
		"docProps/app.xml": `<Properties><Company>${author}</Company></Properties>`,
		"docProps/thumbnail.jpeg": author,
		"word/document.xml": `<w:document><w:p w:rsidR="00A1"><w:ins w:author="${author}" w:date="2025-01-01"><w:t>Kế hoạch</w:t></w:ins></w:p></w:document>`,
		"word/comments.xml": `<w:comments><w:comment w:author="${author}" w:initials="NST"/></w:comments>`,
	};
	const dirty = zipSync(
		Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
	);
	const clean = unzipSync(bytesOf(cleaned({ kind: "docx", bytes: dirty })));
	const texts = Object.fromEntries(Object.entries(clean).map(([name, bytes]) => [name, strFromU8(bytes)]));
	assert.ok(!JSON.stringify(texts).includes(author));
	assert.equal(texts["docProps/thumbnail.jpeg"], undefined);
	assert.equal(
		texts["_rels/.rels"],
		'<Relationships><Relationship Id="b" Target="word/document.xml"/></Relationships>',
	);
	assert.ok(texts["word/document.xml"]?.includes("Kế hoạch") && !texts["word/document.xml"].includes("rsid"));
	const signed = zipSync({ ...unzipSync(dirty), "_xmlsignatures/sig1.xml": strToU8("<s/>") });
	assert.deepEqual(cleaned({ kind: "docx", bytes: signed }), { cannot: "signed" });
});

test("a workbook without its author is opened by another program with everything in its place", async () => {
	const book = new ExcelJS.Workbook();
	book.creator = author;
	book.lastModifiedBy = author;
	book.company = author;
	const sheet = book.addWorksheet("Kết quả");
	sheet.addRow(["Ấp Mỹ Đông", 12]);
	const dirty = new Uint8Array(await book.xlsx.writeBuffer());
	const clean = bytesOf(cleaned({ kind: "xlsx", bytes: dirty }));
	assert.ok(!Object.values(unzipSync(clean)).some((part) => strFromU8(part).includes(author)));
	const again = new ExcelJS.Workbook();
	await again.xlsx.load(Uint8Array.from(clean).buffer);
	const row = again.getWorksheet("Kết quả")?.getRow(1);
	assert.deepEqual([row?.getCell(1).value, row?.getCell(2).value], ["Ấp Mỹ Đông", 12]);
	assert.ok(again.creator !== author);
});

test("an OpenDocument text loses its people, and its first part stays unpacked", () => {
	const dirty = zipSync({
		mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
		"meta.xml": strToU8(`<office:meta><meta:initial-creator>${author}</meta:initial-creator></office:meta>`),
		"content.xml": strToU8(
			`<office:annotation><dc:creator>${author}</dc:creator><text:p>Ý kiến</text:p></office:annotation>`,
		),
		"Thumbnails/thumbnail.png": strToU8(author),
		"META-INF/manifest.xml": strToU8(
			'<m><manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png"/></m>',
		),
	});
	const bytes = bytesOf(cleaned({ kind: "odt", bytes: dirty }));
	const texts = Object.entries(unzipSync(bytes)).map(([name, part]) => `${name} ${strFromU8(part)}`);
	assert.ok(!texts.join().includes(author) && texts.join().includes("Ý kiến"));
	assert.ok(!texts.join().includes("humbnail"));
	assert.equal(bytes.toString("latin1", 30, 77), "mimetypeapplication/vnd.oasis.opendocument.text");
});

test("a sound loses its tags and a film its places and times, and nothing else", () => {
	const frames = Buffer.from([0xff, 0xfb, 0x90, 0x64, ...Buffer.alloc(400, 7)]);
	const id3 = Buffer.concat([
		Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, author.length]),
		Buffer.from(author),
	]);
	const old = Buffer.concat([Buffer.from("TAG"), Buffer.alloc(125, author)]);
	assert.deepEqual(bytesOf(cleaned({ kind: "mp3", bytes: Buffer.concat([id3, frames, old]) })), frames);
	const box = (type: string, data: Buffer) => {
		const head = Buffer.from(`\0\0\0\0${type}`);
		head.writeUInt32BE(data.length + 8);
		return Buffer.concat([head, data]);
	};
	const film = (track: Buffer) =>
		Buffer.concat([
			box("ftyp", Buffer.from("isom")),
			box(
				"moov",
				Buffer.concat([
					box("mvhd", Buffer.from([0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])),
					track,
					box("udta", Buffer.from(`+10.49+105.68/${author}`)),
				]),
			),
			box("mdat", Buffer.from("pictures")),
		]);
	const handler = (kind: string) =>
		box(
			"trak",
			box("mdia", box("hdlr", Buffer.from(`\0\0\0\0\0\0\0\0${kind}\0\0\0\0\0\0\0\0\0\0\0\0${author}`))),
		);
	const dirty = film(handler("vide"));
	const clean = bytesOf(cleaned({ kind: "mp4", bytes: dirty }));
	assert.equal(clean.length, dirty.length);
	assert.ok(
		!clean.includes(author) &&
			!clean.includes("+10.49") &&
			clean.includes("mdat") &&
			clean.includes("pictures"),
	);
	assert.deepEqual(
		[...clean.subarray(clean.indexOf("mvhd") + 4).subarray(0, 13)],
		[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9],
	);
	assert.deepEqual(cleaned({ kind: "mp4", bytes: film(handler("meta")) }), { cannot: "kind" });
});

test("a document cut short or changed in any byte is cleaned or refused, never a defect", () => {
	const packed = deflateSync(Buffer.from("3 0 << /Author (x) >>"));
	const samples = {
		pdf: pdfOf(
			[
				catalogue,
				stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packed),
				`<< /Author (${author}) >>`,
			],
			"/Root 1 0 R /Info 3 0 R",
		),
		docx: Buffer.from(
			zipSync({ "docProps/core.xml": strToU8(author), "word/media/a.png": strToU8("no picture") }),
		),
		mp3: Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 9]), Buffer.alloc(200, 1)]),
		mp4: Buffer.from("\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x18moov\0\0\0\x10mvhd\0\0\0\0\0\0\0\0"),
	} as const;
	const kind = fc.constantFrom(...(Object.keys(samples) as (keyof typeof samples)[]));
	fc.assert(
		fc.property(kind, fc.nat(), fc.nat(255), fc.boolean(), (kind, at, byte, cut) => {
			const bytes = Buffer.from(samples[kind]);
			const place = at % bytes.length;
			if (!cut) bytes[place] = byte;
			const cleaning = cleaned({ kind, bytes: cut ? bytes.subarray(0, place) : bytes });
			assert.ok("bytes" in cleaning || ["broken", "kind"].includes(cleaning.cannot));
		}),
		{ seed: 20261122, numRuns: 3_000 },
	);
});
