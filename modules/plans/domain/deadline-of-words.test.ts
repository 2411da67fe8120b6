import assert from "node:assert/strict";
import { test } from "node:test";
import { timeOfWords } from "./deadline-of-words.ts";

const said = (words: string): string => {
	const { deadline, recurrence, understood } = timeOfWords(words, 2026);
	const time =
		deadline.kind === "day"
			? deadline.day.toString()
			: deadline.kind === "after"
				? `+${deadline.amount} ${deadline.unit}`
				: deadline.kind;
	return [time, recurrence, understood ? "" : "?"].filter(Boolean).join(" ");
};

test("a day is read in every form in which plans write it", () => {
	assert.equal(said("30/6/2026"), "2026-06-30 once");
	assert.equal(said("Trước ngày 05.09.2026"), "2026-09-05 once");
	assert.equal(said("ngày 15 tháng 8 năm 2026"), "2026-08-15 once");
	assert.equal(said("Ngày 15 tháng 8"), "2026-08-15 once");
});

test("a month, quarter, half-year or year means its last day", () => {
	assert.equal(said("Tháng 2/2026"), "2026-02-28 once");
	assert.equal(said("Quý II/2026"), "2026-06-30 once");
	assert.equal(said("Quý 4"), "2026-12-31 once");
	assert.equal(said("6 tháng đầu năm"), "2026-06-30 once");
	assert.equal(said("Năm 2027"), "2027-12-31 once");
});

test("days after the plan, and work that comes again", () => {
	assert.equal(said("15 ngày kể từ ngày ban hành Kế hoạch"), "+15 day once");
	assert.equal(said("Trong 10 ngày làm việc từ ngày ký"), "+10 working-day once");
	assert.equal(said("Thường xuyên"), "none continuous");
	assert.equal(said("Hằng quý"), "none quarterly");
	assert.equal(said("Định kỳ hàng tháng, xong trước 15/12/2026"), "2026-12-15 monthly");
});

test("what is no time is kept and said to be unclear; a day that does not exist is none", () => {
	assert.equal(said("theo chỉ đạo của cấp trên"), "none once ?");
	assert.equal(said("31/2/2026"), "none once ?");
	assert.equal(said("tháng 13/2026"), "none once ?");
	assert.equal(said(""), "none once");
});
