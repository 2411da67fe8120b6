import type { Browser, BrowserContext } from "playwright-core";
import { routes } from "#apps/web/routes.ts";
import type { Cookies } from "./check-page.ts";
import type { Site } from "./site.ts";

interface Walk {
	readonly from: readonly string[];
	readonly cookies?: Cookies;
	/** kinds of page looked at before; those found now are added */
	readonly leaveOut: Set<string>;
}

/**
 * Follows links as a reader would and returns one address for each kind of page that was reached, beside those
 * started from. Pages added later are found without being listed here.
 */
export async function walkSite(
	browser: Browser,
	site: Site,
	{ from, cookies, leaveOut }: Walk,
): Promise<string[]> {
	const context = await browser.newContext();
	try {
		if (cookies) await context.addCookies(cookies);
		const waiting = [...from];
		const pages: string[] = [];
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			const links = await linksOn(context, site.origin, path);
			if (!links) continue;
			pages.push(path);
			leaveOut.add(kindOf(path));
			for (const link of links) {
				const kind = kindOf(link);
				if (!kind || leaveOut.has(kind)) continue;
				leaveOut.add(kind);
				waiting.push(link);
			}
		}
		return pages;
	} finally {
		await context.close();
	}
}

/** Addresses of ours on a page; null when the answer is no page, or not for this reader. */
async function linksOn(context: BrowserContext, origin: string, path: string): Promise<string[] | null> {
	const answer = await context.request.get(origin + path, { maxRedirects: 0 });
	if (answer.status() >= 500) throw new Error(`${path} answers ${answer.status()}`);
	if (answer.status() !== 200 || !answer.headers()["content-type"]?.startsWith("text/html")) return null;
	const html = await answer.text();
	return [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)]
		.map(([, link]) => (link as string).replaceAll("&amp;", "&"))
		.filter((link) => !link.startsWith("/en"));
}

const patterns = routes()
	.filter((route) => route.kind === "page")
	.map((route) => ({ address: route.address, matches: patternOf(route.address) }))
	// the more of an address is spelled out, the earlier it is tried
	.sort((a, b) => a.address.split(":").length - b.address.split(":").length);

/** The route that answers an address; `""` for none. */
function kindOf(path: string): string {
	const [plain = ""] = path.split("?");
	return patterns.find(({ matches }) => matches.test(plain))?.address ?? "";
}

/** `/xa/:province/:slug` and `/:level{xa|huyen}/:slug` as regular expressions. */
function patternOf(address: string): RegExp {
	const source = address
		.split("/")
		.map((part) => {
			const named = /^:\w+(?:\{(.+)\})?$/.exec(part);
			return named ? `(?:${named[1] ?? "[^/]+"})` : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
		})
		.join("/");
	return new RegExp(`^${source}$`);
}
