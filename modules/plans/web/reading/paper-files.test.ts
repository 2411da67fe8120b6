import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { readingPart } from "../../reading/parts.ts";
import { bodies } from "../../testing/house.ts";
import { docxOf, docxWithMacros, lockedPdf, odtOf, pdfOf, scannedPdf } from "../../testing/paper-files.ts";
import { visitAs } from "../../testing/visit.ts";

const routes = readingPart.routes ?? [];
const sending = "/soan-ke-hoach/tu-van-ban";
const text = await readFile(new URL("../../demo/papers/ke-hoach-papi-2023.txt", import.meta.url), "utf8");

async function send(tep: File) {
	const mai = await visitAs("chiMai", routes);
	await mai.read(sending);
	const from = { co_quan: bodies.provinceCommittee, soan_thao: bodies.homeAffairs };
	return { mai, sent: await mai.send(sending, { ...from, tep }) };
}

for (const [kind, file] of [
	["Word", docxOf(text)],
	["OpenDocument", odtOf(text)],
	["PDF with text", pdfOf(text)],
] as const)
	test(`a ${kind} file is read: its six tasks wait, its paper stands beside them, and it can be had back`, async () => {
		const { mai, sent } = await send(file);
		assert.equal(sent.status, 303, sent.text.slice(0, 600));
		const page = await mai.read(`${sent.location}?phan=nhiem-vu`);
		assert.match(page.text, /Nhiệm vụ \(còn 6\/6\)/);
		assert.match(page.text, /Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam Tỉnh giám sát/);
		const back = await mai.read(`${sent.location}/tep`);
		assert.equal(back.status, 200);
	});

for (const [what, file, words] of [
	["a scan without text", scannedPdf(), /chỉ có hình ảnh \(bản quét\), không có chữ để đọc/],
	["a file with a password", lockedPdf(), /mật khẩu/],
	["a file with macros", docxWithMacros(text), /macro/],
	["a file of another kind", new File([Buffer.from("MZ\u0000\u0001")], "a.docx"), /chương trình/],
	["a paper without a letter", docxOf("\n\n", {}, "trang-trang.docx"), /không có chữ nào/],
] as const)
	test(`${what} is refused in words that say what to do, and nothing of it is kept`, async () => {
		const { mai, sent } = await send(file);
		assert.equal(sent.status, 422);
		assert.match(sent.text, words);
		assert.doesNotMatch((await mai.read(sending)).text, new RegExp(file.name.replace(".", "\\.")));
	});
