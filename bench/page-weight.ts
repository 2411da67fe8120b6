import { gzipSync } from "node:zlib";

/** A page with everything of ours that it and its sheet name (a browser loads only the fonts it needs), packed as gzip would. */
export async function pageWeight(address: string): Promise<{ readonly html: number; readonly all: number }> {
	const page = await weigh(address);
	const named = namedIn(page.text, address);
	const parts = await Promise.all([...named].map(weigh));
	const sheets = parts.filter(({ type }) => type.startsWith("text/css"));
	const fonts = await Promise.all(
		[...new Set(sheets.flatMap(({ text, at }) => [...namedIn(text, at)]))].map(weigh),
	);
	const all = [page, ...parts, ...fonts].reduce((total, { bytes }) => total + bytes, 0);
	return { html: page.bytes, all };
}

interface Weighed {
	readonly at: string;
	readonly text: string;
	readonly type: string;
	readonly bytes: number;
}

async function weigh(at: string): Promise<Weighed> {
	const response = await fetch(at);
	const body = Buffer.from(await response.arrayBuffer());
	const type = response.headers.get("content-type") ?? "";
	const packs = /^(text\/|application\/(json|javascript|manifest)|image\/svg)/.test(type);
	return { at, type, text: packs ? body.toString() : "", bytes: packs ? gzipSync(body).length : body.length };
}

/** Style sheets, scripts, pictures and fonts; not links to other pages. Fonts of scripts that a page does not show are not loaded. */
function namedIn(text: string, base: string): Set<string> {
	const found = [
		...text.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="([^"]+)"[^>]*>/g),
		...text.matchAll(/url\("?([^")]+)"?\)/g),
	]
		.filter(([tag]) => !/rel="(?:alternate|canonical)"/.test(tag))
		.map(([, address = ""]) => new URL(address, base).href)
		.filter((address) => address.startsWith("http") && !/khmer/i.test(address));
	return new Set(found);
}
