import type { Clock } from "#platform/clock/clock.ts";
import type { Person } from "#platform/http/actor.ts";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { noRateLimit } from "#platform/http/rate-limit.ts";
import type { Route, Services } from "#platform/http/route.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { type IssuedSecret, issueSecret } from "../commands/lookup/issue-secret.ts";
import { aDossier, contextAt } from "./a-dossier.ts";

export const installationSecret = Buffer.alloc(32, 9);

/** Pages in a browser of its own, from a network address of its own; a defect fails the test. */
export async function lookupBrowser(
	routes: readonly Route[],
	clock: Clock,
	{ who = null, from = "203.113.1.7" }: { readonly who?: Person | null; readonly from?: string } = {},
): Promise<TestBrowser> {
	const keys = keysFrom(installationSecret);
	const app = httpApp({
		...{ database: await testDatabase(), clock, keys, limits: noRateLimit, routes },
		services: { installation: { origin: "http://guong.test", secret: installationSecret } } as Services,
		...{ assets: [], secure: false, origins: [], trustProxy: true, signInAddress: "/dang-nhap" },
		sessionOf: async () => who,
		readNotice: (cookie) => readNotice(cookie, keys),
		render: async (answer, shell) =>
			`<html lang="${shell.language}"><h1>${answer.title}</h1><p>${shell.notice ?? ""}</p>${answer.body}</html>`,
		report: (_, error) => {
			throw error;
		},
	});
	const browser = testBrowser(app);
	if (who) browser.cookies.set("guong", who.sessionId);
	const line = { "x-forwarded-for": from };
	return {
		cookies: browser.cookies,
		get hidden() {
			return browser.hidden;
		},
		set hidden(hidden) {
			browser.hidden = hidden;
		},
		bytes: (address) => browser.bytes(address),
		get: (address, headers) => browser.get(address, { ...line, ...headers }),
		send: (address, fields, headers) => browser.send(address, fields, { ...line, ...headers }),
	};
}

/** A dossier received on Monday 02/03/2026 at nine, with its code. */
export async function aReceipt(): Promise<{ id: string; code: string; secret: IssuedSecret }> {
	return (await testDatabase()).inTransaction(async (trx) => {
		const dossier = await aDossier(trx);
		return { id: dossier.id, code: dossier.code, secret: await issueSecret(trx, dossier.id, contextAt()) };
	});
}

export const lookUp = async (browser: TestBrowser, fields: Record<string, string>) => {
	await browser.get("/tra-cuu-ho-so");
	return browser.send("/tra-cuu-ho-so", fields);
};
export const follow = async (browser: TestBrowser, { response }: { response: Response }) => {
	if (response.status !== 303) throw new Error(`answered ${response.status}, not sent on`);
	return browser.get(response.headers.get("location") ?? "");
};

/** Code of a dossier and phone number, as the form sends them. */
export const pair = (code: string, number: string) => ({ ma_ho_so: code, dien_thoai: number });

export const words = (html: string): string =>
	html
		.replaceAll("&#39;", "'")
		.replaceAll("&quot;", '"')
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll(/\s+/g, " ");
