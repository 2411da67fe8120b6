import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DatabaseAccess } from "../access.ts";
import { asMigrator } from "../as-migrator.ts";
import { repository } from "../migration-files.ts";
import { describeSchema } from "./describe-schema.ts";
import { schemaPages } from "./schema-pages.ts";
import { schemaSql } from "./schema-sql.ts";

const pagesFolder = "docs/database";

/** The generated files as they should be: path in the repository → text. */
export async function schemaFiles(access: DatabaseAccess): Promise<ReadonlyMap<string, string>> {
	const description = await asMigrator(access, describeSchema);
	const files = new Map([["db/schema.sql", schemaSql(description)]]);
	for (const [name, text] of schemaPages(description)) files.set(`${pagesFolder}/${name}`, text);
	return files;
}

/** Paths that differ from what they should be, those too many included. */
export async function staleFiles(
	wanted: ReadonlyMap<string, string>,
	root = repository,
): Promise<readonly string[]> {
	const there = (await readdir(join(root, pagesFolder)).catch(() => [])).map(
		(name) => `${pagesFolder}/${name}`,
	);
	const stale = there.filter((path) => !wanted.has(path));
	for (const [path, text] of wanted) {
		const found = await readFile(join(root, path), "utf8").catch(() => null);
		if (found?.replaceAll("\r\n", "\n") !== text) stale.push(path);
	}
	return stale.sort();
}

export async function writeSchemaFiles(
	wanted: ReadonlyMap<string, string>,
	root = repository,
): Promise<readonly string[]> {
	const stale = await staleFiles(wanted, root);
	for (const path of stale) {
		const text = wanted.get(path);
		await mkdir(dirname(join(root, path)), { recursive: true });
		if (text === undefined) await rm(join(root, path));
		else await writeFile(join(root, path), text);
	}
	return stale;
}
