import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyFinder, isAskedNotOrdered, type NameableBody } from "./body-names.ts";

const body = (id: string, group: NameableBody["group"], ...names: readonly string[]): NameableBody => ({
	id,
	name: names[0] as string,
	names,
	group,
});
const find = bodyFinder([
	body("ubnd", null, "Ủy ban nhân dân tỉnh Đồng Tháp", "Ủy ban nhân dân tỉnh"),
	body("nv", "department", "Sở Nội vụ"),
	body("yt", "department", "Sở Y tế"),
	body("vh", "department", "Sở Văn hóa, Thể thao và Du lịch"),
	body(
		"mttq",
		null,
		"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Tháp",
		"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
	),
	body("mt", "committee-below", "Ủy ban nhân dân phường Mỹ Tho", "Phường Mỹ Tho"),
	body("ta", "committee-below", "Ủy ban nhân dân xã Tân An", "Xã Tân An"),
	body("ta2", null, "Xã Tân An"),
]);
const ids = (written: string) => find(written).map(({ bodyId, written: as }) => bodyId ?? `? ${as}`);

test("a body is found whatever marks, case and abbreviations it is written with", () => {
	assert.deepEqual(ids("sở nội vụ"), ["nv"]);
	assert.deepEqual(ids("UBND tỉnh"), ["ubnd"]);
	assert.deepEqual(ids("Uỷ ban MTTQ Việt Nam tỉnh"), ["mttq"]);
	assert.deepEqual(ids("UBND phường Mỹ Tho"), ["mt"]);
});

test("several stand one to a line, or behind semicolons, or behind commas when every name is known", () => {
	assert.deepEqual(ids("- Sở Y tế\n- Sở Nội vụ;"), ["yt", "nv"]);
	assert.deepEqual(ids("Sở Y tế, Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ"), ["yt", "vh", "nv"]);
	assert.deepEqual(ids("Sở Y tế và Sở Nội vụ"), ["yt", "nv"]);
	assert.deepEqual(ids("Sở Y tế, đơn vị liên quan"), ["? Sở Y tế, đơn vị liên quan"]);
});

test("all communes and all departments are named in one word; nobody is named twice", () => {
	assert.deepEqual(ids("UBND các xã, phường"), ["mt", "ta"]);
	assert.deepEqual(ids("Các sở, ban, ngành tỉnh; Sở Y tế"), ["nv", "yt", "vh"]);
});

test("a name that two bodies bear, or none, stays as it is written", () => {
	assert.deepEqual(ids("xã Tân An"), ["? xã Tân An"]);
	assert.deepEqual(ids("Ban quản lý chợ"), ["? Ban quản lý chợ"]);
	assert.deepEqual(ids("  "), []);
});

test("the Fatherland Front is asked and not ordered, however it is written; nobody else is", () => {
	for (const name of [
		"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
		"UBMTTQ",
		"Uỷ ban MTTQVN xã",
		"Mặt trận Tổ quốc xã",
	])
		assert.equal(isAskedNotOrdered(name), true, name);
	for (const name of ["Sở Nội vụ", "UBND xã phối hợp Mặt trận Tổ quốc"])
		assert.equal(isAskedNotOrdered(name), false, name);
});
