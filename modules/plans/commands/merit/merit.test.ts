import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { inUndoneTransaction, testDatabase } from "#platform/testing/database.ts";
import { meritEvidence, meritRecord } from "../../queries/merit/merit-record.ts";
import { findMerit, meritsAround } from "../../store/merit/proposal.ts";
import { mailOf, queuedLetters, register } from "../../testing/follow-people.fixture.ts";
import { act, givenTasks } from "../../testing/given.ts";
import { aTask, bodies, contextAt, day, people } from "../../testing/house.ts";
import { answerMerit, decideMerit } from "./decide-merit.ts";
import { type ProposeMeritInput, proposeMerit } from "./propose-merit.ts";

const { chiMai, bacBay, coNam, anhTam, anhDung, chiSau, anhBinh, coHoa, quanTri } = people;
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === `plans/${code}`;
/** Monday 03/08/2026. */
const contextOn = (iso: string) => ({ ...contextAt(iso), origin: "https://guong.example" });
const at = contextOn("2026-08-03T02:00:00Z");
const today = at.clock.today();
const period = { from: day("2026-01-01"), to: today };
const due = (iso: string) => aTask({ text: `Việc hạn ${iso}`, deadline: { kind: "day", day: day(iso) } });

/** Health: one on time, one late, one still open, one signed and waiting, one not due yet. */
async function aRecord(trx: WriteTransaction) {
	const { occurrences } = await givenTasks(
		trx,
		["2026-04-30", "2026-05-29", "2026-06-30", "2026-07-15", "2026-11-30"].map(due),
	);
	const [onTime, late, open, waiting] = occurrences.map(({ id }) => id) as [string, string, string, string];
	const sign = async (id: string, at: string) => {
		await act(trx, anhTam, id, "report-done", { done: "Xong" }, { at });
		await act(trx, coNam, id, "sign", {}, { at });
	};
	await sign(onTime, "2026-04-20T02:00:00Z");
	await sign(late, "2026-06-10T02:00:00Z");
	await sign(waiting, "2026-07-10T02:00:00Z");
	for (const id of [onTime, late]) await act(trx, chiMai, id, "accept", {}, { at: "2026-07-20T02:00:00Z" });
	return { onTime, late, open, waiting };
}

const input: ProposeMeritInput = {
	giverBodyId: bodies.provinceCommittee,
	bodyId: bodies.health,
	year: 2026,
	kind: "criticism",
	personId: null,
	reason: "Một việc quá hạn hơn một tháng, không có báo cáo",
};
const propose = (trx: WriteTransaction, over: Partial<ProposeMeritInput> = {}, by: Person = chiMai) =>
	proposeMerit(trx, by, { ...input, ...over }, at);
const approve = (trx: WriteTransaction, id: string, by: Person = bacBay, when = at) =>
	decideMerit(trx, by, { id, outcome: "approved", reason: null, paper: "12/QĐ-UBND ngày 03/8/2026" }, when);

test("a task counts by its first date and its signature; what waits for the giver counts neither way", async () => {
	await inUndoneTransaction(async (trx) => {
		await aRecord(trx);
		const [health, ...others] = await meritRecord(trx, bodies.provinceCommittee, period, today);
		assert.deepEqual(others, []);
		assert.deepEqual(health?.now, { onTime: 1, acceptedLate: 1, openLate: 1, stillLate: 1, notCounted: 1 });
		assert.equal(health?.level, "province");
	});
});

test("more time that was granted and runs is not held against a body, and neither is a task that came after its date", async () => {
	await inUndoneTransaction(async (trx) => {
		const { open } = await aRecord(trx);
		const asked = { reason: "Chờ vật tư", dueOn: day("2026-09-30") };
		await act(trx, coNam, open, "ask-extension", asked, { at: "2026-06-20T02:00:00Z" });
		await act(trx, bacBay, open, "grant-extension", {}, { at: "2026-06-25T02:00:00Z" });
		const kept = async (bodyId: string) =>
			(await meritRecord(trx, bodies.provinceCommittee, period, today)).find(
				(each) => each.bodyId === bodyId,
			);
		assert.deepEqual(
			[(await kept(bodies.health))?.now.openLate, (await kept(bodies.health))?.now.notCounted],
			[0, 2],
		);
		const passedOn = { reason: "Đúng chức năng", toBodyId: bodies.homeAffairs };
		await act(trx, bacBay, open, "pass-on", passedOn, { at: "2026-07-30T02:00:00Z" });
		assert.equal(await kept(bodies.homeAffairs), undefined);
	});
});

