import assert from "node:assert/strict";
import { before, test } from "node:test";
import { stoppedClock } from "#platform/clock/clock.ts";
import { readPaperFile } from "#platform/papers/read-paper-file.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { deskPart } from "../../desk/parts.ts";
import type { VersionDetails } from "../../domain/catalogue/version.ts";
import { dossierOfForm } from "../../store/life/dossiers.ts";
import { aProcedure } from "../../testing/a-procedure.ts";
import { deskBodies, deskPeople } from "../../testing/desk-house.ts";
import { visitBy } from "../../testing/visit.ts";

const routes = deskPart.routes ?? [];
/** Monday, nine in the morning */
const clock = stoppedClock("2026-03-02T02:00:00Z");
const desk = deskBodies.centre;
const start = "/mot-cua/tiep-nhan";
let procedure: VersionDetails;

before(async () => {
	await (await testDatabase()).inTransaction(async (trx) => {
		procedure = await aProcedure(trx, {
			nameVi: "Đăng ký khai sinh tại quầy",
			code: "9.700001",
			documents: ["Tờ khai", "Giấy chứng sinh", "Giấy ủy quyền"].map((name, index) => ({
				...{ name, copies: 1, original: index < 2, required: index < 2, form: null, note: null },
			})),
			fees: [{ name: "Lệ phí", amount: "8000", note: null, law: null }],
		});
		await aProcedure(trx, { nameVi: "Đăng ký khai tử tại quầy", code: "9.700002" });
	});
});

const sen = () => visitBy(deskPeople.chiSen, routes, clock);
const typed = (over: Record<string, string | readonly string[]> = {}) => ({
	viec: "nhan",
	ban: desk,
	versionId: procedure.id,
	sdt: "0912 345 678",
	applicantName: "Lê Văn Tư",
	dia_chi: "Ấp 3",
	handlingBodyId: deskBodies.committee,
	giay_to: ["1", "2"],
	le_phi: "8.000",
	...over,
});

/** opens the form; returns its address */
async function opened(visit: Awaited<ReturnType<typeof sen>>, more = ""): Promise<string> {
	const { html } = await visit.read(`${start}/moi?ban=${desk}&versionId=${procedure.id}${more}`);
	return /action="([^"]+tiep-nhan\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? "";
}

test("a few letters without tone marks choose the procedure; the one that fits opens its form at once", async () => {
	const visit = await sen();
	const two = await visit.read(`${start}?ban=${desk}&q=dang+ky+khai+tai+quay`);
	assert.match(two.text, /2 thủ tục phù hợp.*khai sinh tại quầy.*khai tử tại quầy/);
	const one = await visit.read(`${start}?ban=${desk}&q=khai+si+tai+quay&sdt=0912345678`);
	assert.match(one.location ?? "", /\/moi\?ban=.*versionId=.*sdt=0912345678/);
	assert.match(
		(await visit.read(`${start}?ban=${desk}&q=khong+co+gi`)).text,
		/Không có thủ tục, hồ sơ hay số/,
	);
});

test("one form gives one dossier with its date and code, and sent twice the same dossier and its receipt", async () => {
	const visit = await sen();
	const address = await opened(visit);
	const { hidden } = visit;
	const sent = await visit.send(address, typed());
	assert.equal(sent.status, 200);
	assert.match(sent.text, /Hẹn trả kết quả ngày thứ Hai 09\/03\/2026/);
	assert.match(sent.text, /Mã tra cứu: [0-9A-Z]{4}(-[0-9A-Z]{4}){3}/);
	assert.match(sent.html, /data:image\/svg\+xml;base64/);
	assert.match(sent.text, /8\.000 đồng/);
	const key = address.split("/").at(-1) ?? "";
	const dossier = await dossierOfForm((await testDatabase()).read, key);
	assert.equal(dossier?.state, "received");
	const again = await visit.send(address, {
		...typed(),
		csrf: hidden["csrf"] ?? "",
		form_id: hidden["form_id"] ?? "",
	});
	assert.equal(again.status, 303);
	const led = await visit.read(again.location ?? "");
	assert.equal(led.location, `/mot-cua/ho-so/${dossier?.id}/giay-hen`);
	const receipt = await visit.read(led.location ?? "");
	assert.match(receipt.text, /không hiện lại được/);
	assert.doesNotMatch(receipt.html, /data:image/);
	await opened(visit);
	const fresh = await visit.send(address, typed({ applicantName: "Người khác" }));
	assert.equal(
		fresh.location,
		`/mot-cua/ho-so/${dossier?.id}/giay-hen`,
		"the same key, whatever stands in the form",
	);
});

