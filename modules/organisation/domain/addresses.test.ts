import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { prepareAddresses } from "../reference/prepare.ts";
import { readUnitFiles } from "../reference/reference-files.ts";
import { unitHistory } from "../reference/unit-history.ts";
import { type AddressSubject, addressesOf } from "./addresses.ts";

const { units } = unitHistory(await readUnitFiles());
const addresses = prepareAddresses(units);
const current = new Map(addresses.filter((a) => a.isCurrent).map((a) => [a.unitId, a.address]));

test("every unit has one current address, and no address two units", () => {
	assert.equal(current.size, units.size);
	assert.equal(addresses.filter((a) => a.isCurrent).length, units.size);
	assert.equal(new Set(addresses.map((a) => a.address)).size, addresses.length);
});

test("two provinces bear the name Đồng Tháp, and both have an address", () => {
	assert.equal(current.get("vn34:82"), "/tinh/dong-thap");
	assert.equal(current.get("vn63:87"), "/tinh/dong-thap-truoc-2025");
	assert.equal(current.get("vn63:82"), "/tinh/tien-giang-truoc-2025");
});

test("units of today have the short address, those of before say so", () => {
	assert.equal(current.get("vn34:06436"), "/xa/lang-son/thien-tan");
	assert.equal(current.get("vn63:06421"), "/xa/lang-son/thanh-son-truoc-2025");
	assert.equal(current.get("vn63:946"), "/huyen/soc-trang/long-phu");
});

test("where names meet, kind, then district, then code tell them apart", () => {
	assert.equal(current.get("vn63:817"), "/huyen/tien-giang/thi-xa-cai-lay");
	assert.equal(current.get("vn63:820"), "/huyen/tien-giang/huyen-cai-lay");
	assert.equal(current.get("vn63:06442"), "/xa/lang-son/xa-tan-thanh-huu-lung-truoc-2025");
	assert.equal(current.get("vn34:30157"), "/xa/dong-thap/xa-tan-thanh-30157");
});

test("a unit that went on has an address also among the old ones, leading to today's", () => {
	const leading = addresses.find((a) => a.address === "/tinh/lang-son-truoc-2025");
	assert.deepEqual(leading, { address: "/tinh/lang-son-truoc-2025", unitId: "vn34:20", isCurrent: false });
	assert.equal(addresses.find((a) => a.address === "/tinh/thua-thien-hue")?.unitId, "vn34:46");
});

test("addresses do not depend on the order in which units are given", () => {
	const names = fc.constantFrom("Tân Thành", "Tân Thạnh", "Thanh Sơn", "1");
	const subject = fc.record({
		name: names,
		type: fc.constantFrom("xa", "phuong" as const),
		stands: fc.boolean(),
		early: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.array(subject, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (given, order) => {
			const subjects = given.map(
				(s, index): AddressSubject => ({
					...s,
					id: `u${index}`,
					level: "commune",
					type: s.type as "xa" | "phuong",
					early: s.early && !s.stands,
					code: String(10000 + index),
					provinceName: "Lạng Sơn",
					districtName: s.stands ? null : "Hữu Lũng",
					earlier: [],
				}),
			);
			const shuffled = subjects
				.map((s) => ({ s, at: order.next().value as number }))
				.sort((a, b) => a.at - b.at)
				.map(({ s }) => s);
			const sorted = (list: readonly AddressSubject[]) =>
				addressesOf(list)
					.map((a) => JSON.stringify(a))
					.sort();
			assert.deepEqual(sorted(shuffled), sorted(subjects));
		}),
		{ seed: 20261122, numRuns: 200 },
	);
});
