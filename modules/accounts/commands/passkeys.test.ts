import assert from "node:assert/strict";
import { test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { Problem } from "#platform/problem/problem.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { personOfSession } from "../queries/person-of-session.ts";
import { authenticator } from "../testing/authenticator.ts";
import { aPerson, aPost, facts } from "../testing/cast.ts";
import {
	addPasskey,
	authenticationOptions,
	registrationOptions,
	removePasskey,
	signInByPasskey,
} from "./passkeys.ts";
import { asActor } from "./request-facts.ts";

const origin = "https://guong.example.vn";
const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

/** Chị Mai, coordinator, with a passkey on her telephone. */
async function withPasskey(trx: WriteTransaction) {
	const id = await aPerson(trx, { signInName: "mai@dongthap.gov.vn", name: "Chị Mai" });
	await aPost(trx, id, { role: "coordinator", unitId: "vn34:82" });
	const actor = asActor(id, "Chị Mai");
	const phone = authenticator(origin);
	const options = await registrationOptions(actor, [], facts());
	await addPasskey(trx, actor, { answer: phone.create(options), label: "Điện thoại" }, facts());
	return { id, actor, phone };
}

test("a passkey is both factors: a coordinator is in without a code", () =>
	inUndoneTransaction(async (trx) => {
		const { phone } = await withPasskey(trx);
		const token = await signInByPasskey(trx, phone.get(await authenticationOptions(facts())), facts());
		assert.ok(token);
		assert.equal((await personOfSession(trx, token, facts().clock))?.name, "Chị Mai");
	}));

test("an answer works once, and not after half an hour", () =>
	inUndoneTransaction(async (trx) => {
		const { phone } = await withPasskey(trx);
		const options = await authenticationOptions(facts());
		assert.ok(await signInByPasskey(trx, phone.get(options), facts()));
		assert.equal(await signInByPasskey(trx, phone.get(options, { counter: 2 }), facts()), null);
		const late = facts("2026-11-22T03:30:01Z");
		const next = await authenticationOptions(facts());
		assert.equal(await signInByPasskey(trx, phone.get(next, { counter: 3 }), late), null);
	}));

test("refused alike: another site's answer, no fingerprint or PIN, a counter gone back, a foreign challenge", () =>
	inUndoneTransaction(async (trx) => {
		const { phone } = await withPasskey(trx);
		const get = async (how: Parameters<typeof phone.get>[1]) =>
			signInByPasskey(trx, phone.get(await authenticationOptions(facts()), how), facts());
		assert.equal(await get({ from: "https://guong.example.vn.evil.example" }), null);
		assert.equal(await get({ flags: 0x01 }), null);
		assert.ok(await get({ counter: 7 }));
		assert.equal(await get({ counter: 7 }), null);
		const forged = { challenge: Buffer.alloc(46, 1).toString("base64url") };
		assert.equal(await signInByPasskey(trx, phone.get(forged, { counter: 9 }), facts()), null);
	}));

test("an unknown key and a locked person get the same refusal; what cannot be read is refused too", () =>
	inUndoneTransaction(async (trx) => {
		const { id, phone } = await withPasskey(trx);
		const stranger = authenticator(origin);
		const options = () => authenticationOptions(facts());
		assert.equal(await signInByPasskey(trx, stranger.get(await options()), facts()), null);
		await aPerson.setState(trx, id, "locked");
		assert.equal(await signInByPasskey(trx, phone.get(await options()), facts()), null);
		await assert.rejects(signInByPasskey(trx, "{", facts()), refused("accounts/passkey-refused"));
		assert.equal(await signInByPasskey(trx, "{}", facts()), null);
	}));

test("a passkey is added only by the person for whom the page was made", () =>
	inUndoneTransaction(async (trx) => {
		const { actor } = await withPasskey(trx);
		const lan = asActor(await aPerson(trx, { signInName: "lan" }), "Chị Lan");
		const options = await registrationOptions(actor, [], facts());
		const answer = authenticator(origin).create(options);
		await assert.rejects(
			addPasskey(trx, lan, { answer, label: "x" }, facts()),
			refused("accounts/passkey-refused"),
		);
	}));

test("a removed passkey opens nothing any more, and somebody else's cannot be removed", () =>
	inUndoneTransaction(async (trx) => {
		const { actor, phone } = await withPasskey(trx);
		const lan = asActor(await aPerson(trx, { signInName: "lan" }), "Chị Lan");
		await removePasskey(trx, lan, phone.id, facts());
		assert.ok(await signInByPasskey(trx, phone.get(await authenticationOptions(facts())), facts()));
		await removePasskey(trx, actor, phone.id, facts());
		const after = phone.get(await authenticationOptions(facts()), { counter: 2 });
		assert.equal(await signInByPasskey(trx, after, facts()), null);
	}));
