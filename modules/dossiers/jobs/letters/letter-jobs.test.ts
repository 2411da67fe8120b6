import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { writes } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { Job } from "#platform/http/module-wiring.ts";
import type { Services } from "#platform/http/route.ts";
import { keepingMailer, lettersInOutbox, sendMail } from "#platform/mail/index.ts";
import { type SmsGateway, SmsRefusedForGood } from "#platform/sms/sms.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { draftLetter } from "../../commands/letters/draft-letter.ts";
import { answerLateExplanation, judgeLateExplanation } from "../../commands/letters/explain-late.ts";
import { issueLetter } from "../../commands/letters/issue-letter.ts";
import { toldBy } from "../../domain/letters/sending.ts";
import type { LetterTables } from "../../letters/tables.ts";
import { explanationsOfDossiers } from "../../store/letters/explanation.ts";
import { sendingsOf } from "../../store/letters/sending.ts";
import {
	aLateDossier,
	aNumberedLetter,
	at,
	bodies,
	contextAt,
	drafted,
	people,
	seenLetter,
} from "../../testing/letters-house.ts";
import { noteMails, sendSms } from "./send-sms.ts";
import { setLateExplanationDays } from "./set-explanation-days.ts";
import { warnOfLetters } from "./warn.ts";
import { writeWarnings } from "./write-warnings.ts";

const { chiSau, anhDung, anhHung, chiLan, anhTam, quanTri } = people;
const code = (name: string) => ({ code: `dossiers/${name}` });
const thursday = "2026-03-05T02:00:00Z";
const friday = "2026-03-06T02:00:00Z";

/** The people of the house as accounts, so that jobs find whom to tell. */
async function settle(trx: WriteTransaction): Promise<void> {
	for (const { personId, name, posts } of [chiSau, anhDung, anhHung] as readonly Person[]) {
		await sql`INSERT INTO accounts.person (id, name, sign_in_name, sign_in_folded, email, state, created_at, changed_at) VALUES (${personId}, ${name}, ${personId}, ${personId},
			${`${personId.slice(-2)}@xa.example`}, 'active', now(), now())`.execute(writes<object>(trx));
		for (const { role, bodyId, unitId } of posts)
			await sql`INSERT INTO accounts.post (id, person_id, role, body_id, unit_id, fields, valid, given_at)
				VALUES (gen_random_uuid(), ${personId}, ${role}, ${bodyId}, ${unitId}, '{}', '[2025-01-01,)', now())`.execute(
				writes<object>(trx),
			);
	}
}

async function run(
	trx: WriteTransaction,
	when: string,
	job: Job<never>,
	payload: unknown,
	more: object = {},
) {
	const { clock } = contextAt(when);
	const services = {
		installation: { origin: "https://guong.test", demo: true },
		mailer: keepingMailer,
		...more,
	} as unknown as Services;
	await job.run(payload as never, { trx, clock, services });
}

/** The whole round: what it queues for itself runs at once. */
async function round(trx: WriteTransaction, when: string): Promise<void> {
	const since = at(when).toString();
	for (const step of ["dates", "late", "explanations"])
		await run(trx, when, warnOfLetters as Job<never>, { step, after: null, since });
	await run(trx, when, writeWarnings as Job<never>, { since });
}

const warningsOf = async (trx: WriteTransaction, dossierId: string) =>
	(
		await writes<LetterTables>(trx)
			.selectFrom("dossiers.letter_warning")
			.select(["person_id", "kind"])
			.where("dossier_id", "=", dossierId)
			.orderBy("kind")
			.orderBy("person_id")
			.execute()
	).map(({ person_id, kind }) => [kind, person_id]);
const mails = async (trx: WriteTransaction) =>
	(await lettersInOutbox(trx, { limit: 20 })).map(({ to, text }) => ({ to, text: text ?? "" }));

