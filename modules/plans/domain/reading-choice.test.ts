import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingKnown, readPaper } from "@guong/admin-docs";
import fc from "fast-check";
import { bodyFinder } from "./body-names.ts";
import { planOfReading } from "./plan-of-reading.ts";
import { actFault, afterActs, isKind, type ReadingAct, type ReadingItem } from "./reading-choice.ts";
import { carriedActs } from "./reading-choice-carried.ts";
import { compared } from "./reading-choice-compared.ts";
import { partsOfText, withLikelyCuts } from "./reading-choice-cut.ts";
import { itemsAsRead, quoteOf } from "./reading-choice-items.ts";
import { nextOpen, sheetsOf } from "./reading-choice-sheets.ts";
import { wordsCompared } from "./reading-choice-words.ts";

const paper = (training = "tổ chức tập huấn hằng quý") => `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG THÁP

Số: 84/KH-UBND

Đồng Tháp, ngày 17 tháng 5 năm 2023

KẾ HOẠCH
Nâng cao Chỉ số PAPI của tỉnh Đồng Tháp năm 2023

I. NHIỆM VỤ

1. Sở Y tế niêm yết công khai giá dịch vụ khám bệnh và công bố số điện thoại đường dây nóng, hoàn thành trước ngày 30 tháng 6 năm 2023.

2. Sở Nội vụ chủ trì, phối hợp với Sở Y tế ${training}.

3. Sở Tài chính kiểm tra việc công khai ngân sách cấp xã.

4. Sở Xây dựng công bố quy hoạch trên trang thông tin.
`;
const find = bodyFinder([
	{ id: "yt", name: "Sở Y tế", names: ["Sở Y tế"], group: null },
	{ id: "nv", name: "Sở Nội vụ", names: ["Sở Nội vụ"], group: null },
	{ id: "tc", name: "Sở Tài chính", names: ["Sở Tài chính"], group: null },
]);

function itemsOf(text: string): readonly ReadingItem[] {
	const reading = readPaper({ text, tables: null }, nothingKnown);
	const plan = planOfReading(reading, { find, nodeOf: () => null, year: 2026 });
	return itemsAsRead(reading, plan, find);
}
const text = paper();
const asRead = itemsOf(text);
const tasksOf = (items: readonly ReadingItem[]) => items.filter(isKind("task"));
const after = (...acts: ReadingAct[]) => afterActs(asRead, acts, text);
const keysOf = (items: readonly ReadingItem[]) => tasksOf(items).map(({ key }) => key);

test("a task cut in two keeps in each part its own place, its lead and its deadline, and both parts wait", () => {
	const [first] = tasksOf(asRead);
	const texts = partsOfText((first?.value.text ?? "").replace(" và công bố", "\n\nCông bố"));
	const [one, two] = tasksOf(after({ act: "split", key: "T1", texts }));
	assert.deepEqual([one?.key, two?.key, one?.state, two?.state], ["T1.1", "T1.2", "open", "open"]);
	assert.match(quoteOf(text, one?.spans ?? []), /niêm yết công khai giá dịch vụ khám bệnh$/);
	assert.match(quoteOf(text, two?.spans ?? []), /^công bố số điện thoại đường dây nóng/);
	assert.deepEqual([two?.value.lead[0]?.bodyId, two?.value.deadline.kind], ["yt", "day"]);
});

test("a task merged into the one before has the words of both; restored, both are as they were read", () => {
	const merged = after({ act: "take", key: "T2" }, { act: "merge", key: "T3" });
	assert.deepEqual(keysOf(merged), ["T1", "T2", "T4"]);
	const both = merged.find(({ key }) => key === "T2");
	assert.ok(both?.kind === "task");
	assert.match(both.value.text, /tập huấn.*; .*ngân sách cấp xã/s);
	assert.equal(both.state, "open", "what was taken before is looked at again");
	assert.deepEqual(
		both.value.coordinate.map(({ bodyId }) => bodyId),
		["yt", "tc"],
	);
	assert.deepEqual(after({ act: "merge", key: "T3" }, { act: "restore", key: "T2" }), asRead);
});

test("a changed task keeps its days over the way to the database and back", () => {
	const [first] = tasksOf(asRead);
	const value = JSON.parse(JSON.stringify({ ...first?.value, text: "Niêm yết giá" }));
	const [changed] = tasksOf(after({ act: "change", key: "T1", value }));
	assert.deepEqual([changed?.value.text, changed?.state, changed?.changed], ["Niêm yết giá", "taken", true]);
	assert.deepEqual(changed?.value.deadline, first?.value.deadline);
});

