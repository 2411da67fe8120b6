import assert from "node:assert/strict";
import { before, test } from "node:test";
import { stoppedClock } from "#platform/clock/clock.ts";
import { readPaperFile } from "#platform/papers/read-paper-file.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { takeInAtDesk } from "../../commands/desk/take-in-at-desk.ts";
import { deskPart } from "../../desk/parts.ts";
import { aProcedure } from "../../testing/a-procedure.ts";
import { deskBodies, deskPeople } from "../../testing/desk-house.ts";
import { visitBy } from "../../testing/visit.ts";

const routes = deskPart.routes ?? [];
const clock = stoppedClock("2026-03-02T02:00:00Z");
const context = { clock, from: "198.51.100.7" };
const { chiSen, anhNam, chiLan, coHoa, chiMai, quanTri, anhTuan } = deskPeople;
let versionId: string;

const taken = async (key: string, name = "Lê Văn Tư") =>
	(await testDatabase()).inTransaction(async (trx) => {
		const { dossier } = await takeInAtDesk(
			trx,
			chiSen,
			"receive",
			{
				...{
					deskBodyId: deskBodies.centre,
					handlingBodyId: deskBodies.committee,
					versionId,
					channel: "desk",
				},
				applicant: { name, phone: "0911222333" },
				seen: { ticked: [1], alsoWanted: [] },
				...{ reason: null, fee: 8000, proxy: false, wantsPost: false, ticketId: null },
				formKey: `019d0000-0000-7000-a000-${key.padStart(12, "0")}`,
			},
			context,
		);
		return dossier;
	});

before(async () => {
	await (await testDatabase()).inTransaction(async (trx) => {
		versionId = (await aProcedure(trx, { nameVi: "Xác nhận tại trang hồ sơ", code: "9.710001" })).id;
	});
});

test("a dossier goes from the desk to the result by the buttons of its page, with both names on the slip", async () => {
	const { id } = await taken("1");
	const page = `/mot-cua/ho-so/${id}`;
	const sen = await visitBy(chiSen, routes, clock);
	const first = await sen.read(page);
	assert.match(first.text, /Còn 5 ngày làm việc/);
	assert.match(first.text, /Vì sao là ngày này/);
	assert.match(first.text, /Chuyển xử lý/);
	assert.doesNotMatch(first.text, /Ghi kết quả/, "the desk does not settle");
	await sen.read(`${page}/viec/chuyen-xu-ly`);
	const nameless = await sen.send(`${page}/viec/chuyen-xu-ly`, { phien_ban: "1" });
	assert.match(nameless.text, /Xin ghi tên người nhận bàn giao/);
	const over = await sen.send(`${page}/viec/chuyen-xu-ly`, { phien_ban: "1", nguoi_nhan: "Anh Nam" });
	assert.equal(over.location, `${page}/ban-giao`);
	assert.match((await sen.read(`${page}/ban-giao`)).text, /Người nhận Anh Nam Ủy ban nhân dân/);
	const nam = await visitBy(anhNam, routes, clock);
	await nam.read(`${page}/viec/co-ket-qua`);
	const stale = await nam.send(`${page}/viec/co-ket-qua`, { phien_ban: "1" });
	assert.equal(stale.status, 409, "who saw an older version is told");
	await nam.read(`${page}/viec/co-ket-qua`);
	assert.equal((await nam.send(`${page}/viec/co-ket-qua`, { phien_ban: "2", dien_tu: "on" })).status, 303);
	await sen.read(`${page}/viec/nop-phi`);
	await sen.send(`${page}/viec/nop-phi`, { phien_ban: "3", so_tien: "8.000", tra_bang: "off" });
	await sen.read(`${page}/viec/tra-ket-qua`);
	await sen.send(`${page}/viec/tra-ket-qua`, { phien_ban: "4", cach_tra: "desk", nguoi_nhan: "Con trai" });
	const last = await sen.read(page);
	assert.match(last.text, /đã trả kết quả/);
	assert.match(last.text, /8\.000 đồng đã nộp ngày 02\/03\/2026/);
	assert.match((await nam.read(`${page}/phieu-kiem-soat`)).text, /trong hạn/);
});

