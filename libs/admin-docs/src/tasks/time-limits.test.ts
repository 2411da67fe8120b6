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
		["Từ quý I đến quý IV", "2024-12-31"],
		["Nửa đầu năm 2024", "2024-06-30"],
		["15/3/2024 - 30/6/2024", "2024-06-30"],
		["Trước ngày 10/6 và 10/12", "2024-12-10"],
		["10 ngày kể từ ngày ban hành", "2024-01-20"],
		["01/2024", "2024-01-31"],
		["Khi có yêu cầu", null],
		["Theo tiến độ của Trung ương", null],
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

test("hours, the end of a year, an event told first, and work that waits for a request are read", () => {
	const limit = (words: string) => deadlineIn(foldText(words), context)?.value;
	const day = (words: string) => limit(words)?.iso ?? null;
	assert.equal(day("gửi về Sở Nội vụ trước 17 giờ 00 phút ngày 15/3/2024"), "2024-03-15");
	assert.equal(day("hoàn thành trước cuối năm"), "2024-12-31");
	assert.equal(day("hoàn thành trong 6 tháng đầu năm"), "2024-06-30");
	assert.equal(day("Tháng 4/2024: tổ chức tập huấn"), "2024-04-30");
	assert.equal(day("xây dựng kế hoạch sau khi Kế hoạch này ban hành 10 ngày"), "2024-01-20");
	const trigger = (words: string) => {
		const value = limit(words);
		return value?.kind === "conditional" ? value.trigger : null;
	};
	assert.equal(trigger("cung cấp thông tin khi có yêu cầu"), "request_made");
	assert.equal(trigger("xây dựng kế hoạch ngay sau khi Kế hoạch này được ban hành"), "plan_issued");
	assert.equal(trigger("định kỳ 6 tháng và đột xuất khi có yêu cầu"), null);
	assert.equal(trigger("báo cáo số hồ sơ trễ hạn"), null);
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
		["báo cáo trước ngày 15/6 (báo cáo 6 tháng) và trước ngày 15/12 (báo cáo năm)", "half_year,year"],
		["báo cáo quý (trước ngày 20 tháng cuối quý), 6 tháng, năm", "quarter,half_year,year"],
		["định kỳ 3 tháng, 6 tháng, 9 tháng và cả năm", "quarter,half_year,nine_months,year"],
		["định kỳ 6 tháng, hằng năm báo cáo", "half_year,year"],
		["sơ kết 6 tháng, tổng kết năm", "half_year,year"],
		["phát sóng ít nhất 03 buổi/tuần", "week"],
		["6 tháng, cả năm", "half_year,year"],
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
