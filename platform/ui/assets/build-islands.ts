import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export interface Island {
	/** file name without its end; unique over the whole system */
	readonly name: string;
	readonly code: string;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Small scripts for pages that also work without them: `platform/ui/islands` and `modules/<m>/web/islands`. */
export async function buildIslands(): Promise<Island[]> {
	const entries = await islandSources();
	if (entries.length === 0) return [];
	const { outputFiles } = await build({
		entryPoints: entries,
		bundle: true,
		write: false,
		minify: true,
		format: "esm",
		target: ["es2022"],
		platform: "browser",
		charset: "utf8",
		legalComments: "none",
		outdir: root,
		entryNames: "[name]",
		tsconfig: join(root, "tsconfig.islands.json"),
	});
	return outputFiles.map((file) => ({ name: basename(file.path, ".js"), code: file.text }));
}

/** The entry points; files that end in `.part.ts` are only imported by them. */
export async function islandSources(): Promise<string[]> {
	const modules = await list(join(root, "modules"));
	const folders = [
		join(root, "platform/ui/islands"),
		...modules.map((module) => join(root, "modules", module, "web/islands")),
	];
	const found = await Promise.all(
		folders.map(async (folder) => (await list(folder)).map((name) => join(folder, name))),
	);
	return found.flat().filter((path) => /(?<!\.part|\.test|\.d)\.ts$/.test(path));
}

async function list(folder: string): Promise<string[]> {
	try {
		return (await readdir(folder)).sort();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
		throw error;
	}
}
