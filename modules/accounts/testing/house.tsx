import { before } from "node:test";
import { stoppedClock } from "#platform/clock/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { rateLimit } from "#platform/http/rate-limit.ts";
import type { Installation, Route, Services } from "#platform/http/route.ts";
import type { Web } from "#platform/http/web.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { demoPeople } from "../demo/load-people.ts";
import { sessionOf } from "../queries/person-of-session.ts";

export const clock = stoppedClock("2026-11-22T02:00:00Z");
export const defects: unknown[] = [];
let database: Database;

before(async () => {
	database = await testDatabase();
	const services = {} as Services;
	await database.inTransaction((trx) => demoPeople.load(trx, { clock, services }));
});

/** The module's pages on the real web edge and database, seen by a browser without script. */
export function visitTo(routes: readonly Route[], installation: Partial<Installation> = {}): TestBrowser {
	const full: Installation = {
		demo: false,
		secure: false,
		origin: "http://guong.test",
		secret: Buffer.alloc(32, 7),
		signOn: null,
		...installation,
	};
	const keys = keysFrom(full.secret);
	const web: Web = {
		database,
		clock,
		keys,
		limits: rateLimit(clock),
		services: { installation: full } as Services,
		routes,
		assets: [],
		secure: full.secure,
		origins: [],
		trustProxy: false,
		signInAddress: "/dang-nhap",
		sessionOf: async (token) => (await sessionOf(database.read, token, clock))?.person ?? null,
		readNotice: (cookie) => readNotice(cookie, keys),
		render: async (answer, shell) =>
			`<html lang="${shell.language}"><title>${answer.title}</title><p>${shell.notice ?? ""}</p>${answer.body}</html>`,
		report: (_, error) => defects.push(error),
	};
	return testBrowser(httpApp(web));
}

/** The fields a form of ours needs besides its own; `hidden` of the browser holds those of all forms on the page. */
export function formKeys(browser: TestBrowser): void {
	const { csrf = "", form_id = "" } = browser.hidden;
	browser.hidden = { csrf, form_id };
}

export const theDatabase = () => database;
