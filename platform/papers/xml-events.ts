/**
 * Reads the XML inside office files from front to back. Only what these files need: elements, attributes, text. Entities
 * of one's own are not expanded, so a bomb of entities is just text.
 */
export type XmlEvent =
	| { readonly kind: "open"; readonly name: string; readonly attributes: (name: string) => string | null }
	| { readonly kind: "close"; readonly name: string }
	| { readonly kind: "text"; readonly text: string };

export function* xmlEvents(xml: string): Generator<XmlEvent> {
	let at = 0;
	while (at < xml.length) {
		const mark = xml.indexOf("<", at);
		if (mark < 0) break;
		if (mark > at) yield { kind: "text", text: unescaped(xml.slice(at, mark)) };
		const skipped = afterSpecial(xml, mark);
		if (skipped !== null) {
			if (xml.startsWith("<![CDATA[", mark))
				yield { kind: "text", text: xml.slice(mark + 9, Math.max(mark + 9, skipped - 3)) };
			at = skipped;
			continue;
		}
		const end = tagEnd(xml, mark + 1);
		const inner = xml.slice(mark + 1, end);
		at = end + 1;
		if (inner.startsWith("/")) {
			yield { kind: "close", name: inner.slice(1).trim() };
			continue;
		}
		const name = /^[^\s/]+/.exec(inner)?.[0] ?? "";
		yield { kind: "open", name, attributes: (wanted) => attributeOf(inner, wanted) };
		if (inner.endsWith("/")) yield { kind: "close", name };
	}
}

/** End of a comment, declaration or character data that begins here; null for a tag. */
function afterSpecial(xml: string, mark: number): number | null {
	for (const [open, close] of [
		["<!--", "-->"],
		["<![CDATA[", "]]>"],
		["<?", "?>"],
		["<!", ">"],
	] as const) {
		if (!xml.startsWith(open, mark)) continue;
		const end = xml.indexOf(close, mark + open.length);
		return end < 0 ? xml.length : end + close.length;
	}
	return null;
}

/** The ">" that ends a tag; one inside a value does not. */
function tagEnd(xml: string, from: number): number {
	let quote = "";
	for (let at = from; at < xml.length; at++) {
		const character = xml[at] as string;
		if (quote !== "") {
			if (character === quote) quote = "";
		} else if (character === '"' || character === "'") quote = character;
		else if (character === ">") return at;
	}
	return xml.length;
}

function attributeOf(inner: string, wanted: string): string | null {
	const pattern = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
	for (const [, name, double, single] of inner.matchAll(pattern)) {
		if (name === wanted) return unescaped(double ?? single ?? "");
	}
	return null;
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
	text.includes("&")
		? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
				if (name !== undefined) return named[name as string] ?? whole;
				const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
				return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
			})
		: text;
