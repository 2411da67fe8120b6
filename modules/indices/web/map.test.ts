import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { indicesBrowser } from "../testing/indices-browser.ts";

const browser = await indicesBrowser();
const get = async (address: string): Promise<string> => (await browser.get(address)).text;
const mapOf = (html: string): string => /<svg[^>]*viewBox="0 0 440 600".*?<\/svg>/s.exec(html)?.[0] ?? "";

test("the map of 2024 shades 61 provinces, hatches two, names both ends and both archipelagos", async () => {
	const html = await get("/chi-so/papi/2024");
	const map = mapOf(html);
	assert.equal(map.match(/class="border q[1-4]"/g)?.length, 61);
	assert.equal(map.match(/fill="url\(#khong-co\)"/g)?.length, 2);
	assert.match(map, /<title>Đồng Tháp: 43,84<\/title>/);
	for (const text of [
		"QĐ. Hoàng Sa",
		"(TP. Đà Nẵng)",
		"QĐ. Trường Sa",
		"(tỉnh Khánh Hòa)",
		"Quảng Ninh 47,82",
	])
		assert.ok(map.includes(`>${text}</text>`), text);
	assert.match(
		map,
		/>Kiên Giang 39,91<\/text>.*>Vĩnh Phúc<\/text>|>Vĩnh Phúc<\/text>.*>Kiên Giang 39,91<\/text>/,
	);
	assert.match(html, /Gạch chéo là không có điểm: Tiền Giang, Vĩnh Phúc\./);
	assert.doesNotMatch(map, /NaN|undefined|style=/);
});

test("an index measured in the provinces of today is drawn on their map, with the special zones", async () => {
	const html = await get("/chi-so/service-index-766/2024");
	const map = mapOf(html);
	assert.equal(map.match(/class="border/g)?.length, 34);
	assert.match(map, />Đặc khu Hoàng Sa<\/text>/);
	assert.doesNotMatch(html, /khảo sát có sai số|trước khi hợp nhất|cộng từ các nội dung thành phần/);
});

test("the map follows the column by which the table is sorted", async () => {
	const map = mapOf(await get("/chi-so/papi/2024?xep=-D7"));
	assert.match(map, />Đồng Tháp 4,41<\/text>/);
	assert.match(map, />Hà Nội \d,\d\d<\/text>/);
});

test("where a source names some provinces only there is no map, and the page says how many it names", async () => {
	const html = await get("/chi-so/par-index/2024");
	assert.equal(mapOf(html), "");
	assert.match(html, /Nguồn chỉ nêu \d+ trên 63 tỉnh, thành phố\./);
	assert.match(html, /không tính hạng, trung bình hay nhóm/);
});

test("the heaviest page of a year is below 30 kB packed; fonts, sheet and shell are 70 more", async () => {
	const html = await get("/chi-so/papi/2024");
	assert.ok(gzipSync(html).length < 30_000, String(gzipSync(html).length));
});
