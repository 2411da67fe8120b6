import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { testDatabase } from "#platform/testing/database.ts";
import {
	bodiesOf,
	bodyNames,
	childrenAt,
	provincesAt,
	unitAt,
	unitByCode,
	unitsAbove,
	unitsUnder,
	whatBecameOf,
} from "../index.ts";

// The localities of the source papers, then and now, as the resolutions of 2025 name them.
const { public: db } = await testDatabase();
const today = Temporal.PlainDate.from("2026-11-22");
const before = Temporal.PlainDate.from("2025-06-30");
const reform = Temporal.PlainDate.from("2025-07-01");

async function heirsOf(id: string): Promise<readonly string[]> {
	const became = (await whatBecameOf(db, [id], today)).get(id);
	assert.ok(became && (became.kind === "one" || became.kind === "several"), `${id} has no known heirs`);
	return became.heirs.map((heir) => heir.unitId).sort();
}
const code = async (system: "vn63" | "vn34", digits: string, day: Temporal.PlainDate) =>
	(await unitByCode(db, system, digits, day)) ?? assert.fail(`${system}:${digits} named nobody on ${day}`);

test("huyện Long Phú went to five communes of Cần Thơ, and none of them is picked", async () => {
	const longPhu = await code("vn63", "946", before);
	assert.deepEqual(await heirsOf(longPhu), [
		"vn34:31552",
		"vn34:31639",
		"vn34:31645",
		"vn34:31654",
		"vn34:31666",
	]);
	const became = (await whatBecameOf(db, [longPhu], today)).get(longPhu);
	assert.equal(became?.kind, "several");
	assert.ok(became?.kind === "several" && became.heirs.every((heir) => heir.primary === null));
	assert.equal((await unitAt(db, "vn34:31639", today))?.provinceId, "vn34:92");
});

test("huyện Trà Cú went to six communes of Vĩnh Long", async () => {
	assert.deepEqual(await heirsOf("vn63:849"), [
		"vn34:29461",
		"vn34:29467",
		"vn34:29476",
		"vn34:29489",
		"vn34:29491",
		"vn34:29506",
	]);
});

test("xã Thanh Sơn was merged whole into xã Thiện Tân, and Lạng Sơn went on", async () => {
	assert.deepEqual(await heirsOf("vn63:06421"), ["vn34:06436"]);
	const became = (await whatBecameOf(db, ["vn63:06421"], today)).get("vn63:06421");
	assert.ok(became?.kind === "one");
	assert.equal(became.heir.share, "whole");
	assert.equal(became.heir.resolution, "1672/NQ-UBTVQH15");
	assert.deepEqual(became.heir.clauses, ["Điều 1 khoản 48"]);
	const above = await unitsAbove(db, ["vn63:06421"], before);
	assert.deepEqual(
		above.get("vn63:06421")?.map((unit) => unit.fullName),
		["Huyện Hữu Lũng", "Tỉnh Lạng Sơn"],
	);
	assert.equal(await code("vn63", "20", before), await code("vn34", "20", today));
});

test("thị trấn Như Quỳnh became xã Như Quỳnh under another code", async () => {
	assert.deepEqual(await heirsOf(await code("vn63", "11986", before)), ["vn34:12004"]);
	assert.equal((await unitAt(db, "vn34:12004", today))?.fullName, "Xã Như Quỳnh");
});

test("code 82 was Tiền Giang and is Đồng Tháp; old Đồng Tháp had 87", async () => {
	assert.equal((await unitAt(db, await code("vn63", "82", before), before))?.name, "Tiền Giang");
	assert.equal((await unitAt(db, await code("vn34", "82", reform), reform))?.name, "Đồng Tháp");
	assert.deepEqual(await heirsOf("vn63:87"), ["vn34:82"]);
	assert.equal(await unitByCode(db, "vn34", "87", today), null);
});

test("before the reform of 2025 there were three levels, after it two", async () => {
	const counts = async (day: Temporal.PlainDate) => {
		const provinces = await provincesAt(db, day);
		const below = [
			...(
				await childrenAt(
					db,
					provinces.map((p) => p.id),
					day,
				)
			).values(),
		].flat();
		const further = [
			...(
				await childrenAt(
					db,
					below.map((u) => u.id),
					day,
				)
			).values(),
		].flat();
		return [provinces.length, below.length, further.length];
	};
	assert.deepEqual(await counts(before), [63, 696, 10035]);
	assert.deepEqual(await counts(reform), [34, 3321, 0]);
	assert.deepEqual(await counts(today), [34, 3321, 0]);
	assert.deepEqual(await counts(Temporal.PlainDate.from("2022-02-28")), [63, 705, 10598]);
});

test("a commune that became a ward in 2026 is the same unit", async () => {
	const day = (text: string) => Temporal.PlainDate.from(text);
	assert.equal((await unitAt(db, "vn34:07294", day("2026-09-19")))?.fullName, "Xã Bố Hạ");
	assert.equal((await unitAt(db, "vn34:07294", day("2026-09-20")))?.fullName, "Phường Bố Hạ");
	assert.equal((await unitAt(db, "vn34:24", day("2026-09-20")))?.fullName, "Thành phố Bắc Ninh");
	const names = (await bodiesOf(db, ["vn34:07294"], today)).get("vn34:07294")?.map((body) => body.name) ?? [];
	assert.ok(names.includes("Ủy ban nhân dân phường Bố Hạ"));
	assert.ok(names.includes("Phòng Kinh tế, Hạ tầng và Đô thị") && !names.includes("Phòng Kinh tế"));
});

test("a commune gone between the snapshots has no known successor, and says so", async () => {
	const id = await code("vn63", "00223", Temporal.PlainDate.from("2023-04-01"));
	assert.equal(id, "vn63-2023:00223");
	assert.deepEqual((await whatBecameOf(db, [id], today)).get(id), { kind: "unknown" });
});

test("a split commune names every heir with its share", async () => {
	const became = (await whatBecameOf(db, ["vn63:00634"], today)).get("vn63:00634");
	assert.ok(became?.kind === "several");
	assert.equal(became.heirs.length, 5);
	assert.ok(became.heirs.every((heir) => heir.share === "part"));
});

test("all units under a province are found on the day asked about", async () => {
	assert.equal((await unitsUnder(db, "vn34:82", today)).length, 102);
	const old = await unitsUnder(db, "vn63:94", before);
	assert.ok(old.some((unit) => unit.id === "vn63:946") && old.some((unit) => unit.id === "vn63:31669"));
});

test("bodies have the same ids before anybody refers to them as after", async () => {
	const ids = ["vn63:06421/xa.ubnd", "vn34:06436/xa.ubnd", "vn34:82/tinh.so-noi-vu-2025", "nobody"];
	assert.deepEqual([...(await bodyNames(db, ids, today))].sort(), [
		["vn34:06436/xa.ubnd", "Ủy ban nhân dân xã Thiện Tân"],
		["vn34:82/tinh.so-noi-vu-2025", "Sở Nội vụ tỉnh Đồng Tháp"],
		["vn63:06421/xa.ubnd", "Ủy ban nhân dân xã Thanh Sơn"],
	]);
});
