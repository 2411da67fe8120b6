import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { Problem } from "#platform/problem/problem.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { totpCodeAt } from "../domain/totp.ts";
import { personOfSession } from "../queries/person-of-session.ts";
import { findTotp } from "../store/second-factor.ts";
import { aPerson, aPost, facts, password } from "../testing/cast.ts";
import { asActor } from "./request-facts.ts";
import { personPending, showSecondFactor } from "./second-step.ts";
import { signIn } from "./sign-in.ts";
import { beginTotp, confirmTotp, makeRecoveryCodes, removeTotp } from "./totp.ts";

const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;
const codeAt = (secret: string, at: string) => totpCodeAt(secret, Date.parse(at));
const name = "mai@dongthap.gov.vn";

async function pendingOf(trx: WriteTransaction, kind: "ask" | "enrol", now = facts()): Promise<string> {
	const answer = await signIn(trx, { name, password }, now);
	assert.equal(answer.kind, kind);
	return answer.kind === kind ? (answer as { pending: string }).pending : "";
}

/** Chị Mai, with an authenticator in force since yesterday. */
async function withTotp(trx: WriteTransaction) {
	const id = await aPerson(trx, { signInName: name, name: "Chị Mai" });
	const secret = await beginTotp(trx, id, facts("2026-11-21T03:00:00Z"));
	const code = codeAt(secret, "2026-11-21T03:00:00Z");
	assert.equal(await confirmTotp(trx, asActor(id, "Chị Mai"), code, facts("2026-11-21T03:00:00Z")), true);
	return { id, secret, actor: asActor(id, "Chị Mai") };
}

for (const role of ["administrator", "coordinator"] as const)
	test(`a person with the role ${role} does not get in with a password alone but must set up a second step`, () =>
		inUndoneTransaction(async (trx) => {
			const id = await aPerson(trx, { signInName: name, name: "Chị Mai" });
			await aPost(trx, id, { role, ...(role === "coordinator" ? { unitId: "vn34:82" } : {}) });
			const pending = await pendingOf(trx, "enrol");
			assert.equal(await personOfSession(trx, pending, facts().clock), null);
			const secret = await beginTotp(trx, id, facts());
			const wrong = { pending, code: "000000", enrolling: true };
			assert.deepEqual(await showSecondFactor(trx, wrong, facts()), { kind: "wrong" });
			const right = { pending, code: codeAt(secret, "2026-11-22T03:00:00Z"), enrolling: true };
			const answer = await showSecondFactor(trx, right, facts());
			assert.ok(answer.kind === "in");
			assert.equal((await personOfSession(trx, answer.token, facts().clock))?.name, "Chị Mai");
			await assert.rejects(personPending(trx, pending, facts()), refused("accounts/sign-in-expired"));
		}));

test("invented people of the demo need no second step, and an officer needs none", () =>
	inUndoneTransaction(async (trx) => {
		const invented = await aPerson(trx, { signInName: name, illustrative: true });
		await aPost(trx, invented, { role: "coordinator", unitId: "vn34:82" });
		assert.equal((await signIn(trx, { name, password }, facts())).kind, "in");
		const officer = await aPerson(trx, { signInName: "lan" });
		await aPost(trx, officer, { role: "officer", bodyId: "b", unitId: "vn34:06436" });
		assert.equal((await signIn(trx, { name: "lan", password }, facts())).kind, "in");
	}));

test("a session begun with a password alone ends when its person becomes a coordinator", () =>
	inUndoneTransaction(async (trx) => {
		const id = await aPerson(trx, { signInName: name });
		const answer = await signIn(trx, { name, password }, facts());
		assert.ok(answer.kind === "in");
		assert.ok(await personOfSession(trx, answer.token, facts().clock));
		await aPost(trx, id, { role: "coordinator", unitId: "vn34:82" });
		assert.equal(await personOfSession(trx, answer.token, facts().clock), null);
	}));

test("a code works once: the same code for a second sign-in is refused", () =>
	inUndoneTransaction(async (trx) => {
		const { secret } = await withTotp(trx);
		const code = codeAt(secret, "2026-11-22T03:00:00Z");
		const first = { pending: await pendingOf(trx, "ask"), code, enrolling: false };
		assert.equal((await showSecondFactor(trx, first, facts())).kind, "in");
		const second = { ...first, pending: await pendingOf(trx, "ask") };
		assert.equal((await showSecondFactor(trx, second, facts("2026-11-22T03:00:20Z"))).kind, "wrong");
	}));

test("a pending sign-in runs out after ten minutes", () =>
	inUndoneTransaction(async (trx) => {
		const { secret } = await withTotp(trx);
		const step = { pending: await pendingOf(trx, "ask"), enrolling: false };
		const late = { ...step, code: codeAt(secret, "2026-11-22T03:10:00Z") };
		await assert.rejects(
			showSecondFactor(trx, late, facts("2026-11-22T03:10:00Z")),
			refused("accounts/sign-in-expired"),
		);
	}));

test("guessing codes is slowed like guessing passwords, over all sign-ins of the person", () =>
	inUndoneTransaction(async (trx) => {
		await withTotp(trx);
		for (let n = 0; n < 5; n++) {
			const step = { pending: await pendingOf(trx, "ask"), code: "000000", enrolling: false };
			assert.equal((await showSecondFactor(trx, step, facts())).kind, "wrong");
		}
		const step = { pending: await pendingOf(trx, "ask"), code: "000000", enrolling: false };
		assert.deepEqual(await showSecondFactor(trx, step, facts()), { kind: "wait", seconds: 30 });
	}));

test("a recovery code opens the door once, and new codes make the old ones void", () =>
	inUndoneTransaction(async (trx) => {
		const { actor } = await withTotp(trx);
		const codes = await makeRecoveryCodes(trx, actor, facts());
		assert.equal(new Set(codes).size, 10);
		const use = async (code: string) => {
			const step = { pending: await pendingOf(trx, "ask"), code, enrolling: false };
			return (await showSecondFactor(trx, step, facts())).kind;
		};
		assert.equal(await use(codes[0]?.toUpperCase().replaceAll("-", " ") ?? ""), "in");
		assert.equal(await use(codes[0] ?? ""), "wrong");
		await makeRecoveryCodes(trx, actor, facts());
		assert.equal(await use(codes[1] ?? ""), "wrong");
	}));

test("the secret is stored sealed, and opens only for its owner and under the key of the installation", () =>
	inUndoneTransaction(async (trx) => {
		const { id, secret } = await withTotp(trx);
		const sealed = (await findTotp(trx, id))?.sealed;
		assert.ok(sealed && !sealed.toString("latin1").includes(secret));
		const { keys } = facts();
		assert.equal(keys.open(sealed, id), secret);
		assert.throws(() => keys.open(sealed, "somebody else"));
		const changed = Buffer.from(sealed);
		changed[30] = (changed[30] ?? 0) ^ 1;
		assert.throws(() => keys.open(changed, id));
	}));

test("who must have a second step cannot turn off the only one", () =>
	inUndoneTransaction(async (trx) => {
		const { id, actor } = await withTotp(trx);
		await removeTotp(trx, actor, facts());
		assert.equal(await findTotp(trx, id), null);
		await beginTotp(trx, id, facts());
		await aPost(trx, id, { role: "coordinator", unitId: "vn34:82" });
		await assert.rejects(removeTotp(trx, actor, facts()), refused("accounts/totp-needed"));
	}));
