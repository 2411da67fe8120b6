import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import { findMeasure } from "./catalogue/all-measures.ts";
import type { FlowFact, StockFact } from "./domain/fact.ts";
import { figureOfFact, partsOf, sentenceOfFact, targetOf } from "./fact-words.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const place = {
	...{ level: "unit" as const, id: "vn34:28249", from: null, to: null, within: ["vn34:82", "vn"] },
	name: { vi: "Phường Đạo Thạnh", en: "Dao Thanh Ward" },
};
const told = { place, asOf: Temporal.Instant.from("2026-04-06T02:00:00Z"), doubts: [], illustrative: false };
const flow = (measure: string, numerator: bigint, denominator: bigint | null): FlowFact => ({
	...told,
	...{ measure, adds: "flow", days: { from: day("2026-03-01"), to: day("2026-03-31") } },
	amount: { is: "known", numerator, denominator },
});
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("a fact is one plain sentence with numerator and denominator, when it was so, and what is doubtful", () => {
	const fact = flow("on-time-settled", 962n, 1000n);
	assert.equal(
		plain(sentenceOfFact(fact, "vi")),
		"Phường Đạo Thạnh, trong thời gian 01/03/2026 đến 31/03/2026: Đúng hạn trong số đã giải quyết, theo ngày hẹn đang có hiệu lực: 96,2 % (962 hồ sơ giải quyết đúng hoặc trước ngày hẹn trên 1.000 hồ sơ đã giải quyết có ngày hẹn); tính đến 06/04/2026 lúc 09.00.",
	);
	const doubted: FlowFact = { ...fact, doubts: [{ kind: "known-in-part", known: 5n, of: 8n }] };
	assert.match(sentenceOfFact(doubted, "en"), /known of 5 out of 8; as of/);
	const none: FlowFact = { ...fact, amount: { is: "missing", why: "not-known" } };
	assert.match(sentenceOfFact(none, "vi"), /: chưa ai ghi lại; tính đến/);
	const stock: StockFact = {
		...{ ...told, measure: "open", adds: "stock", on: day("2026-03-31") },
		amount: { is: "known", numerator: 7n, denominator: null },
	};
	assert.match(sentenceOfFact(stock, "vi"), /hết ngày 31\/03\/2026: Hồ sơ đang giải quyết: 7 hồ sơ;/);
});

test("shares, means and counts are written each in their own way, and a target from its better side", () => {
	assert.equal(plain(figureOfFact(flow("early", 1n, 8n), "vi")), "12,5 %");
	assert.equal(figureOfFact(flow("late-days", 7n, 2n), "vi"), "3,5 ngày làm việc");
	assert.equal(figureOfFact(flow("letters", 12n, null), "vi"), "12 thư");
	assert.equal(partsOf(flow("letters", 12n, null).amount, "vi"), null);
	assert.equal(partsOf(flow("early", 1000n, 8000n).amount, "vi"), "1.000/8.000");
	const target = (code: string, value: number) => {
		const measure = findMeasure(code);
		return measure && plain(targetOf(value, measure, "vi"));
	};
	assert.equal(target("early", 98), "ít nhất 98,0 %");
	assert.equal(target("late-days", 2), "nhiều nhất 2 ngày làm việc");
});
