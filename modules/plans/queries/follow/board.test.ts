import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { askExplanation } from "../../commands/follow/ask-explanation.ts";
import { standings } from "../../domain/standing.ts";
import { act, givenTasks } from "../../testing/given.ts";
import {
	aTask,
	bodies,
	commune,
	contextAt,
	day,
	namedBody,
	people,
	province,
	ward,
} from "../../testing/house.ts";
import { boardCount, boardLines, boardRows, openBoard } from "./board.ts";
import { findBoard, offeredBoards } from "./board-scope.ts";
import { decisionsOf } from "./decisions.ts";
import { workerOf } from "./worker-of.ts";

const { anhTam, coNam, chiMai, bacBay, anhDung, chiSau, coHoa, quanTri } = people;
const today = Temporal.PlainDate.from("2026-08-20");
const due = (iso: string) => ({ deadline: { kind: "day", day: day(iso) } as const });
const late = ["late-still", "late-moving"] as const;

/** Late and still, late and moving, due soon, far away; a request past its day; and one of a ward. */
const scene = (trx: WriteTransaction) =>
	givenTasks(trx, [
		aTask({ text: "Một", ...due("2026-06-30") }),
		aTask({ text: "Hai", ...due("2026-07-31") }),
		aTask({ text: "Ba", ...due("2026-08-25") }),
		aTask({ text: "Bốn", ...due("2026-12-01") }),
		aTask({ text: "Năm", kind: "request", ...due("2026-05-01") }),
		aTask({
			text: "Sáu",
			lead: [namedBody(bodies.wardCommittee, "Ủy ban nhân dân phường")],
			...due("2026-06-30"),
		}),
	]);

async function boardOf(trx: WriteTransaction, who: Person, code?: string) {
	const found = await findBoard(trx, await offeredBoards(trx, who, today), code, today);
	return found ? openBoard(trx, found.scope, today) : null;
}

test("late and not moving comes first, requests are never late, and a body without news says so", async () => {
	await inUndoneTransaction(async (trx) => {
		const { occurrences } = await scene(trx);
		const two = occurrences.find(({ text }) => text === "Hai");
		await act(
			trx,
			anhTam,
			two?.id ?? "",
			"report-progress",
			{ done: "Nửa chừng" },
			{ at: "2026-08-18T02:00:00Z" },
		);
		const board = await boardOf(trx, chiMai);
		assert.ok(board);
		const rows = await boardRows(trx, board, { standings: late, limit: 10 });
		assert.deepEqual(rows.map(({ text }) => text).sort(), ["Hai", "Một", "Sáu"]);
		assert.equal(rows.at(-1)?.text, "Hai", "what moves comes after what does not");
		const lines = await boardLines(trx, board, "body");
		const health = lines.find(({ key }) => key === bodies.health);
		assert.deepEqual(Object.fromEntries(health?.counts ?? []), {
			"late-still": 1,
			"late-moving": 1,
			"due-soon": 1,
			"not-started": 2,
		});
		assert.equal(lines.find(({ key }) => key === bodies.wardCommittee)?.lastMoved, null);
	});
});

test("the lines of a board add up to its lists, whatever they are arranged by", async () => {
	await inUndoneTransaction(async (trx) => {
		await scene(trx);
		const board = await boardOf(trx, chiMai);
		assert.ok(board);
		const all = await boardCount(trx, board, { standings });
		assert.equal(all, 6);
		for (const by of ["body", "unit", "plan"] as const) {
			const lines = await boardLines(trx, board, by);
			assert.equal(
				lines.reduce((sum, { total }) => sum + total, 0),
				all,
				by,
			);
			for (const standing of standings) {
				const counted = lines.reduce((sum, { counts }) => sum + (counts.get(standing) ?? 0), 0);
				assert.equal(counted, await boardCount(trx, board, { standings: [standing] }), `${by} ${standing}`);
			}
		}
		assert.equal(await boardCount(trx, board, { standings, unitId: ward }), 1);
		assert.equal(await boardCount(trx, board, { standings: late, bodyId: bodies.health }), 2);
	});
});

test("a board is of the own body, or of a unit under one's care; no other opens", async () => {
	await inUndoneTransaction(async (trx) => {
		await scene(trx);
		const total = async (who: Person, code?: string) => {
			const board = await boardOf(trx, who, code);
			return board ? boardCount(trx, board, { standings }) : null;
		};
		assert.equal(await total(chiMai), 6, "the province");
		assert.equal(await total(chiMai, `don-vi:${ward}`), 1, "a ward of the province");
		assert.equal(await total(chiMai, `don-vi:${commune}`), null, "a commune of another province");
		assert.equal(await total(chiMai, `co-quan:${bodies.health}`), null);
		assert.equal(await total(bacBay), 6, "what the committee gave");
		assert.equal(await total(coNam), 5, "what the department has");
		assert.equal(await total(anhDung), 1);
		assert.equal(await total(anhDung, `don-vi:${province}`), null);
		assert.equal(await total(coHoa, `don-vi:${commune}`), 0, "a supervisor of a commune that got nothing");
		assert.equal(await total(quanTri), null);
	});
});

test("what waits for a decision is counted for whoever decides, and an explanation that was asked for no longer waits", async () => {
	await inUndoneTransaction(async (trx) => {
		const { occurrences } = await scene(trx);
		const of = (text: string) => occurrences.find((each) => each.text === text)?.id ?? "";
		await act(trx, chiSau, of("Sáu"), "report-done", { done: "Xong" });
		await act(trx, anhTam, of("Ba"), "report-done", { done: "Xong" });
		await act(trx, coNam, of("Ba"), "sign");
		await act(trx, coNam, of("Bốn"), "hand-back", { reason: "Không thuộc thẩm quyền" });
		const counted = async (who: Person) => {
			const decisions = await decisionsOf(trx, await workerOf(trx, who, today), today);
			return Object.fromEntries(Object.entries(decisions).filter(([, count]) => count > 0));
		};
		assert.deepEqual(await counted(chiMai), { "to-explain": 3, "to-accept": 1, "handed-back": 1 });
		assert.deepEqual(await counted(anhDung), { "to-sign": 1 });
		const question = { question: "Vì sao trễ?", workingDays: 2 };
		await askExplanation(
			trx,
			chiMai,
			{ occurrenceId: of("Một"), ...question },
			contextAt("2026-08-20T02:00:00Z"),
		);
		assert.deepEqual(await counted(bacBay), { "to-explain": 2, "to-accept": 1, "handed-back": 1 });
		assert.deepEqual(await counted(coNam), { "to-answer": 1 });
		assert.deepEqual(await counted(quanTri), {});
	});
});
