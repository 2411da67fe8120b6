import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { stoppedClock } from "#platform/clock/clock.ts";
import { reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import { getEvent } from "#platform/events/find-event.ts";
import type { Person } from "#platform/http/actor.ts";
import type { Services } from "#platform/http/route.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { askExplanation } from "../../commands/follow/ask-explanation.ts";
import { noticesOf, unseenNotices } from "../../queries/follow/notices-of.ts";
import { markSeen } from "../../store/follow/notice.ts";
import { lastEvent, mailOf, queuedLetters, register } from "../../testing/follow-people.fixture.ts";
import { act, givenTasks, onlyOccurrence } from "../../testing/given.ts";
import { aTask, bodies, contextAt, namedBody, people } from "../../testing/house.ts";
import { tellPeople } from "./tell-people.ts";

const { anhTam, coNam, chiMai, bacBay, anhHung, chiLan, anhDung, chiSau } = people;
const services = { installation: { origin: "https://guong.example" } } as Services;

async function tell(trx: WriteTransaction, name: string, at = "2026-04-01T02:00:00Z"): Promise<void> {
	const event = await getEvent(trx, await lastEvent(trx, name));
	await tellPeople.run(event, { trx, clock: stoppedClock(at), services });
}

const toldTo = async (trx: WriteTransaction, { personId }: Person) =>
	(await noticesOf(trx, personId, { limit: 10 })).map(({ kind }) => kind);

test("the other side is told, once however often the event is heard, and nobody of their own act", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam, chiMai, bacBay, anhDung);
		const { id } = await onlyOccurrence(trx);
		await act(trx, anhTam, id, "report-done", { done: "Xong" });
		await tell(trx, "plans/completion-reported");
		await tell(trx, "plans/completion-reported");
		await act(trx, coNam, id, "sign");
		await tell(trx, "plans/report-signed");
		await act(trx, chiMai, id, "return", { reason: "Thiếu ảnh niêm yết" }, { at: "2026-04-02T02:00:00Z" });
		await tell(trx, "plans/report-returned");
		assert.deepEqual(await toldTo(trx, coNam), ["report-returned", "completion-reported"]);
		assert.deepEqual(await toldTo(trx, anhTam), ["report-returned"]);
		assert.deepEqual(await toldTo(trx, chiMai), ["report-signed"], "the coordinator, for the giver");
		assert.deepEqual(await toldTo(trx, bacBay), [], "the head of the province need not hear of each report");
		assert.deepEqual(await toldTo(trx, anhDung), []);
		const [returned] = await noticesOf(trx, anhTam.personId, { limit: 1 });
		assert.deepEqual(
			[returned?.reason, returned?.occurrenceId, returned?.seen],
			["Thiếu ảnh niêm yết", id, false],
		);
	});
});

test("without a coordinator the giver's leader is told; who stands in is told in whose place", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam, bacBay, anhDung);
		await sql`INSERT INTO accounts.stand_in (id, post_id, person_id, valid, decided_at)
			SELECT gen_random_uuid(), id, ${anhDung.personId}, '[2026-03-01,2026-06-01)', now()
			FROM accounts.post WHERE person_id = ${coNam.personId}`.execute(writes<object>(trx));
		const { id } = await onlyOccurrence(trx);
		await act(trx, anhTam, id, "report-done", { done: "Xong" });
		await tell(trx, "plans/completion-reported");
		const [notice] = await noticesOf(trx, anhDung.personId, { limit: 1 });
		assert.equal(notice?.standsInFor, coNam.personId);
		await act(trx, coNam, id, "sign");
		await tell(trx, "plans/report-signed");
		assert.deepEqual(await toldTo(trx, bacBay), ["report-signed"]);
	});
});

test("when a plan is issued each body that got something is told once, whatever number of tasks it got", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam, chiSau, chiMai, anhHung);
		await givenTasks(trx, [
			aTask(),
			aTask({ text: "Công khai số điện thoại đường dây nóng" }),
			aTask({ lead: [namedBody(bodies.wardCommittee, "Ủy ban nhân dân phường")] }),
		]);
		await tell(trx, "plans/plan-issued", "2026-03-02T02:00:00Z");
		for (const who of [anhTam, coNam, chiSau])
			assert.deepEqual(await toldTo(trx, who), ["plan-issued"], who.name);
		for (const who of [chiMai, anhHung]) assert.deepEqual(await toldTo(trx, who), [], who.name);
	});
});

test("a named officer of another body of the unit is told, and the others are left alone", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhHung, chiLan, chiMai);
		const { id } = await onlyOccurrence(trx, {
			lead: [namedBody(bodies.communeCommittee, "Ủy ban nhân dân xã")],
		});
		await act(trx, anhHung, id, "reassign", { officerPersonId: chiLan.personId });
		await tell(trx, "plans/task-reassigned");
		assert.deepEqual(await toldTo(trx, chiLan), ["task-reassigned"]);
	});
});

test("a request for an explanation is written at once, but not in quiet hours, on rest days, or twice", async () => {
	for (const [at, leaves] of [
		["2026-08-20T02:00:00Z", null],
		["2026-08-20T13:30:00Z", "2026-08-21T00:00:00Z"],
		// Sunday at ten in the morning
		["2026-08-23T03:00:00Z", "2026-08-24T00:00:00Z"],
	] as const)
		await inUndoneTransaction(async (trx) => {
			await register(trx, anhTam, coNam, chiMai);
			const { id } = await onlyOccurrence(trx);
			const asked = { occurrenceId: id, question: "Vì sao chưa niêm yết?", workingDays: 2 };
			const explanation = await askExplanation(trx, bacBay, asked, contextAt(at));
			await tell(trx, "plans/explanation-asked", at);
			await tell(trx, "plans/explanation-asked", at);
			const letters = await queuedLetters(trx);
			assert.deepEqual(
				letters.map(({ to, notBefore }) => [to, notBefore]),
				[coNam, anhTam].map((who) => [mailOf(who), leaves]),
			);
			assert.ok(letters[0]?.text.includes("Vì sao chưa niêm yết?"));
			assert.ok(letters[0]?.text.includes(`https://guong.example/giai-trinh/${explanation}`));
		});
});

test("what is marked as seen is what was shown: what came meanwhile stays new, and only one's own is marked", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, anhTam, coNam, chiMai);
		const { id } = await onlyOccurrence(trx);
		await act(trx, anhTam, id, "report-done", { done: "Xong" });
		await tell(trx, "plans/completion-reported", "2026-04-01T02:00:00Z");
		const [shown] = await noticesOf(trx, coNam.personId, { limit: 1 });
		await act(trx, coNam, id, "sign");
		await act(trx, chiMai, id, "return", { reason: "Thiếu" }, { at: "2026-04-02T02:00:00Z" });
		await tell(trx, "plans/report-returned");
		await markSeen(trx, coNam.personId, shown?.id ?? "", contextAt().clock.now());
		assert.equal(await unseenNotices(trx, coNam.personId), 1);
		assert.equal(await unseenNotices(trx, anhTam.personId), 1);
		const { rows } = await sql<{ seen: boolean }>`SELECT seen_at IS NOT NULL AS seen FROM plans.notice
			WHERE id = ${shown?.id}`.execute(reads<object>(trx).executor);
		assert.deepEqual(rows, [{ seen: true }]);
	});
});
