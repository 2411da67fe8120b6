import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sql } from "kysely";
import { z } from "zod";
import { reads, type WriteTransaction } from "../db/connections.ts";
import type { Database } from "../db/database.ts";
import { defineProblems } from "../problem/problem.ts";
import { type TestBrowser, testBrowser } from "../testing/browser.ts";
import { testDatabase } from "../testing/database.ts";
import { chiLan, quanTri, stoppedClock } from "../testing/people.ts";
import type { Person } from "./actor.ts";
import { httpApp } from "./app.ts";
import { readNotice } from "./cookies.ts";
import { keysFrom } from "./keys.ts";
import { rateLimit } from "./rate-limit.ts";
import type { Services } from "./route.ts";
import { action, page } from "./route.ts";
import type { Web } from "./web.ts";

const problem = defineProblems("thu", {
	taken: { kind: "conflict", field: "name", vi: () => "Tên này đã có", en: () => "Taken" },
});

interface Note {
	"demo.part": { name: string };
}

const note = async (trx: WriteTransaction, name: string) => {
	const there = await reads<Note>(trx)
		.selectFrom("demo.part")
		.select("name")
		.where("name", "=", name)
		.execute();
	if (there.length > 0) throw problem("taken", {});
	await sql`INSERT INTO demo.part (name) VALUES (${name})`.execute(reads(trx).executor);
};

const notePage = page({
	address: "/so",
	who: "everyone",
	show: (_, { form }) => ({
		title: "Sổ",
		body: (
			<form method="post" action="/so">
				{form.hidden}
				<input name="name" value={String(form.values.name ?? "")} />
				<p>{Object.values(form.errors).flat().join(" ")}</p>
			</form>
		),
	}),
});
const noteAction = action({
	address: "/so",
	who: "everyone",
	input: z.strictObject({ name: z.string().min(1) }),
	again: { address: "/so" },
	async run({ body }, { trx }) {
		await note(trx, body.name);
		return { redirect: "/so", notice: "Đã ghi" };
	},
});
const officePage = page({
	address: "/phong",
	who: "signed-in",
	show: (_, { actor, form }) => ({
		title: "Phòng",
		body: (
			<form method="post">
				{form.hidden}
				{actor.name} <textarea name="words">{String(form.values.words ?? "")}</textarea>
			</form>
		),
	}),
});
const officeAction = action({
	address: "/phong",
	who: "signed-in",
	input: z.strictObject({ words: z.string(), password: z.string().optional() }),
	again: { address: "/phong" },
	run: async () => ({ redirect: "/phong" }),
});
const adminPage = page({
	address: "/quan-tri",
	who: {
		right: "administrator",
		allows: (person) => person.posts.some((post) => post.role === "administrator"),
	},
	show: () => ({ title: "Quản trị", body: "bí mật" }),
});
const adminAction = action({
	address: "/quan-tri",
	who: {
		right: "administrator",
		allows: (person) => person.posts.some((post) => post.role === "administrator"),
	},
	input: z.strictObject({}),
	again: { address: "/quan-tri" },
	run: async () => ({ redirect: "/quan-tri" }),
});
const brokenPage = page({
	address: "/hong",
	who: "everyone",
	show: () => {
		throw new TypeError("mật khẩu là 1234");
	},
});
const writingPage = page({
	address: "/len-ghi",
	who: "signed-in",
	async show(_, { db }) {
		await sql`INSERT INTO demo.part (name) VALUES ('len')`.execute(reads(db).executor);
		return { title: "", body: "" };
	},
});

let database: Database;
const sessions = new Map<string, Person>();
const reported: unknown[] = [];
const clock = stoppedClock("2026-11-22T02:00:00Z");

