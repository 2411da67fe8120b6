import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { databaseProblem } from "./errors.ts";

export interface MigrationFile {
	/** path in the repository, with slashes */
	readonly name: string;
	readonly sql: string;
	readonly sha256: string;
}

export const repository = fileURLToPath(new URL("../../", import.meta.url));

/** All migrations of platform and modules, in order of their time stamps (of their paths where two are equal). */
export async function findMigrations(root = repository): Promise<MigrationFile[]> {
	const found: MigrationFile[] = [];
	for (const part of ["platform", "modules"]) {
		for (const owner of await list(join(root, part))) {
			const folder = `${part}/${owner}/migrations`;
			for (const file of await list(join(root, folder))) {
				if (!file.endsWith(".sql")) continue;
				const name = `${folder}/${file}`;
				if (!/^\d{12}-[a-z0-9-]+\.sql$/.test(file)) throw databaseProblem("migration-name", { name });
				found.push(await readMigration(root, name));
			}
		}
	}
	const key = ({ name }: MigrationFile) => `${name.split("/").at(-1)?.slice(0, 12)} ${name}`;
	return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

async function readMigration(root: string, name: string): Promise<MigrationFile> {
	// line ends as committed, so that a checkout on Windows has the same digest
	const sql = (await readFile(join(root, name), "utf8")).replaceAll("\r\n", "\n");
	return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
}

async function list(folder: string): Promise<string[]> {
	try {
		return (await readdir(folder)).sort();
	} catch (error) {
		if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
		throw error;
	}
}
