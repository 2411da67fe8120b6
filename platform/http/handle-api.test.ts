import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { z } from "zod";
import { reads } from "../db/connections.ts";
import { testDatabase } from "../testing/database.ts";
import { stoppedClock } from "../testing/people.ts";
import { httpApp } from "./app.ts";
import { httpProblem } from "./errors.ts";
import { keysFrom } from "./keys.ts";
import { rateLimit } from "./rate-limit.ts";
import { api, page, type Services } from "./route.ts";

const database = await testDatabase();
const clock = stoppedClock("2026-11-22T02:00:00Z");
const key = "key-of-twenty-letters-or-more";
const reported: unknown[] = [];
const app = httpApp({
	database,
	clock,
	keys: keysFrom(Buffer.alloc(32, 7)),
	limits: rateLimit(clock),
	services: { installation: {} } as Services,
	routes: [
		page({ address: "/api/thu", who: "everyone", show: () => ({ title: "Tài liệu", body: "Tài liệu" }) }),
		api({
			method: "POST",
			address: "/api/thu",
			who: { right: "thu/gui", callerOf: async (_, given) => (given === key ? { name: "máy chủ" } : null) },
			input: z.strictObject({ name: z.string().min(2), fail: z.boolean().optional() }),
			run: async ({ body }, { caller, trx }) => {
				await sql`INSERT INTO demo.part (name) VALUES (${body.name})`.execute(reads(trx).executor);
				if (body.name === "từ chối") throw httpProblem("not-found", {});
				if (body.fail) throw new TypeError("mật khẩu là 1234");
				return { json: { by: caller.name, name: body.name }, status: 202 };
			},
		}),
	],
	assets: [],
	secure: false,
	origins: [],
	trustProxy: false,
	signInAddress: "/dang-nhap",
	sessionOf: async () => {
		throw new Error("cookies are not looked at");
	},
	readNotice: () => null,
	render: async (answer) => `<html>${answer.body}</html>`,
	report: (_, error) => reported.push(error),
});

async function call(body: string, headers: Record<string, string> = { authorization: `Bearer ${key}` }) {
	const init = { method: "POST", body, headers: { cookie: "guong=x", ...headers } };
	const response = await app.request("http://guong.test/api/thu", init);
	return {
		response,
		json: (await response.json()) as { problem?: { code: string; vi: string }; by?: string },
	};
}
const names = async () => {
	const { rows } = await sql<{ name: string }>`SELECT name FROM demo.part ORDER BY name`.execute(
		reads<object>(database.read).executor,
	);
	return rows.map(({ name }) => name);
};

test("with the key a call is one transaction and answered in JSON; the page at the same address stays a page", async () => {
	const { response, json } = await call('{"name":"một"}');
	assert.equal(response.status, 202);
	assert.match(response.headers.get("content-type") ?? "", /application\/json/);
	assert.equal(json.by, "máy chủ");
	assert.deepEqual(await names(), ["một"]);
	assert.match(await (await app.request("http://guong.test/api/thu")).text(), /Tài liệu/);
});

test("without a key, with a wrong one or with a cookie alone the door stays shut", async () => {
	for (const authorization of ["", `Bearer ${key}x`, `Basic ${key}`, "Bearer short"]) {
		const { response, json } = await call('{"name":"hai"}', authorization ? { authorization } : {});
		assert.equal(response.status, 401);
		assert.equal(response.headers.get("www-authenticate"), "Bearer");
		assert.equal(json.problem?.code, "http/no-key");
	}
	assert.deepEqual(await names(), ["một"]);
});

test("no JSON, a wrong member, too much of it and a refusal are told in words; a defect tells nothing but its id", async () => {
	const code = async (body: string) => {
		const { response, json } = await call(body);
		return [response.status, json.problem?.code];
	};
	assert.deepEqual(await code("{"), [422, "http/not-json"]);
	assert.deepEqual(await code('{"name":"a","other":1}'), [422, "http/wrong-input"]);
	assert.deepEqual(await code(JSON.stringify({ name: "x".repeat(1_100_000) })), [422, "http/too-large"]);
	assert.deepEqual(await code('{"name":"từ chối"}'), [404, "http/not-found"]);
	assert.deepEqual(await code('{"name":"hỏng","fail":true}'), [500, "defect"]);
	assert.equal(reported.length, 1);
	assert.deepEqual(await names(), ["một"]);
});

test("calls are limited by address, wrong keys too", async () => {
	const answers: number[] = [];
	for (let call_ = 0; call_ < 620; call_++)
		answers.push((await app.request("http://guong.test/api/thu", { method: "POST" })).status);
	assert.equal(answers.at(-1), 429);
});
