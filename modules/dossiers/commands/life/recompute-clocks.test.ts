import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { stoppedClock } from "#platform/clock/clock.ts";
import { reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Services } from "#platform/http/route.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import type { StoredDossier } from "../../domain/life/dossier.ts";
import { recomputeClocksJob } from "../../jobs/life/recompute-clocks.ts";
import { sentencesOfDue } from "../../life/due-sentences.ts";
import type { LifeTables } from "../../life/tables.ts";
import { explainDue } from "../../queries/life/explain-due.ts";
import { findDossier } from "../../store/life/dossiers.ts";
import { act, aDossier, aVersion, bodies, contextAt, people, ward } from "../../testing/a-dossier.ts";
import { recomputeClocks } from "./recompute-clocks.ts";

const { chiLan, chiSau, anhHung } = people;
const now = "2026-03-03T03:01:00Z";

/** Thursday 05/03/2026 becomes a day off. */
async function restDay(trx: WriteTransaction, day = "2026-03-05"): Promise<void> {
	await sql`INSERT INTO organisation.calendar_day_entry
		(day, kind, name_vi, name_en, source, reason, origin, entered_by, entered_at)
		VALUES (${day}, 'swap-off', 'Nghỉ đột xuất', 'Unforeseen day off', '12/TB-VPCP', 'bão', 'administrator',
			${people.quanTri.personId}, '2026-03-03T03:00:00Z')`.execute(writes<object>(trx));
}

const changed = { id: "4711", name: "organisation/calendar-changed" };
const runJob = (trx: WriteTransaction, payload: unknown, at = now) =>
	recomputeClocksJob.run(payload as never, { trx, clock: stoppedClock(at), services: {} as Services });

const dates = async (trx: WriteTransaction, { id }: StoredDossier) => {
	const found = await findDossier(trx, id);
	return [found?.firstDueAt, found?.dueAt].map((moment) => moment?.toString() ?? null);
};
const changes = (trx: WriteTransaction) =>
	reads<LifeTables>(trx).selectFrom("dossiers.clock_change").selectAll().execute();

test("a day off moves the dates of the clocks that run over it, of every kind, and no others", () =>
	inUndoneTransaction(async (trx) => {
		const days = await aDossier(trx);
		const calendarDays = await aDossier(trx, { limit: { amount: 3, unit: "day" } });
		const hours = await aDossier(trx, { limit: { amount: 20, unit: "working-hour" } });
		const before = await aDossier(trx, { limit: { amount: 2, unit: "working-day" } });
		const settled = await aDossier(trx);
		await act(trx, chiLan, settled.id, "hand-over");
		await act(trx, chiSau, settled.id, "grant");
		const extended = await aDossier(trx);
		const dueAt = Temporal.Instant.from("2026-03-20T10:00:00Z");
		await act(trx, anhHung, extended.id, "extend", { reason: "Chờ xác minh", dueAt });

		await restDay(trx);
		await runJob(trx, { ...changed, data: { from: "2026-03-05", to: "2026-03-06" } });

		assert.deepEqual(await dates(trx, days), ["2026-03-10T10:00:00Z", "2026-03-10T10:00:00Z"]);
		assert.deepEqual(await dates(trx, calendarDays), ["2026-03-06T10:00:00Z", "2026-03-06T10:00:00Z"]);
		// Monday 09:00: 6 hours, Tuesday 8, Wednesday 6 of 20 – ended before Thursday, so it stays
		assert.deepEqual(await dates(trx, hours), [hours.dueAt?.toString(), hours.dueAt?.toString()]);
		assert.deepEqual(await dates(trx, before), [before.dueAt?.toString(), before.dueAt?.toString()]);
		assert.deepEqual(await dates(trx, settled), ["2026-03-09T10:00:00Z", "2026-03-09T10:00:00Z"]);
		// what the letter promised stays; only the first date moves
		assert.deepEqual(await dates(trx, extended), ["2026-03-10T10:00:00Z", "2026-03-20T10:00:00Z"]);
		assert.equal((await changes(trx)).length, 3);

		const moved = await findDossier(trx, days.id);
		assert.ok(moved);
		assert.equal(moved.version, days.version, "nobody acted, so nobody's form is out of date");
		const said = sentencesOfDue(await explainDue(trx, moved), "vi").join("\n");
		assert.match(said, /Lịch làm việc thay đổi.*từ 09\/03\/2026 lúc 17\.00 thành 10\/03\/2026 lúc 17\.00/);
		assert.match(said, /Không tính thứ Năm 05\/03\/2026/);
		assert.match(said, /Đơn vị chưa công bố giờ làm việc/);
	}));

