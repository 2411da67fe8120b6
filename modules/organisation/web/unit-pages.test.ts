import assert from "node:assert/strict";
import { before, test } from "node:test";
import { html } from "hono/html";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { noRateLimit } from "#platform/http/rate-limit.ts";
import type { Services } from "#platform/http/route.ts";
import type { Web } from "#platform/http/web.ts";
import { writeXlsx } from "#platform/spreadsheet/index.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { chiLan, stoppedClock } from "#platform/testing/people.ts";
import { organisationWiring } from "../wiring.ts";
import type { UnitPageSection } from "./unit-section.ts";

const lan = { ...chiLan, posts: chiLan.posts.map((post) => ({ ...post, unitId: "vn34:06436" })) };
const promises: UnitPageSection = {
	name: "test/promises",
	order: 10,
	show: async (unit) => (unit.level === "commune" ? html`<p>đã hứa ở ${unit.name}</p>` : null),
};
let browser: TestBrowser;
let app: ReturnType<typeof httpApp>;

before(async () => {
	const keys = keysFrom(Buffer.alloc(32, 7));
	const web: Web = {
		database: await testDatabase(),
		clock: stoppedClock("2026-11-22T02:00:00Z"),
		keys,
		limits: noRateLimit,
		services: { installation: {} } as Services,
		routes: organisationWiring([promises]).routes ?? [],
		assets: [],
		secure: false,
		origins: [],
		trustProxy: false,
		signInAddress: "/dang-nhap",
		sessionOf: async (token) => (token === "lan" ? lan : null),
		readNotice: (cookie) => readNotice(cookie, keys),
		render: async (answer, shell) =>
			`<html lang="${shell.language}"><h1>${answer.title}</h1>${answer.body}</html>`,
		report: (_, error) => {
			throw error;
		},
	};
	app = httpApp(web);
	browser = testBrowser(app);
});

async function text(address: string, status = 200): Promise<string> {
	const { response, text } = await browser.get(address);
	assert.equal(response.status, status, address);
	return text
		.replaceAll("&#39;", "'")
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll(/\s+/g, " ")
		.replaceAll(/ ([,.)])/g, "$1");
}

async function leadsTo(address: string): Promise<string | null> {
	return (await browser.get(address)).response.headers.get("location");
}

test("searching “huyen long phu” names all five communes it went to and their city", async () => {
	const page = await text("/tim-kiem?q=huyen+long+phu");
	for (const heir of [
		"xã Trường Khánh",
		"xã Tân Thạnh",
		"xã Long Phú",
		"xã Đại Ngãi",
		"xã Nhơn Mỹ",
		"thành phố Cần Thơ",
	])
		assert.ok(page.includes(heir), heir);
	assert.match(page, /Không còn từ 01\/07\/2025/);
	assert.match(page, /xã Trường Khánh \(từ 3 đơn vị cấp xã\)/);
	assert.match(await text("/huyen/ha-noi/gia-lam"), /đơn vị cấp xã, có nơi chỉ một phần\)/);
});

test("the page of a commune says what it is, what it was made from, its bodies, and leads upwards", async () => {
	const page = await text("/xa/lang-son/thien-tan");
	assert.match(page, /Tỉnh Lạng Sơn · mã 06436 · 93,57 km²/);
	assert.match(page, /Xã Thanh Sơn huyện Hữu Lũng, tỉnh Lạng Sơn toàn bộ/);
	assert.match(page, /1672\/NQ-UBTVQH15, Điều 1 khoản 48/);
	assert.match(page, /Ủy ban nhân dân xã Thiện Tân/);
	assert.match(page, /đã hứa ở Thiện Tân/, "the section another module adds");
	assert.match(page, /Xã chưa nhập danh sách thôn/);
});

test("whoever came by an old name is told why this page answers", async () => {
	const page = await text("/xa/lang-son/thien-tan?tim=xa%20thanh%20son");
	assert.match(page, /Ông\/Bà tìm “xa thanh son”\. Xã Thanh Sơn: toàn bộ đã nhập vào đây từ 01\/07\/2025/);
	assert.match(page, /Xem trang xã Thanh Sơn đến 30\/06\/2025/);
	assert.doesNotMatch(await text("/xa/lang-son/thien-tan?tim=thien%20tan"), /Ông\/Bà tìm/);
});

