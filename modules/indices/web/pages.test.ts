import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { provincesAt, type UnitPageContext, unitAt } from "#modules/organisation/index.ts";
import { stoppedClock } from "#platform/clock/clock.ts";
import type { Language } from "#platform/i18n/messages.ts";
import { indicesBrowser } from "../testing/indices-browser.ts";
import { databaseWithResults } from "../testing/published-results.ts";
import { unitSections } from "../wiring.ts";

const database = await databaseWithResults();
const browser = await indicesBrowser();

const plain = (html: string): string =>
	html
		.replaceAll(/<svg.*?<\/svg>/gs, " ")
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll(/[\s\u00a0]+/g, " ")
		.replaceAll(/ ([,.)])/g, "$1");

async function text(address: string, status = 200): Promise<string> {
	const { response, text } = await browser.get(address);
	assert.equal(response.status, status, address);
	return plain(text);
}

/** The part that this module adds to the page of a unit. */
async function partOf(unitId: string, language: Language = "vi"): Promise<{ html: string; text: string }> {
	const clock = stoppedClock("2026-11-22T02:00:00Z");
	const today = clock.today();
	const unit = await unitAt(database.public, unitId, today);
	assert.ok(unit);
	const to = (address: string) => address;
	const context: UnitPageContext = { db: database.public, clock, language, today, to };
	const shown = await Promise.all(unitSections.map((section) => section.show(unit, context)));
	const html = (await Promise.all(shown.map((part) => part?.toString() ?? ""))).join("");
	return { html, text: plain(html) };
}

test("the page of the former Đồng Tháp says score, rank of how many, change, and that noise cannot be known", async () => {
	const { text } = await partOf("vn63:87");
	assert.match(text, /PAPI 2024: 43,84 điểm, hạng 26 trên 61/);
	assert.match(text, /Hạng do Gương tính; nơi công bố không xếp hạng/);
	assert.match(text, /Tăng 2,51 điểm so với năm 2023/);
	assert.match(text, /không thể biết từ số liệu đã công bố/);
	assert.match(text, /Tham gia của người dân ở cấp cơ sở 4,59 \+0,67 47 trên 61 1,36 Bắc Giang 5,95/);
	assert.match(text, /Quản trị môi trường 4,41 \+0,12 1 trên 61 cao nhất cả nước/);
	assert.match(text, /Xem 28 nội dung thành phần/);
	assert.match(text, /5\.2 Thủ tục cấp giấy chứng nhận quyền sử dụng đất \d,\d\d [+−]\d,\d\d \d+ trên 61/);
	assert.match(text, /CECODES, VFF-CRT, RTA, UNDP \(2024\), công bố ngày 15\/04\/2025/);
	assert.match(text, /2018: Từ năm 2018 có tám nội dung thay vì sáu/);
	assert.match(text, /PAPI 2014 không công bố/);
});

test("the line of the figure is broken at every change of the measure and at missing years", async () => {
	const { html } = await partOf("vn63:87");
	const [drawing = ""] = /<svg.*?<\/svg>/s.exec(html) ?? [];
	// 2011-13, 2016-17, 2019-20, 2021-24; 2015 stands alone
	assert.equal(drawing.match(/class="own"/g)?.length, 4);
	assert.equal(drawing.match(/class="own-dot"/g)?.length, 12);
	assert.equal(drawing.match(/stroke-dasharray/g)?.length, 4);
	assert.equal(drawing.match(/>công bố</g)?.length, 2);
	assert.doesNotMatch(drawing, /NaN|undefined|style=/);
});

test("today's Đồng Tháp shows the results of both predecessors apart, under their old names", async () => {
	const { text, html } = await partOf("vn34:82");
	assert.match(text, /PAPI: kết quả của 2 tỉnh trước khi hợp nhất/);
	assert.match(text, /không cộng lại, không lấy trung bình/);
	assert.match(html, /href="\/tinh\/dong-thap-truoc-2025"[^>]*>Tỉnh Đồng Tháp \(đến 30\/06\/2025\)/);
	assert.match(text, /Tỉnh Tiền Giang \(đến 30\/06\/2025\) PAPI 2024: không công bố\./);
	assert.match(text, /Năm 2023 người dân chấm 39,69 điểm/);
	assert.match(text, /Năm 2024 người dân chấm 43,84 điểm/);
});

