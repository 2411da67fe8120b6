import type { Clock } from "#platform/clock/clock.ts";
import { memoryStore } from "#platform/files/memory-store.ts";
import type { Person } from "#platform/http/actor.ts";
import { httpApp } from "#platform/http/app.ts";
import { readNotice } from "#platform/http/cookies.ts";
import { keysFrom } from "#platform/http/keys.ts";
import { rateLimit } from "#platform/http/rate-limit.ts";
import type { Route, Services } from "#platform/http/route.ts";
import type { Web } from "#platform/http/web.ts";
import { type TestBrowser, testBrowser } from "#platform/testing/browser.ts";
import { testDatabase } from "#platform/testing/database.ts";
import { clock as houseClock, people } from "./house.ts";

export interface Visit {
	/** the page as a person reads it, and its status */
	read(address: string): Promise<{ readonly status: number; readonly text: string; readonly html: string }>;
	/** a file as it arrives */
	fetch(address: string): Promise<{
		readonly status: number;
		readonly headers: Headers;
		readonly bytes: Uint8Array;
	}>;
	/** sends a form with the version seen last; files make it multipart */
	send(
		address: string,
		fields: Readonly<Record<string, string | File | readonly string[]>>,
	): Promise<{
		readonly status: number;
		readonly text: string;
		readonly html: string;
		readonly location: string | null;
	}>;
}

const host = "http://guong.test";

/** Pages of this module on the real web edge and database, seen by one person without script. */
export async function visitAs(
	who: keyof typeof people | "visitor",
	routes: readonly Route[],
	clock: Clock = houseClock(),
): Promise<Visit> {
	const keys = keysFrom(Buffer.alloc(32, 7));
	const web: Web = {
		database: await testDatabase(),
		clock,
		keys,
		limits: rateLimit(clock),
		services: { installation: { origin: host }, files: memoryStore(clock) } as Services,
		routes,
		assets: [],
		secure: false,
		origins: [],
		trustProxy: false,
		signInAddress: "/dang-nhap",
		sessionOf: async (token): Promise<Person | null> =>
			who !== "visitor" && token === who ? people[who] : null,
		readNotice: (cookie) => readNotice(cookie, keys),
		render: async (answer, shell) =>
			`<html lang="${shell.language}"><h1>${answer.title}</h1><p>${shell.notice ?? ""}</p>${answer.body}</html>`,
		report: (_, error) => {
			throw error;
		},
	};
	const app = httpApp(web);
	const browser = testBrowser(app);
	if (who !== "visitor") browser.cookies.set("guong", who);
	return {
		async read(address) {
			const { response, text } = await browser.get(address);
			return { status: response.status, text: inWords(text), html: text };
		},
		async fetch(address) {
			const response = await app.request(`${host}${address}`, { headers: { cookie: cookiesOf(browser) } });
			const { status, headers } = response;
			return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
		},
		send: (address, fields) => sendForm(app, browser, address, fields),
	};
}

async function sendForm(
	app: ReturnType<typeof httpApp>,
	browser: TestBrowser,
	address: string,
	fields: Readonly<Record<string, string | File | readonly string[]>>,
) {
	const { csrf = "", form_id = "", phien_ban } = browser.hidden;
	const body = new FormData();
	const all = { csrf, form_id, ...(phien_ban ? { phien_ban } : {}), ...fields };
	for (const [name, value] of Object.entries(all)) for (const one of [value].flat()) body.append(name, one);
	const cookie = cookiesOf(browser);
	const response = await app.request(`${host}${address}`, {
		method: "POST",
		headers: { cookie, origin: host },
		body,
	});
	const html = await response.text();
	// the next form sent comes from the page that answered
	const keys = [...html.matchAll(/<input type="hidden" name="(csrf|form_id|phien_ban)" value="([^"]*)"/g)];
	if (keys.length > 0) browser.hidden = Object.fromEntries(keys.map(([, name, value]) => [name, value]));
	return { status: response.status, text: inWords(html), html, location: response.headers.get("location") };
}

const cookiesOf = ({ cookies }: TestBrowser): string =>
	[...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

const inWords = (html: string): string =>
	html
		.replaceAll("&#39;", "'")
		.replaceAll("&quot;", '"')
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll(/\s+/g, " ");
