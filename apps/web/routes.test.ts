import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { z } from "zod";
import { readSettings } from "#platform/config/settings.ts";
import type { Database } from "#platform/db/index.ts";
import { loadDemo } from "#platform/demo/demo.ts";
import { memoryStore } from "#platform/files/memory-store.ts";
import { httpApp } from "#platform/http/app.ts";
import type { Route } from "#platform/http/route.ts";
import type { Web } from "#platform/http/web.ts";
import { keepingMailer } from "#platform/mail/index.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { anotherDatabase } from "#platform/testing/database.ts";
import { stoppedClock } from "#platform/testing/people.ts";
import { wirings } from "../wirings.ts";
import { makeWeb } from "./make-web.ts";

const clock = stoppedClock("2026-11-22T02:00:00Z");
const doors = ["officer", "head", "coordinator", "supervisor", "administrator"] as const;
let made: Awaited<ReturnType<typeof anotherDatabase>>;
let web: Web;

before(async () => {
	made = await anotherDatabase("reference");
	web = await webOn(made.database);
});
after(() => made.drop());

async function webOn(database: Database): Promise<Web> {
	const settings = readSettings({}, { GUONG_NO_RATE_LIMIT: "1", GUONG_DEMO: "1" });
	const services = {
		installation: {
			demo: true,
			secure: false,
			origin: "http://guong.test",
			secret: Buffer.alloc(32, 3),
			signOn: null,
		},
		files: memoryStore(clock),
		mailer: keepingMailer,
	};
	await loadDemo(
		database,
		wirings.flatMap((wiring) => wiring.demo ?? []),
		{ clock, services },
		() => {},
	);
	return makeWeb({ settings, database, clock, services, demo: true });
}

const addressOf = (route: Route): string => route.address.replaceAll(/:[a-z]+(\{[^}]*\})?/gi, "lang-son");
const isSent = (route: Route) => route.kind === "action" && route.arrivesBy !== "redirect";

async function enter(door: string): Promise<TestBrowser> {
	const browser = testBrowser(httpApp(web));
	await browser.get("/");
	const { response } = await browser.send("/dang-nhap/minh-hoa", { door });
	assert.equal(response.status, 303, door);
	return browser;
}

test("a visitor is let into what is for everyone and led to the sign-in page from everything else", async () => {
	const closed = web.routes.filter((route) => route.kind !== "api" && route.who !== "everyone");
	assert.ok(closed.length > 15);
	for (const route of closed) {
		const browser = testBrowser(httpApp(web));
		const { response } = isSent(route)
			? await browser.send(addressOf(route), {})
			: await browser.get(addressOf(route));
		assert.equal(response.status, 303, route.address);
		assert.match(response.headers.get("location") ?? "", /^\/dang-nhap\?continue=/, route.address);
	}
});

test("a person whose posts do not open a route is refused there", async () => {
	for (const door of doors) {
		const browser = await enter(door);
		const token = browser.cookies.get("guong") as string;
		const person = await web.sessionOf(token);
		assert.ok(person);
		for (const route of web.routes) {
			if (route.kind === "api" || typeof route.who === "string" || route.who.allows(person)) continue;
			const { response } = isSent(route)
				? await browser.send(addressOf(route), {})
				: await browser.get(addressOf(route));
			assert.equal(response.status, 403, `${door} ${route.address}`);
		}
	}
});

test("what other systems ask is refused without a key, whoever is signed in", async () => {
	const { cookies } = await enter("administrator");
	const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
	const asked = web.routes.filter((route) => route.kind === "api");
	assert.ok(asked.length > 0);
	for (const route of asked) {
		const init = { method: route.method, headers: { cookie } };
		const response = await httpApp(web).request(`http://guong.test${addressOf(route)}`, init);
		assert.equal(response.status, 401, route.address);
	}
});

const hostile = [
	"<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
	"'; DROP TABLE accounts.person; --",
	"=cmd|' /C calc'!A0",
	"\u202e\u0007\u200b đảo chiều",
	"Ẫ".repeat(5_000),
	"%00%2e%2e%2f../../etc/passwd",
	"\ud800",
	"0\u0000x",
];

/** The fields that a form's schema names. */
const fieldsOf = (route: Route): string[] =>
	route.kind === "action" && route.input instanceof z.ZodObject ? Object.keys(route.input.shape) : [];

test("hostile text in every field of every form is refused or kept as text, never a defect", async () => {
	for (const door of doors) {
		for (const route of web.routes.filter(isSent)) {
			// a form that ends the session would end the walk
			if (/dang-xuat|dong-tai-khoan|phien/.test(route.address)) continue;
			const browser = await enter(door);
			await browser.get("/tai-khoan");
			for (const text of hostile) {
				const fields = Object.fromEntries(fieldsOf(route).map((name) => [name, text]));
				const { response, text: page } = await browser.send(addressOf(route), fields);
				assert.ok(
					response.status < 500,
					`${door} ${route.address} ${response.status} ${JSON.stringify(text)}`,
				);
				assert.doesNotMatch(page, /<script>alert|<img src=x/, `${door} ${route.address}`);
			}
		}
	}
});

test("hostile text in every address and query is answered, never a defect", async () => {
	const browser = testBrowser(httpApp(web));
	for (const route of web.routes.filter((one) => one.kind === "page" && one.who === "everyone")) {
		for (const text of hostile.map((one) =>
			encodeURIComponent(Buffer.from(one).toString().slice(0, 1_500)),
		)) {
			const address = route.address.replaceAll(/:[a-z]+(\{[^}]*\})?/gi, text);
			const { response, text: page } = await browser.get(
				`${address}?q=${text}&trang=${text}&tim=${text}&nam=${text}&tu=${text}`,
			);
			assert.ok(response.status < 500, `${route.address} ${response.status} ${text.slice(0, 60)}`);
			assert.doesNotMatch(page, /<script>alert|<img src=x/, route.address);
		}
	}
});
