import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Database } from "#platform/db/index.ts";
import { auditTrail } from "#platform/events/audit-trail.ts";
import { recordEvent } from "#platform/events/record.ts";
import { sealNewEvents } from "#platform/events/seal.ts";
import { verifyEvents } from "#platform/events/verify.ts";
import type { Person } from "#platform/http/actor.ts";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { noRateLimit } from "#platform/http/rate-limit.ts";
import type { Services } from "#platform/http/route.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { chiLan, chiMai, quanTri, stoppedClock } from "#platform/testing/people.ts";
import { waitUntilSealable } from "#platform/testing/sealable.ts";
import { erasureAddress, trailAddress } from "./erasure-address.ts";
import { recordRoutes } from "./records.ts";

const clock = stoppedClock("2026-11-22T02:00:00Z");
const at = "2026-11-22T01:00:00Z";
const quanTriXa: Person = {
	...quanTri,
	posts: quanTri.posts.map((post) => ({ ...post, unitId: "vn34:06436" })),
};
const people = new Map<string, Person>([
	["quan-tri", quanTri],
	["quan-tri-xa", quanTriXa],
	["mai", chiMai],
]);
const asked = { document: "Luật số 91/2025/QH15", article: "Điều 14", reason: "Chị Lan yêu cầu" };
let database: Database;
let signedIn = "";
let denounced = "";
let died = "";

before(async () => {
	database = await testDatabase();
	const record = (event: Partial<Parameters<typeof recordEvent>[1]> & { readonly name: string }) =>
		database.inTransaction((trx) =>
			recordEvent(trx, {
				subject: { kind: "person", id: "7" },
				actor: chiLan,
				from: "203.0.113.7",
				at,
				...event,
			}),
		);
	signedIn = await record({ name: "accounts/signed-in", personal: { agent: "Trình duyệt <lạ>" } });
	denounced = await record({ name: "feedback/denounced", personal: { reason: "điều kín trong đơn" } });
	died = await record({ name: "jobs/job-died", actor: { kind: "system", what: "jobs" } });
	await record({
		name: "organisation/hamlet-entered",
		data: { unitId: "vn34:06436", number: 1, postingPlaces: [] },
	});
	await record({ name: "organisation/body-entered", subject: { kind: "body", id: "vn34:06436/ubnd" } });
	await record({ name: "organisation/body-entered", subject: { kind: "unit", id: "vn34:06436" } });
});

/** Somebody without script; pages without their shell. */
function browserOf(who: string | null): TestBrowser {
	const keys = keysFrom(Buffer.alloc(32, 7));
	const browser = testBrowser(
		httpApp({
			database,
			clock,
			keys,
			limits: noRateLimit,
			services: { installation: { demo: true } } as Services,
			routes: recordRoutes,
			assets: [],
			secure: false,
			origins: [],
			trustProxy: false,
			signInAddress: "/dang-nhap",
			sessionOf: async (token) => people.get(token) ?? null,
			readNotice: (cookie) => readNotice(cookie, keys),
			render: async (answer, shell) => `<h1>${answer.title}</h1>${shell.notice ?? ""}${answer.body}`,
			report: (_, error) => {
				throw error;
			},
		}),
	);
	if (who) browser.cookies.set("guong", who);
	return browser;
}

const erasures = () =>
	auditTrail(
		database.read,
		{ what: "events/personal-fields-erased", withPersonal: true, withoutContent: [] },
		{ limit: 10 },
	);

test("the trail leads to the erasure where there is something to erase, and only those who may", async () => {
	const { text } = await browserOf("quan-tri").get(trailAddress);
	assert.ok(text.includes(erasureAddress(signedIn)));
	assert.ok(text.includes(erasureAddress(denounced)));
	assert.ok(!text.includes(erasureAddress(died)));
	for (const who of ["mai", "quan-tri-xa"]) {
		const browser = browserOf(who);
		assert.doesNotMatch((await browser.get(trailAddress)).text, /xoa-du-lieu-ca-nhan/);
		assert.equal((await browser.get(erasureAddress(signedIn))).response.status, 403, who);
	}
	assert.equal((await browserOf(null).get(erasureAddress(signedIn))).response.status, 303);
});

