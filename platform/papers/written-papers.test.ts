import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { Temporal } from "temporal-polyfill";
import type { PaperToRender, Run } from "./paper-to-render.ts";
import { readPaperFile } from "./read-paper-file.ts";
import { writeDocx } from "./write-docx.ts";
import { writePdf } from "./write-pdf.ts";
import { appendixWith, letter, planWith } from "./written-paper.fixture.ts";

const day = Temporal.PlainDate.from("2026-01-05");
const plan = planWith(appendixWith(14));
const docx = await writeDocx(plan, day);
const pdf = await writePdf(plan, day);
const parts = unzipSync(docx);
const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => found);
/** Blanks of every kind and width are one; a PDF breaks lines where the page ends. */
const flat = (text: string) => text.replace(/\s+/gu, " ");

const saying = (...runs: Run[]): PaperToRender => {
	const [section] = planWith().sections;
	assert.ok(section);
	return { ...plan, sections: [{ ...section, blocks: [{ type: "paragraph", style: "body", runs }] }] };
};

test("a plan written as DOCX is read back word for word, with its numbers and gaps", async () => {
	const { text } = await readPaperFile(docx, "a.docx");
	assert.match(text, /^ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n/);
	assert.match(flat(text), /Số: \/KH-UBND Sông Lam, ngày tháng 01 năm 2026 KẾ HOẠCH Nâng cao Chỉ số/);
	const labels = text
		.split("\n")
		.flatMap((line) => line.match(/^(?:[IVX]+|\d)\. (?:\S+ \S+)|^- Gạch/)?.[0] ?? []);
	assert.deepEqual(labels, [
		"I. MỤC ĐÍCH,",
		"1. Mục đích",
		"2. Yêu cầu",
		"II. CHỈ TIÊU",
		"1. Đến hết",
		"III. TỔ CHỨC",
		...["1. Sở số", "2. Sở số", "3. Sở số", "4. Sở số", "5. Sở số"],
		"1. Thông tin",
		"- Gạch",
	]);
	assert.ok(text.includes("đ) Rà soát") && text.includes("(ភាសាខ្មែរ)"));
});

test("tables written as DOCX are read back cell by cell, merged ones as they reach", async () => {
	const { tables } = await readPaperFile(docx, "a.docx");
	const tasks = tables?.at(-1);
	assert.ok(tasks);
	const group = tasks.rows[1];
	assert.deepEqual(
		group?.map(({ columns }) => columns),
		[6],
	);
	assert.deepEqual(
		tasks.rows[2]?.map(({ column, rows }) => [column, rows]),
		[0, 1, 2, 3, 4, 5].map((column) => [column, column === 4 ? 3 : 1]),
	);
	assert.deepEqual(
		tasks.rows[3]?.map(({ column }) => column),
		[0, 1, 2, 3, 5],
	);
});

test("the same words stand in the PDF, every Vietnamese letter whole", async () => {
	const { text } = await readPaperFile(pdf, "a.pdf");
	for (const words of [
		"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
		"I. MỤC ĐÍCH, YÊU CẦU",
		"1. Sở số 1: Rà soát, công khai đầy đủ 100% thủ tục hành chính",
		"1. Thông tin bằng tiếng Khmer",
		"- Gạch đầu dòng",
		"(Kèm theo Kế hoạch số /KH-UBND ngày tháng 01 năm 2026)",
		"Nhóm nội dung 3",
	])
		assert.ok(flat(text).includes(words), words);
	const letters =
		"áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ".match(/.{1,12}/g) ?? [];
	const words = [...letters, ...letters.map((one) => one.toUpperCase())].join(" ");
	for (const look of [{}, { bold: true }, { italic: true }, { bold: true, italic: true }]) {
		const read = await readPaperFile(await writePdf(saying({ text: words, ...look }), day), "a.pdf");
		assert.ok(flat(read.text).includes(words), JSON.stringify(look));
	}
});

