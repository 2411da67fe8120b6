import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface FontFace {
	/** name of the file we serve */
	readonly name: string;
	readonly family: string;
	readonly weight: 400 | 600;
	/** where it lies: a package of npm, or our own folder */
	readonly from: { readonly package: string; readonly file: string } | { readonly own: string };
	/** only letters in these ranges make a browser fetch it */
	readonly range: string;
	/** needed by every page, so fetched before the sheet is read */
	readonly preload?: true;
}

export interface FontFile extends FontFace {
	readonly bytes: Uint8Array;
}

const latin =
	"U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const vietnamese =
	"U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+300-301,U+303,U+309,U+323,U+1EA0-1EF9,U+20AB";
const figures = "U+30-39,U+2B,U+B1,U+2212";
const khmer = "U+1780-17FF,U+19E0-19FF,U+200C-200D,U+25CC";

const weights = [400, 600] as const;

const faces: readonly FontFace[] = weights.flatMap((weight): FontFace[] => [
	{
		name: `be-vietnam-pro-latin-${weight}`,
		family: "Be Vietnam Pro",
		weight,
		from: { package: "@fontsource/be-vietnam-pro", file: `be-vietnam-pro-latin-${weight}-normal.woff2` },
		range: latin,
		...(weight === 400 ? { preload: true } : {}),
	},
	{
		name: `be-vietnam-pro-vietnamese-${weight}`,
		family: "Be Vietnam Pro",
		weight,
		from: { package: "@fontsource/be-vietnam-pro", file: `be-vietnam-pro-vietnamese-${weight}-normal.woff2` },
		range: vietnamese,
		...(weight === 400 ? { preload: true } : {}),
	},
	{
		name: `guong-figures-${weight}`,
		family: "Guong Figures",
		weight,
		from: { own: `guong-figures-${weight}.woff2` },
		range: figures,
	},
	{
		name: `noto-sans-khmer-${weight}`,
		family: "Noto Sans Khmer",
		weight,
		from: { package: "@fontsource/noto-sans-khmer", file: `noto-sans-khmer-khmer-${weight}-normal.woff2` },
		range: khmer,
	},
]);

export function readFonts(): Promise<FontFile[]> {
	return Promise.all(faces.map(async (face) => ({ ...face, bytes: await readFile(placeOf(face)) })));
}

const require = createRequire(import.meta.url);

function placeOf({ from }: FontFace): string {
	if ("own" in from) return fileURLToPath(new URL(`../fonts/${from.own}`, import.meta.url));
	return join(dirname(require.resolve(`${from.package}/package.json`)), "files", from.file);
}
