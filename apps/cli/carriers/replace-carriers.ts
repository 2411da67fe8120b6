import { cp, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { carriersProblem } from "./errors.ts";

/** What stands in each folder of `reference/unlicensed-carriers`; SOURCE.md there tells where it came from. */
export const carrierFiles = {
	dti: ["tree.json", "editions.json", "results.csv"],
	"service-index-766": ["tree.json", "editions.json", "results.csv"],
	map: ["provinces-63.topojson", "provinces-34.topojson"],
} as const;

type Part = keyof typeof carrierFiles;
const parts = Object.keys(carrierFiles) as Part[];

const isThere = (path: string): Promise<boolean> =>
	stat(path).then(
		() => true,
		() => false,
	);

/** Deletes the parts that are there and names them. */
export async function removeCarriers(home: string): Promise<readonly Part[]> {
	const removed: Part[] = [];
	for (const part of parts)
		if (await isThere(join(home, part))) {
			await rm(join(home, part), { recursive: true });
			removed.push(part);
		}
	return removed;
}

/** Puts the parts found in `from` in place; checks all of them before the first is touched. */
export async function replaceCarriers(home: string, from: string): Promise<readonly Part[]> {
	const found: Part[] = [];
	for (const part of parts) if (await isThere(join(from, part))) found.push(part);
	if (found.length === 0)
		throw carriersProblem("nothing-there", {
			folder: from,
			files: parts.map((part) => `${part}/{${carrierFiles[part].join(", ")}}`).join("; "),
		});
	for (const part of found) await refuseIncomplete(join(from, part), carrierFiles[part]);
	for (const part of found) {
		await rm(join(home, part), { recursive: true, force: true });
		await cp(join(from, part), join(home, part), { recursive: true });
	}
	return found;
}

async function refuseIncomplete(folder: string, files: readonly string[]): Promise<void> {
	const faulty = [];
	for (const file of files) if (!(await isReadable(join(folder, file)))) faulty.push(file);
	if (faulty.length > 0) throw carriersProblem("incomplete", { folder, files: faulty.join(", ") });
}

async function isReadable(path: string): Promise<boolean> {
	try {
		const text = await readFile(path, "utf8");
		if (path.endsWith("json")) JSON.parse(text);
		return text.trim() !== "";
	} catch {
		return false;
	}
}
