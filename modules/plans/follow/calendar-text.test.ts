import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { calendarText } from "./calendar-text.ts";

const made = Temporal.Instant.from("2026-11-22T01:02:03.456Z");
const entry = {
	uid: "viec-1@guong.example",
	day: Temporal.PlainDate.from("2026-12-31"),
	title: "Hạn: Niêm yết công khai kết quả rà soát hộ nghèo, hộ cận nghèo; gửi báo cáo",
	text: "Kế hoạch 12/KH-UBND năm 2026",
	address: "https://guong.example/viec/1",
};
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

test("a date is a whole day that takes up nobody's time, with its words kept whole", () => {
	const lines = unfolded(calendarText("Gương: việc của Chị Lan", [entry], made));
	for (const line of [
		"X-WR-CALNAME:Gương: việc của Chị Lan",
		"DTSTAMP:20261122T010203Z",
		"DTSTART;VALUE=DATE:20261231",
		"DTEND;VALUE=DATE:20270101",
		"SUMMARY:Hạn: Niêm yết công khai kết quả rà soát hộ nghèo\\, hộ cận nghèo\\; gửi báo cáo",
		"TRANSP:TRANSPARENT",
	])
		assert.ok(lines.includes(line), line);
});

test("no line is longer than 75 octets, and no text can begin a line of its own", () => {
	const hostile = fc
		.string({ unit: "binary", maxLength: 400 })
		.map((text) => `${text}\r\nEND:VEVENT\nATTACH:https://x ${text}`);
	fc.assert(
		fc.property(hostile, hostile, (title, text) => {
			const written = calendarText("Lịch", [{ ...entry, title, text }], made);
			for (const line of written.split("\r\n")) {
				assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets`);
				assert.doesNotMatch(line, /[\r\n]/);
			}
			const names = unfolded(written).map((line) => line.split(/[:;]/, 1)[0]);
			assert.deepEqual(names.filter((name) => name === "END").length, 2);
			assert.ok(!names.includes("ATTACH"));
		}),
		{ seed: 20_261_122, numRuns: 300 },
	);
});
