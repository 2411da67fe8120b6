import { stoppedClock } from "#platform/clock/clock.ts";
import type { Person } from "#platform/http/actor.ts";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { noRateLimit } from "#platform/http/rate-limit.ts";
import type { Services } from "#platform/http/route.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { cataloguePart } from "../catalogue/parts.ts";
import { keepers } from "./keepers.ts";

const people: Readonly<Record<string, Person>> = {
	mai: keepers.mai,
	hoa: keepers.hoa,
	lan: keepers.lan,
	admin: keepers.admin,
};

/** The pages of the catalogue without script, seen by visitors and keepers; a defect on a page fails the test. */
export async function catalogueApp(now = "2026-11-22T02:00:00Z") {
	const keys = keysFrom(Buffer.alloc(32, 7));
	return httpApp({
		database: await testDatabase(),
		clock: stoppedClock(now),
		keys,
		limits: noRateLimit,
		services: { installation: { origin: "http://guong.test" } } as Services,
		routes: cataloguePart.routes ?? [],
		assets: [],
		secure: false,
		origins: [],
		trustProxy: false,
		signInAddress: "/dang-nhap",
		sessionOf: async (token) => people[token] ?? null,
		readNotice: (cookie) => readNotice(cookie, keys),
		render: async (answer, shell) =>
			`<html lang="${shell.language}"><h1>${answer.title}</h1><p>${shell.notice ?? ""}</p>${answer.body}</html>`,
		report: (_, error) => {
			throw error;
		},
	});
}

type App = Awaited<ReturnType<typeof catalogueApp>>;

export function browserOf(app: App, who: "mai" | "hoa" | "lan" | "admin" | "visitor"): TestBrowser {
	const browser = testBrowser(app);
	if (who !== "visitor") browser.cookies.set("guong", who);
	return browser;
}

/** Words of a page without its tags, blanks made one. */
export const plain = (html: string): string =>
	html
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll("&#39;", "'")
		.replaceAll("&quot;", '"')
		.replaceAll(/[\s\u00a0]+/g, " ");