test("numbers, headings, styles and languages are Word's own, so that an office can go on with them", () => {
	const document = part("word/document.xml");
	const styles = part("word/styles.xml");
	const numbering = part("word/numbering.xml");
	assert.match(styles, /w:styleId="part"><w:name w:val="Mục lớn"\/><w:basedOn w:val="Heading1"\/>/);
	assert.match(styles, /w:styleId="item".+?<w:outlineLvl w:val="1"\/>/);
	assert.match(styles, /<w:lang w:val="vi-VN"/);
	assert.match(styles, /w:ascii="Times New Roman"/);
	assert.match(part("word/fontTable.xml"), /Times New Roman"><w:altName w:val="Tinos,Liberation Serif"\/>/);
	assert.match(
		numbering,
		/<w:numFmt w:val="upperRoman"\/><w:suff w:val="space"\/><w:lvlText w:val="%1\."\/>/,
	);
	assert.match(numbering, /<w:numFmt w:val="decimal"\/><w:suff w:val="space"\/><w:lvlText w:val="%2\."\/>/);
	assert.doesNotMatch(document, /<w:t[^>]*>I\. /, "no number is written as words");
	const used = new Set(all(document, /<w:pStyle w:val="([^"]+)"/g));
	const known = new Set(all(styles, /w:styleId="([^"]+)"/g));
	assert.deepEqual(
		[...used].filter((style) => !known.has(style)),
		[],
	);
	assert.ok(used.size > 15);
});

test("places that are open are controls to write into, each with its own number", () => {
	const document = part("word/document.xml");
	assert.deepEqual(all(document, /<w:tag w:val="([^"]+)"\/>/g), [
		...["number", "day", "signature", "name"],
		...["number", "day"],
	]);
	assert.equal(new Set(all(document, /<w:sdtPr>.*?<w:id w:val="(\d+)"/g)).size, 6);
});