test("a published standard error is shown as it was printed, with what its interval really spans", async () => {
	const { text } = await partOf("vn34:01");
	assert.match(text, /Sai số chuẩn đã công bố cho năm 2023: 0,16 điểm; khoảng đã in: 43,70–44,22/);
	assert.match(text, /Nơi công bố ghi 95 %, nhưng khoảng ấy chỉ rộng ±1,645 sai số chuẩn/);
	// the year before has none, so the change of 2024 stays without a verdict
	assert.match(text, /không thể biết từ số liệu đã công bố/);
	assert.doesNotMatch((await partOf("vn63:87")).text, /Sai số chuẩn/);
});

test("a commune is told that PAPI has no figure below the province, and where the province's is", async () => {
	const { text, html } = await partOf("vn34:06436");
	assert.match(text, /PAPI không có số liệu dưới cấp tỉnh/);
	assert.match(html, /href="\/tinh\/lang-son#papi"/);
	assert.doesNotMatch(text, /\d,\d\d/);
});

test("the table of the country in 2024 has mean, ends, day of publication, and those without a score apart", async () => {
	const page = await text("/chi-so/papi/2024");
	assert.match(page, /PAPI 2024: trung bình 43,43 điểm ở 61 tỉnh, thành phố/);
	assert.match(page, /Cao nhất: Tỉnh Quảng Ninh, 47,82 điểm\. Thấp nhất: Tỉnh Kiên Giang, 39,91 điểm/);
	assert.match(page, /Công bố ngày 15\/04\/2025/);
	assert.match(page, /Quảng Ninh 47,82 1 cao nhất .*?Tây Ninh 47,35 2 cao nhất .*?Bình Thuận 47,13 3 /);
	assert.match(page, /Đồng Tháp 43,84 26 trung bình cao/);
	assert.match(page, /Cần Thơ 40,44 59 .*?Kon Tum 40,31 60 .*?Kiên Giang 39,91 61 /);
	assert.match(page, /2 tỉnh không có tổng điểm năm này/);
	assert.match(page, /Tỉnh Tiền Giang Không công bố/);
	assert.match(page, /Thừa Thiên Huế/);
});

test("the table is sorted by a link, names in Vietnamese order, units without a figure last either way", async () => {
	const names = async (address: string) => {
		const { text } = await browser.get(address);
		const [, table = ""] = /<tbody>(.*?)<\/tbody>/s.exec(text) ?? [];
		return [...table.matchAll(/<th scope="row"><a[^>]*>([^<]+)/g)].map((match) => match[1]);
	};
	assert.deepEqual((await names("/chi-so/papi/2024?xep=ten")).slice(0, 3), [
		"An Giang",
		"Bà Rịa - Vũng Tàu",
		"Bạc Liêu",
	]);
	const rising = await names("/chi-so/papi/2024?xep=D7");
	assert.deepEqual([rising[0], rising.slice(-2)], ["Hà Nội", ["Tiền Giang", "Vĩnh Phúc"]]);
	const falling = await names("/chi-so/papi/2024?xep=-D7");
	assert.deepEqual([falling[0], falling.slice(-2)], ["Đồng Tháp", ["Tiền Giang", "Vĩnh Phúc"]]);
	assert.equal((await names("/chi-so/papi/2024?xep=<script>"))[0], "Quảng Ninh");
});

test("an index or a year that is not here is not found", async () => {
	await text("/chi-so/papi/2025", 404);
	await text("/chi-so/pci/2018", 404);
	await text("/chi-so/papi/2025/du-lieu.csv", 404);
	await text("/du-lieu/chi-so/gdp/tat-ca.csv", 404);
});

