import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { writes } from "#platform/db/connections.ts";
import { findLetter as findMail } from "#platform/mail/index.ts";
import { givenFrom, seriesOf } from "#platform/series/find-series.ts";
import { inUndoneTransaction, testDatabase } from "#platform/testing/database.ts";
import type { LetterTables } from "../../letters/tables.ts";
import { sendingsOf } from "../../store/letters/sending.ts";
import { actsOf, findDossier } from "../../store/life/dossiers.ts";
import {
	aLateDossier,
	aNumberedLetter,
	at,
	bodies,
	contextAt,
	day,
	drafted,
	letterNow,
	people,
	seenLetter,
} from "../../testing/letters-house.ts";
import { changeLetterDraft, draftLetter } from "./draft-letter.ts";
import { issueLetter } from "./issue-letter.ts";
import { openLetterSeries } from "./keep-letter-series.ts";
import { recordTold } from "./send-letter.ts";
import { numberLetter, signLetter, withdrawLetter } from "./sign-letter.ts";

const { chiSau, anhDung, coBa, chiLan, anhHung, quanTri, anhTam } = people;
const code = (name: string) => ({ code: name.includes("/") ? name : `dossiers/${name}` });
const context = contextAt();
const draft = (trx: WriteTransaction, dossierId: string, over: object = {}, who = chiSau, when = context) =>
	draftLetter(trx, who, { dossierId, ...drafted, ...over }, when);
const sent = async (trx: WriteTransaction, letterId: string) =>
	(await sendingsOf(trx, [letterId])).get(letterId) ?? [];

test("the new day is computed by the calendar, from the day that holds", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await aLateDossier(trx);
		const letter = await letterNow(trx, await draft(trx, id));
		// due on Thursday 05/03, five working days more
		assert.deepEqual([letter.newDueOn.toString(), letter.extensionDays], ["2026-03-12", 5]);
		assert.equal(letter.state, "draft");
	});
});

test("a typed day must be later, ahead, and worked; one of day and number is wanted", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await aLateDossier(trx);
		const on = (newDay: string | null, workingDays: number | null = null) =>
			draft(trx, id, { newDay: newDay && day(newDay), workingDays });
		await assert.rejects(on("2026-03-05"), code("letter-day-not-later"));
		await assert.rejects(on("2026-03-07"), code("letter-day-rests"));
		await assert.rejects(on(null), code("letter-day-asked"));
		await assert.rejects(on("2026-03-12", 5), code("letter-day-asked"));
		await assert.rejects(on("2036-03-12"), code("letter-day-too-far"));
		await assert.rejects(on(null, 121), code("letter-day-too-far"));
		const letter = await letterNow(trx, await on("2026-03-10"));
		assert.equal(letter.extensionDays, 3);
	});
});

test("issued in time it moves the date, keeps the first, and says so in the act", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id, firstDueAt } = await aLateDossier(trx);
		const letterId = await aNumberedLetter(trx, id);
		await issueLetter(trx, anhDung, await seenLetter(trx, letterId), context);
		const dossier = await findDossier(trx, id);
		assert.equal(dossier?.dueAt?.toString(), "2026-03-12T10:00:00Z");
		assert.equal(dossier?.firstDueAt?.toString(), firstDueAt?.toString());
		assert.equal(dossier?.extensions, 1);
		const act = (await actsOf(trx, id)).at(-1);
		assert.deepEqual([act?.action, act?.reasonCode, act?.details.late], ["extend", "other-body", false]);
		assert.equal(act?.details.letterId, letterId);
		const letter = await letterNow(trx, letterId);
		assert.deepEqual([letter.state, letter.late, letter.number], ["issued", false, 12]);
	});
});

test("on the day itself, and after it, the letter still goes out and is marked as late", async () => {
	await inUndoneTransaction(async (trx) => {
		for (const [when, number] of [
			["2026-03-05T02:00:00Z", 1],
			["2026-03-09T02:00:00Z", 2],
		] as const) {
			const { id } = await aLateDossier(trx);
			const late = contextAt(when);
			const letterId = await aNumberedLetter(trx, id, { number, context: late });
			await issueLetter(trx, anhDung, await seenLetter(trx, letterId), late);
			assert.equal((await letterNow(trx, letterId)).late, true, when);
			assert.equal((await actsOf(trx, id)).at(-1)?.details.late, true);
		}
	});
});

