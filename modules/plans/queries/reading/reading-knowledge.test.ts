import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingKnown, readPaper } from "@guong/admin-docs";
import { testDatabase } from "#platform/testing/database.ts";
import { day, province } from "../../testing/house.ts";
import { readingKnowledge } from "./reading-knowledge.ts";

const paper = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG THÁP

Số: 84/KH-UBND

Đồng Tháp, ngày 17 tháng 5 năm 2023

KẾ HOẠCH
Nâng cao Chỉ số PAPI của tỉnh Đồng Tháp năm 2023

1. Sở Nội vụ tổng hợp, báo cáo trước ngày 30 tháng 6 năm 2023.
`;

test("bodies are known as of the paper's day, in the words of papers, with the day on which they ended", async () => {
	const first = readPaper({ text: paper, tables: null }, nothingKnown);
	const { read } = await testDatabase();
	const known = await readingKnowledge(read, first, province, day("2026-03-02"));
	const body = (code: string) => known.bodies.find((one) => one.code === code);
	assert.deepEqual(
		[body("huyen.ubnd")?.name, body("huyen.ubnd")?.level, body("huyen.ubnd")?.to],
		["Ủy ban nhân dân huyện", "district", "2025-06-30"],
	);
	assert.equal(body("tinh.so-noi-vu")?.to, "2025-02-28");
	assert.equal(body("tinh.so-noi-vu-2025")?.to, null);
	assert.deepEqual(
		known.ranked.map(({ index, year, units }) => [index, year, units]),
		[["PAPI", 2023, 61]],
		"of 63 provinces two were not ranked",
	);
	assert.ok(known.restDays.some(({ date }) => date === "2023-09-01"));
	const again = readPaper({ text: paper, tables: null }, known);
	assert.equal(again.tasks[0]?.leads[0]?.value.code, "tinh.so-noi-vu");
	assert.ok(!again.doubts.some(({ code }) => code.startsWith("body-")));
});
