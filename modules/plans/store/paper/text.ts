import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { PlannedSignature, PlanText } from "../../domain/plan-text.ts";
import type { PlansTables } from "../../tables.ts";

type ItemRow = Pick<PlansTables["plans.text_item"], "part" | "body" | "text">;

/** The running text of a plan as it is kept; empty where nothing is. */
export async function textOf(db: ReadDb, planId: string): Promise<PlanText> {
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.text_item")
		.select(["part", "body", "text"])
		.where("plan_id", "=", planId)
		.orderBy("position")
		.execute();
	return textOfRows(rows);
}

export function textOfRows(rows: readonly ItemRow[]): PlanText {
	const of = (part: ItemRow["part"]) => rows.filter((row) => row.part === part);
	return {
		purposes: of("purpose").map(({ text }) => text),
		requirements: of("requirement").map(({ text }) => text),
		organisation: of("organisation").map(({ body, text }) => ({ body, text })),
		recipients: of("recipient").map(({ text }) => text),
	};
}

/** The running text from now on; what stood before is gone, as it is a draft. */
export async function replaceText(trx: WriteTransaction, planId: string, text: PlanText): Promise<void> {
	const db = writes<PlansTables>(trx);
	await db.deleteFrom("plans.text_item").where("plan_id", "=", planId).execute();
	const items: readonly ItemRow[] = [
		...text.purposes.map((said) => ({ part: "purpose" as const, body: null, text: said })),
		...text.requirements.map((said) => ({ part: "requirement" as const, body: null, text: said })),
		...text.organisation.map((item) => ({ part: "organisation" as const, ...item })),
		...text.recipients.map((said) => ({ part: "recipient" as const, body: null, text: said })),
	];
	if (items.length === 0) return;
	const rows = items.map((item, index) => ({ plan_id: planId, position: index + 1, ...item }));
	await db.insertInto("plans.text_item").values(rows).execute();
}

/** Who is to sign; null while nobody said so. */
export async function plannedSignatureOf(db: ReadDb, planId: string): Promise<PlannedSignature | null> {
	const row = await reads<PlansTables>(db)
		.selectFrom("plans.signature_line")
		.selectAll()
		.where("plan_id", "=", planId)
		.executeTakeFirst();
	if (!row) return null;
	const { authority, for_body: forBody, for_post: forPost, post, name } = row;
	return { authority, forBody, forPost, post, name };
}

export async function keepPlannedSignature(
	trx: WriteTransaction,
	planId: string,
	signature: PlannedSignature | null,
): Promise<void> {
	const db = writes<PlansTables>(trx);
	await db.deleteFrom("plans.signature_line").where("plan_id", "=", planId).execute();
	if (signature === null) return;
	const { authority, forBody, forPost, post, name } = signature;
	await db
		.insertInto("plans.signature_line")
		.values({ plan_id: planId, authority, for_body: forBody, for_post: forPost, post, name })
		.execute();
}
