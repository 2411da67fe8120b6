import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { consultOnPlan } from "../../commands/plan/consult-plan.ts";
import { submitPlan } from "../../commands/plan/step-plan.ts";
import { planPart } from "../../plan/parts.ts";
import {
	aDraft,
	anIssuedPlan,
	bodies,
	contextAt,
	day,
	people,
	seen,
	signedAndNumbered,
} from "../../testing/house.ts";
import { visitAs } from "../../testing/visit.ts";

const routes = planPart.routes ?? [];
const asMai = () => visitAs("chiMai", routes);

async function begun(number: string, index = "PAPI"): Promise<string> {
	const mai = await asMai();
	await mai.read("/soan-ke-hoach/moi");
	const sent = await mai.send("/soan-ke-hoach/moi", {
		co_quan: bodies.provinceCommittee,
		soan_thao: bodies.homeAffairs,
		loai: "KH",
		trich_yeu: `nâng cao chất lượng phục vụ ${number}`,
		nam: "2026",
		chi_so: index,
	});
	assert.equal(sent.status, 303, sent.text);
	return sent.location ?? "";
}

test("a plan is written on pages from its beginning to its issuing", async () => {
	const mai = await asMai();
	const plan = await begun("một");
	assert.match((await mai.read(plan)).text, /Dự thảo .*Còn thiếu .*Nhiệm vụ/);
	await mai.read(`${plan}/nhiem-vu/them`);
	const task = {
		noi_dung: "Niêm yết giá dịch vụ",
		chu_tri: bodies.health,
		han: "day",
		han_ngay: "30/06/2026",
	};
	assert.equal((await mai.send(`${plan}/nhiem-vu/them`, task)).status, 303);
	assert.match(
		(await mai.read(`${plan}/nhiem-vu`)).text,
		/1 nhiệm vụ.*Niêm yết giá dịch vụ Sở Y tế 30\/06\/2026/,
	);
	await mai.read(`${plan}/trinh-ky`);
	assert.equal((await mai.send(`${plan}/trinh-ky`, {})).status, 303);
	await mai.read(`${plan}/trinh-ky`);
	const scan = new File(
		[Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")],
		"ban-ky.pdf",
	);
	const signature = { cach: "paper", nguoi_ky: "Bác Bảy", chuc_vu: "CHỦ TỊCH", tep: scan };
	const signed = await mai.send(`${plan}/ky`, signature);
	assert.equal(signed.status, 303, signed.text);
	await mai.read(`${plan}/so`);
	const register = { so: "17", ky_hieu: "KH-UBND", ngay: "02/03/2026" };
	assert.equal((await mai.send(`${plan}/so`, register)).status, 303);
	assert.match((await mai.read(`${plan}/ban-hanh`)).text, /1 nhiệm vụ được giao cho 1 cơ quan/);
	const issued = await mai.send(`${plan}/ban-hanh`, {});
	assert.equal(issued.status, 303, issued.text);
	assert.match((await mai.read(plan)).text, /Kế hoạch số 17\/KH-UBND ngày 02\/03\/2026 .*Đang có hiệu lực/);
	assert.match((await mai.read("/soan-ke-hoach?nhom=in-force")).text, /17\/KH-UBND/);
	const file = /href="([^"]*\/tep\/[^"]+)"/.exec((await mai.read(plan)).html)?.[1] ?? "";
	assert.match((await mai.read(file)).html, /^%PDF-1\.4/, "the signed paper can be fetched again");
	await mai.read(`${plan}/dong`);
	const report = new File(
		[Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")],
		"bao-cao.pdf",
	);
	const closed = await mai.send(`${plan}/dong`, { con_mo: "1", bao_cao: "Chưa làm được", tep: report });
	assert.equal(closed.status, 303, closed.text);
	assert.match(
		(await mai.read(plan)).text,
		/Đã kết thúc .*Báo cáo kết thúc Chưa làm được Tệp báo cáo tải xuống/,
	);
});

test("targets come over from the workbench by its address; an address without targets is refused", async () => {
	const mai = await asMai();
	const plan = await begun("bảng", "DVC766");
	await mai.read(`${plan}/muc-tieu`);
	const bang =
		"https://guong.test/chi-so/service-index-766/muc-tieu/dong-thap?goc=2024&m-TOTAL=80,5&m-MDSH=20";
	assert.equal((await mai.send(`${plan}/muc-tieu/tu-bang`, { bang })).status, 303);
	const { text } = await mai.read(`${plan}/muc-tieu`);
	assert.match(text, /73,13 \(2024\) 7,37 80,50 khớp khớp/);
	const refused = await mai.send(`${plan}/muc-tieu/tu-bang`, { bang: "https://guong.test/" });
	assert.match(refused.text, /Địa chỉ này không có mục tiêu nào/);
});

test("every page answers in both languages, without stray values", async () => {
	const mai = await asMai();
	const plan = await begun("hai");
	const subs = [
		"",
		"/thong-tin",
		"/muc-tieu",
		"/can-cu",
		"/nhiem-vu",
		"/nhiem-vu/them",
		"/toan-van",
		"/lay-y-kien",
		"/trinh-ky",
		"/rut",
	];
	for (const language of ["", "/en"])
		for (const address of ["/soan-ke-hoach", "/soan-ke-hoach/moi", ...subs.map((sub) => plan + sub)]) {
			const { status, html } = await mai.read(language + address);
			assert.equal(status, 200, language + address);
			assert.doesNotMatch(html, /undefined|\[object|NaN/, language + address);
		}
});

const inDatabase = async (work: (trx: WriteTransaction) => Promise<string>): Promise<string> =>
	`/soan-ke-hoach/${await (await testDatabase()).inTransaction(work)}`;

test("the pages of every later state answer in both languages, to those whose step it is", async () => {
	const context = contextAt();
	const consulting = await inDatabase(async (trx) => {
		const { planId } = await aDraft(trx);
		const asked = { bodyIds: [bodies.health], dueOn: day("2026-03-12") };
		await consultOnPlan(trx, people.chiMai, { ...(await seen(trx, planId)), ...asked }, context);
		return planId;
	});
	const submitted = await inDatabase(async (trx) => {
		const { planId } = await aDraft(trx);
		await submitPlan(trx, people.chiMai, await seen(trx, planId), context);
		return planId;
	});
	const numbered = await inDatabase(async (trx) => {
		const { planId } = await aDraft(trx);
		await signedAndNumbered(trx, planId, { number: 401 });
		return planId;
	});
	const issued = await inDatabase(async (trx) => (await anIssuedPlan(trx, { number: 402 })).planId);
	const pages: readonly (readonly [keyof typeof people, string])[] = [
		["anhTam", consulting],
		["anhTam", `${consulting}/toan-van`],
		["anhTam", `${consulting}/gop-y?co_quan=${encodeURIComponent(bodies.health)}`],
		["bacBay", submitted],
		["bacBay", `${submitted}/tra-lai`],
		["bacBay", `${submitted}/trinh-ky`],
		["chiMai", `${numbered}/so`],
		["chiMai", `${numbered}/ban-hanh`],
		["chiMai", `${numbered}/dua-ve`],
		["chiMai", `${issued}/dong`],
		["chiMai", `/soan-ke-hoach/moi?sua=${issued.split("/").at(-1)}`],
		["anhTam", issued],
	];
	for (const [who, address] of pages) {
		const visit = await visitAs(who, routes);
		for (const language of ["", "/en"]) {
			const { status, html } = await visit.read(language + address);
			assert.equal(status, 200, language + address);
			assert.doesNotMatch(html, /undefined|\[object|NaN/, language + address);
		}
	}
	for (const address of [`${consulting}/thong-tin`, `${submitted}/tra-lai`, `${numbered}/so`]) {
		const { status } = await (await visitAs("anhDung", routes)).read(address);
		assert.equal(status, 404, `${address} does not exist for the head of a ward`);
	}
});

test("a body that was asked sends its opinion from the plan's page", async () => {
	const plan = await inDatabase(async (trx) => {
		const { planId } = await aDraft(trx);
		const asked = { bodyIds: [bodies.health], dueOn: day("2026-03-12") };
		await consultOnPlan(trx, people.chiMai, { ...(await seen(trx, planId)), ...asked }, contextAt());
		return planId;
	});
	const tam = await visitAs("anhTam", routes);
	assert.match((await tam.read(plan)).text, /Việc tiếp theo .*Góp ý/);
	await tam.read(`${plan}/gop-y?co_quan=${encodeURIComponent(bodies.health)}`);
	const sent = await tam.send(`${plan}/gop-y`, { co_quan: bodies.health, y_kien: "Thống nhất" });
	assert.equal(sent.status, 303, sent.text);
	const mai = await asMai();
	assert.match((await mai.read(`${plan}/lay-y-kien`)).text, /1 trên 1 cơ quan đã góp ý .*Thống nhất/);
});