test("fields and places of the trail have names instead of codes, in both languages", async () => {
	const browser = browserOf("quan-tri");
	const { text } = await browser.get(trailAddress);
	for (const seen of [
		"trình duyệt: Trình duyệt &lt;lạ&gt;",
		"địa chỉ mạng: 203.0.113.7",
		"đơn vị: Xã Thiện Tân",
	])
		assert.ok(text.includes(seen), seen);
	for (const code of ["unitId", "postingPlaces", "unit vn34:06436", "đơn vị vn34:06436"])
		assert.ok(!text.includes(code), code);
	assert.match(text, />Xã Thiện Tân<\/a>/);
	assert.match((await browser.get(`/en${trailAddress}`)).text, /network address: 203\.0\.113\.7/);
});

test("the page says what goes; of a citizen's matter only which fields, not what stands in them", async () => {
	const browser = browserOf("quan-tri");
	const open = (await browser.get(erasureAddress(signedIn))).text;
	assert.match(open, /địa chỉ mạng: 203\.0\.113\.7/);
	assert.match(open, /trình duyệt: Trình duyệt &lt;lạ&gt;/);
	const closed = (await browser.get(erasureAddress(denounced))).text;
	assert.match(closed, /lý do \(nội dung không hiện ở đây\)/);
	assert.doesNotMatch(closed, /điều kín|203\.0\.113\.7/);
});

test("without document, article or reason nothing is erased, and what was typed is kept", async () => {
	const browser = browserOf("quan-tri");
	for (const missing of ["document", "article", "reason"]) {
		await browser.get(erasureAddress(signedIn));
		const { response, text } = await browser.send(erasureAddress(signedIn), { ...asked, [missing]: "  " });
		assert.equal(response.status, 422, missing);
		assert.match(text, new RegExp(`name="${missing}"[^>]*aria-invalid|aria-invalid[^>]*name="${missing}"`));
		assert.ok(text.includes(missing === "reason" ? asked.document : asked.reason));
	}
	assert.deepEqual(await erasures(), []);
});

test("it erases once, records ground and reason, and the trail stays whole", async () => {
	const browser = browserOf("quan-tri");
	await browser.get(erasureAddress(signedIn));
	const sent = await browser.send(erasureAddress(signedIn), asked);
	assert.equal(sent.response.status, 303);
	assert.equal(sent.response.headers.get("location"), trailAddress);
	const { text } = await browser.get(trailAddress);
	assert.match(text, new RegExp(`Đã xóa dữ liệu cá nhân của sự kiện ${signedIn}\\.`));
	assert.match(text, /dữ liệu cá nhân đã xóa theo luật/);
	assert.doesNotMatch(text, /&lt;lạ&gt;/);
	const [erasure, ...more] = await erasures();
	assert.deepEqual(more, []);
	assert.deepEqual(erasure?.data, { ground: "Điều 14, Luật số 91/2025/QH15", events: [signedIn] });
	assert.equal(erasure?.personal?.reason, asked.reason);
	assert.equal(erasure?.actorId, quanTri.personId);
	await waitUntilSealable(database);
	await database.inTransaction((trx) => sealNewEvents(trx, clock));
	const verdict = await verifyEvents(database.read);
	assert.equal(verdict.whole && verdict.erased, 1);
});

test("an event that is not there, holds nothing or holds nothing any more is refused by name", async () => {
	const browser = browserOf("quan-tri");
	const refused = [
		["999999", 404, /không có sự kiện số 999999/],
		["x", 404, /không có sự kiện số x/],
		[died, 409, /không kèm dữ liệu cá nhân/],
		[signedIn, 409, /đã được xóa trước đó/],
	] as const;
	for (const [id, status, words] of refused) {
		const { response, text } = await browser.get(erasureAddress(id));
		assert.equal(response.status, status, id);
		assert.match(text, words);
	}
	await browser.get(erasureAddress(denounced));
	assert.equal((await browser.send(erasureAddress(signedIn), asked)).response.status, 409);
	assert.equal((await erasures()).length, 1);
});
