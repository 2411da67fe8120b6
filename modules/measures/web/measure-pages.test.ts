import assert from "node:assert/strict";
import { before, test } from "node:test";
import { testDatabase } from "#platform/testing/database.ts";
import { allMeasures } from "../catalogue/all-measures.ts";
import { type DossierRow, insertDossiers } from "../testing/dossier-rows.ts";
import { measuresBrowser } from "../testing/measures-browser.ts";

const browser = await measuresBrowser();
const row = (over: Partial<DossierRow>): DossierRow => ({
	...{ bodyId: "vn34:28249/xa.ubnd", unitId: "vn34:28249", provinceId: "vn34:82" },
	...{ receivedOn: "2026-02-02", firstDueOn: "2026-02-09", dueOn: "2026-02-09", settledOn: "2026-02-06" },
	...over,
});

const plain = (html: string): string =>
	html
		.replaceAll(/<svg.*?<\/svg>/gs, " ")
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll(/[\s\u00a0]+/g, " ");

before(async () => {
	const other = { bodyId: "vn34:06436/xa.ubnd", unitId: "vn34:06436", provinceId: "vn34:20" };
	await (await testDatabase()).inTransaction((trx) =>
		insertDossiers(trx, [
			row({}),
			row({ settledOn: "2026-03-02", lateDays: 15 }),
			...[1, 2, 3].map(() => row({ ...other, settledOn: "2026-02-05" })),
		]),
	);
});

test("the list names every measure with its definition, how it adds and its law", async () => {
	const { text } = await browser.get("/so-do");
	for (const { name, definition } of allMeasures) {
		assert.ok(text.includes(name.vi), name.vi);
		assert.ok(text.includes(definition.vi), name.vi);
	}
	assert.match(plain(text), /cộng theo nơi, trong một ngày/);
	assert.match(plain(text), /Nghị định 118\/2025\/NĐ-CP, khoản 6 Điều 19/);
});

test("a measure's page gives each province with its parts, and the country as a sum over a sum", async () => {
	const { text } = await browser.get("/so-do/dung-han-da-giai-quyet");
	const page = plain(text);
	assert.match(page, /Đồng Tháp 50,0 % 1 2/);
	assert.match(page, /Cả nước 80,0 % 4 5/);
	assert.match(page, /không có hồ sơ/);
	assert.match(page, /tính đến 06\/04\/2026 lúc 09\.00; kỳ chưa kết thúc/);
	assert.doesNotMatch(page, /NaN|undefined/);
});

test("one place stands month by month; a month to come is no 0", async () => {
	const { text } = await browser.get("/so-do/dung-han-da-giai-quyet?noi=vn34:82");
	const page = plain(text);
	assert.match(page, /02\/2026 100,0 % 1 1/);
	assert.match(page, /03\/2026 0,0 % 0 1/);
	assert.match(page, /12\/2026 chưa đến kỳ/);
});

test("the file holds numerator, denominator and the reason where there is none, for whoever goes on counting", async () => {
	const { text } = await browser.get("/so-do/dung-han-da-giai-quyet/du-lieu.csv");
	assert.match(text, /on-time-settled,province,vn34:82,[^\n]*,2026-02-01,2026-02-28,1,1,,,/);
	assert.match(text, /on-time-settled,country,vn,Cả nước,2026-01-01,2026-01-31,,,,nothing,/);
});

test("one file holds every measure of the year", async () => {
	const { text } = await browser.get("/du-lieu/so-do.csv");
	for (const { code } of allMeasures) assert.match(text, new RegExp(`^${code},country,vn,`, "m"));
	assert.equal(text.trim().split("\n").length, 1 + allMeasures.length * 35 * 12);
});

test("every page of a measure stands in both languages and stays light; of the year of the mergers too", async () => {
	for (const { slug } of allMeasures)
		for (const language of ["", "/en"])
			for (const year of [2025, 2026]) {
				const { response, text } = await browser.get(`${language}/so-do/${slug}?nam=${year}`);
				assert.equal(response.status, 200, slug);
				assert.ok(Buffer.byteLength(text) < 90_000, `${slug}: ${Buffer.byteLength(text)}`);
				assert.doesNotMatch(text, /undefined|\[object|NaN/, slug);
			}
	assert.equal((await browser.get("/so-do/khong-co-so-do-nay")).response.status, 404);
});
