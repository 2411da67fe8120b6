import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person, Post } from "#platform/http/actor.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { register } from "../../testing/follow-people.fixture.ts";
import { act, givenTasks, onlyOccurrence } from "../../testing/given.ts";
import { aTask, bodies, namedBody, people, province } from "../../testing/house.ts";
import { myWork, type WorkOf, type WorkTab, workCounts, workTabs } from "./my-work.ts";
import { workerOf } from "./worker-of.ts";

const { anhTam, coNam, chiMai, bacBay, anhHung, chiLan, anhDung, coHoa, quanTri } = people;
const today = Temporal.PlainDate.from("2026-04-02");

/** In which tabs of a person's list an occurrence stands. */
async function tabsOf(trx: WriteTransaction, who: Person, id: string, only: WorkOf = "all") {
	const worker = await workerOf(trx, who, today);
	const found: WorkTab[] = [];
	for (const tab of workTabs)
		if ((await myWork(trx, worker, tab, { only, limit: 50 })).some((row) => row.id === id)) found.push(tab);
	return found;
}

test("a task stands with whoever has the next step, and with the others as waiting", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		const where = async () => [
			await tabsOf(trx, anhTam, id),
			await tabsOf(trx, coNam, id),
			await tabsOf(trx, chiMai, id),
			await tabsOf(trx, bacBay, id),
		];
		assert.deepEqual(await where(), [["to-do"], ["to-do"], [], []]);
		await act(trx, anhTam, id, "report-done", { done: "Xong" });
		assert.deepEqual(await where(), [["waiting"], ["to-sign"], [], []]);
		await act(trx, coNam, id, "sign");
		assert.deepEqual(await where(), [["waiting"], ["waiting"], ["to-accept"], ["to-accept"]]);
		await act(trx, chiMai, id, "return", { reason: "Thiếu ảnh" });
		assert.deepEqual(await where(), [["to-do"], ["to-do"], [], []]);
		const worker = await workerOf(trx, anhTam, today);
		const [returned] = await myWork(trx, worker, "to-do", { only: "all", limit: 1 });
		assert.equal(returned?.reason, "Thiếu ảnh");
		const dueOn = Temporal.PlainDate.from("2026-07-31");
		await act(trx, coNam, id, "ask-extension", { reason: "Thiếu người", dueOn });
		assert.deepEqual(await where(), [["to-do"], ["to-do"], ["to-accept"], ["to-accept"]]);
		await act(trx, bacBay, id, "grant-extension", { dueOn });
		await act(trx, anhTam, id, "report-done", { done: "Xong" });
		await act(trx, coNam, id, "sign");
		await act(trx, chiMai, id, "accept");
		assert.deepEqual(await where(), [["over"], ["over"], [], []]);
		for (const nobody of [anhDung, coHoa, quanTri])
			assert.deepEqual(await tabsOf(trx, nobody, id), [], nobody.name);
	});
});

test("a named officer of another body has the task, and who is not named sees it only as the body's", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, chiLan);
		const lead = [namedBody(bodies.communeCommittee, "Ủy ban nhân dân xã")];
		const { id } = await onlyOccurrence(trx, { lead });
		const officer = (personId: string): Person => ({
			...chiLan,
			personId,
			posts: [{ ...(chiLan.posts[0] as Post), bodyId: bodies.communeCommittee }],
		});
		const other = officer("019c0000-0000-7000-8000-0000000000aa");
		assert.deepEqual(await tabsOf(trx, other, id, "mine"), ["to-do"], "while nobody is named");
		assert.deepEqual(await tabsOf(trx, chiLan, id, "mine"), []);
		await act(trx, anhHung, id, "reassign", { officerPersonId: chiLan.personId });
		assert.deepEqual(await tabsOf(trx, chiLan, id, "mine"), ["to-do"]);
		assert.deepEqual(await tabsOf(trx, other, id, "mine"), []);
		assert.deepEqual(await tabsOf(trx, other, id, "all"), ["to-do"]);
	});
});

test("a deputy signs in the own fields; a stand-in has the tabs of the post", async () => {
	await inUndoneTransaction(async (trx) => {
		const { occurrences } = await givenTasks(trx, [
			aTask({ field: "Y tế" }),
			aTask({ field: "Tài chính", text: "Công khai dự toán" }),
		]);
		for (const { id } of occurrences) await act(trx, anhTam, id, "report-done", { done: "Xong" });
		const deputy = (fields: readonly string[], standsInFor: string | null = null): Person => ({
			...coNam,
			personId: "019c0000-0000-7000-8000-0000000000bb",
			posts: [{ role: "deputy", unitId: province, bodyId: bodies.health, fields, standsInFor }],
		});
		const toSign = async (who: Person) =>
			(await workCounts(trx, await workerOf(trx, who, today), "all"))["to-sign"];
		assert.equal(await toSign(deputy(["Y tế"])), 1);
		assert.equal(await toSign(deputy(["Giáo dục"])), 0);
		assert.equal(await toSign(deputy([])), 2);
		assert.equal(await toSign(deputy(["Y tế"], coNam.personId)), 1);
		assert.equal(await toSign(coNam), 2);
		assert.equal(await toSign(anhTam), 0);
	});
});

test("what is counted on a tab is what stands in it", async () => {
	await inUndoneTransaction(async (trx) => {
		const { occurrences } = await givenTasks(trx, [aTask(), aTask({ text: "Hai" }), aTask({ text: "Ba" })]);
		const [first, second] = occurrences;
		await act(trx, anhTam, first?.id ?? "", "report-done", { done: "Xong" });
		await act(trx, coNam, first?.id ?? "", "sign");
		await act(trx, coNam, second?.id ?? "", "hand-back", { reason: "Không thuộc thẩm quyền" });
		for (const who of [anhTam, coNam, chiMai, bacBay]) {
			const worker = await workerOf(trx, who, today);
			const counts = await workCounts(trx, worker, "all");
			for (const tab of ["to-do", "to-sign", "to-accept", "waiting"] as const)
				assert.equal(counts[tab], (await myWork(trx, worker, tab, { only: "all", limit: 50 })).length, tab);
		}
		const given = await workCounts(trx, await workerOf(trx, chiMai, today), "all");
		assert.equal(given["to-accept"], 2);
	});
});
