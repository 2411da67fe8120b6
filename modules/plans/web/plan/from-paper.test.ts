import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { testDatabase } from "#platform/testing/database.ts";
import { planPart } from "../../plan/parts.ts";
import { planView } from "../../queries/plan/plan-view.ts";
import { bodies } from "../../testing/house.ts";
import { visitAs } from "../../testing/visit.ts";

const routes = planPart.routes ?? [];
const at = { co_quan: bodies.provinceCommittee, soan_thao: bodies.homeAffairs };
const paper = async (name: string) =>
	new File([await readFile(new URL(`../../demo/papers/${name}`, import.meta.url))], name);

async function read(fields: Record<string, string | File>) {
	const mai = await visitAs("chiMai", routes);
	await mai.read("/soan-ke-hoach/doc");
	return { mai, sent: await mai.send("/soan-ke-hoach/doc", { ...at, ...fields }) };
}

test("a paper is read, shown with its doubts, and becomes a draft with its figures as they are printed", async () => {
	const { mai, sent } = await read({ tep: await paper("ke-hoach-papi-2023.txt") });
	assert.equal(sent.status, 200, sent.text.slice(0, 300));
	assert.match(sent.text, /Đọc được \d+ nhiệm vụ, \d+ mục tiêu/);
	assert.match(sent.text, /Chưa có số văn bản/);
	const tep = /name="tep" value="([0-9a-f-]{36})"/.exec(sent.html)?.[1] ?? "";
	const made = await mai.send("/soan-ke-hoach/doc/tao", { ...at, tep });
	assert.equal(made.status, 303, made.text.slice(0, 300));
	const plan = await planView((await testDatabase()).read, made.location?.split("/").at(-1) ?? "");
	assert.deepEqual(
		[plan?.state, plan?.indexCode, plan?.sourceFileId, plan?.number],
		["draft", "PAPI", tep, null],
	);
	assert.equal(plan?.tasks.length, 6);
	const anchors = plan?.tasks.flatMap(({ deadline }) => (deadline.kind === "after" ? [deadline.anchor] : []));
	assert.deepEqual(anchors, ["plan-issued", "index-published:PAPI:2023"]);
	assert.equal(plan?.tasks.at(-1)?.kind, "request", "the Fatherland Front is asked, not ordered");
	assert.ok(plan?.tasks.every(({ placeInPaper }) => placeInPaper?.includes("dòng")));
	assert.ok((plan?.bases.length ?? 0) > 0);
	const total = plan?.targets.find(({ value }) => value === "43.24");
	assert.equal(total?.node?.concept, "total");
});

test("somebody else's paper cannot be made a draft, and a paper that is none is refused in words", async () => {
	const { sent } = await read({
		toan_van: "KẾ HOẠCH\nnâng cao\n1. Sở Y tế niêm yết giá trước ngày 30/6/2026.",
	});
	const tep = /name="tep" value="([0-9a-f-]{36})"/.exec(sent.html)?.[1] ?? "";
	const binh = await visitAs("anhBinh", routes);
	await binh.read("/soan-ke-hoach/doc");
	const taken = await binh.send("/soan-ke-hoach/doc/tao", { ...at, tep });
	assert.match(taken.text, /Không thấy văn bản đã gửi/);
	const picture = new File(
		[Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
		"ke-hoach.docx",
	);
	assert.equal((await read({ tep: picture })).sent.status, 422);
	assert.match((await read({ toan_van: "  " })).sent.text, /Chọn tệp hoặc dán toàn văn/);
});
