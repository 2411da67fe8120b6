import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { DeskTables } from "../../desk/tables.ts";

export interface DeskContactLine {
	readonly phone: string;
	readonly email: string | null;
	/** where results are handed out; null: at the desk */
	readonly resultAt: string | null;
}

export async function findDeskContact(db: ReadDb, bodyId: string): Promise<DeskContactLine | null> {
	const row = await reads<DeskTables>(db)
		.selectFrom("dossiers.desk_contact")
		.select(["phone", "email", "result_at as resultAt"])
		.where("body_id", "=", bodyId)
		.executeTakeFirst();
	return row ?? null;
}

export async function putDeskContact(
	trx: WriteTransaction,
	bodyId: string,
	{ phone, email, resultAt }: DeskContactLine,
	by: { readonly personId: string; readonly at: string },
): Promise<void> {
	const values = { phone, email, result_at: resultAt, set_by: by.personId, set_at: by.at };
	await writes<DeskTables>(trx)
		.insertInto("dossiers.desk_contact")
		.values({ body_id: bodyId, ...values })
		.onConflict((conflict) => conflict.column("body_id").doUpdateSet(values))
		.execute();
}
