import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sql } from "kysely";
import { unitAt } from "#modules/organisation/index.ts";
import { writes } from "#platform/db/connections.ts";
import type { Database } from "#platform/db/index.ts";
import { recordEvent } from "#platform/events/record.ts";
import { sealNewEvents } from "#platform/events/seal.ts";
import type { Person } from "#platform/http/actor.ts";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { noRateLimit } from "#platform/http/rate-limit.ts";
import type { Services } from "#platform/http/route.ts";
import type { Web } from "#platform/http/web.ts";
import { jobsInTrouble } from "#platform/jobs/jobs-in-trouble.ts";
import { queueMail } from "#platform/mail/index.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { chiLan, chiMai, quanTri, stoppedClock } from "#platform/testing/people.ts";
import { waitUntilSealable } from "#platform/testing/sealable.ts";
import { subscriptions } from "../../worker/subscriptions.ts";
import { eventWords } from "./event-words.ts";
import { recordRoutes } from "./records.ts";

const clock = stoppedClock("2026-11-22T02:00:00Z");
const [thienTan, elsewhere] = ["vn34:06436", "vn34:00004"];
const at = "2026-11-22T01:00:00Z";
const people = new Map<string, Person>();
let database: Database;
let demo = true;
let letter = "";

const placed = (person: Person, unitId: string): Person => ({
	...person,
	posts: person.posts.map((post) => ({ ...post, unitId })),
});

before(async () => {
	database = await testDatabase();
	const province = (await unitAt(database.read, thienTan as string, clock.today()))?.parentId as string;
	people
		.set("mai", placed(chiMai, province))
		.set("quan-tri", quanTri)
		.set("lan", placed(chiLan, thienTan as string));
	const event = (name: string, subject: string, unitId: string, data = {}) =>
		database.inTransaction((trx) =>
			recordEvent(trx, {
				name,
				subject: { kind: "hamlet", id: subject },
				actor: placed(chiLan, unitId),
				from: "203.0.113.7",
				at,
				data,
			}),
		);
	await event("organisation/hamlet-entered", "thôn ở Thiện Tân", thienTan as string, {
		note: "=HYPERLINK(1)",
	});
	await event("organisation/hamlet-entered", "thôn nơi khác", elsewhere as string);
	await event("feedback/denounced", "đơn-7", thienTan as string, { about: "điều kín trong đơn" });
	await waitUntilSealable(database);
	await database.inTransaction((trx) => sealNewEvents(trx, clock));
	const mail = {
		to: "lan@xa.example",
		subject: "Đặt mật khẩu",
		text: "Mở https://guong.test/dat-mat-khau?k=bimat",
	};
	letter = await database.inTransaction((trx) => queueMail(trx, mail));
});

/** Somebody without script, signed in or (null) not. */
function browserOf(who: string | null): TestBrowser {
	const keys = keysFrom(Buffer.alloc(32, 7));
	const web: Web = {
		database,
		clock,
		keys,
		limits: noRateLimit,
		services: { installation: { demo } } as Services,
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
	};
	const browser = testBrowser(httpApp(web));
	if (who) browser.cookies.set("guong", who);
	return browser;
}

test("an administrator sees every event with its network address, but not what stands in a citizen's matter", async () => {
	const { text } = await browserOf("quan-tri").get("/quan-tri/nhat-ky");
	for (const seen of ["thôn ở Thiện Tân", "thôn nơi khác", "đơn-7", "203.0.113.7"])
		assert.ok(text.includes(seen), seen);
	assert.ok(!text.includes("điều kín trong đơn"));
});

test("a coordinator sees what concerns the units below, without network addresses", async () => {
	const { text } = await browserOf("mai").get("/quan-tri/nhat-ky");
	assert.ok(text.includes("thôn ở Thiện Tân"));
	for (const hidden of ["thôn nơi khác", "203.0.113.7", "điều kín"])
		assert.ok(!text.includes(hidden), hidden);
});

test("an officer is refused, a visitor is led to sign in", async () => {
	for (const address of [
		"/quan-tri/nhat-ky",
		"/quan-tri/nhat-ky/xuat.csv",
		"/hop-thu-di",
		"/quan-tri/viec-nen",
	]) {
		assert.equal((await browserOf("lan").get(address)).response.status, 403, address);
		assert.equal((await browserOf(null).get(address)).response.status, 303, address);
	}
	for (const address of ["/hop-thu-di", `/hop-thu-di/${letter}`, "/quan-tri/viec-nen"]) {
		assert.equal((await browserOf("mai").get(address)).response.status, 403, address);
	}
});