function web(): Web {
	const keys = keysFrom(Buffer.alloc(32, 7));
	return {
		database,
		clock,
		keys,
		limits: rateLimit(clock),
		services: { installation: {} } as Services,
		routes: [notePage, noteAction, officePage, officeAction, adminPage, adminAction, brokenPage, writingPage],
		assets: [{ path: "/tai/a.123.css", contentType: "text/css", bytes: new TextEncoder().encode("p{}") }],
		secure: false,
		origins: [],
		trustProxy: false,
		signInAddress: "/dang-nhap",
		sessionOf: async (token) => sessions.get(token) ?? null,
		readNotice: (cookie) => readNotice(cookie, keys),
		render: async (answer, shell) =>
			`<html lang="${shell.language}"><p>${shell.notice ?? ""}</p>${answer.body}</html>`,
		report: (_, error) => reported.push(error),
	};
}

const open = (): TestBrowser => testBrowser(httpApp(web()));
const countOf = async (name: string) =>
	(await reads<Note>(database.read).selectFrom("demo.part").select("name").where("name", "=", name).execute())
		.length;

before(async () => {
	database = await testDatabase();
});

test("a form that was sent is answered after commit and its notice is shown once", async () => {
	const browser = open();
	await browser.get("/so");
	const { response } = await browser.send("/so", { name: "một lần" });
	assert.equal(response.status, 303);
	assert.match((await browser.get("/so")).text, /Đã ghi/);
	assert.doesNotMatch((await browser.get("/so")).text, /Đã ghi/);
	assert.equal(await countOf("một lần"), 1);
});

test("the same form sent twice on a bad line changes one thing and gets the first answer", async () => {
	const browser = open();
	await browser.get("/so");
	const hidden = { ...browser.hidden };
	const answers = await Promise.all([
		browser.send("/so", { name: "bấm hai lần", ...hidden }),
		browser.send("/so", { name: "bấm hai lần", ...hidden }),
	]);
	assert.deepEqual(
		answers.map(({ response }) => response.status),
		[303, 303],
	);
	assert.equal(await countOf("bấm hai lần"), 1);
});

test("a refused form comes back with what was typed and why, and changes nothing", async () => {
	const browser = open();
	await browser.get("/so");
	await browser.send("/so", { name: "trùng" });
	await browser.get("/so");
	const taken = await browser.send("/so", { name: "trùng" });
	assert.equal(taken.response.status, 409);
	assert.match(taken.text, /value="trùng"/);
	assert.match(taken.text, /Tên này đã có/);
	const empty = await browser.send("/so", { name: "" });
	assert.equal(empty.response.status, 422);
	assert.match(empty.text, /Chưa ghi mục này/);
});

test("after a refusal the same form can be mended and sent", async () => {
	const browser = open();
	await browser.get("/so");
	await browser.send("/so", { name: "" });
	const { response } = await browser.send("/so", { name: "đã sửa" });
	assert.equal(response.status, 303);
	assert.equal(await countOf("đã sửa"), 1);
});

test("a form from another site is refused, with or without our cookies", async () => {
	const browser = open();
	await browser.get("/so");
	for (const headers of [{ origin: "https://la.test" }, { "sec-fetch-site": "cross-site" }]) {
		const { response } = await browser.send(
			"/so",
			{ name: "từ xa" },
			headers as unknown as Record<string, string>,
		);
		assert.equal(response.status, 403);
	}
	assert.equal(await countOf("từ xa"), 0);
});

test("a form without our token is shown again with its words instead of being taken", async () => {
	const browser = open();
	await browser.get("/so");
	const { response, text } = await browser.send("/so", { name: "không dấu", csrf: "sai" });
	assert.equal(response.status, 409);
	assert.match(text, /value="không dấu"/);
	assert.equal(await countOf("không dấu"), 0);
});

test("what was typed when the session ended comes back after signing in, but never a password", async () => {
	const browser = open();
	sessions.set("phien-cu", chiLan);
	browser.cookies.set("guong", "phien-cu");
	await browser.get("/phong");
	sessions.delete("phien-cu");
	const { response } = await browser.send(
		"/phong",
		{ words: "Báo cáo dài của chị Lan", password: "bí mật" },
		{ referer: "http://guong.test/phong" },
	);
	const location = new URL(response.headers.get("location") as string, "http://guong.test");
	assert.equal(location.pathname, "/dang-nhap");
	sessions.set("phien-moi", chiLan);
	browser.cookies.set("guong", "phien-moi");
	const back = location.searchParams.get("continue") as string;
	assert.match((await browser.get(back)).text, /Báo cáo dài của chị Lan/);
	assert.doesNotMatch((await browser.get(back)).text, /Báo cáo dài/, "only once");
});

