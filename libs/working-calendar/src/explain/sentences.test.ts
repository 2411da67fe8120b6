import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { day, moment } from "../../fixtures/made-up.ts";
import {
	addWorkingMinutes,
	type CalendarData,
	calendarOf,
	commonOfficeHours,
	deadline,
	type Explanation,
	english,
	handOverDay,
	latestDayBefore,
	sentencesOf,
	vietnamese,
} from "../index.ts";

const offices = calendarOf(
	JSON.parse(
		readFileSync(new URL("../../../../reference/holidays/calendar.json", import.meta.url), "utf8"),
	) as CalendarData,
);
const vi = (explanation: Explanation) => sentencesOf(explanation, vietnamese);
const en = (explanation: Explanation) => sentencesOf(explanation, english);

test("five working days over 24 November, in Vietnamese, step by step", () => {
	const result = deadline(offices, day("2026-11-19"), { amount: 5, unit: "working-day" });
	assert.deepEqual(vi(result.explain()), [
		"Thời hạn 5 ngày làm việc; ngày nghỉ không tính.",
		"Bắt đầu: thứ Năm 19/11/2026. Ngày này không tính, đếm từ ngày liền sau (Bộ luật Dân sự 2015, điều 147).",
		"Tính thứ Sáu 20/11/2026: ngày thứ 1.",
		"Không tính từ thứ Bảy 21/11/2026 đến Chủ nhật 22/11/2026: nghỉ cuối tuần.",
		"Tính thứ Hai 23/11/2026: ngày thứ 2.",
		"Không tính thứ Ba 24/11/2026: nghỉ lễ Ngày Văn hóa Việt Nam.",
		"Tính 3 ngày, từ thứ Tư 25/11/2026 đến thứ Sáu 27/11/2026: đến đây là 5 ngày.",
		"Hết hạn: cuối ngày thứ Sáu 27/11/2026.",
	]);
	assert.deepEqual(result.doubts.map(vietnamese.doubt), [
		"Chưa quyết định thứ Hai 23/11/2026 (Hoán đổi dịp Ngày Văn hóa Việt Nam): đang tính là ngày làm việc; nếu được nghỉ thì kết quả là thứ Hai 30/11/2026.",
	]);
});

test("swaps name the day they are exchanged with, in both languages", () => {
	const explanation = deadline(offices, day("2026-08-20"), { amount: 7, unit: "working-day" }).explain();
	assert.ok(
		vi(explanation).includes(
			"Tính thứ Bảy 22/08/2026: ngày nghỉ nhưng đi làm bù cho 31/08/2026; ngày thứ 2.",
		),
	);
	const later = deadline(offices, day("2026-08-27"), { amount: 2, unit: "working-day" }).explain();
	assert.ok(vi(later).includes("Không tính thứ Hai 31/08/2026: nghỉ hoán đổi, làm bù ngày 22/08/2026."));
	assert.ok(en(later).includes("Not counted: Monday 31 August 2026, swapped with 22 August 2026."));
	assert.ok(vi(later).includes("Không tính từ thứ Ba 01/09/2026 đến thứ Tư 02/09/2026: nghỉ lễ Quốc khánh."));
});

test("a last day on a rest day is explained by the article", () => {
	const explanation = deadline(offices, day("2026-03-05"), { amount: 30, unit: "day" }).explain();
	assert.deepEqual(en(explanation).slice(-3), [
		"Saturday 4 April 2026 is a rest day (weekend), so the limit runs to the next working day (article 148).",
		"Sunday 5 April 2026 is a rest day (weekend), so the limit runs to the next working day (article 148).",
		"Ends at the end of Monday 6 April 2026.",
	]);
});

test("counting back, and a day in lieu", () => {
	const explanation = latestDayBefore(offices, day("2026-04-28"), {
		amount: 1,
		unit: "working-day",
	}).explain();
	assert.deepEqual(vi(explanation), [
		"Ít nhất 1 ngày làm việc trước ngày diễn ra; ngày nghỉ không tính.",
		"Ngày diễn ra: thứ Ba 28/04/2026. Đếm lùi từ ngày liền trước; chính ngày này không tính.",
		"Không tính thứ Hai 27/04/2026: nghỉ bù ngày 26/04/2026 (Giỗ Tổ Hùng Vương).",
		"Không tính Chủ nhật 26/04/2026: nghỉ lễ Giỗ Tổ Hùng Vương.",
		"Không tính thứ Bảy 25/04/2026: nghỉ cuối tuần.",
		"Tính thứ Sáu 24/04/2026: ngày thứ 1.",
		"Chậm nhất: thứ Sáu 24/04/2026.",
	]);
});

test("hours say when the clock starts and what each session adds", () => {
	const explanation = addWorkingMinutes(
		offices,
		commonOfficeHours,
		moment("2026-11-12T12:00"),
		270,
	).explain();
	assert.deepEqual(vi(explanation), [
		"Thời hạn 4 giờ 30 phút làm việc; chỉ tính trong giờ làm việc.",
		"Nhận lúc 12.00 thứ Năm 12/11/2026.",
		"Bắt đầu tính giờ lúc 13.30 thứ Năm 12/11/2026, vì nhận trong giờ nghỉ.",
		"Tính 3 giờ 30 phút, từ 13.30 đến 17.00 thứ Năm 12/11/2026: đến đây là 3 giờ 30 phút.",
		"Tính 1 giờ, từ 07.00 đến 08.00 thứ Sáu 13/11/2026: đến đây là 4 giờ 30 phút.",
		"Hết hạn: 08.00 thứ Sáu 13/11/2026.",
	]);
});

test("a hand-over after the cut-off, and a month without the corresponding day", () => {
	const late = handOverDay(offices, moment("2026-11-13T15:20"), Temporal.PlainTime.from("15:00")).explain();
	assert.ok(vi(late).includes("Nhận sau 15.00, nên sang ngày làm việc tiếp theo."));
	const month = deadline(offices, day("2026-01-31"), { amount: 1, unit: "month" }).explain();
	assert.ok(
		vi(month)[2]?.startsWith(
			"Tháng cuối không có ngày tương ứng, nên lấy ngày cuối tháng: thứ Bảy 28/02/2026",
		),
	);
});

test("years that are not certain are named in both languages", () => {
	const { doubts } = deadline(offices, day("2027-12-20"), { amount: 20, unit: "working-day" });
	assert.deepEqual(doubts.map(english.doubt), [
		"The calendar of 2027 is an estimate, not yet announced; the result may change.",
		"There is no calendar of 2028 yet; only weekends and fixed holidays are counted, without Lunar New Year and Hùng Kings' day.",
	]);
	assert.equal(doubts.map(vietnamese.doubt).length, 2);
});
