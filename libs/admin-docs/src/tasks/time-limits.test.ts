import assert from "node:assert/strict";
import { test } from "node:test";
import { foldText } from "../text/normalise.ts";
import { deadlineIn, deadlineOfCell } from "./deadline.ts";
import { recurrenceIn } from "./recurrence.ts";

const context = { issued: "2024-01-10", year: 2024 };

test("a cell of time says the last day that it means, or nothing", () => {
	const cells: readonly (readonly [string, string | null])[] = [
		["Quý II/2024", "2024-06-30"],
		["Quý II, III/2024", "2024-09-30"],
		["Cuối quý III", "2024-09-30"],
		["Từ tháng 3 đến tháng 12/2024", "2024-12-31"],
		["Tháng 3, 6, 9, 12", "2024-12-31"],
		["Tháng 5-6/2024", "2024-06-30"],
		["Trước 30/6/2024", "2024-06-30"],
		["15/3/2024", "2024-03-15"],
		["30/9", "2024-09-30"],
		["6 tháng đầu năm 2024", "2024-06-30"],
		["Giai đoạn 2024 - 2025", "2025-12-31"],
		["Năm 2024", "2024-12-31"],
		["Cả năm", "2024-12-31"],
		["Đến hết năm 2025", "2025-12-31"],
		["Theo kế hoạch", null],
		["Thường xuyên", null],
		["31/02/2024", null],
	];
	for (const [words, day] of cells)
		assert.equal(deadlineOfCell(foldText(words), context)?.value.iso ?? null, day, words);
});

test("a clause says its time limit by day, by an event, or by a condition", () => {
	const day = (words: string) => deadlineIn(foldText(words), context)?.value;
	assert.deepEqual(day("gửi báo cáo chậm nhất ngày 20/11"), {
		kind: "date",
		iso: "2024-11-20",
		why: null,
		inclusive: true,
	});
	assert.deepEqual(day("gửi báo cáo trước ngày 5 tháng 12 năm 2024"), {
		kind: "date",
		iso: "2024-12-05",
		why: null,
		inclusive: false,
	});
	const within = day("trong vòng 20 ngày kể từ ngày ký ban hành Kế hoạch này");
	assert.deepEqual(within, {
		kind: "relative",
		anchor: "plan_issued",
		days: 20,
		unit: "day",
		iso: "2024-01-30",
		why: null,
		literal: "within",
	});
	const published = day("sau 10 ngày kể từ ngày công bố kết quả Chỉ số PAR INDEX năm 2023");
	assert.deepEqual(published, {
		kind: "relative",
		anchor: "par_2023_published",
		days: 10,
		unit: "day",
		iso: null,
		why: "event-not-in-paper",
		literal: "after",
	});
	const received = day("trong thời hạn 03 (ba) ngày làm việc kể từ ngày nhận được văn bản");
	assert.deepEqual(received, {
		kind: "relative",
		anchor: "paper_received",
		days: 3,
		unit: "working-day",
		iso: null,
		why: "working-days-need-calendar",
		literal: "within",
	});
	assert.deepEqual(day("gửi thư xin lỗi khi hồ sơ bị quá hạn"), {
		kind: "conditional",
		trigger: "dossier_overdue",
		iso: null,
		why: "waits-for-event",
	});
});

test("days of papers that are cited, rates and past months are no time limits", () => {
	for (const words of [
		"thực hiện Quyết định số 12/QĐ-UBND ngày 26 tháng 3 năm 2021",
		"phấn đấu đến năm 2025 đạt 90%",
		"khắc phục các hạn chế của tháng 8",
		"hỗ trợ người có hoàn cảnh khó khăn (nếu công dân có yêu cầu)",
		"rút ngắn 2/3 thời gian giải quyết",
	])
		assert.equal(deadlineIn(foldText(words), context), null, words);
});

test("how often is read from every way in which it is written", () => {
	const often: readonly (readonly [string, string | null])[] = [
		["thường xuyên kiểm tra", "continuous"],
		["là nhiệm vụ thường xuyên, lâu dài", null],
		["hằng tuần rà soát", "week"],
		["hàng quý, 06 tháng, năm báo cáo", "quarter,half_year,year"],
		["báo cáo định kỳ 6 tháng, 1 năm", "half_year,year"],
		["định kỳ 03 tháng/lần", "quarter"],
		["mỗi tháng một lần", "month"],
		["trước ngày 20 của tháng cuối quý", "quarter"],
		["định kỳ và đột xuất", "unspecified"],
		["công khai theo quý", "quarter"],
		["trong năm 2024", null],
	];
	for (const [words, expected] of often) {
		const value = recurrenceIn(foldText(words))?.value;
		assert.equal(
			value ? (value.kind === "continuous" ? "continuous" : value.every.join(",")) : null,
			expected,
			words,
		);
	}
});