test("officer and head are told two working days before, once, and again when the date has passed", async () => {
	await inUndoneTransaction(async (trx) => {
		await settle(trx);
		const { id, code: name } = await aLateDossier(trx);
		await round(trx, "2026-03-02T00:35:00Z");
		assert.deepEqual(await warningsOf(trx, id), [], "three working days are too early");
		await round(trx, "2026-03-03T00:35:00Z");
		await round(trx, "2026-03-03T05:00:00Z");
		const near = [chiSau, anhDung].map(({ personId }) => ["date-near", personId]);
		assert.deepEqual(await warningsOf(trx, id), near);
		const [first, second, ...more] = await mails(trx);
		assert.equal(more.length, 0, "one letter a person");
		for (const { text } of [first, second] as { text: string }[]) {
			assert.ok(text.includes(`${name}, hạn 05/03/2026`));
			assert.doesNotMatch(text, /Lê Văn Tư|kết hôn/);
		}
		await round(trx, friday);
		const kinds = (await warningsOf(trx, id)).map(([kind]) => kind);
		assert.deepEqual(kinds, ["date-near", "date-near", "date-passed", "date-passed", "explanation-near"]);
	});
});

test("who has it in hand is told alone beside the head; nobody on a day of rest, nobody of one that was written to", async () => {
	await inUndoneTransaction(async (trx) => {
		await settle(trx);
		const held = await aLateDossier(trx, { officerPersonId: anhDung.personId });
		const gone = await aLateDossier(trx, { officerPersonId: anhTam.personId });
		const written = await aLateDossier(trx);
		const letterId = await aNumberedLetter(trx, written.id);
		await issueLetter(trx, anhDung, await seenLetter(trx, letterId), contextAt());
		await run(trx, "2026-03-01T00:35:00Z", warnOfLetters as Job<never>, null);
		assert.deepEqual(await warningsOf(trx, held.id), []);
		await round(trx, "2026-03-04T00:35:00Z");
		assert.deepEqual(await warningsOf(trx, held.id), [["date-near", anhDung.personId]]);
		assert.equal((await warningsOf(trx, gone.id)).length, 2);
		assert.deepEqual(await warningsOf(trx, written.id), []);
	});
});

test("a late dossier is explained once by the head and judged by the head of the committee above", async () => {
	await inUndoneTransaction(async (trx) => {
		await settle(trx);
		const { id } = await aLateDossier(trx);
		await round(trx, thursday);
		assert.deepEqual(await explanationsOfDossiers(trx, [id]), [], "the day itself is not past");
		await round(trx, friday);
		await round(trx, friday);
		const [asked, ...more] = await explanationsOfDossiers(trx, [id]);
		assert.equal(more.length, 0);
		assert.equal(asked?.superiorBodyId, bodies.committee);
		assert.equal(asked?.dueOn.toString(), "2026-03-11", "three working days after Friday");
		const said = { id: asked?.id ?? "", answer: "Chờ trả lời của Công an tỉnh; đã hẹn lại." };
		const verdict = { id: said.id, verdict: "noted", reason: null } as const;
		const when = contextAt("2026-03-12T02:00:00Z");
		await assert.rejects(
			judgeLateExplanation(trx, anhHung, verdict, when),
			code("late-explanation-not-said"),
		);
		for (const who of [chiSau, anhHung])
			await assert.rejects(answerLateExplanation(trx, who, said, when), code("late-explanation-not-yours"));
		for (const who of [chiLan, quanTri, anhTam])
			await assert.rejects(answerLateExplanation(trx, who, said, when), code("late-explanation-unknown"));
		await round(trx, "2026-03-12T00:35:00Z");
		await answerLateExplanation(trx, anhDung, said, when);
		await assert.rejects(answerLateExplanation(trx, anhDung, said, when), code("late-explanation-said"));
		await round(trx, "2026-03-13T00:35:00Z");
		const kinds = (await warningsOf(trx, id)).filter(
			([kind]) => kind !== "date-passed" && kind !== "date-near",
		);
		assert.deepEqual(kinds, [
			["explanation-near", anhDung.personId],
			["explanation-passed", anhDung.personId],
			["to-judge", anhHung.personId],
		]);
		await assert.rejects(
			judgeLateExplanation(trx, anhDung, verdict, when),
			code("late-explanation-not-yours"),
		);
		const short = { ...verdict, verdict: "not-enough" } as const;
		await assert.rejects(judgeLateExplanation(trx, anhHung, short, when), code("late-explanation-reason"));
		await judgeLateExplanation(trx, anhHung, verdict, when);
		assert.equal((await explanationsOfDossiers(trx, [id]))[0]?.verdict, "noted");
	});
});

