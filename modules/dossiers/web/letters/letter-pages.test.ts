import assert from "node:assert/strict";
import { test } from "node:test";
import { findOneStopForm } from "@guong/admin-docs";
import { stoppedClock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { readPaperFile } from "#platform/papers/read-paper-file.ts";
import { readTable } from "#platform/spreadsheet/index.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { answerLateExplanation, askLateExplanation } from "../../commands/letters/explain-late.ts";
import { issueLetter } from "../../commands/letters/issue-letter.ts";
import { lettersPart } from "../../letters/parts.ts";
import { lettersOfDossier } from "../../queries/letters/letters-of-dossier.ts";
import { findDossier } from "../../store/life/dossiers.ts";
import {
	aLateDossier,
	aNumberedLetter,
	at,
	contextAt,
	monday,
	people,
	seenLetter,
} from "../../testing/letters-house.ts";
import { visitBy } from "../../testing/visit.ts";

const { chiSau, anhDung, chiLan, anhHung, chiMai, coHoa, quanTri, anhTam } = people;
const routes = lettersPart.routes ?? [];
const clock = stoppedClock(monday);
const visit = (who: Parameters<typeof visitBy>[0]) => visitBy(who, routes, clock);
const seenBy = (visited: { readonly hidden: Readonly<Record<string, string>> }) => ({
	phien_ban: visited.hidden.phien_ban ?? "",
});
const inDatabase = async <T>(work: (trx: WriteTransaction) => Promise<T>): Promise<T> =>
	(await testDatabase()).inTransaction(work);
const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

test("from the list to the issued letter: each finds the own step, and the dossier's date moves", async () => {
	const wednesday = at("2026-03-04T10:00:00Z");
	const dossier = await inDatabase((trx) => aLateDossier(trx, { dueAt: wednesday, firstDueAt: wednesday }));
	const sau = await visit(chiSau);
	const list = await sau.read("/thu-xin-loi");
	assert.match(
		list.text,
		new RegExp(`${dossier.code.replaceAll(".", "\\.")}.*còn kịp gửi thư đến hết ngày 03/03/2026`),
	);
	const form = await sau.read(`/thu-xin-loi/soan/${dossier.id}`);
	assert.match(form.text, /Ngày hẹn đang có hiệu lực: 04\/03\/2026 lúc 17\.00; còn kịp gửi thư/);
	const typed = {
		...{
			loai_ly_do: "verification",
			ly_do: "phải xác minh lại nơi cư trú",
			so_ngay: "",
			ngay_moi: "07/03/2026",
		},
		...{ dien_thoai: "0277 3 851 234", nguoi_lien_he: "chị Lan", thu_dien_tu: "", nguoi_ky: "", chuc_vu: "" },
	};
	const refused = await sau.send(`/thu-xin-loi/soan/${dossier.id}`, typed);
	assert.match(refused.text, /07\/03\/2026 là ngày nghỉ/);
	assert.match(refused.html, /phải xác minh lại nơi cư trú/, "what was typed is shown again");
	const drafted = await sau.send(`/thu-xin-loi/soan/${dossier.id}`, { ...typed, so_ngay: "4", ngay_moi: "" });
	assert.equal(drafted.status, 303, drafted.text);
	const letter = drafted.location ?? "";
	const page = await sau.read(letter);
	assert.match(page.text, /Ngày hẹn lại 10\/03\/2026 , gia hạn 4 ngày làm việc/);
	assert.match(page.text, /Chờ người đứng đầu, hoặc cấp phó phụ trách, ký/);
	assert.match(page.text, /Kính gửi: Ông\/Bà Lê Văn Tư/);
	assert.match(page.text, /số điện thoại 0277\s3\s851\s234/);
	assert.doesNotMatch(page.html, /name="tep"/, "an officer does not sign");

	const dung = await visit(anhDung);
	assert.match((await dung.read(letter)).html, /name="tep"/);
	const signature = { cach: "paper", nguoi_ky: "Nguyễn Văn Dũng", chuc_vu: "CHÁNH VĂN PHÒNG" };
	const signed = await dung.send(`${letter}/ky`, {
		...{ ...seenBy(dung), ...signature },
		tep: new File([png], "thu.png", { type: "image/png" }),
	});
	assert.equal(signed.status, 303, signed.text);
	await sau.read(letter);
	const numbered = await sau.send(`${letter}/so`, {
		...seenBy(sau),
		so: "8",
		ky_hieu: "VP",
		ngay: "02/03/2026",
	});
	assert.equal(numbered.status, 303, numbered.text);
	const confirm = await dung.read(letter);
	assert.match(confirm.text, /Ngày hẹn của hồ sơ dời đến 10\/03\/2026/);
	assert.match(confirm.text, /Thư điện tử \(b•••@thu\.example\), Tin nhắn \(••• ••• •678\)/);
	assert.equal((await dung.send(`${letter}/phat-hanh`, seenBy(dung))).status, 303);
	const issued = await dung.read(letter);
	assert.match(issued.text, /08\/VP, 02\/03\/2026/);
	assert.match(issued.text, /Đúng lúc hay chậm đúng lúc/);
	assert.match(issued.text, /Thư điện tử .*đang gửi/);
	const after = (await testDatabase()).read;
	assert.equal((await findDossier(after, dossier.id))?.dueAt?.toString(), "2026-03-10T10:00:00Z");
	assert.equal((await lettersOfDossier(after, dossier.id)).letters.length, 1);

	const second = await sau.read(`/thu-xin-loi/soan/${dossier.id}`);
	assert.equal(second.location, letter, "a second one leads to the first");
	const lan = await visit(chiLan);
	await lan.read(letter);
	const told = await lan.send(`${letter}/bao`, { cach: "phone", ket_qua: "duoc", ghi_chu: "Đã nghe" });
	assert.equal(told.status, 303, told.text);
	assert.match((await lan.read(letter)).text, /Điện thoại .*đã báo .*Đã nghe/);
	assert.match((await lan.read(`/en${letter}`)).text, /How the person was told .*Telephone .*told/);
	for (const who of [anhHung, anhTam]) assert.equal((await (await visit(who)).read(letter)).status, 404);
	for (const who of [chiMai, quanTri]) assert.equal((await (await visit(who)).read(letter)).status, 403);
	assert.equal((await (await visit(null)).read(letter)).status, 303);
	const scan = await dung.fetch(`${letter}/ban-ky`);
	assert.deepEqual([scan.status, Buffer.from(scan.bytes).equals(png)], [200, true]);
	assert.notEqual((await (await visit(anhTam)).fetch(`${letter}/ban-ky`)).status, 200);
});

test("the letter goes out as DOCX and PDF in the form of its day", async () => {
	for (const [number, when, name] of [
		[3, "2025-06-30T02:00:00Z", "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"],
		[4, "2025-07-01T02:00:00Z", "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT"],
	] as const) {
		const then = contextAt(when);
		const letterId = await inDatabase(async (trx) => {
			const dueAt = then.clock.now().add({ hours: 24 * 3 });
			const { id } = await aLateDossier(trx, { dueAt, firstDueAt: dueAt });
			return aNumberedLetter(trx, id, { context: then, number });
		});
		const sau = await visitBy(chiSau, routes, then.clock);
		const docx = await sau.fetch(`/thu-xin-loi/${letterId}/van-ban/thu.docx`);
		assert.equal(docx.status, 200);
		const { text } = await readPaperFile(docx.bytes, "thu.docx");
		assert.ok(text.includes(name), when);
		assert.match(text, /Lý do: phải chờ Công an tỉnh trả lời xác minh/);
		assert.match(text, /MINH HỌA/, "nobody takes it for a real one");
		const pdf = await sau.fetch(`/thu-xin-loi/${letterId}/van-ban/thu.pdf`);
		assert.match(Buffer.from(pdf.bytes.subarray(0, 8)).toString("latin1"), /^%PDF-1\.7/);
		assert.equal((await sau.fetch(`/thu-xin-loi/${letterId}/van-ban/khac.docx`)).status, 404);
		assert.notEqual(
			(await (await visit(anhTam)).fetch(`/thu-xin-loi/${letterId}/van-ban/thu.docx`)).status,
			200,
		);
	}
	assert.equal(findOneStopForm("apology", "2025-06-30")?.symbol, "PXL");
});

test("the register of a year names no person; it goes out as CSV and XLSX to the body's own people", async () => {
	const dossier = await inDatabase(async (trx) => {
		const late = contextAt("2026-03-09T02:00:00Z");
		const made = await aLateDossier(trx);
		const letterId = await aNumberedLetter(trx, made.id, { number: 61, context: late });
		await issueLetter(trx, anhDung, await seenLetter(trx, letterId), late);
		return made;
	});
	const sau = await visit(chiSau);
	const page = await sau.read("/thu-xin-loi/so?nam=2026");
	assert.match(page.text, /61\/VP 09\/03\/2026 H20\.28249-020326-\d+ Chờ cơ quan khác trả lời 12|61\/VP/);
	assert.doesNotMatch(page.html, /Lê Văn Tư|Công an/);
	const csv = Buffer.from(
		(await sau.fetch("/thu-xin-loi/so/tai/so-thu-xin-loi.csv?nam=2026")).bytes,
	).toString();
	const line = csv.split("\n").find((each) => each.includes(dossier.code)) ?? "";
	assert.match(line, /^61\/VP;09\/03\/2026;.*;Chờ cơ quan khác trả lời;.*;chậm;.*Thư điện tử: đang gửi/);
	assert.doesNotMatch(csv, /Lê Văn Tư/);
	const xlsx = await sau.fetch("/thu-xin-loi/so/tai/so-thu-xin-loi.xlsx?nam=2026");
	const read = await readTable(xlsx.bytes);
	assert.ok(JSON.stringify(read).includes(dossier.code));
	const others = await (await visit(anhHung)).read(
		`/thu-xin-loi/so?co_quan=${encodeURIComponent(dossier.handlingBodyId)}`,
	);
	assert.equal(others.status, 404);
	assert.match((await sau.read("/en/thu-xin-loi/so?nam=2026")).text, /Register of apology letters/);
	assert.match((await sau.read("/thu-xin-loi/so?nam=2019")).text, /chưa có thư nào mang số/);
});

test("the superior reads code and days of a late dossier, never who handed it in; others read counts alone", async () => {
	const late = contextAt("2026-03-06T02:00:00Z");
	const { id, code, explanation } = await inDatabase(async (trx) => {
		const made = await aLateDossier(trx);
		await askLateExplanation(
			trx,
			{ ...made, missedAt: made.dueAt as NonNullable<typeof made.dueAt> },
			3,
			late,
		);
		return { ...made, explanation: (await lettersOfDossier(trx, made.id)).explanation?.id ?? "" };
	});
	const address = `/thu-xin-loi/giai-trinh/${explanation}`;
	const dung = await visitBy(anhDung, routes, late.clock);
	assert.match((await dung.read("/thu-xin-loi/giai-trinh")).text, new RegExp(`${code}.*chờ giải trình`));
	await dung.read(address);
	const sent = await dung.send(address, {
		lam: "giai-trinh",
		giai_trinh: "Chờ cơ quan khác.\nĐã gọi điện xin lỗi.",
	});
	assert.equal(sent.status, 303, sent.text);
	const hung = await visitBy(anhHung, routes, late.clock);
	assert.match((await hung.read("/thu-xin-loi/giai-trinh")).text, /Cấp dưới giải trình với tôi \(\d+\)/);
	const seen = await hung.read(address);
	assert.match(seen.text, /Chờ cơ quan khác\. Đã gọi điện xin lỗi\./);
	assert.doesNotMatch(seen.html, /Lê Văn Tư|0901234678|bac\.tu|Ấp 3/);
	const short = await hung.send(address, { lam: "y-kien", danh_gia: "not-enough", y_kien: "" });
	assert.match(short.text, /Xin ghi vì sao chưa đủ/);
	const noted = await hung.send(address, { lam: "y-kien", danh_gia: "noted", y_kien: "Đã rõ" });
	assert.equal(noted.status, 303, noted.text);
	assert.match((await hung.read(`/en${address}`)).text, /noted : Đã rõ|noted: Đã rõ/);
	for (const who of [chiLan, anhTam])
		assert.equal((await (await visitBy(who, routes, late.clock)).read(address)).status, 404, who.name);
	for (const who of [chiMai, coHoa]) {
		const counts = await (await visitBy(who, routes, late.clock)).read(
			"/thu-xin-loi/tong-hop?tu=01/03/2026&den=31/03/2026",
		);
		assert.match(counts.text, /Văn phòng .*\d/, who.name);
		assert.doesNotMatch(counts.html, new RegExp(`${id}|${code}|Lê Văn Tư`));
	}
	assert.equal((await (await visit(quanTri)).read("/thu-xin-loi/tong-hop")).status, 403);
	await inDatabase(async (trx) => {
		const said = { id: explanation, answer: "x" };
		await assert.rejects(answerLateExplanation(trx, anhDung, said, late), {
			code: "dossiers/late-explanation-said",
		});
	});
});