test("a page for signed-in people sends a visitor to sign in and back", async () => {
	const { response } = await open().get("/phong?xem=1");
	assert.equal(response.status, 303);
	assert.equal(response.headers.get("location"), "/dang-nhap?continue=%2Fphong%3Fxem%3D1");
});

test("a person without the right is refused, a person with it is let in", async () => {
	const browser = open();
	sessions.set("lan", chiLan);
	sessions.set("admin", quanTri);
	browser.cookies.set("guong", "lan");
	const refused = await browser.get("/quan-tri");
	assert.equal(refused.response.status, 403);
	assert.doesNotMatch(refused.text, /bí mật/);
	await browser.get("/so");
	const sent = await browser.send("/quan-tri", {});
	assert.equal(sent.response.status, 403);
	assert.doesNotMatch(sent.text, /bí mật/, "nor by sending its form");
	browser.cookies.set("guong", "admin");
	assert.match((await browser.get("/quan-tri")).text, /bí mật/);
});

test("a defect tells an id and nothing else; the log has the rest", async () => {
	const { response, text } = await open().get("/hong");
	assert.equal(response.status, 500);
	assert.match(text, /Mã lỗi: [0-9a-f-]{36}/);
	assert.doesNotMatch(text, /1234/);
	assert.match(String(reported.at(-1)), /1234/);
});

test("a page that tries to write is stopped by the server", async () => {
	const browser = open();
	sessions.set("lan", chiLan);
	browser.cookies.set("guong", "lan");
	assert.ok((await browser.get("/len-ghi")).response.status >= 500);
	assert.equal(await countOf("len"), 0);
});

test("an unknown address is told in the reader's language", async () => {
	assert.match((await open().get("/la")).text, /Không có trang này/);
	const english = await open().get("/en/la");
	assert.equal(english.response.status, 404);
	assert.match(english.text, /There is no such page/);
	assert.match(english.text, /href="\/en\/tim-kiem"/);
});

test("every answer carries the security headers, and pages without forms no cookie", async () => {
	const { response } = await open().get("/la");
	assert.match(response.headers.get("content-security-policy") ?? "", /script-src 'self'/);
	assert.equal(response.headers.get("x-content-type-options"), "nosniff");
	assert.deepEqual(response.headers.getSetCookie(), []);
});

test("a file under a hashed name is kept for good; another name is not found", async () => {
	const browser = open();
	assert.match(
		(await browser.get("/tai/a.123.css")).response.headers.get("cache-control") ?? "",
		/immutable/,
	);
	assert.equal((await browser.get("/tai/a.999.css")).response.status, 404);
});

test("sending too often is refused with the seconds to wait, and the wait helps", async () => {
	const app = httpApp(web());
	const browser = testBrowser(app);
	await browser.get("/so");
	let last = 0;
	for (let turn = 0; turn < 61; turn++) last = (await browser.send("/so", { name: "" })).response.status;
	assert.equal(last, 429);
	clock.set("2026-11-22T02:01:00Z");
	assert.equal((await browser.send("/so", { name: "" })).response.status, 422);
});

test("a clock that jumps back locks nobody out", async () => {
	const browser = open();
	await browser.get("/so");
	await browser.send("/so", { name: "" });
	clock.set("2026-11-20T02:00:00Z");
	assert.equal((await browser.send("/so", { name: "" })).response.status, 422);
});

test("a notice that somebody else wrote is not shown", async () => {
	const browser = open();
	browser.cookies.set("guong-tin", `${Buffer.from("Chuyển tiền đi").toString("base64url")}.gia`);
	assert.doesNotMatch((await browser.get("/so")).text, /Chuyển tiền/);
});
