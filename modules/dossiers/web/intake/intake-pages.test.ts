import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { childrenAt, unitAt } from "#modules/organisation/index.ts";
import { reads } from "#platform/db/connections.ts";
import { memoryStore } from "#platform/files/memory-store.ts";
import type { Person } from "#platform/http/actor.ts";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { noRateLimit } from "#platform/http/rate-limit.ts";
import type { Services } from "#platform/http/route.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { chiLan, chiMai, quanTri, stoppedClock } from "#platform/testing/people.ts";
import { exampleFiled, exampleMeasured } from "../../domain/intake/call-examples.ts";
import { intakePart } from "../../intake/parts.ts";
import { forgetIntakeFiles, writePortions } from "../../jobs/intake/write-portions.ts";
import { aProcedure } from "../../testing/a-procedure.ts";
import { asCsv, asXlsx, inventedFile } from "../../testing/intake-file.ts";
import { portalStandIn } from "../../testing/portal-stand-in.ts";

const database = await testDatabase();
const clock = stoppedClock("2026-11-23T02:00:00Z");
const langSon = "vn34:20";
const at = (person: Person, role: string, unitId: string): Person => ({
	...person,
	posts: [{ role, bodyId: null, unitId, fields: [], standsInFor: null }],
});
const people: Readonly<Record<string, Person>> = {
	lan: chiLan,
	mai: at(chiMai, "coordinator", langSon),
	tuan: at(quanTri, "administrator", langSon),
	xa: at({ ...chiMai, personId: "01900000-0000-7000-8000-00000000c0aa" }, "coordinator", "vn34:82"),
};
const keys = keysFrom(Buffer.alloc(32, 7));
const services = { installation: {}, files: memoryStore(clock) } as Services;
const app = httpApp({
	...{ database, clock, keys, limits: noRateLimit, services, routes: intakePart.routes ?? [], assets: [] },
	...{ secure: false, origins: [], trustProxy: false, signInAddress: "/dang-nhap" },
	sessionOf: async (token) => people[token] ?? null,
	readNotice: (cookie) => readNotice(cookie, keys),
	render: async (answer, shell) =>
		`<html lang="${shell.language}"><h1>${answer.title}</h1><p>${shell.notice ?? ""}</p>${answer.body}</html>`,
	report: (_, error) => {
		throw error;
	},
});
const browserOf = (who: string): TestBrowser => {
	const browser = testBrowser(app);
	browser.cookies.set("guong", who);
	return browser;
};
const [mai, tuan] = [browserOf("mai"), browserOf("tuan")];
let bodies: string[] = [];

before(async () => {
	const day = Temporal.PlainDate.from("2026-06-01");
	const unit = await unitAt(database.read, langSon, day);
	assert.equal(unit?.name, "Lạng Sơn");
	const communes = (await childrenAt(database.read, [langSon], day)).get(langSon) ?? [];
	bodies = communes.slice(0, 20).map(({ fullName }) => `UBND ${fullName}`);
	await database.inTransaction((trx) => aProcedure(trx, { code: "1.001193" }));
});
after(() => clock.set("2026-11-23T02:00:00Z"));

const plain = (html: string): string =>
	html
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll("&#39;", "'")
		.replaceAll(/[\s\u00a0]+/g, " ");
async function text(browser: TestBrowser, address: string, status = 200): Promise<string> {
	const answer = await browser.get(address);
	assert.equal(answer.response.status, status, address);
	return plain(answer.text);
}
async function sent(browser: TestBrowser, address: string, fields: Record<string, string>): Promise<string> {
	const { response } = await send(browser, address, fields);
	assert.equal(response.status, 303, `${address} ${await response.text().catch(() => "")}`);
	return text(browser, response.headers.get("location") ?? "");
}
/** A page has several forms; a browser sends the hidden fields of one. */
function send(browser: TestBrowser, address: string, fields: Record<string, string>) {
	const { csrf = "", form_id = "", phien_ban } = browser.hidden;
	browser.hidden = { csrf, form_id, ...(phien_ban !== undefined && { phien_ban }) };
	return browser.send(address, fields);
}
async function upload(browser: TestBrowser, bytes: Uint8Array, name: string): Promise<Response> {
	await browser.get("/nhap-ho-so");
	const body = new FormData();
	for (const [field, value] of Object.entries(browser.hidden)) body.append(field, value);
	body.append("he_thong", "mot-cua-ls");
	body.append("tep", new File([Buffer.from(bytes)], name));
	const cookie = [...browser.cookies].map(([field, value]) => `${field}=${value}`).join("; ");
	const headers = { cookie, origin: "http://guong.test" };
	return app.request("http://guong.test/nhap-ho-so", { method: "POST", headers, body });
}
/** The portions as the queue would bring them. */
async function work(intakeId: string, most = 20): Promise<void> {
	for (let turn = 0; turn < most; turn++)
		await database.inTransaction((trx) => writePortions.run({ intakeId }, { trx, clock, services }));
}
const dossiers = async (where: string) => {
	const { rows } = await sql<
		Record<string, unknown>
	>`SELECT code, state, channel, synchronised, handling_body_id AS body,
		filed_at AS filed FROM dossiers.dossier WHERE source_id = ${where} ORDER BY code`.execute(
		reads<object>(database.read).executor,
	);
	return rows;
};

