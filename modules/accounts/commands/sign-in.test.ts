import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { inUndoneTransaction, testDatabase } from "#platform/testing/database.ts";
import { personOfSession } from "../queries/person-of-session.ts";
import { aPerson, aPost, facts, password } from "../testing/cast.ts";
import { endOwnSessions, signOut } from "./end-sessions.ts";
import { signIn } from "./sign-in.ts";

const enter = async (trx: WriteTransaction, at = facts()) => {
	const answer = await signIn(trx, { name: "lan@thientan.gov.vn", password }, at);
	assert.equal(answer.kind, "in");
	return answer.kind === "in" ? answer.token : "";
};

test("chị Lan signs in with name and password, and her session carries the post she holds today", () =>
	inUndoneTransaction(async (trx) => {
		const lan = await aPerson(trx, { signInName: "Lan@ThienTan.gov.vn" });
		await aPost(trx, lan, {
			role: "officer",
			bodyId: "b",
			unitId: "vn34:06436",
			valid: "[2026-01-01,2026-12-01)",
		});
		await aPost(trx, lan, {
			role: "head",
			bodyId: "b",
			unitId: "vn34:06436",
			valid: "[2025-01-01,2026-11-22)",
		});
		const person = await personOfSession(trx, await enter(trx), facts().clock);
		assert.deepEqual(person?.posts, [
			{ role: "officer", bodyId: "b", unitId: "vn34:06436", fields: [], standsInFor: null },
		]);
		assert.equal(person?.name, "Chị Lan");
	}));

test("a wrong password, an unknown name, a locked and an invited account get one and the same answer", () =>
	inUndoneTransaction(async (trx) => {
		await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
		await aPerson(trx, { signInName: "khoa@thientan.gov.vn", state: "locked" });
		await aPerson(trx, { signInName: "moi@thientan.gov.vn", state: "invited" });
		const answers = [
			await signIn(trx, { name: "lan@thientan.gov.vn", password: "sai mật khẩu rồi" }, facts()),
			await signIn(trx, { name: "khong-co-ai", password }, facts()),
			await signIn(trx, { name: "khoa@thientan.gov.vn", password }, facts()),
			await signIn(trx, { name: "moi@thientan.gov.vn", password }, facts()),
		];
		assert.deepEqual(answers, Array(4).fill({ kind: "refused" }));
	}));

for (const name of ["lan@thientan.gov.vn", "khong-co-ai"])
	test(`five wrong attempts for ${name} are followed by a wait that grows, whether the account exists or not`, () =>
		inUndoneTransaction(async (trx) => {
			await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
			const now = facts();
			for (let n = 0; n < 5; n++) await signIn(trx, { name, password: "sai mật khẩu rồi" }, now);
			assert.deepEqual(await signIn(trx, { name, password }, now), { kind: "wait", seconds: 30 });
			now.clock.set("2026-11-22T03:00:31Z");
			assert.deepEqual(await signIn(trx, { name, password: "vẫn sai" }, now), { kind: "refused" });
			assert.deepEqual(await signIn(trx, { name, password }, now), { kind: "wait", seconds: 60 });
		}));

test("a right password after the wait starts the count anew", () =>
	inUndoneTransaction(async (trx) => {
		await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
		const now = facts();
		const wrong = { name: "lan@thientan.gov.vn", password: "sai mật khẩu rồi" };
		for (let n = 0; n < 5; n++) await signIn(trx, wrong, now);
		now.clock.set("2026-11-22T03:01:00Z");
		await enter(trx, now);
		for (let n = 0; n < 4; n++) assert.equal((await signIn(trx, wrong, now)).kind, "refused");
		await enter(trx, now);
	}));

test("one address that tries many names is made to wait", () =>
	inUndoneTransaction(async (trx) => {
		for (let n = 0; n < 30; n++) await signIn(trx, { name: `ai-do-${n}`, password: "đoán thử xem" }, facts());
		assert.equal((await signIn(trx, { name: "nguoi-khac", password }, facts())).kind, "wait");
		const elsewhere = { ...facts(), from: "203.0.113.9" };
		assert.equal((await signIn(trx, { name: "nguoi-khac", password }, elsewhere)).kind, "refused");
	}));

test("a session ends when idle, after a whole day, when the clock is set far back, and when signed out", () =>
	inUndoneTransaction(async (trx) => {
		await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
		const now = facts();
		const token = await enter(trx, now);
		const whoAt = async (at: string) => {
			now.clock.set(at);
			return (await personOfSession(trx, token, now.clock))?.name ?? null;
		};
		assert.equal(await whoAt("2026-11-22T03:59:59Z"), "Chị Lan");
		assert.equal(await whoAt("2026-11-22T04:00:00Z"), null);
		assert.equal(await whoAt("2025-11-22T03:00:00Z"), null);
		now.clock.set("2026-11-22T03:10:00Z");
		const person = await personOfSession(trx, token, now.clock);
		assert.ok(person);
		await signOut(trx, person, now);
		assert.equal(await whoAt("2026-11-22T03:10:01Z"), null);
	}));

test("'end all others' ends every session but the one in use, and nobody else's", () =>
	inUndoneTransaction(async (trx) => {
		await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
		await aPerson(trx, { signInName: "hung@thientan.gov.vn", name: "Anh Hùng" });
		const tokens = [await enter(trx), await enter(trx), await enter(trx)] as const;
		const other = await signIn(trx, { name: "hung@thientan.gov.vn", password }, facts());
		const here = await personOfSession(trx, tokens[1], facts().clock);
		assert.ok(here && other.kind === "in");
		assert.equal(await endOwnSessions(trx, here, "others", facts()), 2);
		const living = await Promise.all(
			[...tokens, other.token].map(
				async (token) => (await personOfSession(trx, token, facts().clock)) !== null,
			),
		);
		assert.deepEqual(living, [false, true, false, true]);
		const foreign = await personOfSession(trx, other.token, facts().clock);
		assert.ok(foreign);
		assert.equal(await endOwnSessions(trx, here, { only: foreign.sessionId }, facts()), 0);
	}));

test("a locked person's session opens nothing from that moment", () =>
	inUndoneTransaction(async (trx) => {
		const lan = await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
		const token = await enter(trx);
		await aPerson.setState(trx, lan, "locked");
		assert.equal(await personOfSession(trx, token, facts().clock), null);
	}));

test("twelve guesses at the same moment count like twelve in a row: five are tried, the rest wait", async () => {
	const database = await testDatabase();
	await database.inTransaction((trx) => aPerson(trx, { signInName: "cung-luc" }));
	const guess = () =>
		database.inTransaction((trx) =>
			signIn(trx, { name: "cung-luc", password: "sai mật khẩu rồi" }, { ...facts(), from: "203.0.113.77" }),
		);
	const answers = await Promise.all(Array.from({ length: 12 }, guess));
	assert.equal(answers.filter((answer) => answer.kind === "refused").length, 5);
	assert.equal(answers.filter((answer) => answer.kind === "wait").length, 7);
});