test("one that ended late between two rounds is explained as well; a province's committee has nobody above it here", async () => {
	await inUndoneTransaction(async (trx) => {
		await settle(trx);
		const over = {
			state: "settled",
			settledAt: at("2026-03-06T01:00:00Z"),
			endedAt: at("2026-03-06T01:00:00Z"),
		} as const;
		const ended = await aLateDossier(trx, { ...over, outcome: "granted", lateDays: 1, earlyDays: 0 });
		const top = await aLateDossier(trx, { handlingBodyId: bodies.provinceCommittee });
		const above = await aLateDossier(trx, { handlingBodyId: bodies.committee });
		await round(trx, friday);
		const found = await explanationsOfDossiers(trx, [ended.id, top.id, above.id]);
		const superiors = new Map(found.map(({ dossierId, superiorBodyId }) => [dossierId, superiorBodyId]));
		assert.deepEqual(
			superiors,
			new Map([
				[ended.id, bodies.committee],
				[above.id, bodies.provinceCommittee],
			]),
		);
	});
});

test("when the date turns out to be later, nothing is to be explained; a letter does not undo what it is about", async () => {
	await inUndoneTransaction(async (trx) => {
		await settle(trx);
		const [moved, written] = [await aLateDossier(trx), await aLateDossier(trx)];
		await round(trx, friday);
		await writes<{ "dossiers.dossier": { id: string; due_at: string } }>(trx)
			.updateTable("dossiers.dossier")
			.set({ due_at: "2026-03-10T10:00:00Z" })
			.where("id", "=", moved.id)
			.execute();
		const context = contextAt(friday);
		const letterId = await aNumberedLetter(trx, written.id, { number: 40, context });
		await issueLetter(trx, anhDung, await seenLetter(trx, letterId), context);
		await run(trx, friday, setLateExplanationDays as Job<never>, null);
		const found = await explanationsOfDossiers(trx, [moved.id, written.id]);
		const verdicts = new Map(found.map(({ dossierId, verdict }) => [dossierId, verdict]));
		assert.deepEqual(
			verdicts,
			new Map([
				[moved.id, "withdrawn"],
				[written.id, null],
			]),
		);
	});
});

test("an SMS that the gateway does not take is tried again, seen, and given up; the letter is then told by hand", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await aLateDossier(trx, {}, { email: null });
		const letterId = await aNumberedLetter(trx, id);
		await issueLetter(trx, anhDung, await seenLetter(trx, letterId), contextAt());
		const state = async () => (await sendingsOf(trx, [letterId])).get(letterId) ?? [];
		const [sms] = await state();
		const away: SmsGateway = { send: async () => Promise.reject(new Error("502 Bad Gateway")) };
		await assert.rejects(run(trx, thursday, sendSms as Job<never>, { id: sms?.id }, { sms: away }), /502/);
		const services = {} as Services;
		const { clock } = contextAt(thursday);
		const fail = (last: boolean) =>
			sendSms.failed?.(
				{ id: sms?.id ?? "" },
				{ trx, clock, services, error: new Error("502 Bad Gateway"), last },
			);
		await fail(false);
		assert.deepEqual(
			(await state()).map(({ state: now, attempts, error }) => [now, attempts, error]),
			[["queued", 1, "502 Bad Gateway"]],
		);
		assert.equal(toldBy(await state()), "under-way");
		await fail(true);
		const [over] = await state();
		assert.deepEqual([over?.state, over?.attempts, over?.toNumber], ["failed", 2, null]);
		assert.equal(toldBy(await state()), "by-hand");
	});
});

