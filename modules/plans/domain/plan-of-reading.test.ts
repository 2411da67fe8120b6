import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingKnown, readPaper } from "@guong/admin-docs";
import { bodyFinder } from "./body-names.ts";
import { planOfReading } from "./plan-of-reading.ts";

const text = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG THÁP

Số: 84/KH-UBND

Đồng Tháp, ngày 17 tháng 5 năm 2023

KẾ HOẠCH
Nâng cao Chỉ số PAPI của tỉnh Đồng Tháp năm 2023

I. MỤC TIÊU

Chỉ số PAPI năm 2023 đạt từ 43,24 điểm trở lên, tăng ít nhất 1,09 điểm so với năm 2022.

II. NHIỆM VỤ

1. Sở Y tế niêm yết công khai giá dịch vụ khám bệnh, hoàn thành trước ngày 30 tháng 6 năm 2023.

2. Sở Nội vụ chủ trì, phối hợp với Sở Y tế tổ chức tập huấn hằng quý.

3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam Tỉnh giám sát việc thực hiện Kế hoạch.
`;
const joined = {
	find: bodyFinder([
		{ id: "yt", name: "Sở Y tế", names: ["Sở Y tế"], group: null },
		{ id: "nv", name: "Sở Nội vụ", names: ["Sở Nội vụ"], group: null },
	]),
	nodeOf: (_: string, code: string) => (code === "TOTAL" ? { concept: "total", label: "Chỉ số PAPI" } : null),
	year: 2026,
};

test("a reading becomes head, targets and tasks, with the paper's own words and nothing added", () => {
	const { head, targets, tasks } = planOfReading(readPaper({ text, tables: null }, nothingKnown), joined);
	assert.deepEqual(
		[head.paperKind, head.year, head.indexCode, head.indexYear, head.place],
		["KH", 2023, "PAPI", 2023, "Đồng Tháp"],
	);
	assert.match(head.subject, /Nâng cao Chỉ số PAPI/);
	const [target] = targets;
	assert.deepEqual(
		[target?.value, target?.increase, target?.node?.concept, target?.label],
		["43.24", "1.09", "total", "Chỉ số PAPI"],
	);
	const [price, training, front] = tasks;
	assert.deepEqual(price?.lead, [{ bodyId: "yt", written: "Sở Y tế" }]);
	assert.equal(price?.deadline.kind === "day" && price.deadline.day.year, 2023);
	assert.match(price?.deadlineWords ?? "", /30 tháng 6 năm 2023/);
	assert.deepEqual(
		[
			training?.lead.map(({ bodyId }) => bodyId),
			training?.coordinate.map(({ bodyId }) => bodyId),
			training?.recurrence,
		],
		[["nv"], ["yt"], "quarterly"],
	);
	assert.equal(front?.kind, "request");
	assert.equal(
		front?.lead[0]?.bodyId,
		null,
		"a body that nobody here answers to keeps its name and is not guessed",
	);
});