test("acts that do not fit are told, and change nothing", () => {
	assert.equal(actFault(asRead, { act: "merge", key: "T1" }), "nothing-before");
	assert.equal(actFault(asRead, { act: "split", key: "T1", texts: ["một"] }), "not-in-parts");
	assert.equal(
		actFault(asRead, { act: "split", key: "T1", texts: ["một", "a".repeat(4001)] }),
		"not-in-parts",
	);
	const [first] = tasksOf(asRead);
	const long = after({ act: "change", key: "T1", value: { ...first?.value, text: "a".repeat(3990) } });
	assert.equal(
		actFault(long, { act: "merge", key: "T2" }),
		"too-long-together",
		"no word is cut off in silence",
	);
	assert.equal(actFault(asRead, { act: "drop", key: "H", reason: null }), "act-unfit");
	assert.equal(actFault(asRead, { act: "take", key: "T99" }), "item-unknown");
	assert.deepEqual(after({ act: "take", key: "T99" }, { act: "merge", key: "T1" }), asRead);
});

const anyAct: fc.Arbitrary<ReadingAct> = fc
	.record({
		act: fc.constantFrom("take", "drop", "restore", "split", "merge"),
		key: fc.constantFrom("T1", "T2", "T3", "T4", "T1.1", "T2.2", "T1.1.2", "H"),
	})
	.map(({ act, key }) => {
		if (act === "split") return { act, key, texts: ["một phần", "phần kia"] };
		return act === "drop" ? { act, key, reason: null } : ({ act, key } as ReadingAct);
	});

test("whatever is decided, nothing that was read is ever lost, and restoring everything gives the reading back", () => {
	fc.assert(
		fc.property(fc.array(anyAct, { maxLength: 25 }), (acts) => {
			const items = after(...acts);
			assert.deepEqual(
				new Set(items.flatMap(({ sources }) => sources)),
				new Set(asRead.map(({ key }) => key)),
			);
			assert.equal(new Set(items.map(({ key }) => key)).size, items.length);
			const back = items.map(({ key }): ReadingAct => ({ act: "restore", key }));
			assert.deepEqual(after(...acts, ...back), asRead);
		}),
		{ seed: 20261122, numRuns: 300 },
	);
});

test("pages hold twenty items and together all of them; the next open item comes round again", () => {
	const many = Array.from(
		{ length: 45 },
		(_, index) => ({ ...tasksOf(asRead)[0], key: `T${index + 1}` }) as ReadingItem,
	);
	assert.deepEqual(
		sheetsOf(many).map(({ page, items }) => [page, items.length]),
		[
			[1, 20],
			[2, 20],
			[3, 5],
		],
	);
	assert.equal(nextOpen(many, "T45")?.key, "T1");
	assert.equal(nextOpen(after(...asRead.map(({ key }): ReadingAct => ({ act: "take", key }))), null), null);
});

test("a later reading is compared item by item; decisions about what stayed the same are carried, also moved ones", () => {
	const later = itemsOf(
		paper("tổ chức tập huấn và kiểm tra hằng quý").replace(
			"I. NHIỆM VỤ\n",
			"I. NHIỆM VỤ\n\nSở Tài chính cấp kinh phí cho các lớp tập huấn.\n",
		),
	);
	const { added, gone, changed, same } = compared(asRead, later);
	assert.deepEqual(keysOf(added), ["T1"]);
	assert.deepEqual(keysOf(gone), []);
	assert.deepEqual(
		changed.map(({ before, after: now }) => [before.key, now.key]),
		[["T2", "T3"]],
	);
	assert.equal(same.get("T3"), "T4");
	const carriedOf = (...acts: ReadingAct[]) =>
		carriedActs({ asRead, acts: acts.map((act) => ({ act })), text }, later).map(
			({ act }) => `${act.act} ${act.key}`,
		);
	assert.deepEqual(
		carriedOf(
			{ act: "take", key: "T2" },
			{ act: "split", key: "T1", texts: ["a", "b"] },
			{ act: "take", key: "T1.2" },
			{ act: "merge", key: "T4" },
			{ act: "drop", key: "T3", reason: "đã làm" },
		),
		["split T2", "take T2.2", "merge T5", "drop T4"],
	);
	assert.deepEqual(carriedOf({ act: "merge", key: "T3" }), [], "one of the two is no longer the same");
});

test("words that differ are told from words that stayed", () => {
	assert.deepEqual(wordsCompared("tổ chức tập huấn hằng quý", "tổ chức hai lớp tập huấn"), [
		{ in: "both", words: "tổ chức" },
		{ in: "after", words: "hai lớp" },
		{ in: "both", words: "tập huấn" },
		{ in: "before", words: "hằng quý" },
	]);
});

test("likely cuts are shown by blank lines, and only blank lines cut", () => {
	assert.deepEqual(partsOfText(withLikelyCuts("Lập danh sách; rà soát hồ sơ. Báo cáo kết quả")), [
		"Lập danh sách",
		"rà soát hồ sơ.",
		"Báo cáo kết quả",
	]);
	assert.deepEqual(partsOfText("một\nhai"), ["một hai"]);
});