test("an officer does not see the room; a coordinator enters the system of the own province and no other", async () => {
	await text(browserOf("lan"), "/nhap-ho-so", 403);
	assert.match(await text(mai, "/nhap-ho-so"), /Chưa khai báo hệ thống nào/);
	const source = { ten: "Một cửa Lạng Sơn", ma: "mot-cua-ls" };
	assert.equal(
		(await send(mai, "/nhap-ho-so/he-thong", { ...source, don_vi: "vn34:82" })).response.status,
		403,
	);
	await mai.get("/nhap-ho-so");
	assert.match(await sent(mai, "/nhap-ho-so/he-thong", { ...source, don_vi: langSon }), /Một cửa Lạng Sơn/);
	await mai.get("/nhap-ho-so");
	assert.equal(
		(await send(mai, "/nhap-ho-so/he-thong", { ...source, don_vi: langSon })).response.status,
		409,
	);
	assert.doesNotMatch(await text(browserOf("xa"), "/nhap-ho-so"), /Một cửa Lạng Sơn/);
	await text(browserOf("xa"), "/nhap-ho-so/he-thong/mot-cua-ls", 403);
});

test("a workbook is previewed with its doubts, its words are settled once, it is brought in and its refused rows are a file to mend", async () => {
	const invented = inventedFile(400, [...bodies, "Trung tâm Lạ"]);
	const uploaded = await upload(mai, await asXlsx(invented), "ho-so.xlsx");
	assert.equal(uploaded.status, 303, await uploaded.clone().text());
	const address = uploaded.headers.get("location") ?? "";
	const id = address.split("/").at(-1) ?? "";
	const first = await text(mai, address);
	assert.match(first, /Xem trước 400 dòng đầu/);
	assert.match(first, /Không nhận ra cơ quan này/);
	assert.match(first, /“Màu xanh lá”/);
	assert.doesNotMatch(first, /NaN|undefined|\[object/);
	assert.equal((await dossiers("mot-cua-ls")).length, 0);
	const lang = `${langSon}/tinh.so-noi-vu-2025`;
	const words = { chu0: "Màu xanh lá", nghia_chu0: "delivered", ten0: "Trung tâm Lạ", nghia_ten0: lang };
	const foreign = await send(mai, `${address}/tu-ngu`, {
		...words,
		nghia_ten0: "vn34:82/tinh.so-noi-vu-2025",
	});
	assert.equal(foreign.response.status, 422);
	await mai.get(address);
	assert.doesNotMatch(await sent(mai, `${address}/tu-ngu`, words), /“Màu xanh lá”/);
	await mai.get(address);
	assert.match(await sent(mai, `${address}/bat-dau`, {}), /Đang nhập/);
	await work(id);
	const done = await text(mai, address);
	assert.match(done, /Đã nhập xong/);
	assert.match(done, /383 mới, 0 thay đổi, 0 như cũ, 17 không nhận/);
	assert.equal((await dossiers("mot-cua-ls")).length, 383);
	const csv = (await mai.get(`${address}/khong-nhan.csv`)).text;
	const lines = csv.trimEnd().split("\n");
	assert.equal(lines.length, 18);
	assert.match(lines[1] ?? "", /^\d+;.*Thiếu mã hồ sơ/);
	const mended = csv.replaceAll("tuần sau", "30/11/2026");
	const again = await upload(mai, new TextEncoder().encode(mended), "sua.csv");
	const mendedAddress = again.headers.get("location") ?? "";
	assert.match(
		await text(mai, mendedAddress),
		/Xem trước 17 dòng đầu 2 dòng nhập được, 15 dòng sẽ không nhận/,
	);
	await mai.get(mendedAddress);
	await sent(mai, `${mendedAddress}/bat-dau`, {});
	await work(mendedAddress.split("/").at(-1) ?? "");
	// the row whose code stood twice is alone now: who sends it again wants it
	assert.match(await text(mai, mendedAddress), /1 mới, 1 thay đổi, 0 như cũ, 15 không nhận/);
	await text(browserOf("xa"), address, 403);
	assert.match(await text(mai, "/nhap-ho-so/he-thong/mot-cua-ls"), /Màu xanh lá Đã trả kết quả/);
});

test("a column that is not understood is chosen by hand, remembered, and the file is forgotten after a week", async () => {
	const csv = new TextDecoder().decode(asCsv(inventedFile(50, bodies, { planted: false, first: 9_001 })));
	const strange = new TextEncoder().encode(csv.replace("CƠ QUAN GIẢI QUYẾT", "NƠI LÀM"));
	const address = (await upload(mai, strange, "la.csv")).headers.get("location") ?? "";
	assert.match(await text(mai, address), /Chưa biết cột nào là: Cơ quan giải quyết/);
	const { text: html } = await mai.get(address);
	const place = /name="(cot\d+)"[\s\S]*?<\/select>/g;
	const at = [...html.matchAll(place)].findIndex(([, name]) => name === "cot4");
	assert.ok(at >= 0);
	const kept = Object.fromEntries(
		[...html.matchAll(/<select[^>]*name="(cot\d+)"[^>]*>([\s\S]*?)<\/select>/g)].map(([, name, options]) => [
			name as string,
			/<option value="([^"]*)" selected/.exec(options as string)?.[1] ?? "",
		]),
	);
	assert.match(await sent(mai, `${address}/cot`, { ...kept, cot4: "body" }), /50 dòng nhập được, 0 dòng/);
	await mai.get(address);
	await sent(mai, `${address}/bat-dau`, {});
	await work(address.split("/").at(-1) ?? "");
	assert.match(await text(mai, address), /50 mới/);
	const second = (await upload(mai, strange, "la.csv")).headers.get("location") ?? "";
	assert.match(await text(mai, second), /50 dòng nhập được/);
	await mai.get(second);
	await sent(mai, `${second}/bo`, {});
	clock.set("2026-12-02T02:00:00Z");
	await database.inTransaction((trx) => forgetIntakeFiles.run({}, { trx, clock, services }));
	const { rows } = await sql`SELECT FROM dossiers.intake WHERE file_id IS NOT NULL`.execute(
		reads<object>(database.read).executor,
	);
	assert.equal(rows.length, 0);
	clock.set("2026-11-23T02:00:00Z");
});