test("pages are those of the decree: margins, landscape appendix numbered from 1, no number on a first page", () => {
	const document = part("word/document.xml");
	const [paper, appendix] = all(document, /(<w:sectPr>.*?<\/w:sectPr>)/g);
	assert.match(paper ?? "", /<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
	assert.match(paper ?? "", /<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
	assert.match(appendix ?? "", /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
	for (const section of [paper, appendix])
		assert.match(section ?? "", /<w:pgNumType w:start="1".*<w:titlePg\/>/);
});

test("tables repeat their head, keep rows whole where asked, say what they show; the head of the paper has no lines", () => {
	const document = part("word/document.xml");
	const [head, targets, , tasks] = all(document, /(<w:tbl>.*?<\/w:tbl>)/g);
	assert.match(head ?? "", /<w:insideV w:val="none"/);
	assert.doesNotMatch(head ?? "", /w:val="single" w:color="000000" w:sz="4"/);
	const kept = all(tasks ?? "", /(<w:keepNext\/>)/g).length;
	assert.equal(kept, 3, "words of the groups stay with what follows");
	assert.doesNotMatch(document, /<w:keepNext w:val="false"/, "no cell undoes its style");
	assert.match(targets ?? "", /<w:tblCaption w:val="Chỉ tiêu theo từng nội dung"\/>/);
	assert.equal(all(tasks ?? "", /<w:tblHeader(\/| w:val="true")/g).length, 1);
	assert.equal(all(tasks ?? "", /(<w:cantSplit\/>)/g).length, 11, "head, three groups, every other task");
});

test("the line under the motto is as wide as asked and in the middle of its box", () => {
	const indents = all(
		part("word/document.xml"),
		/<w:pStyle w:val="GuongRule"\/>.*?<w:ind (w:left="\d+" w:right="\d+")/g,
	);
	const side = Math.round((((95 - 58) / 2) * 1440) / 25.4);
	assert.ok(indents.includes(`w:left="${side}" w:right="${side}"`), indents.join());
});

test("the PDF is PDF/A, tagged, in Vietnamese, with a title", () => {
	const file = Buffer.from(pdf).toString("latin1");
	for (const sign of [
		/\/StructTreeRoot/,
		/\/MarkInfo/,
		/\/Lang ?\(vi-VN\)/,
		/pdfaid:part>2</,
		/pdfaid:conformance>A</,
		/\/Outlines/,
	])
		assert.match(file, sign);
	assert.ok(Buffer.from(pdf).toString("utf8").includes("Kế hoạch nâng cao Chỉ số PAPI năm 2026"));
});

test("the same paper on the same day gives the same bytes, another day other properties", async () => {
	assert.deepEqual(await writeDocx(plan, day), docx);
	assert.deepEqual(await writePdf(plan, day), pdf);
	const later = unzipSync(await writeDocx(plan, day.add({ days: 1 })));
	assert.match(strFromU8(later["docProps/core.xml"] ?? new Uint8Array()), /2026-01-06T00:00:00Z/);
});

test("hostile words come out as words", async () => {
	const hostile = [
		'#import "/etc/passwd": * $x^2$ #eval("1") @ref <nhãn> // hết /* ]',
		'</w:t></w:r> ]]> &amp; <w:br/> "\\" \\u{41}',
		"= Tiêu đề, *đậm*, _nghiêng_, `mã`, {{x}}",
	];
	for (const text of hostile) {
		const words = `Hồ sơ của ông Nguyễn Văn Tư mang tên ${text} từ đầu năm`;
		const paper = saying({ text: words });
		assert.equal((await readPaperFile(await writeDocx(paper, day), "a.docx")).text, `${words}\n`);
		const read = await readPaperFile(await writePdf(paper, day), "a.pdf");
		assert.equal(flat(read.text).trim(), words);
	}
	const unseen = saying({ text: "Chữ\u0000 \u202Ekhông\uFEFF nhìn\uFFFF thấy \uD800được" });
	assert.equal(
		(await readPaperFile(await writeDocx(unseen, day), "a.docx")).text,
		"Chữ không nhìn thấy được\n",
	);
	assert.match(
		flat((await readPaperFile(await writePdf(unseen, day), "a.pdf")).text),
		/Chữ không nhìn thấy được/,
	);
});

test("a letter that no font has is told, for the PDF alone; a long word is broken, not cut off", async () => {
	const paper = saying({ text: "Chữ 漢 và \uE000" });
	await assert.rejects(writePdf(paper, day), {
		code: "papers/no-shape-for-letters",
		details: { letters: "漢 U+E000" },
	});
	assert.ok((await writeDocx(paper, day)).length > 0);
	const word = "d".repeat(400);
	const { text } = await readPaperFile(await writePdf(saying({ text: word }), day), "a.pdf");
	assert.equal(text.replace(/[\s\u200B]/gu, ""), word);
});

test("an appendix of a thousand rows is written while the program goes on with other work", async () => {
	const long = planWith(appendixWith(1_000));
	let turns = 0;
	const beat = setInterval(() => turns++, 10);
	const [word, portable] = await Promise.all([writeDocx(long, day), writePdf(long, day)]);
	clearInterval(beat);
	assert.ok(turns > 50, `the program had ${turns} turns`);
	const { tables } = await readPaperFile(word, "a.docx");
	assert.equal(tables?.at(-1)?.rows.length, 1 + 1_000 + 167);
	assert.match(flat((await readPaperFile(portable, "a.pdf")).text), /Nhóm nội dung 167/);
});

test("a fault inside is told and leaves the next paper alone", async () => {
	const broken = saying({ text: "x" });
	await assert.rejects(writeDocx({ ...broken, styles: {} }, day), /no style body/);
	const { text } = await readPaperFile(await writePdf(letter, day), "a.pdf");
	assert.match(flat(text), /V\/v công khai thủ tục hành chính/);
});

test("more papers than the thread can promise to write soon are refused, and the next ones are taken again", async () => {
	const asked = await Promise.allSettled(Array.from({ length: 60 }, () => writePdf(letter, day)));
	const refused = asked.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
	assert.deepEqual(refused, Array(10).fill("papers/writing-busy"));
	assert.ok((await writePdf(letter, day)).length > 0);
});
