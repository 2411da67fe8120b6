import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { reads } from "#platform/db/connections.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { fold } from "../domain/fold.ts";
import { searchUnits } from "./search-units.ts";

const { public: db } = await testDatabase();
const today = Temporal.PlainDate.from("2026-11-22");

const names = async (typed: string) =>
	(await searchUnits(db, typed, today)).found.map((unit) =>
		[unit.fullName, unit.place].filter(Boolean).join(", "),
	);
const first = async (typed: string) => (await names(typed))[0];

test("an abolished district is found first when its kind is typed", async () => {
	assert.equal(await first("huyen long phu"), "Huyện Long Phú, tỉnh Sóc Trăng");
	assert.equal(await first("huyen long phu soc trang"), "Huyện Long Phú, tỉnh Sóc Trăng");
});

test("without a kind, today's units come before those of the past, and both are there", async () => {
	const found = await names("long phu");
	assert.equal(found[0], "Xã Long Phú, thành phố Cần Thơ");
	assert.ok(found.includes("Huyện Long Phú, tỉnh Sóc Trăng"));
	assert.equal((await names("đồng tháp")).slice(0, 2).join("; "), "Tỉnh Đồng Tháp; Tỉnh Đồng Tháp");
	assert.deepEqual(
		(await searchUnits(db, "đồng tháp", today)).found.slice(0, 2).map((unit) => unit.isToday),
		[true, false],
	);
});

test("abbreviations, numbers and the places above narrow the search", async () => {
	assert.deepEqual(await names("x thanh son huu lung"), ["Xã Thanh Sơn, huyện Hữu Lũng, tỉnh Lạng Sơn"]);
	assert.deepEqual(await names("p ben nghe q1"), ["Phường Bến Nghé, quận 1, thành phố Hồ Chí Minh"]);
	assert.deepEqual(await names("P.1 quận 03"), ["Phường 1, quận 3, thành phố Hồ Chí Minh"]);
	assert.equal(await first("TX. Cai Lậy"), "Thị xã Cai Lậy, tỉnh Tiền Giang");
	assert.equal(await first("TP HCM"), "Thành phố Hồ Chí Minh");
	assert.equal(await first("thanh pho hue"), "Thành phố Huế");
});

test("a name typed with a kind it no longer has is found all the same", async () => {
	const { how, found } = await searchUnits(db, "tx hong ngu", today);
	assert.equal(how, "kind");
	assert.deepEqual(found.map((unit) => unit.fullName).slice(0, 2), ["Phường Hồng Ngự", "Thành phố Hồng Ngự"]);
	assert.equal((await searchUnits(db, "huyen hong ngu", today)).how, "exact");
	assert.equal((await searchUnits(db, "tx hong ngu lang son", today)).how === "kind", false);
});

test("a new commune is found by the district its land used to belong to", async () => {
	assert.ok((await names("thiện tân huu lung")).includes("Xã Thiện Tân, tỉnh Lạng Sơn"));
});

test("marks that were typed put the name that bears them first", async () => {
	assert.match((await first("tân thạnh")) ?? "", /Tân Thạnh/);
	assert.match((await first("tân thành")) ?? "", /Tân Thành/);
});

test("old names of a unit lead to it", async () => {
	const { found } = await searchUnits(db, "Thừa Thiên Huế", today);
	assert.equal(found[0]?.address, "/tinh/hue");
	assert.equal(found[0]?.isLastName, false);
	assert.equal(await first("xã bố hạ"), "Xã Bố Hạ, thành phố Bắc Ninh");
});

test("every spelling of the highlands is found", async () => {
	for (const typed of ["Đắk Lắk", "dac lac", "DAK LAK"])
		assert.equal(await first(typed), "Tỉnh Đắk Lắk", typed);
	for (const typed of ["ea hleo", "Ea H’Leo", "eah'leo"])
		assert.match((await first(typed)) ?? "", /Ea H'/, typed);
});

test("a slip of the finger is forgiven, and said", async () => {
	const slipped = await searchUnits(db, "thnh sơn hữu lũng", today);
	assert.equal(slipped.how, "slip");
	assert.equal(slipped.found[0]?.fullName, "Xã Thanh Sơn");
});

test("the beginning of a name is enough", async () => {
	const result = await searchUnits(db, "sa đé", today);
	assert.equal(result.how, "beginning");
	assert.ok(result.found.some((unit) => unit.fullName === "Phường Sa Đéc"));
});

test("nothing is found for nonsense, nothing at all for nothing, and nothing breaks", async () => {
	for (const typed of [
		"",
		"   ",
		"%",
		"' OR 1=1 --",
		"hà nội\u0000",
		"\u0000",
		"x".repeat(5000),
		"🙂",
		"((((",
		"a b c d e f g h i j k l m n o p q",
	]) {
		const { found, how } = await searchUnits(db, typed, today);
		assert.equal(found.length === 0, how === "nothing", typed);
	}
});

test("pages of results hold each unit once", async () => {
	const all = await searchUnits(db, "phường 1", today, { size: 100, number: 1 });
	const parts = await Promise.all(
		[1, 2, 3, 4, 5].map((number) => searchUnits(db, "phường 1", today, { size: 10, number })),
	);
	assert.deepEqual(
		parts.flatMap((part) => part.found.map((unit) => unit.unitId)).slice(0, all.total),
		all.found.map((unit) => unit.unitId).slice(0, 50),
	);
	assert.ok(all.total > 20);
});

test("every unit is found by its full name and the places above it, typed without marks", async () => {
	const { rows } = await sql<{ id: string; full_name: string; place: string }>`
		SELECT unit_id AS id, full_name, place FROM organisation.search_entry WHERE is_last_name
		ORDER BY md5(unit_id || '20261122') LIMIT 200`.execute(reads<object>(db).executor);
	assert.equal(rows.length, 200);
	for (const { id, full_name, place } of rows) {
		const typed = fold(`${full_name} ${place}`);
		const { found, how } = await searchUnits(db, typed, today);
		assert.equal(how, "exact", typed);
		assert.ok(
			found.some((unit) => unit.unitId === id),
			typed,
		);
	}
});
