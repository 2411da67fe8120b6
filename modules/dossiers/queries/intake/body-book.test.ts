import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "#platform/testing/database.ts";
import { BodyBook } from "./body-book.ts";

const { read } = await testDatabase();
const none = new Map<string, string>();

async function asked(book: BodyBook, text: string, day: string) {
	await book.prepare([{ text, day }]);
	const found = book.find(text, day);
	return "wrong" in found ? found.wrong : `${found.bodyId} ${found.provinceId}`;
}

test("a body is known by its name, its unit alone, shortened, with what lies above, and by its id", async () => {
	const book = new BodyBook(read, "vn34:20", none);
	const committee = "vn34:06436/xa.ubnd vn34:20";
	for (const text of [
		"Ủy ban nhân dân xã Thiện Tân",
		"UBND xã Thiện Tân",
		"ubnd xa thien tan",
		"Xã Thiện Tân",
		"UBND xã Thiện Tân - tỉnh Lạng Sơn",
		"vn34:06436/xa.ubnd",
	])
		assert.equal(await asked(book, text, "2026-03-02"), committee, text);
	const centre = "vn34:06436/xa.tt-pvhcc vn34:20";
	assert.equal(await asked(book, "TT PVHCC xã Thiện Tân", "2026-03-02"), centre);
	assert.match(await asked(book, "Sở Tư pháp", "2026-03-02"), /tinh\.so-tu-phap/);
	assert.equal(await asked(book, "Phòng Kinh tế", "2026-03-02"), "ambiguous");
	assert.equal(
		await asked(book, "Phòng Kinh tế xã Thiện Tân", "2026-03-02"),
		"vn34:06436/xa.phong-kinh-te vn34:20",
	);
	assert.equal(await asked(book, "UBND phường Mỹ Tho", "2026-03-02"), "unknown");
	assert.equal(await asked(book, "vn34:28249/xa.ubnd", "2026-03-02"), "unknown");
});

test("bodies of vanished districts and departments are fine on their days and said not to be there on others", async () => {
	const book = new BodyBook(read, "vn34:20", none);
	assert.match(await asked(book, "UBND huyện Hữu Lũng", "2025-05-06"), /huyen\.ubnd vn34:20$/);
	assert.equal(await asked(book, "UBND huyện Hữu Lũng", "2026-03-02"), "not-then");
	assert.match(await asked(book, "Sở Nội vụ", "2024-05-06"), /tinh\.so-noi-vu vn34:20/);
	assert.match(await asked(book, "Sở Nội vụ", "2026-03-02"), /tinh\.so-noi-vu-2025 vn34:20/);
	assert.equal(await asked(book, "Sở Tài nguyên và Môi trường", "2026-03-02"), "not-then");
	const later = new BodyBook(read, "vn34:20", none);
	assert.equal(await asked(later, "UBND huyện Hữu Lũng", "2025-08-04"), "not-then");
});

test("a province made of two has the bodies of both before it was made", async () => {
	const book = new BodyBook(read, "vn34:82", none);
	assert.match(await asked(book, "UBND thành phố Mỹ Tho", "2025-04-01"), /huyen\.ubnd vn63:82$/);
	assert.match(await asked(book, "UBND thành phố Cao Lãnh", "2025-04-01"), /huyen\.ubnd vn63:87$/);
	assert.equal(await asked(book, "Sở Nội vụ", "2024-04-01"), "ambiguous");
	assert.match(await asked(book, "Sở Nội vụ tỉnh Tiền Giang", "2024-04-01"), /^vn63:82\/tinh\.so-noi-vu/);
});

test("what a person said of a name comes first, and holds only on the days of the body it stands for", async () => {
	const said = new Map([["bo phan tiep nhan so 1", "vn34:06436/xa.tt-pvhcc"]]);
	const book = new BodyBook(read, "vn34:20", said);
	assert.equal(await asked(book, "Bộ phận tiếp nhận số 1", "2026-03-02"), "vn34:06436/xa.tt-pvhcc vn34:20");
	assert.equal(await asked(book, "Bộ phận tiếp nhận số 1", "2025-03-03"), "not-then");
});
