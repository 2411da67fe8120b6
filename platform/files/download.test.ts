import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "#platform/testing/database.ts";
import { stoppedClock } from "../clock/clock.ts";
import { httpApp } from "../http/app.ts";
import { keysFrom } from "../http/keys.ts";
import { rateLimit } from "../http/rate-limit.ts";
import { page, type Services } from "../http/route.ts";
import { testBrowser } from "../testing/browser.ts";
import { chiLan } from "../testing/people.ts";
import { download, type KindName, keepFile } from "./index.ts";
import { memoryStore } from "./memory-store.ts";

const clock = stoppedClock("2026-11-22T02:00:00Z");
const files = memoryStore(clock);

/** A site with one route: the files of strangers. */
async function site() {
	const database = await testDatabase();
	const route = page({
		address: "/tep",
		who: "signed-in",
		show: (_, { db, address }) =>
			download(db, files, address.slice("/tep?id=".length), (file) => file.purpose === "evidence"),
	});
	const app = httpApp({
		database,
		clock,
		keys: keysFrom(Buffer.alloc(32, 7)),
		limits: rateLimit(clock),
		services: { files } as Services,
		routes: [route],
		assets: [],
		secure: false,
		origins: [],
		trustProxy: false,
		signInAddress: "/dang-nhap",
		sessionOf: async (token) => (token === "lan" ? chiLan : null),
		readNotice: () => null,
		render: async (answer) => `<p>${answer.title}</p>`,
		report: () => undefined,
	});
	const keep = (name: string, bytes: Uint8Array, purpose: string, kind: KindName) =>
		database.inTransaction((trx) =>
			keepFile(trx, files, clock, {
				name,
				bytes,
				purpose,
				allowed: [kind],
				actor: chiLan,
				owner: { module: "plans", kind: "report", id: "1" },
			}),
		);
	const browser = testBrowser(app);
	browser.cookies.set("guong", "lan");
	return { browser, keep };
}

test("a stranger's file is sent to be saved, sandboxed, under its Vietnamese name", async () => {
	const { browser, keep } = await site();
	const kept = await keep(
		'Biên bản "họp"\r\nX-Evil: 1; đợt 2.pdf',
		Buffer.from("%PDF-1.7 nội dung"),
		"evidence",
		"pdf",
	);
	const { response, text } = await browser.get(`/tep?id=${kept.id}`);
	assert.equal(response.status, 200);
	assert.equal(text, "%PDF-1.7 nội dung");
	const header = (name: string) => response.headers.get(name);
	assert.equal(header("content-type"), "application/pdf");
	assert.equal(header("content-security-policy"), "sandbox; default-src 'none'");
	assert.equal(header("x-content-type-options"), "nosniff");
	assert.equal(header("cross-origin-resource-policy"), "same-origin");
	assert.equal(header("x-evil"), null);
	const disposition = header("content-disposition") ?? "";
	assert.match(disposition, /^attachment; filename="[\w.; -]+"; filename\*=UTF-8''/);
	assert.equal(decodeURIComponent(disposition.split("UTF-8''")[1] ?? ""), kept.name);
	assert.match(kept.name, /^Biên bản -họp-X-Evil- 1; đợt 2\.pdf$/);
});

test("a file that the owner's module withholds and one that is not there get the same answer", async () => {
	const { browser, keep } = await site();
	const secret = await keep("Đơn tố cáo.pdf", Buffer.from("%PDF-1.7 kín"), "denunciation", "pdf");
	const withheld = await browser.get(`/tep?id=${secret.id}`);
	const missing = await browser.get("/tep?id=0198d3a0-0000-7000-8000-000000000000");
	assert.equal(withheld.response.status, 404);
	assert.equal(missing.response.status, 404);
	assert.equal(withheld.text, missing.text);
});
