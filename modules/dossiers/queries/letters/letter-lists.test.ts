import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { writes } from "#platform/db/connections.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { draftLetter } from "../../commands/letters/draft-letter.ts";
import { answerLateExplanation, askLateExplanation } from "../../commands/letters/explain-late.ts";
import { issueLetter } from "../../commands/letters/issue-letter.ts";
import { recordTold } from "../../commands/letters/send-letter.ts";
import type { LetterTables } from "../../letters/tables.ts";
import {
	aLateDossier,
	aNumberedLetter,
	at,
	bodies,
	contextAt,
	day,
	drafted,
	people,
	province,
	seenLetter,
	ward,
} from "../../testing/letters-house.ts";
import { issuerOfLetter, superiorOf } from "./bodies-of-letter.ts";
import { dueInPeriod, letterCounts, lettersByReason } from "./counts.ts";
import { countOverdueWithoutLetter, dossiersToWrite } from "./dossiers-to-write.ts";
import { countLateExplanations, lateExplanations } from "./explanations.ts";
import { letterRulesOn } from "./letter-rules.ts";
import { lateAgain, lettersInWork, lettersToTell } from "./letters-in-work.ts";

const { anhDung, chiSau, chiLan } = people;
const context = contextAt();
const march = { from: day("2026-03-01"), to: day("2026-03-31") };
const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code).sort();

async function issued(
	trx: WriteTransaction,
	dossierId: string,
	number: number,
	when = context,
): Promise<string> {
	const letterId = await aNumberedLetter(trx, dossierId, { number, context: when });
	await issueLetter(trx, anhDung, await seenLetter(trx, letterId), when);
	return letterId;
}

test("a letter by its reason is counted among the dossiers due in the same days, late ones apart", async () => {
	await inUndoneTransaction(async (trx) => {
		const [first, second, later] = [
			await aLateDossier(trx),
			await aLateDossier(trx),
			await aLateDossier(trx, { dueAt: at("2026-04-02T10:00:00Z"), firstDueAt: at("2026-04-02T10:00:00Z") }),
		];
		await aLateDossier(trx);
		await issued(trx, first.id, 21);
		await issued(trx, second.id, 22, contextAt("2026-03-09T02:00:00Z"));
		await issued(trx, later.id, 23);
		assert.deepEqual(await lettersByReason(trx, bodies.office, march), [
			{ reasonCode: "other-body", letters: 2, late: 1 },
		]);
		assert.equal((await dueInPeriod(trx, [bodies.office], march)).get(bodies.office), 3);
	});
});

test("those above read counts of bodies: letters, late ones, dossiers without one, explanations", async () => {
	await inUndoneTransaction(async (trx) => {
		const late = contextAt("2026-03-09T02:00:00Z");
		const missedAt = at("2026-03-05T10:00:00Z");
		const [written, unwritten] = [await aLateDossier(trx), await aLateDossier(trx)];
		await issued(trx, written.id, 31, late);
		for (const dossier of [written, unwritten])
			assert.ok(await askLateExplanation(trx, { ...dossier, missedAt }, 3, late));
		assert.equal(await askLateExplanation(trx, { ...written, missedAt }, 3, late), false, "asked once");
		const owed = { side: "owed", bodyIds: [bodies.office], limit: 9, offset: 0 } as const;
		const [one] = await lateExplanations(trx, owed);
		const then = contextAt("2026-03-13T02:00:00Z");
		await answerLateExplanation(trx, anhDung, { id: one?.id ?? "", answer: "x" }, then);
		const asked = { ...march, now: then.clock.now(), today: then.clock.today() };
		const counted = {
			...{ bodyId: bodies.office, letters: 1, lateLetters: 1, unwritten: 1, asked: 2, unanswered: 1 },
			...{ overdue: 1, answeredLate: 1, noted: 0, notEnough: 0, invented: true },
		};
		const places = { unitIds: [ward], bodyIds: [] };
		assert.deepEqual(await letterCounts(trx, places, asked), [counted]);
		assert.deepEqual(await letterCounts(trx, { unitIds: [], bodyIds: [bodies.office] }, asked), [counted]);
		assert.deepEqual(await letterCounts(trx, { unitIds: [province], bodyIds: [] }, asked), []);
		assert.equal(await countLateExplanations(trx, "owed", [bodies.office]), 1);
		assert.equal(await countLateExplanations(trx, "to-judge", [bodies.committee]), 1);
		assert.equal(await countLateExplanations(trx, "to-judge", [bodies.desk]), 0);
	});
});

