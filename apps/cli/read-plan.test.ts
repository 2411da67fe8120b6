import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readingAsJson } from "./plan-reading/reading-as-json.ts";
import { readingAsTable } from "./plan-reading/reading-as-table.ts";
import { readPlanFile } from "./read-plan.ts";

const paper = `UBND TỈNH SÔNG LAM

Số:     /KH-UBND

Sông Lam, ngày 06 tháng 3 năm 2023

KẾ HOẠCH
Cải thiện Chỉ số PAPI năm 2023

Năm 2022, Chỉ số PAPI của tỉnh đạt 41,2 điểm, xếp hạng 45/63 tỉnh, thành phố. UBND tỉnh Sông Lam ban hành Kế hoạch như sau:

I. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ

Chủ trì, phối hợp với Sở Tài chính tham mưu UBND tỉnh kinh phí trong thời hạn 10 ngày kể từ ngày ban hành Kế hoạch này; hằng quý báo cáo UBND tỉnh.

2. Sở Nông nghiệp và Môi trường

Xử lý dứt điểm các điểm ô nhiễm.

Nơi nhận:
- Lưu: VT.
`;

async function readFrom(text: string) {
	const folder = await mkdtemp(join(tmpdir(), "read-plan-"));
	try {
		await writeFile(join(folder, "a.txt"), text);
		return await readPlanFile(join(folder, "a.txt"));
	} finally {
		await rm(folder, { recursive: true });
	}
}

test("a plan is read into tasks with keys, days and what is known of bodies and ranks, without a database", async () => {
	const { tasks, doubts, document } = readingAsJson(await readFrom(paper));
	assert.equal(document.kind, "plan");
	assert.equal(document.issuer?.key, "ubnd-tinh-song-lam");
	assert.deepEqual(
		tasks.map(({ lead, coordinate }) => [lead, coordinate]),
		[
			[["so-noi-vu"], ["so-tai-chinh"]],
			[["so-noi-vu"], ["so-tai-chinh"]],
			[["so-nong-nghiep-va-moi-truong"], []],
		],
	);
	const [first, second] = tasks;
	assert.deepEqual(
		[first?.deadline?.kind, first?.deadline?.iso, first?.deadline?.raw],
		["relative", "2023-03-16", "trong thời hạn 10 ngày kể từ ngày ban hành Kế hoạch này"],
	);
	assert.deepEqual(
		second?.recurrence && {
			kind: second.recurrence.kind,
			every: "every" in second.recurrence ? second.recurrence.every : null,
		},
		{ kind: "periodic", every: ["quarter"] },
	);
	assert.equal(first?.text.slice(0, 8), paper.slice(...(first?.fragments[0] ?? [0, 0])).slice(0, 8));
	const codes = doubts.map(({ code }) => code);
	// 61 provinces were ranked in 2022; the department of agriculture and environment began in March 2025
	for (const code of [
		"number-missing",
		"ranked-of-differs",
		"body-not-of-that-day",
		"output-missing",
	] as const)
		assert.ok(codes.includes(code), code);
});

test("working days are counted by the public calendar, and only where it is known", async () => {
	const limited = (date: string) =>
		paper.replace("10 ngày kể từ", "10 ngày làm việc kể từ").replace("ngày 06 tháng 3 năm 2023", date);
	const dayFrom = async (date: string) => readingAsJson(await readFrom(limited(date))).tasks[0]?.deadline;
	assert.equal((await dayFrom("ngày 24 tháng 4 năm 2023"))?.iso, "2023-05-11");
	const unknown = await dayFrom("ngày 24 tháng 4 năm 2012");
	assert.deepEqual([unknown?.iso, unknown?.iso_reason], [null, "working-days-need-calendar"]);
});

test("people get the same as a list, in either language, with the line of each task", async () => {
	const reading = await readFrom(paper);
	assert.match(
		readingAsTable(reading, "vi"),
		/Nhiệm vụ \(3\)[\s\S]*T1 .*\(dòng 16\)\n {6}Chủ trì: Sở Nội vụ\n {6}Phối hợp: Sở Tài chính\n {6}Thời hạn: .*\(16\/03\/2023\)/,
	);
	assert.match(readingAsTable(reading, "en"), /Tasks \(3\)[\s\S]*! line 3: The paper has no number yet/);
});

test("a file that is not there, and one that holds no text, are refused in words", async () => {
	await assert.rejects(readPlanFile("/nowhere/a.txt"), { code: "read-plan/file-unreadable" });
	await assert.rejects(readFrom(" \n"), { code: "papers/empty" });
});
