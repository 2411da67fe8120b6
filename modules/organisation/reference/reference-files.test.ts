import assert from "node:assert/strict";
import { test } from "node:test";
import { readBodyKindFile, readUnitFiles } from "./reference-files.ts";
import { unitHistory } from "./unit-history.ts";

const files = await readUnitFiles();
const { units, edges } = unitHistory(files);

const byLevel = (codes: readonly string[]) => ({
	province: codes.filter((code) => code.length === 2).length,
	district: codes.filter((code) => code.length === 3).length,
	commune: codes.filter((code) => code.length === 5).length,
});
const codesOf = (rows: readonly { code: string }[]) => rows.map((row) => row.code);

test("the snapshots hold as many units as their sources say", () => {
	assert.deepEqual(byLevel(codesOf(files.of2023)), { province: 63, district: 705, commune: 10598 });
	assert.deepEqual(byLevel(codesOf(files.of2024)), { province: 63, district: 696, commune: 10035 });
	assert.deepEqual(byLevel(codesOf(files.of2025)), { province: 34, district: 0, commune: 3321 });
	for (const rows of [files.of2023, files.of2024, files.of2025]) {
		assert.equal(new Set(codesOf(rows)).size, rows.length, "a code stands twice");
		assert.ok(rows.every((row) => row.name === row.name.normalize("NFC").trim() && !row.name.includes("  ")));
	}
});

test("after the changes of 2026 there are 9 cities, 25 provinces, 709 wards, 2,599 communes and 13 special zones", () => {
	const changed = new Map(files.changes2026.map((row) => [row.code, row.type]));
	const types = files.of2025.map((row) => changed.get(row.code) ?? row.type);
	const count = (type: string) => types.filter((other) => other === type).length;
	assert.deepEqual(["tp_tw", "tinh", "phuong", "xa", "dac_khu"].map(count), [9, 25, 709, 2599, 13]);
});

test("the lineage has 10,566 edges between communes, from every old one and to every new one", () => {
	const communes = files.lineage.filter((row) => row.date === "2025-07-01" && row.old_code.length === 5);
	assert.equal(communes.length, 10566);
	assert.equal(new Set(communes.map((row) => row.old_code)).size, 10035);
	const fromDistricts = files.lineage.filter((row) => row.old_code.length === 3 && row.new_code !== "");
	assert.equal(fromDistricts.length, 5);
	assert.equal(new Set([...communes, ...fromDistricts].map((row) => row.new_code)).size, 3321);
	assert.equal(files.lineage.length, 11350);
});

test("every edge of the lineage is a succession, or the same unit going on", () => {
	const onReform = files.lineage.filter((row) => row.date === "2025-07-01" && row.new_code !== "");
	const goingOn = onReform.filter((row) => ["unchanged", "renamed", "retyped"].includes(row.relation));
	assert.equal(goingOn.length, 11 + 127 + 2 + 2);
	assert.equal(edges.length, files.early.length + onReform.length - goingOn.length);
	for (const edge of edges) assert.ok(units.has(edge.from) && units.has(edge.to) && edge.from !== edge.to);
});

test("the days of a unit's versions follow each other without gap or overlap", () => {
	for (const unit of units.values()) {
		for (const [index, version] of unit.versions.entries()) {
			assert.ok(version.from === null || version.to === null || version.from < version.to, unit.id);
			if (index > 0) assert.equal(version.from, unit.versions[index - 1]?.to, unit.id);
		}
	}
});

test("whoever is a parent exists as long as the child has it", () => {
	for (const unit of units.values()) {
		for (const { parentId, from, to } of unit.versions) {
			if (parentId === null) continue;
			const parent = units.get(parentId);
			assert.ok(parent, `${unit.id} lies under ${parentId}, which is not there`);
			const first = parent.versions[0]?.from ?? null;
			const beyond = parent.versions.at(-1)?.to ?? null;
			assert.ok(first === null || (from !== null && first <= from), `${unit.id} is older than ${parentId}`);
			assert.ok(beyond === null || (to !== null && to <= beyond), `${unit.id} outlives ${parentId}`);
		}
	}
});

test("the catalogue of bodies names only kinds that it has", async () => {
	const kinds = await readBodyKindFile();
	const codes = new Set(kinds.map((kind) => kind.code));
	assert.equal(kinds.length, 157);
	assert.equal(codes.size, 157);
	for (const kind of kinds) {
		const named = [kind.parent, ...kind.predecessors.split("|"), ...kind.successors.split("|")].filter(
			Boolean,
		);
		for (const code of named) assert.ok(codes.has(code), `${kind.code} names ${code}`);
		assert.match(kind.verified, /^[VM]$/);
	}
});
