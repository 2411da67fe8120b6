import { stoppedClock } from "#platform/clock/clock.ts";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { noRateLimit } from "#platform/http/rate-limit.ts";
import type { Services } from "#platform/http/route.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { wiring } from "../wiring.ts";

/** A visitor of the module's pages on Monday 06/04/2026; a defect on a page fails the test. */
export async function measuresBrowser(): Promise<TestBrowser> {
	const keys = keysFrom(Buffer.alloc(32, 7));
	return testBrowser(
		httpApp({
			database: await testDatabase(),
			clock: stoppedClock("2026-04-06T02:00:00Z"),
			keys,
			limits: noRateLimit,
			services: { installation: { origin: "http://guong.test" } } as Services,
			routes: wiring.routes ?? [],
			assets: [],
			secure: false,
			origins: [],
			trustProxy: false,
			signInAddress: "/dang-nhap",
			sessionOf: async () => null,
			readNotice: (cookie) => readNotice(cookie, keys),
			render: async (answer, shell) =>
				`<html lang="${shell.language}"><h1>${answer.title}</h1>${answer.body}</html>`,
			report: (_, error) => {
				throw error;
			},
		}),
	);
}