test("both provinces called Đồng Tháp have a page", async () => {
	assert.match(await text("/tinh/dong-thap"), /Mã 82 · .* Xã, phường, đặc khu: 102 đơn vị/);
	const old = await text("/tinh/dong-thap-truoc-2025");
	assert.match(old, /Mã 87 · đến 30\/06\/2025 Tỉnh Đồng Tháp/);
	assert.match(old, /nhập vào tỉnh Đồng Tháp/);
	assert.match(old, /Huyện Cao Lãnh/);
});

test("a split commune names every part and picks none", async () => {
	const page = await text("/xa/ha-noi/dai-mo-truoc-2025");
	const said = /không có nơi nào là kế tục duy nhất: (.*?)\./.exec(page)?.[1] ?? "";
	assert.equal(said.split("(một phần)").length, 6, said);
});

test("a commune of 2023 whose fate nobody knows says just that", async () => {
	const page = await text("/xa/ha-noi/nga-tu-so-truoc-2025");
	assert.match(page, /Chưa rõ nhập vào đâu và từ ngày nào/);
	assert.match(page, /Mã 00235 về sau là của phường Thịnh Quang; trùng mã không có nghĩa là kế tục/);
});

test("a unit that went on through the reform tells under what it stood before", async () => {
	assert.match(
		await text("/tinh/hue"),
		/Tỉnh Thừa Thiên Huế từ trước tháng 4\/2023 Thành phố Huế từ 01\/01\/2025/,
	);
	assert.match(
		await text("/xa/dak-lak/buon-don"),
		/Xã Krông Na, thuộc huyện Buôn Đôn.*Xã Buôn Đôn, thuộc tỉnh Đắk Lắk/,
	);
});

test("marks that other sites hang on a link do no harm", async () => {
	assert.match(await text("/xa/lang-son/thien-tan?fbclid=abc&utm_source=zalo"), /Xã Thiện Tân/);
	assert.match(await text("/tim-kiem?q=thien+tan&fbclid=abc"), /Xã Thiện Tân/);
});

test("old and half addresses lead on, doubtful ones ask, wrong ones offer the search", async () => {
	assert.equal(await leadsTo("/tinh/lang-son-truoc-2025"), "/tinh/lang-son");
	assert.equal(await leadsTo("/tinh/soc-trang"), "/tinh/soc-trang-truoc-2025");
	assert.equal(await leadsTo("/xa/lang-son/thanh-son"), "/xa/lang-son/thanh-son-truoc-2025");
	assert.equal(await leadsTo("/en/tinh/soc-trang"), "/en/tinh/soc-trang-truoc-2025");
	assert.match(await text("/xa/thanh-son"), /Nhiều nơi tên “thanh son”/);
	assert.match(
		await text("/xa/dong-thap/tan-thanh"),
		/Xã Tân Thạnh.*Xã Tân Thành|Xã Tân Thành.*Xã Tân Thạnh/,
	);
	assert.match(await text("/xa/khong/co-gi", 404), /Không có đơn vị nào ở địa chỉ này/);
});

test("the pages speak English too, with English names", async () => {
	const page = await text("/en/xa/lang-son/thien-tan");
	assert.match(page, /Thien Tan Commune/);
	assert.match(page, /Formed on 1 July 2025/);
});

test("what is typed is shown as text, never as markup", async () => {
	const { text: page } = await browser.get(`/tim-kiem?q=${encodeURIComponent("<script>alert(1)</script>")}`);
	const text = page.slice(page.indexOf("</h1>"));
	assert.ok(!text.includes("<script>alert"));
	assert.ok(text.includes("&lt;script&gt;alert"));
});

test("the list of provinces counts cities apart", async () => {
	assert.match(await text("/don-vi"), /9 thành phố trực thuộc trung ương và 25 tỉnh/);
});

