import assert from "node:assert/strict";
import { test } from "node:test";
import { type PlannedSignature, signatureFault, signatureLines } from "./plan-text.ts";
import { type ProposedFrom, proposedSignature, proposedText } from "./proposed-text.ts";
import type { NamedBody } from "./task.ts";

const body = (written: string, bodyId: string | null = written): NamedBody => ({ bodyId, written });
const communes = ["x1", "x2", "p1"].map((id) => body(`UBND ${id}`, id));
const from: ProposedFrom = {
	tasks: [
		{ position: 1, lead: [body("Sở Y tế")], coordinate: communes },
		{ position: 2, lead: [body("Sở Y tế")], coordinate: [body("Ủy ban MTTQ Việt Nam tỉnh")] },
		{ position: 3, lead: [body("Sở Y tế")], coordinate: [] },
		{ position: 4, lead: communes, coordinate: [body("Sở Y tế")] },
		{ position: 5, lead: [body("Sở Nội vụ")], coordinate: [body("một nơi chưa rõ", null)] },
	],
	targets: 2,
	parent: { name: "Kế hoạch số 84/KH-UBND ngày 31/03/2026", issuer: "Chính phủ" },
	index: { code: "PAPI", year: 2026 },
	unit: "tỉnh Đồng Tháp",
	issuer: { name: "Ủy ban nhân dân tỉnh Đồng Tháp", kind: "committee" },
	drafting: { name: "Sở Nội vụ", abbreviation: "SNV" },
	groups: [{ name: "Ủy ban nhân dân các xã, phường", bodyIds: ["x1", "x2", "p1"] }],
};

test("who leads and who takes part is put into one paragraph for each body; the drafting body follows it all", () => {
	const { organisation } = proposedText(from);
	assert.deepEqual(organisation, [
		{ body: "Sở Y tế", text: "chủ trì thực hiện các nhiệm vụ 1-3; phối hợp thực hiện nhiệm vụ 4." },
		{
			body: "Ủy ban nhân dân các xã, phường",
			text: "chủ trì thực hiện nhiệm vụ 4; phối hợp thực hiện nhiệm vụ 1.",
		},
		{
			body: "Sở Nội vụ",
			text: "chủ trì thực hiện nhiệm vụ 5; theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh Đồng Tháp.",
		},
	]);
});

test("bodies of one duty share a paragraph; who is asked leads nothing by order", () => {
	const tasks = [
		{ position: 1, lead: communes.slice(0, 2), coordinate: [] },
		{ position: 2, lead: [body("Ủy ban MTTQ Việt Nam tỉnh")], coordinate: [] },
	];
	assert.deepEqual(proposedText({ ...from, tasks }).organisation.slice(1), [
		{ body: "UBND x1, UBND x2", text: "chủ trì thực hiện nhiệm vụ 1." },
		{ body: "Ủy ban MTTQ Việt Nam tỉnh", text: "thực hiện nội dung đề nghị tại nhiệm vụ 2." },
	]);
});

test("recipients are the body above, those that are asked, those that are ordered, each once, and who keeps a copy", () => {
	assert.deepEqual(proposedText(from).recipients, [
		"Chính phủ (để báo cáo)",
		"Ủy ban MTTQ Việt Nam tỉnh",
		"Sở Y tế",
		"Ủy ban nhân dân các xã, phường",
		"Sở Nội vụ",
		"một nơi chưa rõ",
		"Lưu: VT, SNV",
	]);
});

test("only a part of a group is named one by one", () => {
	const tasks = [{ position: 1, lead: communes.slice(0, 2), coordinate: [] }];
	const { recipients } = proposedText({ ...from, tasks, parent: null });
	assert.deepEqual(recipients, ["UBND x1", "UBND x2", "Lưu: VT, SNV"]);
});

test("purposes speak of what the plan names and of nothing else", () => {
	const bare = { ...from, parent: null, index: null };
	assert.deepEqual(proposedText(bare).purposes, []);
	assert.match(
		proposedText(from).purposes.join(" "),
		/84\/KH-UBND .* của Chính phủ\. .*PAPI năm 2026 .*2 mục tiêu/,
	);
});

const lines: readonly (readonly [Partial<PlannedSignature>, readonly string[]])[] = [
	[{ authority: "TM.", forBody: "Ủy ban nhân dân" }, ["TM. Ủy ban nhân dân", "Chủ tịch"]],
	[
		{ authority: "KT.", forBody: "Ủy ban nhân dân", forPost: "Chủ tịch", post: "Phó Chủ tịch" },
		["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"],
	],
	[{ authority: "KT.", forPost: "Giám đốc", post: "Phó Giám đốc" }, ["KT. Giám đốc", "Phó Giám đốc"]],
	[{ authority: "Q.", forBody: "Ủy ban nhân dân" }, ["TM. Ủy ban nhân dân", "Q. Chủ tịch"]],
	[
		{ authority: "TUQ.", forPost: "Chủ tịch", post: "Giám đốc Sở Nội vụ" },
		["TUQ. Chủ tịch", "Giám đốc Sở Nội vụ"],
	],
	[{ post: "Giám đốc" }, ["Giám đốc"]],
];

test("the lines above a name are those of article 13, and what cannot be written so is told", () => {
	const signature = (over: Partial<PlannedSignature>): PlannedSignature => ({
		...{ authority: null, forBody: null, forPost: null, post: "Chủ tịch", name: null },
		...over,
	});
	for (const [over, wanted] of lines) {
		assert.equal(signatureFault(signature(over)), null);
		assert.deepEqual(signatureLines(signature(over)), wanted);
	}
	assert.equal(signatureFault(signature({ authority: "TM." })), "body-missing");
	assert.equal(signatureFault(signature({ authority: "TL." })), "for-post-missing");
	assert.equal(signatureFault(signature({ forPost: "Giám đốc" })), "for-post-too-much");
	assert.equal(signatureFault(signature({ post: "" })), "post-missing");
});

test("what is proposed for a kind of body can be written; of other kinds nothing is proposed", () => {
	for (const kind of ["committee", "council", "front", "so", "phong"]) {
		const signature = proposedSignature({ kind });
		assert.ok(signature);
		assert.equal(signatureFault(signature), null, kind);
	}
	assert.equal(proposedSignature({ kind: "community" }), null);
});