test("a dossier stays on the list of late ones until its letter is issued; then it is there again when the new day passes", async () => {
	await inUndoneTransaction(async (trx) => {
		const office = [bodies.office];
		const late = contextAt("2026-03-09T02:00:00Z");
		const asked = { bodyIds: office, before: late.clock.now(), limit: 9 };
		const dossier = await aLateDossier(trx);
		await draftLetter(trx, chiSau, { dossierId: dossier.id, ...drafted }, late);
		const [found] = await dossiersToWrite(trx, asked);
		assert.deepEqual([found?.code, found?.letterState], [dossier.code, "draft"]);
		assert.equal(await countOverdueWithoutLetter(trx, office, late.clock.now()), 1);
		assert.deepEqual(codes(await lettersInWork(trx, office, 9)), [dossier.code]);
		const other = await aLateDossier(trx);
		await issued(trx, other.id, 41, late);
		assert.equal(await countOverdueWithoutLetter(trx, office, late.clock.now()), 1, "the draft still counts");
		assert.deepEqual(codes(await dossiersToWrite(trx, asked)), [dossier.code]);
		assert.deepEqual(codes(await lateAgain(trx, office, late.clock.now().toString(), 9)), []);
		assert.deepEqual(codes(await lateAgain(trx, office, "2026-03-20T02:00:00Z", 9)), [other.code]);
		assert.deepEqual(await dossiersToWrite(trx, { ...asked, bodyIds: [bodies.desk] }), []);
	});
});

test("who was not reached by anything stands on the list of desk and body until somebody told them", async () => {
	await inUndoneTransaction(async (trx) => {
		const dossier = await aLateDossier(trx, {}, { email: null, phone: null });
		const reachable = await aLateDossier(trx);
		const letterId = await issued(trx, dossier.id, 51);
		await issued(trx, reachable.id, 52);
		for (const body of [bodies.office, bodies.desk])
			assert.deepEqual(codes(await lettersToTell(trx, [body], 9)), [dossier.code], body);
		const told = { letterId, channel: "post", note: null } as const;
		await recordTold(trx, chiLan, { ...told, reached: false }, context);
		assert.equal((await lettersToTell(trx, [bodies.desk], 9)).length, 1);
		await recordTold(trx, chiLan, { ...told, reached: true }, context);
		assert.deepEqual(await lettersToTell(trx, [bodies.desk], 9), []);
	});
});

test("the rule of the nearest unit holds, else the country's", async () => {
	await inUndoneTransaction(async (trx) => {
		const row = { unit_id: province, valid: "[2026-01-01,)", warn_working_days: 4, explain_working_days: 5 };
		await writes<LetterTables & { "dossiers.letter_rule": typeof row & { source: string } }>(trx)
			.insertInto("dossiers.letter_rule")
			.values({ ...row, source: "Quy chế của tỉnh" })
			.execute();
		const rules = await letterRulesOn(trx, day("2026-03-02"));
		assert.equal(rules.mostWarned, 4);
		assert.deepEqual(
			[rules.of([ward, province]).explainWorkingDays, rules.of([ward]).explainWorkingDays],
			[5, 3],
		);
		assert.equal((await letterRulesOn(trx, day("2025-12-31"))).of([ward, province]).warnWorkingDays, 2);
	});
});

test("a department answers to the committee of its unit, that one to the committee above; the head of the paper says so", async () => {
	await inUndoneTransaction(async (trx) => {
		const today = day("2026-03-02");
		const above = async (body: string) => (await superiorOf(trx, body, today))?.id ?? null;
		assert.equal(await above(bodies.office), bodies.committee);
		assert.equal(await above(bodies.committee), bodies.provinceCommittee);
		assert.equal(await above(bodies.provinceCommittee), null);
		const of = { bodyId: bodies.committee, deskBodyId: bodies.desk };
		const issuer = await issuerOfLetter(trx, of, today);
		assert.deepEqual(
			[issuer.name, issuer.parent, issuer.sign, issuer.place],
			["Ủy ban nhân dân phường Đạo Thạnh", null, "UBND", "Đạo Thạnh"],
		);
		assert.equal((await issuerOfLetter(trx, { ...of, bodyId: bodies.office }, today)).parent, issuer.name);
	});
});
