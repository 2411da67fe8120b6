import { writeSync } from "node:fs";
import { sql } from "kysely";
import { writes } from "../connections.ts";
import { openDatabase } from "../database.ts";
import { startOwnServer } from "./start-own-server.ts";

// The program that is killed: writes numbers for ever and says each one that was acknowledged, at once.
const [folder = "", home = "", from = "0"] = process.argv.slice(2);
const server = await startOwnServer({ folder, home, say: () => {}, wait: 10_000 });
const database = openDatabase(server.access, { connections: 2 });

for (let n = Number(from); ; n += 1) {
	try {
		await database.inTransaction((trx) =>
			sql`INSERT INTO kept.number VALUES (${n})`.execute(writes<object>(trx)),
		);
		writeSync(1, `${n}\n`);
	} catch {
		// the server was killed: this number was not acknowledged, the next one may be
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}