test("many rows with one fault are told once, before and after, with the word to settle; settled, the same file is brought in again", async () => {
	const bytes = asCsv(inventedFile(120, ["Nơi chưa biết"], { planted: false, first: 20_001 }));
	const address = (await upload(mai, bytes, "mot-noi.csv")).headers.get("location") ?? "";
	const told = /Không nhận ra cơ quan này[^|]*?Cơ quan giải quyết Nơi chưa biết 120 4, 5, 6, 7, 8/;
	assert.match(await text(mai, address), told);
	await mai.get(address);
	await sent(mai, `${address}/bat-dau`, {});
	await work(address.split("/").at(-1) ?? "");
	const done = await text(mai, address);
	assert.match(done, told);
	assert.match(done, /0 mới, 0 thay đổi, 0 như cũ, 120 không nhận/);
	await mai.get(address);
	await sent(mai, `${address}/tu-ngu`, { ten0: "Nơi chưa biết", nghia_ten0: "vn34:06436/xa.ubnd" });
	await mai.get(address);
	await sent(mai, `${address}/nhap-lai`, {});
	await work(address.split("/").at(-1) ?? "");
	assert.match(await text(mai, address), /120 mới, 0 thay đổi, 0 như cũ, 0 không nhận/);
});

test("what is no table is refused in words and leaves nothing behind", async () => {
	const refused = async (bytes: Uint8Array | string, name: string) => {
		const response = await upload(
			mai,
			typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
			name,
		);
		assert.equal(response.status, 422, name);
		return plain(await response.text());
	};
	assert.match(await refused(new Uint8Array([77, 90, 1, 2, 3]), "chuong-trinh.xlsx"), /[ạ-ỹ]/);
	assert.match(await refused("PK\u0003\u0004hỏng", "hong.xlsx"), /[ạ-ỹ]/);
	assert.match(await refused("a;b\n1;2\n", "la.csv"), /Không thấy dòng tiêu đề/);
	assert.match(await refused(`Mã hồ sơ;Cơ quan\n"1;2\n3;4\n`, "mo.csv"), /ngoặc kép/);
	assert.match(await refused("", "trong.csv"), /[ạ-ỹ]/);
});

async function keyOf(name: string): Promise<string> {
	await tuan.get("/nhap-ho-so/he-thong/mot-cua-ls");
	const { text: html } = await send(tuan, "/nhap-ho-so/he-thong/mot-cua-ls/khoa", { ten: name });
	return /guong_hs_[\w-]{40,}/.exec(html)?.[0] ?? "";
}