test("the code is made anew only for somebody who was looked at, and the old one no longer finds the dossier", async () => {
	const visit = await sen();
	const first = await visit.send(await opened(visit), typed({ sdt: "", applicantName: "Trần Thị Bé" }));
	const codeOf = (text: string) => /Mã tra cứu: ([0-9A-Z-]{19})/.exec(text)?.[1] ?? "";
	const old = codeOf(first.text);
	const scanned = await visit.read(`${start}?q=${old}`);
	assert.match(scanned.location ?? "", /^\/mot-cua\/ho-so\/[0-9a-f-]{36}$/);
	const receipt = `${scanned.location}/giay-hen`;
	await visit.read(receipt);
	assert.equal((await visit.send(receipt, {})).status, 422);
	await visit.read(receipt);
	const renewed = await visit.send(receipt, { giay_to_tuy_than: "known" });
	assert.notEqual(codeOf(renewed.text), old);
	const file = /name="lookup_code" value="([^"]+)"/.exec(renewed.html)?.[1] ?? "";
	assert.equal((await visit.send(`${receipt}/tep`, { lookup_code: file, dang: "docx" })).status, 200);
	assert.equal((await visit.read(`${start}?q=${old}`)).status, 200, "the old one finds nothing");
	await visit.read(receipt);
	assert.equal((await visit.send(`${receipt}/tep`, { lookup_code: old, dang: "docx" })).status, 404);
});

test("what is missing is named; asked for on the same page it makes form 02, and what was typed is never lost", async () => {
	const visit = await sen();
	const address = await opened(visit);
	const lacking = await visit.send(address, typed({ giay_to: ["1"] }));
	assert.equal(lacking.status, 422);
	assert.match(lacking.text, /Còn thiếu: Giấy chứng sinh/);
	assert.match(lacking.html, /value="Lê Văn Tư"/);
	assert.match(lacking.html, /value="1" checked/);
	assert.doesNotMatch(lacking.html, /value="2" checked/);
	const asked = await visit.send(
		address,
		typed({ giay_to: ["1"], viec: "bo-sung", can_bo_sung: "Bản sao hộ chiếu" }),
	);
	assert.equal(asked.status, 303);
	const form = await visit.fetch(`${asked.location}/mau/bo-sung.docx`);
	const { text } = await readPaperFile(form.bytes, "bo-sung.docx");
	assert.match(text, /Giấy chứng sinh[\s\S]*Bản sao hộ chiếu/);
	assert.match(text, /Lê Văn Tư/);
	assert.equal((await visit.fetch(`${asked.location}/mau/giay-hen.docx`)).status, 404);
	const other = await opened(visit);
	const refused = await visit.send(other, typed({ viec: "tu-choi" }));
	assert.match(refused.text, /Xin ghi lý do/);
	const without = await visit.send(other, typed({ viec: "tu-choi", ly_do: "Không thuộc thẩm quyền" }));
	const paper = await visit.fetch(`${without.location}/mau/tu-choi.docx`);
	assert.match((await readPaperFile(paper.bytes, "tu-choi.docx")).text, /Không thuộc thẩm quyền/);
});

test("who filed at this desk is not asked again, and another desk learns nothing of it", async () => {
	const visit = await sen();
	await visit.send(
		await opened(visit),
		typed({ sdt: "0987000111", applicantName: "Nguyễn Thị Út", dia_chi: "Ấp 7" }),
	);
	const known = await visit.read(`${start}/moi?ban=${desk}&versionId=${procedure.id}&sdt=0987000111`);
	assert.match(known.html, /value="Nguyễn Thị Út"/);
	assert.match(known.html, /value="Ấp 7"/);
	assert.match(known.html, /value="nhan" autofocus/, "Enter is all that is left");
	const lan = await visitBy(deskPeople.chiLan, routes, clock);
	const page = await lan.read(
		`${start}/moi?ban=${deskBodies.otherCentre}&versionId=${procedure.id}&sdt=0987000111`,
	);
	assert.doesNotMatch(page.html, /Nguyễn Thị Út/);
	assert.doesNotMatch((await lan.read(`${start}?sdt=0987000111`)).html, /Nguyễn Thị Út/);
});

test("Enter in a box looks for the person and receives nothing", async () => {
	const visit = await sen();
	const address = await opened(visit);
	const looked = await visit.send(
		address,
		typed({ viec: "tim", sdt: "0987000111", applicantName: "", dia_chi: "" }),
	);
	assert.equal(looked.status, 200);
	assert.match(looked.html, /value="Nguyễn Thị Út"/);
	assert.match(looked.html, /value="8\.000"/);
	assert.equal(await dossierOfForm((await testDatabase()).read, address.split("/").at(-1) ?? ""), null);
});