test("a criticism keeps the record it rests on, waits for the body to speak, and is decided by another person", async () => {
	await inUndoneTransaction(async (trx) => {
		const { open } = await aRecord(trx);
		const id = await propose(trx);
		assert.equal((await findMerit(trx, id))?.hearUntil?.toString(), "2026-08-10");
		await assert.rejects(approve(trx, id), refused("merit-not-heard"));
		await answerMerit(trx, coNam, { id, statement: "Thiếu bảng niêm yết, đã có văn bản xin" }, at);
		await assert.rejects(
			answerMerit(trx, coNam, { id, statement: "Thêm" }, at),
			refused("merit-said-already"),
		);
		await assert.rejects(approve(trx, id, chiMai), refused("merit-other-person"));
		await act(trx, anhTam, open, "report-done", { done: "Xong" }, { at: "2026-08-02T02:00:00Z" });
		await act(trx, coNam, open, "sign", {}, { at: "2026-08-02T02:00:00Z" });
		const told = (await meritEvidence(trx, id, today)).find(({ occurrenceId }) => occurrenceId === open);
		assert.deepEqual([told?.verdictThen, told?.verdict], ["open-late", "not-counted"]);
		await approve(trx, id);
		const kept = await findMerit(trx, id);
		assert.deepEqual([kept?.outcome, kept?.decidedBy, kept?.kept.openLate], ["approved", bacBay.personId, 1]);
		await assert.rejects(approve(trx, id), refused("merit-over"));
	});
});

test("silence does not hold a criticism up for ever, and a reward needs no hearing", async () => {
	await inUndoneTransaction(async (trx) => {
		await aRecord(trx);
		const criticism = await propose(trx);
		await assert.rejects(
			approve(trx, criticism, bacBay, contextOn("2026-08-10T02:00:00Z")),
			refused("merit-not-heard"),
		);
		await approve(trx, criticism, bacBay, contextOn("2026-08-11T02:00:00Z"));
		await approve(trx, await propose(trx, { kind: "reward" }));
	});
});

test("nobody decides what they proposed themselves, nor about themselves", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, coNam, bacBay);
		await aRecord(trx);
		const own = await propose(trx, { kind: "reward" }, bacBay);
		await assert.rejects(approve(trx, own), refused("merit-other-person"));
		const both: Person = { ...coNam, posts: [...coNam.posts, ...bacBay.posts] };
		const aboutOneself = await propose(trx, { kind: "reward", personId: coNam.personId });
		await assert.rejects(approve(trx, aboutOneself, both), refused("merit-other-person"));
		await assert.rejects(propose(trx, { personId: anhBinh.personId }), refused("merit-person-elsewhere"));
	});
});

test("who gave the tasks proposes, the body spoken of reads and answers, others do not even learn of it", async () => {
	await inUndoneTransaction(async (trx) => {
		await aRecord(trx);
		for (const outsider of [coNam, anhDung, anhBinh, coHoa, quanTri])
			await assert.rejects(propose(trx, {}, outsider), refused("merit-unknown"));
		const id = await propose(trx);
		await assert.rejects(propose(trx), refused("merit-open-already"));
		const answer = (by: Person) => answerMerit(trx, by, { id, statement: "…" }, at);
		for (const outsider of [anhDung, chiSau, quanTri])
			await assert.rejects(answer(outsider), refused("merit-unknown"));
		await assert.rejects(answer(anhTam), refused("merit-forbidden"));
		const seen = async (givers: readonly string[], about: readonly string[]) =>
			(await meritsAround(trx, { givers, bodies: about, personId: quanTri.personId }, 10)).map(
				(each) => each.id,
			);
		assert.deepEqual(await seen([], [bodies.health]), [id]);
		assert.deepEqual(await seen([], [bodies.homeAffairs]), []);
	});
});

