import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { buildIslands } from "./build-islands.ts";
import { buildSheet } from "./build-sheet.ts";
import { type FontFile, readFonts } from "./fonts.ts";
import { iconSvg } from "./icon.ts";

/** A file served for ever under a name that holds its digest. */
export interface Asset {
	readonly path: string;
	readonly contentType: string;
	readonly bytes: Uint8Array;
	/** absent where packing does not help (fonts are packed already) */
	readonly gzip?: Uint8Array;
	readonly brotli?: Uint8Array;
}

/** What a page must name in its markup. */
export interface PageAssets {
	readonly sheet: string;
	readonly icon: string;
	/** fonts that every page needs at once */
	readonly preload: readonly string[];
	/** name of an island → its address */
	readonly islands: ReadonlyMap<string, string>;
}

export interface BuiltAssets extends PageAssets {
	readonly files: readonly Asset[];
}

let built: Promise<BuiltAssets> | null = null;

/** Joins, minifies and packs sheet, fonts and islands; once in the life of the process. */
export function assets(): Promise<BuiltAssets> {
	built ??= build();
	return built;
}

async function build(): Promise<BuiltAssets> {
	const fonts = (await readFonts()).map((font) => ({ font, file: fontAsset(font) }));
	const css = await buildSheet(fonts.map(({ font, file }) => ({ font, address: file.path })));
	const sheet = textAsset("guong", "css", "text/css; charset=utf-8", css);
	const icon = textAsset("guong", "svg", "image/svg+xml", iconSvg);
	const islands = (await buildIslands()).map((island) => ({
		name: island.name,
		file: textAsset(island.name, "js", "text/javascript; charset=utf-8", island.code),
	}));
	return {
		sheet: sheet.path,
		icon: icon.path,
		preload: fonts.filter(({ font }) => font.preload).map(({ file }) => file.path),
		islands: new Map(islands.map(({ name, file }) => [name, file.path])),
		files: [sheet, icon, ...fonts.map(({ file }) => file), ...islands.map(({ file }) => file)],
	};
}

function fontAsset(font: FontFile): Asset {
	return { path: hashed(font.name, "woff2", font.bytes), contentType: "font/woff2", bytes: font.bytes };
}

function textAsset(name: string, extension: string, contentType: string, text: string): Asset {
	const bytes = new TextEncoder().encode(text);
	return {
		path: hashed(name, extension, bytes),
		contentType,
		bytes,
		gzip: gzipSync(bytes, { level: 9 }),
		brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
	};
}

function hashed(name: string, extension: string, bytes: Uint8Array): string {
	const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 10).replaceAll("_", "-");
	return `/tai/${name}.${digest}.${extension}`;
}
