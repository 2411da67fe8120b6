import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { indicesBrowser } from "../../testing/indices-browser.ts";

const browser = await indicesBrowser();
const plain = (html: string): string =>
	html
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll(/[\s\u00a0]+/g, " ")
		.replaceAll(/ ([,.)])/g, "$1");

async function get(address: string): Promise<string> {
	const { response, text } = await browser.get(address);
	assert.equal(response.status, 200, address);
	assert.doesNotMatch(text, /NaN|undefined|Infinity|\[object/, address);
	return text;
}
const own = "/chi-so/papi/so-sanh?don-vi=dong-thap-truoc-2025,tien-giang-truoc-2025&nam=2024&tu=2022";

test("two provinces in plain words: level, rank of how many, distance, change, noise that nobody knows", async () => {
	const page = plain(
		await get("/chi-so/papi/so-sanh?don-vi=dong-thap-truoc-2025,quang-ninh&nam=2024&tu=2022"),
	);
	assert.match(page, /Năm 2024, tỉnh Đồng Tháp được 43,84 điểm, hạng 26 trên 61, nhóm trung bình cao\./);
	assert.match(page, /Tỉnh Quảng Ninh hơn tỉnh Đồng Tháp 3,9\d điểm/);
	assert.match(
		page,
		/So với năm 2022, tỉnh Đồng Tháp tăng 1,69 điểm, xếp theo mức thay đổi là \d+ trên \d\d\./,
	);
	assert.match(page, /không thể biết từ số liệu đã công bố/);
	assert.match(page, /2023 41,32 42 trên 61/);
	assert.match(page, /2022 42,15 32 trên 61/);
});

test("years across a change of the measure are not compared, and the reason stands there", async () => {
	const page = plain(await get("/chi-so/papi/so-sanh?don-vi=dong-thap-truoc-2025&nam=2018&tu=2017"));
	assert.match(page, /Không so được 2017 với 2018/);
	assert.match(page, /Từ năm 2018 có tám nội dung thay vì sáu/);
	assert.doesNotMatch(page, /xếp theo mức thay đổi/);
});

test("a province of today that was never measured stands as those it was made from", async () => {
	const page = plain(await get("/chi-so/papi/so-sanh?don-vi=dong-thap&nam=2023"));
	assert.match(page, /từng tỉnh cũ, không cộng lại/);
	assert.match(page, /Năm 2023, tỉnh Đồng Tháp được 41,32 điểm/);
	assert.match(page, /Năm 2023, tỉnh Tiền Giang được 39,69 điểm/);
});

test("a component is drawn and told alone; lines break where its own measure changed", async () => {
	const html = await get(`${own}&noi-dung=D7`);
	assert.match(html, /Quản trị môi trường/);
	assert.match(plain(html), /Năm 2024, tỉnh Đồng Tháp được 4,41 điểm, hạng 1 trên 61/);
	assert.match(html, /class="own-dot"/);
});

test("nobody asked: highest and lowest; what is unknown in the address is left aside", async () => {
	const page = plain(await get("/chi-so/papi/so-sanh"));
	assert.match(page, /Tỉnh Quảng Ninh hơn tỉnh Kiên Giang 7,9\d điểm/);
	assert.equal(plain(await get("/chi-so/papi/so-sanh?nam=1999&noi-dung=%3Cscript%3E&don-vi=khong-co")), page);
	assert.equal((await browser.get("/chi-so/gdp/so-sanh")).response.status, 404);
});

test("a partial source gives published ranks, no mean, no places by change", async () => {
	const page = plain(await get("/chi-so/par-index/so-sanh?nam=2024"));
	assert.doesNotMatch(page, /xếp theo mức thay đổi|trung bình của \d+ tỉnh/);
});

test("figures and drawing go along as files that stand alone", async () => {
	const csv = await get(own.replace("so-sanh?", "so-sanh.csv?"));
	const lines = csv.trimEnd().split(/\r?\n/);
	assert.equal(lines.length, 1 + 14 * 2);
	assert.ok(
		lines.some((line) => line.startsWith("PAPI,2022,vn63:87,Đồng Tháp,TOTAL,total,42.149784,,32,61,")),
	);
	assert.ok(
		lines.some((line) =>
			/PAPI,2024,vn63:82,Tiền Giang,TOTAL,total,,(withdrawn|not-published),,,0/.test(line),
		),
	);
	const { response, text } = await browser.get(own.replace("so-sanh?", "so-sanh.svg?"));
	assert.match(response.headers.get("content-type") ?? "", /^image\/svg\+xml/);
	assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<style>.*43,84/s);
	assert.doesNotMatch(text, /var\(--/);
});

test("the page can be cited by an address that shows the same, and is light", async () => {
	const html = await get(own);
	const [, address = ""] =
		/http:\/\/guong\.test(\/chi-so\/papi\/so-sanh\?[^<, ]+,[^<, ]+), xem ngày 22\/11\/2026/.exec(html) ?? [];
	const again = await get(address.replaceAll("&amp;", "&"));
	assert.equal(again, html);
	assert.ok(gzipSync(html).length < 20_000, String(gzipSync(html).length));
});

test("every index can be compared, in both languages", async () => {
	for (const index of ["papi", "par-index", "sipas", "pci", "dti", "service-index-766"])
		for (const language of ["", "/en"]) await get(`${language}/chi-so/${index}/so-sanh`);
});
