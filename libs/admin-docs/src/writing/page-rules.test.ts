import assert from "node:assert/strict";
import { test } from "node:test";
import { balancedLine } from "./balanced-line.ts";
import { Citations } from "./citations.ts";
import { letterLabel } from "./letter-label.ts";
import { margins } from "./page.ts";
import { dayInFigures, dayInWords } from "./paper-day.ts";
import { paperStyles } from "./paper-styles.ts";
import { paperSymbol } from "./paper-symbol.ts";
import { romanNumeral } from "./roman-numeral.ts";
import { lowerFirst, sentence, withEndMark } from "./sentence.ts";
import { samplePlan } from "./testing/sample-plan.fixture.ts";
import { textWidth } from "./text-width.ts";
import { typeSizes } from "./type-sizes.ts";

test("points go a b c d đ e g h i k …, without f j w z, and past y they are doubled", () => {
	const labels = Array.from({ length: 24 }, (_, i) => letterLabel(i + 1)).join(" ");
	assert.equal(labels, "a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa)");
});

test("days below 10 and the months 1 and 2 have a zero before them, other months have none", () => {
	const days: readonly (readonly [string, string, string])[] = [
		["2026-01-01", "ngày 01 tháng 01 năm 2026", "01/01/2026"],
		["2026-02-09", "ngày 09 tháng 02 năm 2026", "09/02/2026"],
		["2026-03-05", "ngày 05 tháng 3 năm 2026", "05/3/2026"],
		["2026-09-10", "ngày 10 tháng 9 năm 2026", "10/9/2026"],
		["2026-12-31", "ngày 31 tháng 12 năm 2026", "31/12/2026"],
	];
	for (const [iso, words, figures] of days)
		assert.deepEqual([dayInWords(iso), dayInFigures(iso)], [words, figures]);
});

test("number and symbol are put together by the kind of paper", () => {
	const state = (number: number | null, issuer: string, field: string | null = null) => ({
		number,
		day: "2026-02-05",
		symbol: { issuer, field, form: "state" as const },
	});
	const party = { number: 12, day: null, symbol: { issuer: "TU", field: null, form: "party" as const } };
	const symbols: readonly (readonly [string, string])[] = [
		[paperSymbol(state(100, "UBND"), { type: "KH" }), "100/KH-UBND"],
		[paperSymbol(state(7, "UBND"), { type: "KH" }), "07/KH-UBND"],
		[paperSymbol(state(null, "UBND"), { type: "KH" }), "/KH-UBND"],
		[paperSymbol(state(1389, "UBND", "HC"), { type: "QĐ" }), "1389/QĐ-UBND-HC"],
		[paperSymbol(state(1, "UBND"), { type: "QĐ", withYear: true }), "01/2026/QĐ-UBND"],
		[paperSymbol(state(12, "UBND", "VX"), { type: null }), "12/UBND-VX"],
		[paperSymbol(state(12, "UBND"), { type: "PXL", bare: true }), "12/PXL"],
		[paperSymbol(party, { type: "CTr" }), "12-CTr/TU"],
		[paperSymbol(party, { type: null }), "12-CV/TU"],
	];
	for (const [written, wanted] of symbols) assert.equal(written, wanted);
});

test("a paper is named in full once and by kind and number later, a law never by number, symbol and issuer", () => {
	const [law, decree, parent] = samplePlan.bases.map(({ paper }) => paper) as never as [never, never, never];
	const citations = new Citations();
	assert.equal(citations.words(law), "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025");
	assert.equal(citations.words(law), "Luật Tổ chức chính quyền địa phương");
	assert.equal(
		citations.text(["theo ", decree, " và ", decree]),
		"theo Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông và Nghị định số 118/2025/NĐ-CP",
	);
	assert.equal(new Citations().words(parent).startsWith("Kế hoạch số 15/KH-UBND ngày 12 tháng 01"), true);
});

test("a sentence gets one mark at its end, the last one the mark that ends a paper", () => {
	assert.equal(sentence("Niêm yết tại thôn"), "Niêm yết tại thôn.");
	assert.equal(sentence("Niêm yết tại thôn;"), "Niêm yết tại thôn;");
	assert.equal(sentence("Gồm", ":"), "Gồm:");
	for (const words of ["Trân trọng", "Trân trọng.", "Trân trọng./.", "Trân trọng ; "])
		assert.equal(withEndMark(words), "Trân trọng./.");
	assert.equal(lowerFirst("Nâng cao Chỉ số PAPI"), "nâng cao Chỉ số PAPI");
	assert.equal(lowerFirst("PAPI năm 2026"), "PAPI năm 2026");
	assert.deepEqual([1, 4, 9, 14, 19, 38].map(romanNumeral), ["I", "IV", "IX", "XIV", "XIX", "XXXVIII"]);
});

test("every type size and margin lies within what the decree allows", () => {
	for (const [name, { size, allowed, box }] of Object.entries(typeSizes))
		assert.ok(size >= allowed[0] && size <= allowed[1], `${name}, box ${box}`);
	const sizes = new Set<number>(Object.values(typeSizes).map(({ size }) => size));
	for (const style of Object.values(paperStyles)) assert.ok(sizes.has(style.size), style.name);
	const names = Object.values(paperStyles).map(({ name }) => name);
	assert.equal(new Set(names).size, names.length);
	assert.ok(margins.top >= 20 && margins.top <= 25 && margins.bottom >= 20 && margins.bottom <= 25);
	assert.ok(margins.left >= 30 && margins.left <= 35 && margins.right >= 15 && margins.right <= 20);
});

test("content has at least 6 points between paragraphs, a first line of 1 or 1.27 cm, and lines from single to one and a half", () => {
	for (const key of ["paragraph", "basis", "section", "heading", "leadIn", "detail"]) {
		const { before = 0, firstLine, lineSpacing = 1, align } = paperStyles[key] ?? assert.fail(key);
		assert.ok(before >= 6 && firstLine === 12.7 && lineSpacing >= 1 && lineSpacing <= 1.5, key);
		assert.equal(align, "justified");
	}
});

test("a name too long for its box is broken near its middle", () => {
	assert.equal(balancedLine("SỞ NỘI VỤ", 13, 59), "SỞ NỘI VỤ");
	assert.equal(
		balancedLine("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", 13, 59).replaceAll("\u00A0", "_"),
		"SỞ_NÔNG_NGHIỆP VÀ_MÔI_TRƯỜNG",
	);
});

test("words are as wide as Times Bold prints them, with or without marks", () => {
	assert.equal(textWidth("Đ", 10), textWidth("D", 10));
	assert.equal(textWidth("Ệ", 14), textWidth("E", 14));
	// 12.197 em at 14 points
	assert.ok(Math.abs(textWidth("Độc lập - Tự do - Hạnh phúc", 14) - 60.2) < 0.5);
});