test("a key is made by an administrator, shown once, opens the interface for its own system, and ends when it is revoked", async () => {
	await mai.get("/nhap-ho-so/he-thong/mot-cua-ls");
	assert.equal((await send(mai, "/nhap-ho-so/he-thong/mot-cua-ls/khoa", { ten: "x" })).response.status, 403);
	const key = await keyOf("máy chủ một cửa");
	assert.notEqual(key, "");
	const page = (await tuan.get("/nhap-ho-so/he-thong/mot-cua-ls")).text;
	assert.doesNotMatch(page, new RegExp(key));
	const portal = portalStandIn(app, key);
	const good = { ...exampleMeasured[0], synchronised: true };
	const bad = { ...good, code: "H-2", dueAt: "2025-01-01", state: "xanh" };
	const first = await portal.send([good, bad, { ...good }]);
	assert.equal(first.status, 200, JSON.stringify(first.json));
	assert.deepEqual(
		first.json.rows?.map(({ outcome }) => outcome),
		["added", "refused", "refused"],
	);
	assert.deepEqual(
		first.json.rows?.flatMap(({ faults }) => (faults ?? []).map(({ kind }) => kind)),
		["state-unknown", "due-before-received", "code-twice"],
	);
	assert.equal((await portal.send([good])).json.rows?.[0]?.outcome, "same");
	assert.equal((await portal.send([{ ...good, fee: 5_000 }])).json.rows?.[0]?.outcome, "changed");
	const [stored] = (await dossiers("mot-cua-ls")).filter(({ code }) => code === good.code);
	assert.deepEqual([stored?.state, stored?.channel, stored?.synchronised], ["settled", "portal", true]);
	const told = await portal.ask(first.json.intake ?? "");
	assert.deepEqual([told.json.added, told.json.changed, told.json.same, told.json.refused], [1, 1, 1, 2]);
	assert.equal((await portal.ask("01900000-0000-7000-8000-00000000ffff")).status, 404);
	assert.equal((await portal.send(Array.from({ length: 1_001 }, () => good))).status, 422);
	assert.equal((await portal.send([{ ...good, ho_ten: "x" }])).json.problem?.code, "http/wrong-input");
	const tokenId = /name="khoa" value="([^"]+)"/.exec(page)?.[1] ?? "";
	await sent(tuan, "/nhap-ho-so/he-thong/mot-cua-ls/thu-hoi", { khoa: tokenId });
	assert.equal((await portal.send([good])).status, 401);
});

test("what people filed on the national portal waits at the desk, once however often it is sent, and nothing of another province is laid there", async () => {
	const portal = portalStandIn(app, await keyOf("Cổng DVCQG (thử)"));
	const { code: _, run: __, papers: ___, ...told } = exampleFiled[0] as (typeof exampleFiled)[number];
	const dossier = portal.filed(told);
	const answer = await portal.send([
		dossier,
		portal.filed({ ...told, deskBody: "vn34:28249/xa.tt-pvhcc" }),
		portal.filed({ ...told, procedureCode: "9.999999" }),
		portal.filed({ ...told, filedAt: "2027-01-01T00:00:00+07:00" }),
	]);
	assert.deepEqual(
		answer.json.rows?.map(({ outcome, faults }) => faults?.[0]?.kind ?? outcome),
		["added", "dossiers/intake-body-foreign", "dossiers/call-procedure-unknown", "dossiers/call-filed-ahead"],
	);
	const again = await portal.send([dossier]);
	assert.deepEqual(again.json.rows?.[0], {
		code: dossier.code,
		outcome: "same",
		dossier: answer.json.rows?.[0]?.dossier,
	});
	const [filed, ...more] = await dossiers("guong");
	assert.equal(more.length, 0);
	assert.deepEqual(
		[filed?.state, filed?.channel, filed?.body, filed?.filed],
		["filed", "portal", told.body, "2026-11-20T14:40:00Z"],
	);
});

test("the description for machines names every member, and the page for people shows what really works", async () => {
	const described = JSON.parse((await browserOf("").get("/api/ho-so/mo-ta.json")).text);
	const schema = described.paths["/api/ho-so"].post.requestBody.content["application/json"].schema;
	assert.match(JSON.stringify(schema), /"receivedAt".*"synchronised"/);
	assert.match(await text(browserOf(""), "/api/ho-so"), /Authorization: Bearer/);
	assert.match(await text(browserOf(""), "/en/api/ho-so"), /Interface for sending dossiers/);
	for (const name of ["mau.xlsx", "mau.csv"])
		assert.equal((await mai.get(`/nhap-ho-so/${name}`)).response.status, 200, name);
});
