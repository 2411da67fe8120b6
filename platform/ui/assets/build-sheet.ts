import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
import type { FontFace } from "./fonts.ts";

/** In the order in which they are read; later files may overrule earlier ones. */
const sources = [
	"tokens",
	"base",
	"page",
	"sections",
	"data",
	"charts",
	"states",
	"notices",
	"forms",
	"parts",
	"start",
	"desk",
	"print",
] as const;

interface ServedFont {
	readonly font: FontFace;
	readonly address: string;
}

/** The one style sheet: fonts under their hashed names, then our files by concern, joined and minified. */
export async function buildSheet(fonts: readonly ServedFont[]): Promise<string> {
	const parts = await Promise.all(
		sources.map((name) => readFile(new URL(`../styles/${name}.css`, import.meta.url), "utf8")),
	);
	const { code } = await transform([...fonts.map(fontFace), ...parts].join("\n"), {
		loader: "css",
		minify: true,
	});
	return code;
}

function fontFace({ font, address }: ServedFont): string {
	return `@font-face{font-family:"${font.family}";font-weight:${font.weight};font-display:swap;src:url(${address}) format("woff2");unicode-range:${font.range}}`;
}
