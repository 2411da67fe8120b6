import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "#platform/testing/database.ts";
import { planPart } from "../../plan/parts.ts";
import { tasksOfPlans } from "../../queries/plan/tasks-of-plans.ts";
import { aDraft, bodies, day } from "../../testing/house.ts";
import { visitAs } from "../../testing/visit.ts";

const routes = planPart.routes ?? [];

async function emptyDraft() {
	const database = await testDatabase();
	const { planId } = await database.inTransaction((trx) => aDraft(trx, { tasks: [] }));
	const mai = await visitAs("chiMai", routes);
	const page = `/soan-ke-hoach/${planId}/nhiem-vu/dan`;
	await mai.read(page);
	const tasks = async () => (await tasksOfPlans(database.read, [planId])).get(planId) ?? [];
	return { mai, page, tasks };
}

const head = "TT\tNội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn\tKết quả";

test("a pasted table becomes tasks with bodies, dates and the words of the paper", async () => {
	const { mai, page, tasks } = await emptyDraft();
	const table = [
		head,
		"1\tNiêm yết giá dịch vụ\tSở Y tế\tSở Nội vụ; Báo và Phát thanh, Truyền hình tỉnh\tQuý II/2026\tBảng giá",
		"2\tCông khai thu, chi\tUBND các xã, phường\t\tHằng quý\t",
		"3\tRà soát thủ tục\tSở Nội vụ, Sở Y tế\tHội quần chúng\tkhi có hướng dẫn\tBáo cáo",
	];
	const sent = await mai.send(page, { bang: table.join("\n") });
	assert.equal(sent.status, 200);
	assert.match(sent.text, /Đã thêm 3 nhiệm vụ .* 3 điểm nên xem lại/);
	assert.match(sent.text, /4 chưa hiểu thời hạn; câu chữ được giữ, nhiệm vụ chưa có ngày khi có hướng dẫn/);
	const [first, second, third] = await tasks();
	assert.deepEqual(first?.lead, [{ bodyId: bodies.health, written: "Sở Y tế" }]);
	assert.deepEqual(first?.deadline, { kind: "day", day: day("2026-06-30") });
	assert.equal(first?.deadlineWords, "Quý II/2026");
	assert.equal(first?.coordinate.length, 2);
	assert.deepEqual([second?.leads, second?.lead.length, second?.recurrence], ["each", 102, "quarterly"]);
	assert.deepEqual(third?.lead, [{ bodyId: bodies.homeAffairs, written: "Sở Nội vụ" }]);
	assert.deepEqual(
		third?.coordinate.map(({ bodyId, written }) => bodyId ?? written),
		[bodies.health, "Hội quần chúng"],
	);
});

test("rows without heads are read in the usual order, and rows are called as they were pasted", async () => {
	const { mai, page, tasks } = await emptyDraft();
	const sent = await mai.send(page, { bang: "Niêm yết giá dịch vụ\tSở Y tế\t\t30/6/2026\tBảng giá" });
	assert.equal(sent.location?.endsWith("/nhiem-vu"), true, sent.text);
	const [only] = await tasks();
	assert.deepEqual(
		[only?.text, only?.output, only?.placeInPaper],
		["Niêm yết giá dịch vụ", "Bảng giá", "Bảng dán, dòng 1"],
	);
});

test("of 5,000 tasks pasted at once three are faulty: each is told by its row, none is added, nothing pasted is lost", async () => {
	const { mai, page, tasks } = await emptyDraft();
	const rows = Array.from(
		{ length: 5000 },
		(_, index) => `${index + 1}\tViệc số ${index + 1}\tSở Y tế\t\t30/6/2026\tBáo cáo`,
	);
	const broken = rows
		.with(9, "10\t\tSở Y tế\t\t30/6/2026\t")
		.with(99, `100\t${"x".repeat(4001)}\tSở Y tế\t\t\t`);
	const faulty = [head, ...broken.with(4999, "5000\t\tSở Y tế\t\t30/6/2026\t")];
	const refused = await mai.send(page, { bang: faulty.join("\n") });
	assert.match(refused.text, /3 chỗ cần sửa trong 5000 dòng; chưa nhiệm vụ nào được thêm/);
	assert.match(
		refused.text,
		/ 11 .* 101 .* 5001 /,
		"rows as the person counts them, the head being the first",
	);
	assert.match(refused.text, /Việc số 4999/, "what was pasted is still in its box");
	assert.equal((await tasks()).length, 0);
	await mai.read(page);
	const sent = await mai.send(page, { bang: [head, ...rows].join("\n") });
	assert.equal(sent.status, 303, sent.text.slice(0, 500));
	const stored = await tasks();
	assert.deepEqual(
		[stored.length, stored.at(-1)?.text, stored.at(-1)?.position],
		[5000, "Việc số 5000", 5000],
	);
});

test("more than 5,000 are told to come in parts, and a file that is no table is refused", async () => {
	const { mai, page, tasks } = await emptyDraft();
	const rows = Array.from({ length: 5001 }, (_, index) => `${index}\tViệc ${index}\tSở Y tế\t\t\t`);
	assert.match((await mai.send(page, { bang: [head, ...rows].join("\n") })).text, /Bảng có 5001 dòng/);
	await mai.read(page);
	const tep = new File([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])], "phu-luc.xlsx");
	assert.match((await mai.send(page, { bang: "", tep })).text, /không phải bảng tính/);
	await mai.read(page);
	assert.match((await mai.send(page, { bang: " " })).text, /Dán bảng hoặc chọn tệp/);
	assert.equal((await tasks()).length, 0);
});
