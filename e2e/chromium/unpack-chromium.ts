import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { untar } from "./untar.ts";

/** A browser ready to be started, and what its process must be told. */
export interface UnpackedChromium {
	readonly executable: string;
	readonly env: Readonly<Record<string, string>>;
}

const unbrotli = promisify(brotliDecompress);
const require = createRequire(import.meta.url);

/**
 * Chromium as it comes from npm, unpacked once into our own folder. The package would unpack into /tmp under
 * a fixed name, where two users or two runs meet, and would leave out the libraries that a machine without
 * Debian packages lacks (libnss3, libnspr4, libexpat).
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
	const own = process.env["GUONG_CHROMIUM"];
	if (own) return { executable: own, env: {} };
	if (process.platform !== "linux" || process.arch !== "x64")
		throw new Error(
			"the browser from npm runs on Linux x64; elsewhere set GUONG_CHROMIUM to a Chromium of yours",
		);
	const source = join(dirname(require.resolve("@sparticuz/chromium")), "../..");
	const { version } = JSON.parse(await readFile(join(source, "package.json"), "utf8")) as { version: string };
	const cache = fileURLToPath(new URL("../../node_modules/.cache/guong", import.meta.url));
	const folder = join(cache, `chromium-${version}`);
	if (!existsSync(folder)) await unpackInto(folder, join(source, "bin"), cache);
	await writeFile(join(folder, "fonts.conf"), fontsConf(folder));
	return {
		executable: join(folder, "chromium"),
		env: { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf"), HOME: folder },
	};
}

/** Unpacks beside the place and moves: another run never sees half a browser. */
async function unpackInto(folder: string, bin: string, cache: string): Promise<void> {
	await mkdir(cache, { recursive: true });
	const half = await mkdtemp(join(cache, "unpacking-"));
	const packed = async (name: string) => unbrotli(await readFile(join(bin, name)));
	for (const archive of ["al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"])
		await untar(await packed(archive), half);
	await writeFile(join(half, "chromium"), await packed("chromium.br"), { mode: 0o755 });
	try {
		await rename(half, folder);
	} catch (error) {
		await rm(half, { recursive: true, force: true });
		if (!existsSync(folder)) throw error;
	}
}

/** Only the fonts of the package, none of the machine: pictures are the same everywhere. */
function fontsConf(folder: string): string {
	const text = (value: string) => value.replace(/&/g, "&amp;").replace(/</g, "&lt;");
	return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${text(join(folder, "fonts"))}</dir><cachedir>${text(join(folder, "fonts-cache"))}</cachedir></fontconfig>\n`;
}