test("a number that is refused for good is given up at once; in the demo nothing leaves and the text can be read", async () => {
	await inUndoneTransaction(async (trx) => {
		const taken: unknown[] = [];
		for (const [number, gateway, end] of [
			[51, { send: async () => Promise.reject(new SmsRefusedForGood("422 no such number")) }, "failed"],
			[52, undefined, "kept"],
			[53, { send: async (sms: unknown) => (taken.push(sms) > 0 ? "sent" : "kept") }, "sent"],
		] as const) {
			const { id } = await aLateDossier(trx, {}, { email: null });
			const letterId = await aNumberedLetter(trx, id, { number });
			await issueLetter(trx, anhDung, await seenLetter(trx, letterId), contextAt());
			const sms = (await sendingsOf(trx, [letterId])).get(letterId)?.[0];
			await run(trx, thursday, sendSms as Job<never>, { id: sms?.id }, { sms: gateway });
			await run(trx, thursday, sendSms as Job<never>, { id: sms?.id }, { sms: gateway });
			const after = (await sendingsOf(trx, [letterId])).get(letterId)?.[0];
			assert.deepEqual([after?.state, after?.toNumber], [end, null]);
			assert.match(after?.text ?? "", /hẹn lại ngày 12\/03\/2026/);
		}
		assert.equal(taken.length, 1, "a job that comes twice sends once");
	});
});

test("what became of a mail is noted in the log of the letter", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await aLateDossier(trx, {}, { phone: null });
		const letterId = await aNumberedLetter(trx, id);
		await issueLetter(trx, anhDung, await seenLetter(trx, letterId), contextAt());
		const state = async () => (await sendingsOf(trx, [letterId])).get(letterId)?.[0];
		await run(trx, thursday, noteMails as Job<never>, null);
		assert.equal((await state())?.state, "queued");
		await run(trx, thursday, sendMail as Job<never>, { id: (await state())?.mailId });
		await run(trx, thursday, noteMails as Job<never>, null);
		assert.equal((await state())?.state, "kept");
	});
});

test("a draft that is not issued does not silence the warning", async () => {
	await inUndoneTransaction(async (trx) => {
		await settle(trx);
		const { id } = await aLateDossier(trx);
		await draftLetter(trx, chiSau, { dossierId: id, ...drafted }, contextAt());
		await round(trx, "2026-03-04T00:35:00Z");
		assert.equal((await warningsOf(trx, id)).length, 2);
	});
});

test("where nothing is connected a message that stays here told nobody: it is to be told by hand", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await aLateDossier(trx);
		const letterId = await aNumberedLetter(trx, id, { number: 61 });
		await issueLetter(trx, anhDung, await seenLetter(trx, letterId), contextAt());
		const state = async () => (await sendingsOf(trx, [letterId])).get(letterId) ?? [];
		const [mail, sms] = await state();
		const real = { installation: { origin: "https://guong.test", demo: false } };
		await run(trx, thursday, sendSms as Job<never>, { id: sms?.id }, real);
		await run(trx, thursday, sendMail as Job<never>, { id: mail?.mailId }, real);
		await run(trx, thursday, noteMails as Job<never>, null, real);
		const ended = (await state()).map(({ channel, state: now, error }) => [channel, now, error]);
		assert.deepEqual(ended, [
			["mail", "failed", "no-way-out"],
			["sms", "failed", "no-way-out"],
		]);
		assert.equal(toldBy(await state()), "by-hand");
	});
});