test("an earlier day on the paper does not make a late letter timely", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await aLateDossier(trx);
		const letterId = await aNumberedLetter(trx, id);
		await issueLetter(trx, anhDung, await seenLetter(trx, letterId), contextAt("2026-03-05T02:00:00Z"));
		const letter = await letterNow(trx, letterId);
		assert.deepEqual([letter.issuedOn?.toString(), letter.late], ["2026-03-02", true]);
	});
});

test("a second letter is refused with what is possible instead, before and after the first is issued", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await aLateDossier(trx);
		const letterId = await aNumberedLetter(trx, id);
		await assert.rejects(draft(trx, id), code("letter-exists"));
		await issueLetter(trx, anhDung, await seenLetter(trx, letterId), context);
		const refused = await draft(trx, id).then(
			() => null,
			(error: unknown) => error as { code: string; sentence(language: string): string },
		);
		assert.equal(refused?.code, "dossiers/letter-issued-already");
		assert.match(refused?.sentence("vi") ?? "", /số 12\/VP.*12\/03\/2026|12\/03\/2026.*số 12\/VP/);
		assert.match(refused?.sentence("vi") ?? "", /trả kết quả; từ chối có lý do/);
		const moved = await aLateDossier(trx, { extensions: 1 });
		await assert.rejects(draft(trx, moved.id), code("letter-no-extension-left"));
	});
});

test("of two who draft at once one is refused, and there is one letter", async () => {
	const database = await testDatabase();
	const { id } = await database.inTransaction((trx) => aLateDossier(trx));
	const both = await Promise.allSettled([
		database.inTransaction((trx) => draft(trx, id)),
		database.inTransaction((trx) => draft(trx, id, { workingDays: 7 })),
	]);
	assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
	const refused = both.find((each) => each.status === "rejected") as PromiseRejectedResult;
	assert.equal(refused.reason.code, "dossiers/letter-exists");
});

test("of two who issue at once one moves the date", async () => {
	const database = await testDatabase();
	const { id, letterId, seen } = await database.inTransaction(async (trx) => {
		const dossier = await aLateDossier(trx);
		const letter = await aNumberedLetter(trx, dossier.id, { number: 71 });
		return { id: dossier.id, letterId: letter, seen: await seenLetter(trx, letter) };
	});
	const both = await Promise.allSettled(
		[1, 2].map(() => database.inTransaction((trx) => issueLetter(trx, anhDung, seen, context))),
	);
	assert.deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
	await database.inTransaction(async (trx) => {
		assert.equal((await findDossier(trx, id))?.extensions, 1);
		assert.equal((await sent(trx, letterId)).length, 2, "one mail, one SMS");
	});
});

test("mail and SMS are queued with code and new day, and tell nothing about the person", async () => {
	await inUndoneTransaction(async (trx) => {
		const dossier = await aLateDossier(trx);
		const letterId = await aNumberedLetter(trx, dossier.id);
		const ways = await issueLetter(trx, anhDung, await seenLetter(trx, letterId), context);
		assert.deepEqual(ways, { mail: true, sms: true });
		const [mail, sms] = await sent(trx, letterId);
		const letter = await findMail(trx, mail?.mailId ?? "");
		assert.deepEqual([letter?.to, letter?.state], ["bac.tu@thu.example", "queued"]);
		assert.deepEqual([sms?.toNumber, sms?.toMasked], ["0901234678", "••• ••• •678"]);
		assert.equal(mail?.toMasked, "b•••@thu.example");
		for (const text of [`${letter?.subject}\n${letter?.text}`, sms?.text ?? ""]) {
			assert.ok(text.includes(dossier.code));
			assert.match(text, /12\/03\/2026/);
			assert.match(text, /https:\/\/guong\.test\/tra-cuu-ho-so/);
			assert.doesNotMatch(text, /Tư|kết hôn|Công an|xác minh|Ấp|Hộ tịch/);
		}
		assert.ok((sms?.text?.length ?? 999) <= 201, "three parts of a Vietnamese SMS at most");
	});
});

