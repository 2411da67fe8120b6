import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { Services } from "#platform/http/route.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { setExplanationDays } from "../../jobs/follow/set-explanation-days.ts";
import { findExplanation } from "../../store/follow/explanation.ts";
import { act, onlyOccurrence } from "../../testing/given.ts";
import { bodies, contextAt, namedBody, people } from "../../testing/house.ts";
import { answerExplanation, judgeExplanation } from "./answer-explanation.ts";
import { askExplanation } from "./ask-explanation.ts";

const { anhTam, coNam, chiMai, bacBay, anhBinh, anhDung, coHoa, quanTri } = people;
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === `plans/${code}`;
/** Thursday 20/08/2026 in the morning; the task was due on 30/06/2026. */
const at = contextAt("2026-08-20T02:00:00Z");

const ask = (trx: WriteTransaction, occurrenceId: string, by: Person = bacBay, workingDays = 2) =>
	askExplanation(trx, by, { occurrenceId, question: "Vì sao chưa niêm yết?", workingDays }, at);
const dueOf = async (trx: WriteTransaction, id: string) => (await findExplanation(trx, id))?.dueOn.toString();

test("the clock of an explanation runs in working days, and the day of asking is not counted", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		const two = await ask(trx, id);
		assert.equal(await dueOf(trx, two), "2026-08-22", "Friday, then the Saturday worked for 31 August");
		await judgeExplanation(trx, bacBay, { id: two, verdict: "withdrawn", reason: "Hỏi lại" }, at);
		const ten = await ask(trx, id, chiMai, 10);
		assert.equal(await dueOf(trx, ten), "2026-09-07", "31 August to 2 September are left out");
	});
});

test("when the calendar changes, clocks that still run are reckoned anew and answered ones stay", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		const first = await ask(trx, id);
		await answerExplanation(trx, anhTam, { id: first, answer: "Thiếu bảng niêm yết" }, at);
		await judgeExplanation(trx, bacBay, { id: first, verdict: "not-enough", reason: "Nói rõ ngày" }, at);
		const second = await ask(trx, id);
		await sql`INSERT INTO organisation.calendar_day_entry (day, kind, name_vi, name_en, reason, origin, entered_by, entered_at)
			VALUES ('2026-08-21', 'statutory', 'nghỉ thử', 'off for a test', 'thử', 'administrator', ${quanTri.personId}, now())`.execute(
			writes<object>(trx),
		);
		const context = { trx, clock: at.clock, services: {} as Services };
		await setExplanationDays.run({}, context);
		await setExplanationDays.run({}, context);
		assert.equal(await dueOf(trx, first), "2026-08-22");
		assert.equal(await dueOf(trx, second), "2026-08-24");
	});
});

test("who decides for the giver asks and judges, the body answers; nobody else may, and nobody sees what is not theirs", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		for (const outsider of [anhDung, coHoa])
			await assert.rejects(ask(trx, id, outsider), refused("task-unknown"));
		for (const no of [anhTam, coNam])
			await assert.rejects(ask(trx, id, no), refused("explanation-forbidden"));
		await assert.rejects(ask(trx, id, quanTri), refused("task-unknown"));
		const asked = await ask(trx, id, chiMai);
		const answer = (by: Person) => answerExplanation(trx, by, { id: asked, answer: "Đang làm" }, at);
		await assert.rejects(answer(anhDung), refused("explanation-unknown"));
		await assert.rejects(answer(bacBay), refused("explanation-forbidden"));
		await answer(anhTam);
		const judge = (by: Person) =>
			judgeExplanation(trx, by, { id: asked, verdict: "enough", reason: null }, at);
		await assert.rejects(judge(coNam), refused("explanation-forbidden"));
		await assert.rejects(judge(anhBinh), refused("explanation-unknown"));
		await judge(bacBay);
		const kept = await findExplanation(trx, asked);
		assert.deepEqual(
			[kept?.askedBy, kept?.answeredBy, kept?.judgedBy, kept?.verdict],
			[chiMai.personId, anhTam.personId, bacBay.personId, "enough"],
		);
	});
});

test("what was said stays: no second answer, no judgement before an answer, no second request while one is open", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		const asked = await ask(trx, id);
		await assert.rejects(ask(trx, id, chiMai), refused("explanation-open-already"));
		const judge = (verdict: "enough" | "not-enough" | "withdrawn", reason: string | null = null) =>
			judgeExplanation(trx, bacBay, { id: asked, verdict, reason }, at);
		await assert.rejects(judge("enough"), refused("explanation-not-answered"));
		await assert.rejects(judge("withdrawn"), refused("explanation-reason-missing"));
		await answerExplanation(trx, coNam, { id: asked, answer: "Thiếu kinh phí" }, at);
		await assert.rejects(
			answerExplanation(trx, coNam, { id: asked, answer: "Nói lại" }, at),
			refused("explanation-answered-already"),
		);
		await assert.rejects(judge("withdrawn", "Thôi"), refused("explanation-answered-already"));
		await assert.rejects(judge("not-enough"), refused("explanation-reason-missing"));
		await judge("not-enough", "Chưa nói ngày xong");
		await ask(trx, id);
	});
});

test("only who has the task in hand owes an explanation", async () => {
	await inUndoneTransaction(async (trx) => {
		const signed = await onlyOccurrence(trx);
		await act(trx, anhTam, signed.id, "report-done", { done: "Xong" });
		await act(trx, coNam, signed.id, "sign");
		await assert.rejects(ask(trx, signed.id), refused("explanation-not-owed"));
		const request = await onlyOccurrence(
			trx,
			{ kind: "request", lead: [namedBody(bodies.provinceFront, "Ủy ban MTTQ tỉnh")] },
			85,
		);
		await assert.rejects(ask(trx, request.id), refused("explanation-not-owed"));
	});
});

test("the body that was asked answers, also when the task has gone to another since", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await onlyOccurrence(trx);
		const asked = await ask(trx, id);
		const passedOn = { reason: "Đúng chức năng", toBodyId: bodies.homeAffairs };
		await act(trx, chiMai, id, "pass-on", passedOn, { at: "2026-08-21T02:00:00Z" });
		await assert.rejects(
			answerExplanation(trx, anhBinh, { id: asked, answer: "Chúng tôi mới nhận" }, at),
			refused("explanation-forbidden"),
		);
		await answerExplanation(trx, coNam, { id: asked, answer: "Không thuộc chức năng của Sở Y tế" }, at);
		assert.equal((await findExplanation(trx, asked))?.answeredBy, coNam.personId);
	});
});
