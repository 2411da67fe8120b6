import type { Generated } from "kysely";
import type { Clock } from "../clock/clock.ts";
import { reads, writes } from "../db/connections.ts";
import type { Database } from "../db/database.ts";
import type { DemoPart } from "../http/module-wiring.ts";
import type { Services } from "../http/route.ts";

interface DemoTables {
	"demo.part": { name: string; at: Generated<string> };
}

type Say = (line: string) => void;

/** Loads the parts that are not there yet, each in one transaction, in the order given. Returns how many. */
export async function loadDemo(
	database: Database,
	parts: readonly DemoPart[],
	context: { readonly clock: Clock; readonly services: Services },
	say: Say,
): Promise<number> {
	const there = await loadedParts(database);
	const missing = parts.filter((part) => !there.has(part.name));
	for (const part of missing) {
		say(part.name);
		await database.inTransaction(async (trx) => {
			await part.load(trx, context);
			await writes<DemoTables>(trx).insertInto("demo.part").values({ name: part.name }).execute();
		});
	}
	return missing.length;
}

/** Takes the parts out again, last first. Returns how many. */
export async function removeDemo(database: Database, parts: readonly DemoPart[], say: Say): Promise<number> {
	const there = await loadedParts(database);
	const present = parts.filter((part) => there.has(part.name)).toReversed();
	for (const part of present) {
		say(part.name);
		await database.inTransaction(async (trx) => {
			await part.remove(trx);
			await writes<DemoTables>(trx).deleteFrom("demo.part").where("name", "=", part.name).execute();
		});
	}
	return present.length;
}

/** Is any illustrative data in this database? Then every page says so. */
export async function hasDemo(database: Database): Promise<boolean> {
	return (await loadedParts(database)).size > 0;
}

async function loadedParts(database: Database): Promise<ReadonlySet<string>> {
	const rows = await reads<DemoTables>(database.read).selectFrom("demo.part").select("name").execute();
	return new Set(rows.map((row) => row.name));
}
