import type { PublicDb, ReadDb, WriteTransaction } from "./connections.ts";
import { reads, writes } from "./connections.ts";

// Compiled, never run: each line marked as an error must be one, or the compiler complains here.

interface Tables {
	"plans.task": { id: string; title: string };
}

declare const read: ReadDb;
declare const open: PublicDb;
declare const trx: WriteTransaction;
declare function command(trx: WriteTransaction): void;
declare function question(db: ReadDb): void;
declare function publicQuestion(db: PublicDb): void;

command(trx);
// @ts-expect-error what can only be read is no transaction
command(read);
// @ts-expect-error nor is the public reader's connection
command(open);

question(read);
question(open);
question(trx);

publicQuestion(open);
// @ts-expect-error the application's reader sees more than the public may
publicQuestion(read);
// @ts-expect-error and so does a transaction
publicQuestion(trx);

reads<Tables>(read).selectFrom("plans.task");
writes<Tables>(trx).insertInto("plans.task");
// @ts-expect-error a reader has no way to insert
reads<Tables>(read).insertInto("plans.task");
// @ts-expect-error a common table expression can write, so a reader has none
reads<Tables>(read).with("t", (db) => db.selectFrom("plans.task").selectAll());
// @ts-expect-error another module's table
reads<Tables>(read).selectFrom("accounts.person");
// @ts-expect-error writing needs a transaction
writes<Tables>(read);