test("the trail is filtered by what, about what and days; a day that cannot be read is told and limits nothing", async () => {
	const seen = async (query: string) => (await browserOf("quan-tri").get(`/quan-tri/nhat-ky?${query}`)).text;
	assert.ok(!(await seen("viec=accounts")).includes("thôn ở"));
	assert.ok(
		(await seen("viec=organisation%2Fhamlet-entered&tu=22/11/2026&den=22/11/2026")).includes("thôn ở"),
	);
	assert.ok(!(await seen("den=21/11/2026")).includes("thôn ở"));
	assert.ok(!(await seen(`doi-tuong=${encodeURIComponent("đơn-7")}`)).includes("thôn ở"));
	assert.ok((await seen(`ai=${chiLan.personId}`)).includes("thôn ở"));
	const refused = await seen("tu=31/02/2026");
	assert.ok(refused.includes("31/02/2026") && refused.includes("thôn ở"));
	assert.match(refused, /class="err|aria-invalid/);
});

test("the downloads hold the same rows, nothing personal, no cell that computes, and the mark of invented data", async () => {
	const csv = await browserOf("quan-tri").get(
		"/quan-tri/nhat-ky/xuat.csv?viec=organisation%2Fhamlet-entered",
	);
	assert.match(csv.response.headers.get("content-disposition") ?? "", /^attachment/);
	const lines = csv.text.trim().split("\r\n");
	assert.match(lines[0] ?? "", /Dữ liệu minh họa/);
	assert.equal(lines.length, 4);
	assert.ok(!csv.text.includes("203.0.113.7") && !csv.text.includes(";="));
	const json = await browserOf("mai").get("/quan-tri/nhat-ky/xuat.json");
	const { illustrative, events } = JSON.parse(json.text) as {
		illustrative: boolean;
		events: { subjectId: string }[];
	};
	assert.equal(illustrative, true);
	assert.deepEqual(
		events.map(({ subjectId }) => subjectId),
		["đơn-7", "thôn ở Thiện Tân"],
	);
	assert.ok(!json.text.includes("203.0.113.7") && !json.text.includes("điều kín"));
});

test("anybody may see the last seal and take it away", async () => {
	const { text } = await browserOf(null).get("/nhat-ky/dau-niem-phong.json");
	const { root, entries } = JSON.parse(text) as { root: string; entries: number };
	assert.ok(entries >= 3);
	const shown = (await browserOf(null).get("/nhat-ky/dau-niem-phong")).text;
	assert.ok(shown.replaceAll(" ", "").includes(root));
});

test("a letter's text is shown in the demo, where nothing leaves, and nowhere else", async () => {
	const address = `/hop-thu-di/${letter}`;
	assert.match(
		(await browserOf("quan-tri").get(address)).text,
		/<a href="https:\/\/guong\.test\/dat-mat-khau\?k=bimat">/,
	);
	demo = false;
	assert.doesNotMatch((await browserOf("quan-tri").get(address)).text, /bimat/);
	assert.match((await browserOf("quan-tri").get("/hop-thu-di")).text, /Đặt mật khẩu/);
	demo = true;
	const missing = await browserOf("quan-tri").get("/hop-thu-di/01900000-0000-7000-8000-000000000000");
	assert.equal(missing.response.status, 404);
});

test("an administrator retries one dead job and discards another, each once", async () => {
	await database.inTransaction((trx) =>
		sql`with j as (select id from graphile_worker.add_job('test/a') union all select id from graphile_worker.add_job('test/b'))
			select * from j`.execute(writes<object>(trx)),
	);
	await database.inTransaction((trx) =>
		sql`update graphile_worker._private_jobs j set attempts = max_attempts, last_error = 'hỏng' from graphile_worker._private_tasks t
			where t.id = j.task_id and t.identifier like 'test/%'`.execute(writes<object>(trx)),
	);
	const dead = async () => (await jobsInTrouble(database.read)).filter((job) => job.dead);
	const [one, other] = await dead();
	const browser = browserOf("quan-tri");
	assert.match((await browser.get("/quan-tri/viec-nen")).text, /hỏng/);
	assert.equal((await browser.send(`/quan-tri/viec-nen/${one?.id}/chay-lai`, {})).response.status, 303);
	await browser.get(`/quan-tri/viec-nen/${other?.id}/bo`);
	assert.equal((await browser.send(`/quan-tri/viec-nen/${other?.id}/bo`, {})).response.status, 303);
	assert.deepEqual(await dead(), []);
	await browser.get("/quan-tri/viec-nen");
	assert.equal((await browserOf("mai").get(`/quan-tri/viec-nen/${one?.id}/bo`)).response.status, 403);
});

test("every event of the system has words in both languages", () => {
	const events = subscriptions.flatMap((row) => row.events).sort();
	assert.deepEqual(Object.keys(eventWords.vi).sort(), events);
	assert.deepEqual(Object.keys(eventWords.en).sort(), events);
});
