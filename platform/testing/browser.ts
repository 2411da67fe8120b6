import type { Hono } from "hono";

/** A browser without script, for tests of the web edge: keeps cookies, reads hidden fields, sends forms. */
export interface TestBrowser {
	readonly cookies: Map<string, string>;
	get(address: string, headers?: Record<string, string>): Promise<{ response: Response; text: string }>;
	/** a download as it is: pictures, papers */
	bytes(address: string): Promise<{ readonly status: number; readonly bytes: Buffer }>;
	/** sends a form with the hidden fields last seen, unless told otherwise */
	send(
		address: string,
		fields: Record<string, string>,
		headers?: Record<string, string>,
	): Promise<{ response: Response; text: string }>;
	/** hidden fields of the page shown last */
	hidden: Record<string, string>;
}

const host = "http://guong.test";

export function testBrowser(app: Hono): TestBrowser {
	const cookies = new Map<string, string>();
	const browser: TestBrowser = { cookies, hidden: {}, get, bytes, send };
	const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

	async function take(response: Response) {
		for (const line of response.headers.getSetCookie()) {
			const [name = "", value = ""] = (line.split(";")[0] as string).split("=", 2);
			if (value === "" || /max-age=0/i.test(line)) cookies.delete(name);
			else cookies.set(name, decodeURIComponent(value));
		}
		const text = await response.text();
		const found = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
		if (found.length > 0) browser.hidden = Object.fromEntries(found.map(([, name, value]) => [name, value]));
		return { response, text };
	}

	async function get(address: string, headers: Record<string, string> = {}) {
		return take(await app.request(`${host}${address}`, { headers: { cookie: cookieHeader(), ...headers } }));
	}

	async function bytes(address: string) {
		const response = await app.request(`${host}${address}`, { headers: { cookie: cookieHeader() } });
		return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
	}

	async function send(address: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
		const body = new URLSearchParams({ ...browser.hidden, ...fields });
		return take(
			await app.request(`${host}${address}`, {
				method: "POST",
				headers: {
					cookie: cookieHeader(),
					origin: host,
					"content-type": "application/x-www-form-urlencoded",
					...headers,
				},
				body,
			}),
		);
	}
	return browser;
}
