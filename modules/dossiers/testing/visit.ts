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

type Fields = Readonly<Record<string, string | File | readonly string[]>>;

interface Seen {
	readonly status: number;
	readonly text: string;
	readonly html: string;
	readonly location: string | null;
}

export interface Visit {
	read(address: string): Promise<Seen>;
	fetch(address: string): Promise<{ status: number; headers: Headers; bytes: Uint8Array }>;
	/** sends a form with the hidden fields of the edge seen last, and those told */
	send(address: string, fields: Fields): Promise<Seen>;
	/** what a form on the page seen last would send by itself */
	readonly hidden: Readonly<Record<string, string>>;
}

const host = "http://guong.test";
const files = new WeakMap<Clock, ReturnType<typeof memoryStore>>();

/** Pages of this module on the real web edge and database, seen by one person (null: a visitor) without script. */
export async function visitBy(who: Person | null, routes: readonly Route[], clock: Clock): Promise<Visit> {
	const keys = keysFrom(Buffer.alloc(32, 7));
	const store = files.get(clock) ?? memoryStore(clock);
	files.set(clock, store);
	const web: Web = {
		...{ database: await testDatabase(), clock, keys, limits: rateLimit(clock), routes },
		services: { installation: { origin: host }, files: store } as Services,
		...{ assets: [], secure: false, origins: [], trustProxy: false, signInAddress: "/dang-nhap" },
		sessionOf: async (token): Promise<Person | null> => (who && token === who.sessionId ? who : null),
		readNotice: (cookie) => readNotice(cookie, keys),
		render: async (answer, shell) =>
			`<html lang="${shell.language}"><h1>${answer.title}</h1><p>${shell.notice ?? ""}</p>${answer.body}</html>`,
		report: (_, error) => {
			throw error;
		},
	};
	const app = httpApp(web);
	const browser = testBrowser(app);
	if (who) browser.cookies.set("guong", who.sessionId);
	return {
		async read(address) {
			const { response, text } = await browser.get(address);
			return seen(response, text);
		},
		async fetch(address) {
			const response = await app.request(`${host}${address}`, { headers: { cookie: cookiesOf(browser) } });
			const { status, headers } = response;
			return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
		},
		send: (address, fields) => sendForm(app, browser, address, fields),
		get hidden() {
			return browser.hidden;
		},
	};
}

async function sendForm(
	app: ReturnType<typeof httpApp>,
	browser: TestBrowser,
	address: string,
	fields: Fields,
): Promise<Seen> {
	const { csrf = "", form_id = "" } = browser.hidden;
	const body = new FormData();
	const all = { csrf, form_id, ...fields };
	for (const [name, value] of Object.entries(all)) for (const one of [value].flat()) body.append(name, one);
	const headers = { cookie: cookiesOf(browser), origin: host };
	const response = await app.request(`${host}${address}`, { method: "POST", headers, body });
	const html = await response.text();
	// the next form sent comes from the page that answered
	const keys = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
	if (keys.length > 0) browser.hidden = Object.fromEntries(keys.map(([, name, value]) => [name, value]));
	return seen(response, html);
}

const seen = (response: Response, html: string): Seen => ({
	status: response.status,
	text: inWords(html),
	html,
	location: response.headers.get("location"),
});

const cookiesOf = ({ cookies }: TestBrowser): string =>
	[...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

const inWords = (html: string): string =>
	html
		.replaceAll("&#39;", "'")
		.replaceAll("&quot;", '"')
		.replaceAll(/<[^>]+>/g, " ")
		.replaceAll(/\s+/g, " ");