test("the list of indices names publisher and years, and says what is not here", async () => {
	const page = await text("/chi-so");
	assert.match(page, /Có kết quả các năm 2011–2024/);
	assert.match(page, /CECODES, VFF-CRT, RTA, UNDP \(papi\.org\.vn\)/);
	assert.match(page, /Năm 2024: 8 nội dung, 28 nội dung thành phần/);
	assert.match(page, /không phải vì không có kết quả/);
});

test("all years come as one CSV with one head and as JSON; missing figures carry their reason, never 0", async () => {
	const lines = (await browser.get("/du-lieu/chi-so/papi/tat-ca.csv")).text.trimEnd().split(/\r?\n/);
	assert.equal(lines.length, 1 + 28854 + 378);
	assert.equal(lines.filter((line) => line.includes("phien_ban")).length, 1);
	assert.ok(
		lines.some((line) => line.startsWith("PAPI,2022,P21,vn63:87,Đồng Tháp,TOTAL,total,42.149784,summed,,")),
	);
	assert.ok(
		lines.some((line) => line.startsWith("PAPI,2023,P21,vn63:74,Bình Dương,TOTAL,total,,summed,withdrawn,")),
	);
	const all = JSON.parse((await browser.get("/du-lieu/chi-so/papi/tat-ca.json")).text);
	assert.deepEqual([all.trees.length, all.years.length, all.comparability.length], [5, 14, 130]);
	const year = JSON.parse((await browser.get("/chi-so/papi/2022/du-lieu.json")).text);
	const total = year.results.find(
		(row: { unitId: string; concept: string }) => row.unitId === "vn63:87" && row.concept === "total",
	);
	assert.deepEqual([total.value, total.computedRank.rank, total.computedRank.of], [42.149784, 32, 61]);
	assert.match((await browser.get("/chi-so/papi/2022/du-lieu.csv")).text, /^\ufeff?"?chi_so/);
});

test("the pages speak English too", async () => {
	assert.match(await text("/en/chi-so/papi/2024"), /PAPI 2024: mean of 43\.43 points in 61 provinces/);
	assert.match((await partOf("vn63:87", "en")).text, /PAPI 2024: 43\.84 points, rank 26 of 61/);
});

test("every province of today and of before, and every year, has a page without a hole in it", async () => {
	const days = ["2026-11-22", "2024-12-31"].map((day) => Temporal.PlainDate.from(day));
	const provinces = (await Promise.all(days.map((day) => provincesAt(database.public, day)))).flat();
	const ids = new Set(provinces.map((unit) => unit.id));
	assert.ok(ids.size > 63, String(ids.size));
	const holes = /NaN|undefined|null|Infinity|\[object/;
	for (const id of ids) {
		const { html, text } = await partOf(id, "en");
		assert.match(text, /In 20\d\d citizens gave \d\d\.\d\d points/, id);
		assert.doesNotMatch(html, holes, id);
	}
	for (let year = 2011; year <= 2024; year++) {
		const page = await text(`/chi-so/papi/${year}`);
		assert.match(page, new RegExp(`PAPI ${year}: trung bình \\d\\d,\\d\\d điểm ở 6\\d tỉnh`));
		assert.doesNotMatch(page, holes, String(year));
	}
});

test("a province reads what the other indices say, under the name by which each was measured", async () => {
	const { text: ofToday, html } = await partOf("vn34:82");
	assert.match(ofToday, /Các chỉ số khác nói gì/);
	assert.match(ofToday, /không cộng và không chia trung bình/);
	assert.match(ofToday, /Chỉ số năng lực cạnh tranh cấp tỉnh|PCI/);
	assert.match(html, /\/chi-so\/service-index-766\/ho-so\/dong-thap"/);
	assert.match(html, /\/chi-so\/pci\/ho-so\/(dong-thap-truoc-2025|tien-giang-truoc-2025)"/);
});