test("without mail and mobile number nothing is queued; the phone call is recorded by hand", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await aLateDossier(trx, {}, { email: "không có", phone: "02773851234" });
		const letterId = await aNumberedLetter(trx, id);
		const told = { letterId, channel: "phone", note: "Gặp bác Tư" } as const;
		await assert.rejects(
			recordTold(trx, chiLan, { ...told, reached: true }, context),
			code("letter-not-issued"),
		);
		const ways = await issueLetter(trx, anhDung, await seenLetter(trx, letterId), context);
		assert.deepEqual(ways, { mail: false, sms: false });
		await recordTold(trx, chiLan, { ...told, reached: false }, context);
		await recordTold(trx, chiLan, { ...told, reached: true }, contextAt("2026-03-02T03:00:00Z"));
		const ended = (await sent(trx, letterId)).map(({ channel, state, toMasked }) => [
			channel,
			state,
			toMasked,
		]);
		assert.deepEqual(ended, [
			["phone", "not-reached", "••• ••• •234"],
			["phone", "done", "••• ••• •234"],
		]);
	});
});

test("numbers of a series follow each other; that of a withdrawn letter is cancelled and not given again", async () => {
	await inUndoneTransaction(async (trx) => {
		await assert.rejects(
			openLetterSeries(trx, chiSau, { bodyId: bodies.office, first: 105 }, context),
			code("letter-series-not-yours"),
		);
		await openLetterSeries(trx, anhDung, { bodyId: bodies.office, first: 105 }, context);
		const take = async (id: string, number: number | null = null) =>
			numberLetter(
				trx,
				chiSau,
				{ ...(await seenLetter(trx, id)), number, symbol: "VP", issuedOn: day("2026-03-02") },
				context,
			);
		const signed = async () => {
			const id = await draft(trx, (await aLateDossier(trx)).id);
			const signature = { how: "paper", signerName: "A", signerPost: "B", fileId: id } as const;
			await signLetter(trx, anhDung, { ...(await seenLetter(trx, id)), ...signature }, context);
			return id;
		};
		const [first, second] = [await signed(), await signed()];
		await assert.rejects(take(first, 109), code("letter-number-of-series"));
		assert.equal(await take(first), "105/VP");
		await withdrawLetter(
			trx,
			chiSau,
			{ ...(await seenLetter(trx, first)), reason: "Ghi nhầm hồ sơ" },
			context,
		);
		assert.equal(await take(second), "106/VP");
		const [series] = await seriesOf(trx, [bodies.office]);
		const given = await givenFrom(trx, series?.id ?? "", { limit: 9, offset: 0 });
		assert.deepEqual(
			given.map(({ number, cancelled }) => [number, cancelled?.reason ?? null]),
			[
				[106, null],
				[105, "Ghi nhầm hồ sơ"],
			],
		);
		const { dossierId } = await letterNow(trx, first);
		assert.equal((await letterNow(trx, first)).state, "withdrawn");
		assert.equal(
			(await letterNow(trx, await draft(trx, dossierId))).state,
			"draft",
			"another may be written",
		);
	});
});

test("a draft is changed by the handler; who saw an older one, or comes too late, is told", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await aLateDossier(trx);
		const letterId = await draft(trx, id);
		const seen = await seenLetter(trx, letterId);
		await changeLetterDraft(trx, chiSau, { ...seen, ...drafted, workingDays: 3 }, context);
		assert.equal((await letterNow(trx, letterId)).extensionDays, 3);
		await assert.rejects(
			changeLetterDraft(trx, chiSau, { ...seen, ...drafted }, context),
			code("letter-changed-meanwhile"),
		);
		await assert.rejects(
			issueLetter(trx, anhDung, await seenLetter(trx, letterId), context),
			code("letter-step-not-possible"),
		);
	});
});