test("stopping asks twice and makes form 05; a return sets the clock to zero and names what is wanted", async () => {
	const sen = await visitBy(chiSen, routes, clock);
	const nam = await visitBy(anhNam, routes, clock);
	const { id } = await taken("2");
	const page = `/mot-cua/ho-so/${id}`;
	await sen.read(`${page}/viec/chuyen-xu-ly`);
	await sen.send(`${page}/viec/chuyen-xu-ly`, { phien_ban: "1", nguoi_nhan: "Anh Nam" });
	await nam.read(`${page}/viec/tra-lai`);
	const empty = await nam.send(`${page}/viec/tra-lai`, { phien_ban: "2", ly_do: "Thiếu" });
	assert.equal(empty.status, 422);
	assert.match(empty.html, />Thiếu<\/textarea>/);
	await nam.send(`${page}/viec/tra-lai`, { phien_ban: "2", ly_do: "Thiếu", can_bo_sung: "Bản đồ" });
	assert.match((await sen.read(page)).text, /Hồ sơ trả lại để bổ sung.*Đã yêu cầu bổ sung: Bản đồ/);
	assert.match(
		(await sen.read(`${page}/viec/dung`)).text,
		/Không hoàn tác được|không rút lại|kết thúc theo yêu cầu/,
	);
	const done = await sen.send(`${page}/viec/dung`, { phien_ban: "3", ly_do: "Người nộp rút hồ sơ" });
	assert.equal(done.status, 303);
	const { bytes } = await sen.fetch(`${page}/mau/dung-giai-quyet.docx`);
	assert.match((await readPaperFile(bytes, "x.docx")).text, /Người nộp rút hồ sơ/);
});

test("papers are digitised, read by desk and handling body alone, and taken out again", async () => {
	const { id } = await taken("3");
	const page = `/mot-cua/ho-so/${id}`;
	const sen = await visitBy(chiSen, routes, clock);
	await sen.read(page);
	const tep = new File(["%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"], "to-khai.pdf", {
		type: "application/pdf",
	});
	const none = await sen.send(`${page}/tep`, { ten_giay_to: "Tờ khai", loai_tep: "handed-in" });
	assert.match(none.text, /Chưa chọn tệp nào/);
	const kept = await sen.send(`${page}/tep`, { ten_giay_to: "Tờ khai", loai_tep: "handed-in", tep });
	assert.equal(kept.status, 303, kept.text.slice(0, 600));
	const file = /href="([^"]+\/tep\/[0-9a-f-]{36})"/.exec((await sen.read(page)).html)?.[1] ?? "";
	assert.equal((await sen.fetch(file)).status, 200);
	assert.equal((await (await visitBy(anhNam, routes, clock)).fetch(file)).status, 200);
	for (const who of [chiLan, anhTuan])
		assert.notEqual((await (await visitBy(who, routes, clock)).fetch(file)).status, 200);
	const known = await sen.read(
		`/mot-cua/tiep-nhan/moi?ban=${deskBodies.centre}&versionId=${versionId}&sdt=0911222333`,
	);
	assert.match(known.text, /Đã có bản số hóa nộp ngày 02\/03\/2026/);
	await sen.read(page);
	assert.equal((await sen.send(`${file}/go`, {})).status, 303);
	assert.notEqual((await sen.fetch(file)).status, 200);
});

test("everybody outside is told that there is no such dossier; an administrator at the desk sees nothing either", async () => {
	const { id } = await taken("4");
	const page = `/mot-cua/ho-so/${id}`;
	const pages = ["", "/giay-hen", "/ban-giao", "/phieu-kiem-soat", "/viec/chuyen-xu-ly", "/mau/giay-hen.pdf"];
	for (const who of [chiLan, coHoa, chiMai, quanTri, anhTuan]) {
		const visit = await visitBy(who, routes, clock);
		for (const more of pages) {
			const { status, text } = await visit.read(`${page}${more}`);
			assert.ok([403, 404].includes(status), `${who.name} ${more}: ${status}`);
			assert.doesNotMatch(text, /Lê Văn Tư/);
		}
	}
	const visitor = await visitBy(null, routes, clock);
	for (const more of pages) assert.equal((await visitor.read(`${page}${more}`)).status, 303);
});
