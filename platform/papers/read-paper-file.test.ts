import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { readOfficeFile, readPaperFile } from "./read-paper-file.ts";
import type { TextTable, TextWithLayout } from "./text-with-layout.ts";

const types = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const p = (words: string, properties = "") =>
	`<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const item = (words: string, level: number) =>
	p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`);
const cell = (words: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;

function docx(body: string, more: Record<string, string> = {}): Uint8Array {
	const parts = {
		"[Content_Types].xml": types,
		"word/document.xml": `<w:document><w:body>${body}</w:body></w:document>`,
		"word/numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="3">
			<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
			<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
			<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
			<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>
			</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
		...more,
	};
	return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const wordsOf = (read: TextWithLayout, table: TextTable) =>
	table.rows.map((row) =>
		row.map((one) => one.pieces.map(({ start, end }) => read.text.slice(start, end)).join("/")),
	);

test("list numbers that Word counts by itself stand in the text, level by level", async () => {
	const body =
		item("MỤC ĐÍCH", 0) +
		item("Thứ nhất", 1) +
		item("Thứ hai", 1) +
		item("Điểm a", 2) +
		item("Gạch", 3) +
		item("NHIỆM VỤ", 0) +
		item("Lại một", 1);
	const { text } = await readPaperFile(docx(body), "a.docx");
	assert.equal(text, "I. MỤC ĐÍCH\n1. Thứ nhất\n2. Thứ hai\na) Điểm a\n- Gạch\nII. NHIỆM VỤ\n1. Lại một\n");
});

test("a list that begins anew in Word begins anew in the text, and only where it begins", async () => {
	const more = {
		"word/numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
			<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>
			<w:num w:numId="8"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`,
	};
	const use = (words: string, list: number) =>
		p(words, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
	const body = use("một", 7) + use("hai", 7) + use("lại một", 8) + use("lại hai", 8);
	const { text } = await readPaperFile(docx(body, more), "a.docx");
	assert.equal(text, "1. một\n2. hai\n1. lại một\n2. lại hai\n");
});

test("hidden words of DOCX are left out; a new page at the start of a heading is no line of it", async () => {
	const run = (words: string, properties: string) =>
		`<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
	const body = `<w:p>${run("thấy", "")}${run("ẩn", "<w:vanish/>")}${run(" lại", '<w:vanish w:val="0"/>')}</w:p><w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:br w:type="page"/><w:t>PHỤ LỤC</w:t></w:r></w:p>`;
	const { text } = await readPaperFile(docx(body), "a.docx");
	assert.equal(text, "thấy lại\nPHỤ LỤC\n");
});

test("letters written in parts become whole, deleted words and field codes are left out, breaks stay", async () => {
	const body = `<w:p><w:r><w:t>Kế hoạch</w:t><w:br/><w:t>năm &amp; quý</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`;
	const { text } = await readPaperFile(docx(body.normalize("NFD")), "a.docx");
	assert.equal(text, "Kế hoạch\nnăm & quý\n");
});

test("cells merged across and down in DOCX say how far they reach", async () => {
	const row = (cells: string) => `<w:tr>${cells}</w:tr>`;
	const body = `<w:tbl>${row(cell("Nhóm một", '<w:gridSpan w:val="3"/>'))}${row(cell("1") + cell("Việc chung", '<w:vMerge w:val="restart"/>') + cell("Sở A"))}${row(cell("2") + cell("", "<w:vMerge/>") + cell("Sở B"))}</w:tbl>${p("Sau bảng")}`;
	const read = await readPaperFile(docx(body), "a.docx");
	const [table] = read.tables ?? [];
	assert.ok(table);
	assert.deepEqual(wordsOf(read, table), [["Nhóm một"], ["1", "Việc chung", "Sở A"], ["2", "Sở B"]]);
	const [first, second, third] = table.rows;
	assert.equal(first?.[0]?.columns, 3);
	assert.deepEqual(
		second?.map(({ column, rows }) => [column, rows]),
		[
			[0, 1],
			[1, 2],
			[2, 1],
		],
	);
	assert.deepEqual(
		third?.map(({ column }) => column),
		[0, 2],
	);
	assert.ok(read.text.slice(table.end).startsWith("Sau bảng"));
});

const odtTypes = strToU8("application/vnd.oasis.opendocument.text");
const odt = (body: string) =>
	zipSync({
		mimetype: odtTypes,
		"content.xml":
			strToU8(`<office:document-content><office:automatic-styles><text:list-style style:name="L1">
			<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
			<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style></office:automatic-styles>
			<office:body><office:text>${body}</office:text></office:body></office:document-content>`),
	});

test("ODT gives paragraphs, list numbers, tables and what covers several columns or rows", async () => {
	const list = `<text:list text:style-name="L1"><text:list-item><text:p>Một</text:p><text:list><text:list-item><text:p>Nhỏ</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Hai</text:p></text:list-item></text:list>`;
	const table = `<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Rộng</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell><text:p>y<text:s text:c="2"/>z</text:p></table:table-cell></table:table-row></table:table>`;
	const read = await readPaperFile(odt(`<text:h>Đầu</text:h>${list}${table}`), "a.odt");
	assert.equal(read.text, "Đầu\n1. Một\na) Nhỏ\n2. Hai\nRộng\nx\ny  z\n");
	assert.deepEqual(
		read.tables?.[0]?.rows.map((row) => row.map(({ column, columns }) => [column, columns])),
		[
			[[0, 2]],
			[
				[0, 1],
				[1, 1],
			],
		],
	);
});

test("plain text is read as UTF-8, UTF-16 or the old Windows code page, in one form", async () => {
	const utf16 = Buffer.from("\uFEFFKế hoạch\r\nhai", "utf16le");
	assert.equal((await readPaperFile(utf16, "a.txt")).text, "Kế hoạch\nhai");
	assert.equal((await readPaperFile(Buffer.from("Tỉnh".normalize("NFD")), "a.txt")).text, "Tỉnh");
	assert.equal((await readPaperFile(Buffer.from([0x54, 0xed, 0x6e, 0x68]), "a.txt")).text, "Tính");
});

test("text that begins with a comment or a table of text recognition is text, a page of the web is not", async () => {
	const marked = "<!-- image -->\n<table><tr><td>Kế hoạch</td></tr></table>";
	assert.equal((await readPaperFile(strToU8(marked), "a.md")).text, marked);
	await assert.rejects(readPaperFile(strToU8("<html><body>Kế hoạch</body></html>"), "a.md"), {
		code: "files/has-markup",
	});
});

/** One page; each line is [x, y, words]. */
function pdf(...lines: readonly (readonly [number, number, string] | "")[]): Uint8Array {
	const content = lines
		.map((line) => (line === "" ? "" : `BT /F1 12 Tf ${line[0]} ${line[1]} Td (${line[2]}) Tj ET`))
		.join("\n");
	return strToU8(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${content.length}>>stream
${content}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>`);
}

test("a PDF gives its lines from top to bottom, what stands side by side on one line, paragraphs apart", async () => {
	const lines = [
		[60, 760, "The second line of the head"],
		[60, 774, "Number"],
		[320, 774, "Place and day"],
		[60, 730, "A paragraph begins"],
		[60, 716, "and goes on"],
		[60, 702, "to its end."],
	] as const;
	const { text, tables } = await readPaperFile(pdf(...lines), "a.pdf");
	assert.equal(
		text,
		"Number    Place and day\nThe second line of the head\n\nA paragraph begins\nand goes on\nto its end.\n",
	);
	assert.equal(tables, null);
});

test("what holds no readable paper is refused with what is wrong", async () => {
	const refused: readonly (readonly [Uint8Array, string])[] = [
		[new Uint8Array(), "files/empty"],
		[strToU8("   \n \n"), "papers/empty"],
		[strToU8("%PDF-1.7 …"), "papers/broken-inside"],
		[pdf(""), "papers/no-text"],
		[docx(p("x"), { "word/vbaProject.bin": "x" }), "files/has-macros"],
		[docx(p("x")).slice(0, 200), "files/has-broken"],
		[strToU8("MZ\u0000\u0001"), "files/has-program"],
		[docx("<w:p/>".repeat(3)), "papers/empty"],
		[
			zipSync({ "[Content_Types].xml": strToU8(types), "word/document.xml": new Uint8Array(30_000_000) }),
			"files/has-bomb",
		],
	];
	for (const [bytes, code] of refused) await assert.rejects(readPaperFile(bytes, "văn bản"), { code }, code);
});

test("an archive that is no document of its kind is told as broken, in the thread as well", async () => {
	assert.deepEqual(await readOfficeFile({ bytes: docx(p("x")), kind: "odt" }), { fault: "broken" });
	assert.deepEqual(await readOfficeFile({ bytes: strToU8("no archive"), kind: "docx" }), { fault: "broken" });
});

test("damaged or hostile XML inside is read as far as it goes, in a time that grows with its length", async () => {
	const cases = [
		"<w:p><w:r><w:t>Còn",
		`${"<w:tbl><w:tr><w:tc>".repeat(5_000)}`,
		"<w:p a='".repeat(20_000),
		"<!--".repeat(50_000),
		"&lt;&bomb;&#99999999;",
	];
	for (const body of cases) {
		const started = process.hrtime.bigint();
		await readPaperFile(docx(p("Chữ") + body), "a.docx");
		assert.ok(Number(process.hrtime.bigint() - started) < 25e9, body.slice(0, 20));
	}
});
