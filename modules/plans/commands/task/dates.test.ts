import assert from "node:assert/strict";
import { test } from "node:test";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import type { TaskText } from "../../domain/task.ts";
import { setDatesJob } from "../../jobs/task/set-dates.ts";
import { tasksOfPlans } from "../../queries/plan/tasks-of-plans.ts";
import { actsOf, occurrenceView } from "../../queries/task/occurrence-view.ts";
import { whyDue } from "../../queries/task/why-due.ts";
import { assignmentsOf } from "../../store/task/assignment.ts";
import { dueSentences } from "../../task/due-sentences.ts";
import { act, givenTasks, occurrenceNow, onlyOccurrence } from "../../testing/given.ts";
import { aTask, bodies, contextAt, day, namedBody, people } from "../../testing/house.ts";
import { enterAnchorDay } from "./enter-anchor-day.ts";
import { recordOccasion } from "./record-occasion.ts";

const { chiMai, coNam, anhTam, chiSau, quanTri } = people;
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === `plans/${code}`;
const services = {} as Parameters<typeof setDatesJob.run>[1]["services"];
const runJob = (trx: WriteTransaction, payload: Parameters<typeof setDatesJob.run>[0], at: string) =>
	setDatesJob.run(payload, { trx, clock: contextAt(at).clock, services });

const whyOf = async (trx: WriteTransaction, id: string) => {
	const view = await occurrenceView(trx, id, day("2026-11-22"));
	assert.ok(view);
	return whyDue(trx, view);
};

/** What the calendar's own command would write; its rights and checks are not the matter here. */
async function restDay(trx: WriteTransaction, on: string, at: string): Promise<void> {
	await writes<{
		"organisation.calendar_day_entry": Record<string, string | null>;
	}>(trx)
		.insertInto("organisation.calendar_day_entry")
		.values({
			day: on,
			kind: "statutory",
			name_vi: "Nghỉ đột xuất",
			name_en: "Special day off",
			in_place_of: null,
			note: null,
			source: "Thông báo thử",
			reason: "thử",
			origin: "administrator",
			entered_by: quanTri.personId,
			entered_at: at,
		})
		.execute();
}

test("the real calendar of 23 to 25 November 2026: the holiday is left out, the undecided day is told as a doubt", async () => {
	await inUndoneTransaction(async (trx) => {
		const deadline = { kind: "after", anchor: "plan-issued", amount: 5, unit: "working-day" } as const;
		const { occurrences } = await givenTasks(trx, [aTask({ deadline })], { at: "2026-11-20T02:00:00Z" });
		const id = occurrences[0]?.id ?? "";
		const { summary } = await occurrenceNow(trx, id);
		assert.equal(summary.dueOn?.toString(), "2026-11-30");
		const why = await whyOf(trx, id);
		assert.ok(why.computed);
		const said = dueSentences(why.computed, "vi").join(" ");
		assert.match(said, /Tính từ ngày ban hành kế hoạch: 20\/11\/2026/);
		assert.match(said, /Không tính thứ Ba 24\/11\/2026: nghỉ lễ Ngày Văn hóa Việt Nam/);
		assert.match(
			said,
			/Chưa quyết định thứ Hai 23\/11\/2026.*nếu được nghỉ thì kết quả là thứ Ba 01\/12\/2026/,
		);
		assert.match(dueSentences(why.computed, "en").join(" "), /24 November 2026|24\/11\/2026/);
	});
});

test("a deadline after a publication waits, is computed on the day it is entered, and the first date then stays", async () => {
	await inUndoneTransaction(async (trx) => {
		const anchor = "index-published:PAPI:2031" as const;
		const deadline = { kind: "after", anchor, amount: 15, unit: "working-day" } as const;
		const { id, summary } = await onlyOccurrence(trx, { deadline });
		assert.equal(summary.dueOn, null);
		assert.equal(summary.waitsFor, anchor);
		const enter = (on: string, at: string) =>
			enterAnchorDay(trx, chiMai, { anchor, day: day(on), source: "papi.org.vn" }, contextAt(at));
		await assert.rejects(enter("2026-05-05", "2026-05-04T02:00:00Z"), refused("anchor-in-future"));
		await assert.rejects(
			enterAnchorDay(trx, anhTam, { anchor, day: day("2026-05-04"), source: "…" }, contextAt()),
			refused("anchor-forbidden"),
		);
		await assert.rejects(
			enterAnchorDay(trx, quanTri, { anchor, day: day("2026-05-04"), source: "…" }, contextAt()),
			refused("anchor-forbidden"),
		);
		await enter("2026-05-04", "2026-05-05T02:00:00Z");
		await runJob(trx, { name: "plans/anchor-day-entered", data: { anchor } }, "2026-05-05T02:01:00Z");
		const set = await occurrenceNow(trx, id);
		assert.equal(set.summary.dueOn?.toString(), "2026-05-25");
		assert.equal(set.summary.firstDueOn?.toString(), "2026-05-25");
		assert.equal(set.summary.waitsFor, null);
		const last = (await actsOf(trx, id)).at(-1);
		assert.equal(last?.byPersonId, null);
		assert.match(last?.reason ?? "", /ngày công bố PAPI năm 2031.*04\/05\/2026/);
		assert.equal((await whyOf(trx, id)).explainsPresent, true);

		await enter("2026-05-11", "2026-05-12T02:00:00Z");
		await runJob(trx, { name: "plans/anchor-day-entered", data: { anchor } }, "2026-05-12T02:01:00Z");
		const again = await occurrenceNow(trx, id);
		assert.equal(again.summary.dueOn?.toString(), "2026-06-01");
		assert.equal(again.summary.firstDueOn?.toString(), "2026-05-25");
	});
});

