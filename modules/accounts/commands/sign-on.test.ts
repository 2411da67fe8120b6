import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { type Person, visitor } from "#platform/http/actor.ts";
import { Problem } from "#platform/problem/problem.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { personOfSession } from "../queries/person-of-session.ts";
import { aPerson, aPost, facts as plainFacts } from "../testing/cast.ts";
import { signOnServer, throughProvider } from "../testing/sign-on-server.ts";
import { asActor } from "./request-facts.ts";
import { beginSignOn, callbackAddress, endSignOn, removeIdentity } from "./sign-on.ts";

const callback = `https://guong.example.vn${callbackAddress}`;
let server: Awaited<ReturnType<typeof signOnServer>>;
before(async () => {
	server = await signOnServer(callback);
});
after(() => server.close());

const facts = (browser = "trình duyệt của chị Lan") => {
	const plain = plainFacts();
	return { ...plain, browser, installation: { ...plain.installation, signOn: server.signOn } };
};

async function signOn(trx: WriteTransaction, subject: string, goOn = "/thay-mat") {
	server.as(subject);
	const there = await beginSignOn(trx, visitor, { purpose: "sign-in", goOn }, facts());
	return endSignOn(trx, visitor, await throughProvider(there, callback), facts());
}

async function linked(trx: WriteTransaction, subject: string): Promise<Person> {
	const lan = asActor(await aPerson(trx, { signInName: "lan@thientan.gov.vn" }), "Chị Lan");
	server.as(subject);
	const there = await beginSignOn(trx, lan, { purpose: "link", goOn: "/tai-khoan" }, facts());
	assert.deepEqual(await endSignOn(trx, lan, await throughProvider(there, callback), facts()), {
		kind: "linked",
	});
	return lan;
}

test("chị Lan links her identity while signed in, and from then on comes in by it", () =>
	inUndoneTransaction(async (trx) => {
		await linked(trx, "cccd-lan");
		const answer = await signOn(trx, "cccd-lan");
		assert.ok(answer.kind === "in");
		assert.equal(answer.goOn, "/thay-mat");
		assert.equal((await personOfSession(trx, answer.token, facts().clock))?.name, "Chị Lan");
	}));

test("an identity linked to nobody opens nothing, though its mail address is that of an account", () =>
	inUndoneTransaction(async (trx) => {
		await aPerson(trx, { signInName: "lan@thientan.gov.vn" });
		assert.deepEqual(await signOn(trx, "cccd-of-a-stranger"), { kind: "refused" });
	}));

test("a coordinator who comes by another service still shows a second step", () =>
	inUndoneTransaction(async (trx) => {
		const lan = await linked(trx, "cccd-lan");
		await aPost(trx, lan.personId, { role: "coordinator", unitId: "vn34:82" });
		assert.equal((await signOn(trx, "cccd-lan")).kind, "enrol");
	}));

test("the answer works once, in the browser that began, and within a quarter of an hour", () =>
	inUndoneTransaction(async (trx) => {
		await linked(trx, "cccd-lan");
		const begin = () => beginSignOn(trx, visitor, { purpose: "sign-in", goOn: "/" }, facts());
		const stolen = await throughProvider(await begin(), callback);
		assert.deepEqual(await endSignOn(trx, visitor, stolen, facts("trình duyệt khác")), { kind: "refused" });
		const mine = await throughProvider(await begin(), callback);
		assert.equal((await endSignOn(trx, visitor, mine, facts())).kind, "in");
		assert.deepEqual(await endSignOn(trx, visitor, mine, facts()), { kind: "refused" });
		const late = { ...facts(), clock: plainFacts("2026-11-22T03:15:00Z").clock };
		const slow = await throughProvider(await begin(), callback);
		assert.deepEqual(await endSignOn(trx, visitor, slow, late), { kind: "refused" });
	}));

test("a changed state, a code of another round and a refusal of the provider open nothing", () =>
	inUndoneTransaction(async (trx) => {
		await linked(trx, "cccd-lan");
		const begin = () => beginSignOn(trx, visitor, { purpose: "sign-in", goOn: "/" }, facts());
		const first = await throughProvider(await begin(), callback);
		const second = await throughProvider(await begin(), callback);
		const mixed = { ...first, code: second.code ?? "" };
		assert.deepEqual(await endSignOn(trx, visitor, mixed, facts()), { kind: "refused" });
		assert.deepEqual(await endSignOn(trx, visitor, { ...second, state: "khác" }, facts()), {
			kind: "refused",
		});
		const { state = "" } = Object.fromEntries(new URL(await begin()).searchParams);
		assert.deepEqual(await endSignOn(trx, visitor, { error: "access_denied", state }, facts()), {
			kind: "refused",
		});
	}));

test("an identity belongs to one account: a second person cannot link it, nor somebody else end the linking", () =>
	inUndoneTransaction(async (trx) => {
		await linked(trx, "cccd-lan");
		const mai = asActor(await aPerson(trx, { signInName: "mai" }), "Chị Mai");
		server.as("cccd-lan");
		const begin = () => beginSignOn(trx, mai, { purpose: "link", goOn: "/tai-khoan" }, facts());
		const answer = await throughProvider(await begin(), callback);
		assert.deepEqual(await endSignOn(trx, visitor, answer, facts()), { kind: "refused" });
		const again = await throughProvider(await begin(), callback);
		await assert.rejects(
			endSignOn(trx, mai, again, facts()),
			(error) => error instanceof Problem && error.code === "accounts/identity-taken",
		);
	}));

test("an identity that was removed, or whose person is locked, opens nothing", () =>
	inUndoneTransaction(async (trx) => {
		const lan = await linked(trx, "cccd-lan");
		await aPerson.setState(trx, lan.personId, "locked");
		assert.deepEqual(await signOn(trx, "cccd-lan"), { kind: "refused" });
		await aPerson.setState(trx, lan.personId, "active");
		await removeIdentity(trx, lan, facts());
		assert.deepEqual(await signOn(trx, "cccd-lan"), { kind: "refused" });
	}));

test("a provider that does not answer is told in words", () =>
	inUndoneTransaction(async (trx) => {
		const away = { ...server.signOn, issuer: "http://127.0.0.1:9" };
		const there = { ...facts(), installation: { ...facts().installation, signOn: away } };
		await assert.rejects(
			beginSignOn(trx, visitor, { purpose: "sign-in", goOn: "/" }, there),
			(error) => error instanceof Problem && error.code === "accounts/identity-away",
		);
	}));