test("the same event twice is one run; each body is told how many dates moved and to where", () =>
	inUndoneTransaction(async (trx) => {
		const versionId = await aVersion(trx);
		for (let count = 0; count < 3; count++) await aDossier(trx, { versionId });
		await restDay(trx);
		const event = { ...changed, data: { from: "2026-03-05", to: "2026-03-06" } };
		await runJob(trx, event);
		await runJob(trx, event);
		assert.equal((await changes(trx)).length, 3);
		const told = await reads<LifeTables>(trx).selectFrom("dossiers.clock_run_body").selectAll().execute();
		assert.deepEqual(
			told
				.map(({ body_id, moved, later, earlier, last_date_after }) => [
					...[body_id, moved, later, earlier, last_date_after],
				])
				.sort(),
			[bodies.committee, bodies.desk].sort().map((body) => [body, 3, 3, 0, "2026-03-10"]),
		);
		const { rows } = await sql<{ data: Record<string, unknown> }>`
			SELECT data FROM events.event WHERE name = 'dossiers/clocks-recomputed'`.execute(
			reads<object>(trx).executor,
		);
		assert.deepEqual(
			rows.map(({ data }) => [data.moved, data.lookedAt, data.bodies]),
			[[3, 3, 2]],
		);
	}));

test("a run goes on where it stopped: in portions of two, five clocks need three, and none is left out or counted twice", () =>
	inUndoneTransaction(async (trx) => {
		const versionId = await aVersion(trx);
		const made: StoredDossier[] = [];
		for (let count = 0; count < 5; count++) made.push(await aDossier(trx, { versionId }));
		await restDay(trx);
		const day = Temporal.PlainDate.from("2026-03-05");
		const change = { cause: "calendar", from: day, to: day, unitId: null, eventId: "4712" } as const;
		const progress: (readonly number[])[] = [];
		let run = await recomputeClocks(trx, change, contextAt(now), 2);
		for (; run; run = await recomputeClocks(trx, { runId: run.id }, contextAt(now), 2)) {
			progress.push([run.lookedAt, run.moved]);
			if (run.finishedAt) break;
		}
		assert.deepEqual(progress, [
			[2, 2],
			[4, 4],
			[5, 5],
		]);
		for (const each of made) assert.equal((await dates(trx, each))[1], "2026-03-10T10:00:00Z");
	}));

test("new office hours of a unit move its clocks to the new closing time", () =>
	inUndoneTransaction(async (trx) => {
		const dossier = await aDossier(trx);
		const sessions = [{ from: "07:30", to: "16:30" }];
		const hours = {
			name: "07:30-16:30",
			source: null,
			seasons: [
				{
					from: "01-01",
					to: "12-31",
					sessions: Object.fromEntries([1, 2, 3, 4, 5].map((each) => [each, sessions])),
				},
			],
		};
		await sql`INSERT INTO dossiers.office_hours (id, unit_id, valid, hours, source, made_at) VALUES
			(gen_random_uuid(), ${ward}, '[2026-03-04,)', ${JSON.stringify(hours)}, '5/QĐ-UBND', ${now})`.execute(
			writes<object>(trx),
		);
		await runJob(trx, {
			...{ id: "4713", name: "dossiers/office-hours-entered" },
			data: { unitId: ward, from: "2026-03-04", to: null },
		});
		assert.deepEqual(await dates(trx, dossier), ["2026-03-09T09:30:00Z", "2026-03-09T09:30:00Z"]);
		const moved = await findDossier(trx, dossier.id);
		assert.ok(moved);
		const said = sentencesOfDue(await explainDue(trx, moved), "vi").join("\n");
		assert.match(said, /Giờ làm việc thay đổi/);
		assert.doesNotMatch(said, /chưa công bố/);
	}));

test("the nightly look finds what changed without an event, and moves nothing when nothing did", () =>
	inUndoneTransaction(async (trx) => {
		const dossier = await aDossier(trx);
		await runJob(trx, null);
		assert.equal((await changes(trx)).length, 0);
		await restDay(trx);
		await runJob(trx, null);
		assert.deepEqual(await dates(trx, dossier), ["2026-03-10T10:00:00Z", "2026-03-10T10:00:00Z"]);
	}));

test("a return and a new start stand in the story of the date", () =>
	inUndoneTransaction(async (trx) => {
		const { id } = await aDossier(trx);
		await act(trx, chiLan, id, "hand-over");
		const returned = await act(trx, chiSau, id, "return", { reason: "Thiếu giấy" });
		const waiting = sentencesOfDue(await explainDue(trx, returned), "vi");
		assert.match(waiting.at(-1) ?? "", /thời hạn trở về 0/);
		const full = await act(trx, chiLan, id, "complete", {}, "2026-03-09T02:00:00Z");
		const story = await explainDue(trx, full);
		assert.deepEqual(
			story.steps.map(({ code }) => code),
			["started", "returned", "restarted"],
		);
		assert.match(
			sentencesOfDue(story, "en").join("\n"),
			/the time begins anew\. Date: 16 March 2026 at 17:00/,
		);
	}));