test("without a record nobody is praised or blamed, and every ending says why or in which paper", async () => {
	await inUndoneTransaction(async (trx) => {
		await aRecord(trx);
		await assert.rejects(propose(trx, { bodyId: bodies.homeAffairs }), refused("merit-no-record"));
		await assert.rejects(propose(trx, { year: 2027 }), refused("merit-year-not-begun"));
		const id = await propose(trx, { kind: "reward" });
		const end = (outcome: "approved" | "refused" | "withdrawn", by: Person = bacBay) =>
			decideMerit(trx, by, { id, outcome, reason: null, paper: null }, at);
		await assert.rejects(end("approved"), refused("merit-paper-missing"));
		await assert.rejects(end("refused"), refused("merit-reason-missing"));
		await assert.rejects(end("withdrawn", chiMai), refused("merit-reason-missing"));
		for (const no of [coNam, bacBay]) await assert.rejects(end("withdrawn", no), refused("merit-forbidden"));
		const withdrawn = { id, outcome: "withdrawn", reason: "Nhầm cơ quan", paper: null } as const;
		await decideMerit(trx, chiMai, withdrawn, at);
		assert.equal((await findMerit(trx, id))?.outcome, "withdrawn");
		await propose(trx, { kind: "reward" });
	});
});

test("everybody sees what was approved and nothing else of it; what was proposed cannot be written over", async () => {
	await inUndoneTransaction(async (trx) => {
		await aRecord(trx);
		const [reward, criticism] = [await propose(trx, { kind: "reward" }), await propose(trx)];
		await approve(trx, reward);
		const { rows } = await sql<{ id: string }>`SELECT id FROM plans.public_merit`.execute(
			writes<object>(trx),
		);
		assert.deepEqual(
			rows.map(({ id }) => id),
			[reward],
		);
		await sql`SAVEPOINT before`.execute(writes<object>(trx));
		await assert.rejects(
			sql`UPDATE plans.merit_proposal SET reason = 'khác' WHERE id = ${criticism}`.execute(
				writes<object>(trx),
			),
			{ code: "42501" },
		);
		await sql`ROLLBACK TO before`.execute(writes<object>(trx));
	});
	const { public: everybody } = await testDatabase();
	for (const table of ["merit_proposal", "merit_evidence"])
		await assert.rejects(
			sql`SELECT FROM ${sql.table(`plans.${table}`)}`.execute(reads<object>(everybody).executor),
			{ code: "42501" },
			table,
		);
});

test("whose days to speak run is told at once, and so are who decides and, in the end, who proposed", async () => {
	await inUndoneTransaction(async (trx) => {
		await register(trx, coNam, anhTam, bacBay, chiMai, anhBinh);
		await aRecord(trx);
		const to = async () => (await queuedLetters(trx)).map((letter) => letter.to);
		const before = await to();
		const id = await propose(trx);
		const [first] = (await queuedLetters(trx)).filter((letter) => letter.to === mailOf(coNam));
		assert.deepEqual((await to()).length - before.length, 2, "the body's head and the head who decides");
		assert.match(first?.subject ?? "", /Đề nghị phê bình: Sở Y tế/);
		assert.match(
			first?.text ?? "",
			new RegExp(`hết ngày 10/08/2026[^]*https://guong.example/khen-thuong/${id}`),
		);
		assert.doesNotMatch(first?.text ?? "", /không có báo cáo/, "the words themselves stay on the page");
		await answerMerit(trx, coNam, { id, statement: "Chờ kinh phí" }, at);
		await approve(trx, id);
		const counts = (who: Person) => to().then((all) => all.filter((each) => each === mailOf(who)).length);
		assert.deepEqual(
			await Promise.all([coNam, bacBay, chiMai, anhTam, anhBinh].map(counts)),
			[2, 2, 2, 0, 0],
		);
	});
});