test("the catalogue of all units is one CSV with one head, and the data of a page comes as CSV and JSON", async () => {
	const all = (await browser.get("/du-lieu/don-vi.csv")).text.trimEnd().split("\n");
	assert.ok(all.length > 15000);
	assert.equal(all.filter((line) => line.includes("ten_day_du")).length, 1);
	// it is written in portions: no line may run into the first of the next one
	const joined = all.filter((line) => /\/(?:tinh|huyen|xa)\/[a-z0-9/-]+vn(?:63|34):/.test(line));
	assert.deepEqual(joined, []);
	assert.ok(all.some((line) => line.startsWith("vn34:06436,") && line.includes("Xã Thiện Tân")));
	const json = JSON.parse((await browser.get("/xa/lang-son/thien-tan/du-lieu.json")).text);
	assert.equal(json.unit.id, "vn34:06436");
	assert.equal(json.origins.length, 3);
	assert.match((await browser.get("/tinh/dong-thap/du-lieu.csv")).text, /truc_thuoc,vn34:/);
});

test("an officer enters a hamlet on the commune's page, and it is shown to everyone without its head", async () => {
	assert.match((await leadsTo("/xa/lang-son/thien-tan/thon")) ?? "", /^\/dang-nhap/);
	browser.cookies.set("guong", "lan");
	assert.equal(await leadsTo("/thon"), "/xa/lang-son/thien-tan/thon");
	assert.match(await text("/xa/lang-son/thien-tan/thon"), /Danh sách thôn của xã Thiện Tân/);
	const fields = {
		kind: "thon",
		name: "Đồng Tiến",
		head: "bác Tư",
		posting: "Nhà văn hóa thôn",
		from: "22/11/2026",
	};
	const wrong = await browser.send("/xa/lang-son/thien-tan/thon", { ...fields, from: "31/2/2026" });
	assert.ok(wrong.text.includes("Đồng Tiến") && wrong.text.includes("22/11/2026"), "what was typed is kept");
	const sent = await browser.send("/xa/lang-son/thien-tan/thon", fields);
	assert.equal(sent.response.status, 303, sent.text.slice(0, 500));
	assert.match(await text("/xa/lang-son/thien-tan/thon"), /Thôn Đồng Tiến bác Tư Nhà văn hóa thôn/);
	browser.cookies.delete("guong");
	const page = await text("/xa/lang-son/thien-tan");
	assert.match(page, /Thôn Đồng Tiến Nhà văn hóa thôn/);
	assert.doesNotMatch(page, /bác Tư/);
});

async function sendFile(address: string, bytes: Uint8Array, name: string) {
	const form = new FormData();
	for (const [field, value] of Object.entries(browser.hidden))
		if (field !== "seen") form.append(field, value);
	form.append("file", new File([bytes], name));
	const headers = { cookie: "guong=lan", origin: "http://guong.test" };
	const response = await app.request(`http://guong.test${address}`, { method: "POST", headers, body: form });
	return { response, text: await response.text() };
}

test("a whole list of hamlets comes as a file: all of it, or every fault by row", async () => {
	const table = (rows: string[][]) =>
		writeXlsx([
			{
				name: "Thôn",
				columns: ["Loại", "Tên", "Trưởng thôn", "Nơi niêm yết"].map((heading) => ({ heading })),
				rows,
			},
		]);
	browser.cookies.set("guong", "lan");
	await text("/xa/lang-son/thien-tan/thon");
	const wrong = await table([
		["Thôn", "Tân Lập", "", ""],
		["Xóm gì", "Tân Hòa", "", ""],
	]);
	const refused = await sendFile("/xa/lang-son/thien-tan/thon/nhap-tep", wrong, "thon.xlsx");
	assert.match(refused.text, /Tệp có 1 chỗ cần sửa; chưa dòng nào được nhập/);
	assert.match(refused.text, /Xóm gì/);
	await text("/xa/lang-son/thien-tan/thon");
	const right = await table([
		["Thôn", "Tân Lập", "", "Cổng chợ; Nhà văn hóa"],
		["Thôn", "Tân Hòa", "", ""],
	]);
	const sent = await sendFile("/xa/lang-son/thien-tan/thon/nhap-tep", right, "thon.xlsx");
	assert.equal(sent.response.status, 303, sent.text.slice(0, 600));
	assert.match(await text("/xa/lang-son/thien-tan/thon"), /Thôn Tân Lập chưa ghi Cổng chợ; Nhà văn hóa/);
	browser.cookies.delete("guong");
});
