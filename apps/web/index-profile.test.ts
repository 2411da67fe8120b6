import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { readSettings } from "#platform/config/settings.ts";
import { memoryStore } from "#platform/files/memory-store.ts";
import { httpApp } from "#platform/http/app.ts";
import { keepingMailer } from "#platform/mail/index.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { anotherDatabase } from "#platform/testing/database.ts";
import { stoppedClock } from "#platform/testing/people.ts";
import { makeWeb } from "./make-web.ts";

const clock = stoppedClock("2026-11-22T02:00:00Z");
let made: Awaited<ReturnType<typeof anotherDatabase>>;
let browser: TestBrowser;

before(async () => {
	made = await anotherDatabase("reference");
	const installation = {
		demo: false,
		secure: false,
		origin: "http://guong.test",
		secret: Buffer.alloc(32, 3),
		signOn: null,
	};
	const services = { installation, files: memoryStore(clock), mailer: keepingMailer };
	const settings = readSettings({}, { GUONG_NO_RATE_LIMIT: "1" });
	browser = testBrowser(
		httpApp(await makeWeb({ settings, database: made.database, clock, services, demo: false })),
	);
});
after(() => made.drop());

async function get(address: string): Promise<string> {
	const { response, text } = await browser.get(address);
	assert.equal(response.status, 200, address);
	assert.doesNotMatch(text, /NaN|undefined|Infinity|\[object/, address);
	return text;
}
const plain = (html: string): string =>
	html
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll(/[\s\u00a0]+/g, " ")
		.replaceAll(/ ([,.)])/g, "$1");
const own = "/chi-so/papi/ho-so/dong-thap-truoc-2025";

test("the profile of the former Đồng Tháp says the published totals and ranks of three years", async () => {
	assert.match(plain(await get(own)), /PAPI 2024 của tỉnh Đồng Tháp: 43,84 điểm, hạng 26 trên 61/);
	assert.match(
		plain(await get(`${own}?nam=2023`)),
		/PAPI 2023 của tỉnh Đồng Tháp: 41,32 điểm, hạng 42 trên 61/,
	);
	assert.match(
		plain(await get(`${own}?nam=2022`)),
		/PAPI 2022 của tỉnh Đồng Tháp: 42,15 điểm, hạng 32 trên 61/,
	);
});

test("the change is taken apart exactly: the parts of the components add up to that of the total", async () => {
	const html = await get(own);
	const [, table = ""] = /id="thay-doi".*?<tbody[^>]*>(.*?)<\/table>/s.exec(html) ?? [];
	const amounts = [...table.matchAll(/([+−]?\d+,\d\d)<\/td><\/tr>/g)].map(([, text = ""]) =>
		Number(text.replace("−", "-").replace(",", ".")),
	);
	assert.equal(amounts.length, 9);
	const total = amounts.at(-1) ?? 0;
	const sum = amounts.slice(0, -1).reduce((a, b) => a + b, 0);
	assert.equal(total, 2.51);
	// eight figures rounded to two decimals
	assert.ok(Math.abs(sum - total) <= 0.04, `${sum} ${total}`);
	assert.match(plain(html), /Tăng 2,51 điểm so với năm 2023; góp nhiều nhất là/);
});

test("distances are told against the best, the region and the peers, each named", async () => {
	const page = plain(await get(own));
	assert.match(page, /Vùng: trung bình của 11 tỉnh, thành phố khác trong Đồng bằng sông Cửu Long/);
	assert.match(page, /các tỉnh cùng vùng có tổng điểm gần nhất trong năm: [^.]+\./);
	assert.match(page, /Tham gia của người dân ở cấp cơ sở 4,59 47 trên 61 −1,36/);
});

test("by default nobody can know what is noise; then a what-if under the errors that were published, or an own one", async () => {
	const page = plain(await get(own));
	assert.match(page, /không thể biết từ số liệu đã công bố/);
	assert.match(page, /Giả định, không phải kết quả/);
	for (const error of ["0,158 (nhỏ)", "0,193 (vừa)", "0,887 (lớn)"]) assert.ok(page.includes(error), error);
	assert.doesNotMatch(page, /Ông\/Bà nhập/);
	assert.match(plain(await get(`${own}?sai-so=0,3`)), /0,3 \(do Ông\/Bà nhập\) 43,25–44,42/);
	assert.match(plain(await get(`${own}?sai-so=abc`)), /Sai số chuẩn phải là một số lớn hơn 0/);
});

test("a component that stays weak is named with its years, what may move it, and that no plan names it", async () => {
	const page = plain(await get("/chi-so/papi/ho-so/kien-giang-truoc-2025"));
	assert.match(page, /[345] trên 5 năm: 20\d\d, 20\d\d, 20\d\d/);
	assert.match(page, /chưa có nhiệm vụ nào nêu nội dung này/);
});

test("a province of a partial source has its published figure and no distances or ranks of ours", async () => {
	const page = plain(await get("/chi-so/par-index/ho-so/quang-ninh"));
	assert.match(page, /PAR \d{4} của tỉnh Quảng Ninh: \d\d,\d\d điểm/);
	assert.doesNotMatch(page, /Điểm còn kém ở đâu/);
});

test("provinces of today stand in the index that is measured for them, and nobody else is found", async () => {
	const counted = plain(await get("/chi-so/service-index-766/ho-so/dong-thap"));
	assert.match(counted, /DVC766 2026 của tỉnh Đồng Tháp/);
	assert.match(counted, /không có sai số khảo sát/);
	assert.equal((await browser.get("/chi-so/papi/ho-so/khong-co")).response.status, 404);
});

test("the page is light, and speaks English", async () => {
	const html = await get(own);
	assert.ok(gzipSync(html).length < 20_000, String(gzipSync(html).length));
	assert.match(
		plain(await get(`/en${own}`)),
		/PAPI 2024 of Dong Thap Province: 43\.84 points, rank 26 of 61/,
	);
});
