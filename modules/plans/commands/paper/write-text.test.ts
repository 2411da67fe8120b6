import assert from "node:assert/strict";
import { test } from "node:test";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import type { PlanText } from "../../domain/plan-text.ts";
import { proposalOf } from "../../queries/paper/proposal-of.ts";
import { planView } from "../../queries/plan/plan-view.ts";
import {
	aDraft,
	aPlan,
	aTask,
	bodies,
	contextAt,
	day,
	namedBody,
	people,
	seen,
	signedAndNumbered,
} from "../../testing/house.ts";
import { draftPlan } from "../plan/draft-plan.ts";
import { issuePlan } from "../plan/issue-plan.ts";
import { submitPlan } from "../plan/step-plan.ts";
import { writeText } from "./write-text.ts";

const context = contextAt();
const code = (name: string) => ({ code: `plans/${name}` });
const text: PlanText = {
	purposes: ["Nâng cao chất lượng phục vụ."],
	requirements: ["Rõ người, rõ việc.", "Đúng hạn."],
	organisation: [
		{ body: "Sở Y tế", text: "chủ trì nhiệm vụ 1." },
		{ body: null, text: "Các cơ quan báo cáo hằng quý." },
	],
	recipients: ["Sở Y tế", "Lưu: VT, SNV"],
};
const signature = {
	...{ authority: "TM." as const, forBody: "Ủy ban nhân dân", forPost: null },
	...{ post: "Chủ tịch", name: "Bác Bảy" },
};

test("running text comes back as it was written, in its order, and what is written again replaces it", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		await writeText(trx, people.chiMai, { ...(await seen(trx, planId)), text, signature }, context);
		const plan = await planView(trx, planId);
		assert.deepEqual(plan?.text, text);
		assert.deepEqual(plan?.plannedSignature, signature);
		const shorter = { ...text, purposes: [], recipients: ["  Sở   Y tế ", ""] };
		await writeText(
			trx,
			people.chiMai,
			{ ...(await seen(trx, planId)), text: shorter, signature: null },
			context,
		);
		const again = await planView(trx, planId);
		assert.deepEqual(again?.text, { ...shorter, recipients: ["Sở Y tế"] });
		assert.equal(again?.plannedSignature, null);
	});
});

test("running text is written by drafters while the text is free, and by nobody else", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		const write = async (who: keyof typeof people) =>
			writeText(trx, people[who], { ...(await seen(trx, planId)), text, signature }, context);
		await assert.rejects(write("bacBay"), code("plan-forbidden"));
		await assert.rejects(write("anhTam"), code("plan-unknown"));
		await assert.rejects(write("quanTri"), code("plan-unknown"));
		await write("chiThu");
		await submitPlan(trx, people.chiMai, await seen(trx, planId), context);
		await assert.rejects(write("chiMai"), code("plan-not-a-draft"));
	});
});

test("a signature that the decree does not know is refused, and so is text beyond measure", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		const write = async (over: object) =>
			writeText(trx, people.chiMai, { ...(await seen(trx, planId)), text, signature, ...over }, context);
		await assert.rejects(write({ signature: { ...signature, authority: "KT." } }), code("for-post-missing"));
		await assert.rejects(
			write({ text: { ...text, purposes: ["x".repeat(4001)] } }),
			code("paragraph-too-long"),
		);
		await assert.rejects(
			write({ text: { ...text, purposes: Array(201).fill("x") } }),
			code("too-many-paragraphs"),
		);
	});
});

test("a proposal is made of the plan's bodies and is kept by nobody until somebody writes it", async () => {
	await inUndoneTransaction(async (trx) => {
		const tasks = [aTask({ coordinate: [namedBody(bodies.wardCommittee, "UBND phường")] })];
		const { planId } = await aDraft(trx, { tasks });
		const plan = await planView(trx, planId);
		assert.ok(plan);
		const proposal = await proposalOf(trx, plan, day("2026-03-02"));
		assert.deepEqual(proposal.text.recipients, ["Sở Y tế", "UBND phường", "Lưu: VT, SNV"]);
		assert.match(
			proposal.text.organisation[0]?.text ?? "",
			/tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh Đồng Tháp/,
		);
		assert.equal(proposal.signature?.forBody, "Ủy ban nhân dân");
		assert.deepEqual((await planView(trx, planId))?.text.recipients, []);
		await writeText(
			trx,
			people.chiMai,
			{ ...(await seen(trx, planId)), text: proposal.text, signature: proposal.signature },
			context,
		);
		assert.deepEqual((await planView(trx, planId))?.text, proposal.text);
	});
});

test("an amendment begins with the text of what it amends; a plan of another year does not", async () => {
	await inUndoneTransaction(async (trx) => {
		const { planId } = await aDraft(trx);
		await writeText(trx, people.chiMai, { ...(await seen(trx, planId)), text, signature }, context);
		await signedAndNumbered(trx, planId);
		await issuePlan(trx, people.chiMai, await seen(trx, planId), context);
		const amendment = await draftPlan(
			trx,
			people.chiMai,
			aPlan({ amends: { planId, how: "amends" } }),
			context,
		);
		assert.deepEqual((await planView(trx, amendment))?.text, text);
		assert.deepEqual((await planView(trx, amendment))?.plannedSignature, signature);
		const copy = await draftPlan(trx, people.chiMai, aPlan({ copyFrom: planId }), context);
		assert.deepEqual((await planView(trx, copy))?.text.purposes, []);
	});
});