test("a letter whose dossier got another date, or another body, is not issued", async () => {
	await inUndoneTransaction(async (trx) => {
		for (const change of [{ due_at: "2026-03-06T10:00:00Z" }, { handling_body_id: bodies.committee }]) {
			const { id } = await aLateDossier(trx);
			const letterId = await aNumberedLetter(trx, id, { number: change.due_at ? 31 : 32 });
			await writes<{ "dossiers.dossier": { id: string; due_at: string; handling_body_id: string } }>(trx)
				.updateTable("dossiers.dossier")
				.set(change)
				.where("id", "=", id)
				.execute();
			const who = change.due_at ? anhDung : anhHung;
			await assert.rejects(
				issueLetter(trx, who, await seenLetter(trx, letterId), context),
				code("letter-outdated"),
			);
		}
	});
});

test("each step has its people; others see no letter at all", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await aLateDossier(trx);
		for (const who of [anhHung, quanTri, anhTam])
			await assert.rejects(draft(trx, id, {}, who), code("letter-unknown"));
		await assert.rejects(draft(trx, id, {}, chiLan), code("letter-not-yours"));
		const letterId = await draft(trx, id);
		const signature = { how: "paper", signerName: "A", signerPost: "B", fileId: id } as const;
		const sign = async (who: typeof chiSau) =>
			signLetter(trx, who, { ...(await seenLetter(trx, letterId)), ...signature }, context);
		for (const who of [chiSau, coBa]) await assert.rejects(sign(who), code("letter-not-yours"));
		await assert.rejects(sign(anhHung), code("letter-unknown"));
		await sign(anhDung);
		const land = await aLateDossier(trx, { field: "Đất đai" });
		const other = await draft(trx, land.id);
		await signLetter(trx, coBa, { ...(await seenLetter(trx, other)), ...signature }, context);
		assert.equal((await letterNow(trx, other)).state, "signed", "the deputy signs in her field");
	});
});

test("no letter for a dossier of another system, one that is settled, or one that waits for a supplement", async () => {
	await inUndoneTransaction(async (trx) => {
		await writes<LetterTables & { "dossiers.source": { id: string; name: string; made_at: string } }>(trx)
			.insertInto("dossiers.source")
			.values({ id: "he-thong-tinh", name: "Hệ thống của tỉnh", made_at: "2026-01-01T00:00:00Z" })
			.execute();
		const ended = {
			state: "settled",
			settledAt: at("2026-03-01T02:00:00Z"),
			endedAt: at("2026-03-01T02:00:00Z"),
			outcome: "granted",
		} as const;
		for (const [over, refusal] of [
			[{ sourceId: "he-thong-tinh" }, "letter-of-other-system"],
			[ended, "letter-not-needed"],
			[{ state: "returned", dueAt: null, firstDueAt: null }, "letter-not-needed"],
		] as const) {
			const dossier = await aLateDossier(trx, over);
			await assert.rejects(draft(trx, dossier.id), code(refusal));
		}
	});
});

test("the day on the paper lies between drafting and today", async () => {
	await inUndoneTransaction(async (trx) => {
		const { id } = await aLateDossier(trx);
		const letterId = await draft(trx, id);
		const signature = { how: "digital", signerName: "A", signerPost: "B", fileId: id } as const;
		await signLetter(trx, anhDung, { ...(await seenLetter(trx, letterId)), ...signature }, context);
		const number = async (issuedOn: string, given: number | null = 3) =>
			numberLetter(
				trx,
				chiSau,
				{
					...(await seenLetter(trx, letterId)),
					number: given,
					symbol: "VP",
					issuedOn: Temporal.PlainDate.from(issuedOn),
				},
				context,
			);
		await assert.rejects(number("2026-03-03"), code("letter-day-of-paper"));
		await assert.rejects(number("2026-03-01"), code("letter-day-of-paper"));
		await assert.rejects(number("2026-03-02", null), code("letter-number-missing"));
		assert.equal(await number("2026-03-02"), "03/VP");
	});
});