test("when the calendar changes, open computed dates move and say why; stated and granted ones stay", async () => {
	await inUndoneTransaction(async (trx) => {
		const counted = { kind: "after", anchor: "plan-issued", amount: 5, unit: "working-day" } as const;
		const texts: Partial<TaskText>[] = [
			{ deadline: counted },
			{ deadline: { kind: "day", day: day("2026-03-09") } },
			{ deadline: counted, lead: [namedBody(bodies.homeAffairs)] },
			{ deadline: counted, lead: [namedBody(bodies.wardCommittee)] },
		];
		const { occurrences } = await givenTasks(
			trx,
			texts.map((text) => aTask(text)),
		);
		const of = (position: number) => occurrences.find((each) => each.position === position)?.id ?? "";
		const early = { at: "2026-03-03T02:00:00Z" };
		const ask = { reason: "Chờ số liệu", dueOn: day("2026-03-20") };
		await act(trx, people.anhBinh, of(3), "ask-extension", ask, early);
		await act(trx, people.bacBay, of(3), "grant-extension", {}, early);
		await act(trx, people.anhDung, of(4), "hand-back", { reason: "Không thuộc phường" }, early);
		await act(trx, chiMai, of(4), "stop", { reason: "Bỏ" }, early);

		await restDay(trx, "2026-03-05", "2026-03-03T03:00:00Z");
		const event = { name: "organisation/calendar-changed", data: { from: "2026-03-05" } };
		await runJob(trx, event, "2026-03-03T03:01:00Z");
		await runJob(trx, event, "2026-03-03T03:02:00Z");
		const dueOn = async (position: number) =>
			(await occurrenceNow(trx, of(position))).summary.dueOn?.toString();
		assert.equal(await dueOn(1), "2026-03-10");
		assert.equal(await dueOn(2), "2026-03-09");
		assert.equal(await dueOn(3), "2026-03-20");
		assert.equal(await dueOn(4), "2026-03-09");
		assert.equal((await actsOf(trx, of(1))).length, 1, "running the job twice sets the date once");
		assert.equal((await occurrenceNow(trx, of(1))).summary.firstDueOn?.toString(), "2026-03-09");
		assert.match((await actsOf(trx, of(1)))[0]?.reason ?? "", /Lịch nghỉ đã thay đổi.*Nghỉ đột xuất/);
	});
});

test("a date set before the calendar changed is still explained by the calendar of then", async () => {
	await inUndoneTransaction(async (trx) => {
		const deadline = { kind: "after", anchor: "plan-issued", amount: 5, unit: "working-day" } as const;
		const { id } = await onlyOccurrence(trx, { deadline });
		await restDay(trx, "2026-03-05", "2026-03-03T03:00:00Z");
		const { computed } = await whyOf(trx, id);
		assert.ok(computed?.code === "counted");
		assert.equal(computed.computed.end.toString(), "2026-03-09");
	});
});

test("what is due whenever something happens begins with each occasion, once", async () => {
	await inUndoneTransaction(async (trx) => {
		const within = { amount: 3, unit: "working-day" } as const;
		const whenever = { kind: "whenever", occasion: "có thay đổi giá dịch vụ", within } as const;
		const { planId, occurrences } = await givenTasks(trx, [aTask({ deadline: whenever })]);
		assert.equal(occurrences.length, 0);
		const [task] = (await tasksOfPlans(trx, [planId])).get(planId) ?? [];
		const [assignment] = await assignmentsOf(trx, { taskIds: [task?.id ?? ""] });
		const assignmentId = assignment?.id ?? "";
		const at = contextAt("2026-04-20T02:00:00Z");
		const input = { assignmentId, occasion: "Giá đợt tháng 4", on: day("2026-04-17") };
		await assert.rejects(recordOccasion(trx, chiSau, input, at), refused("task-unknown"));
		const id = await recordOccasion(trx, anhTam, input, at);
		assert.equal((await occurrenceNow(trx, id)).summary.dueOn?.toString(), "2026-04-22");
		await assert.rejects(recordOccasion(trx, coNam, input, at), refused("occasion-known"));
		const later = { ...input, on: day("2026-04-21") };
		await assert.rejects(recordOccasion(trx, anhTam, later, at), refused("occasion-in-future"));
		const before = { ...input, on: day("2026-02-27") };
		await assert.rejects(recordOccasion(trx, anhTam, before, at), refused("occasion-before-plan"));
		const second = await recordOccasion(trx, chiMai, { ...input, occasion: "Giá thuốc" }, at);
		assert.equal((await occurrenceNow(trx, second)).number, 2);
	});
});

test("a task that comes round is given once for each period, each with its own date", async () => {
	await inUndoneTransaction(async (trx) => {
		const { occurrences } = await givenTasks(trx, [
			aTask({
				recurrence: "quarterly",
				leads: "each",
				lead: [namedBody(bodies.health), namedBody(bodies.wardCommittee)],
				deadline: { kind: "after", anchor: "period-end", amount: 5, unit: "working-day" },
			}),
		]);
		assert.equal(occurrences.length, 8);
		assert.deepEqual(
			occurrences
				.filter(({ summary }) => summary.bodyId === bodies.health)
				.map(({ number, summary }) => `${number} ${summary.dueOn}`),
			["1 2026-04-07", "2 2026-07-07", "3 2026-10-07", "4 2027-01-08"],
		);
	});
});
