import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { testBrowser } from "../testing/browser.ts";
import { testDatabase } from "../testing/database.ts";
import { stoppedClock } from "../testing/people.ts";
import { httpApp } from "./app.ts";
import { keysFrom } from "./keys.ts";
import { noRateLimit } from "./rate-limit.ts";
import { page, type Services } from "./route.ts";

const reported: Readonly<Record<string, unknown>>[] = [];
const opened = { params: z.object({ code: z.string() }), who: "everyone" } as const;
const fails = () => {
	throw new TypeError("a defect");
};
const routes = [
	page({
		address: "/mo/:code",
		...opened,
		secretAddress: true,
		show: ({ params }) => ({ title: params.code, body: "" }),
	}),
	page({ address: "/hong/:code", ...opened, secretAddress: true, show: fails }),
	page({ address: "/thuong/:code", ...opened, show: fails }),
	page({ address: "/rieng", who: "everyone", show: () => ({ title: "", body: "", cache: "none" }) }),
];
const keys = keysFrom(Buffer.alloc(32, 1));
const app = httpApp({
	database: await testDatabase(),
	clock: stoppedClock("2026-11-22T02:00:00Z"),
	keys,
	limits: noRateLimit,
	services: {} as Services,
	routes,
	assets: [],
	secure: false,
	origins: [],
	trustProxy: false,
	signInAddress: "/dang-nhap",
	sessionOf: async () => null,
	readNotice: () => null,
	render: async (answer) => `<h1>${answer.title}</h1>`,
	report: (_, __, about) => reported.push(about),
});

test("an address that opens something by itself is told to no log, no next page, no cache and no search engine", async () => {
	const browser = testBrowser(app);
	for (const [address, status] of [
		["/mo/4K7MX2PD", 200],
		["/en/hong/4K7MX2PD", 500],
	] as const) {
		const { response } = await browser.get(address);
		assert.equal(response.status, status);
		assert.equal(response.headers.get("referrer-policy"), "no-referrer");
		assert.equal(response.headers.get("cache-control"), "no-store");
		assert.match(response.headers.get("x-robots-tag") ?? "", /noindex/);
		assert.equal(response.headers.get("etag"), null);
	}
	await browser.get("/thuong/abc?q=4K7MX2PD");
	assert.deepEqual(
		reported.map(({ address }) => address),
		["/hong/:code", "/thuong/abc"],
	);
});

test("a page of one person is kept by no browser though nobody is signed in", async () => {
	const { response } = await testBrowser(app).get("/rieng");
	assert.equal(response.headers.get("cache-control"), "no-store");
	assert.equal(response.headers.get("etag"), null);
});
