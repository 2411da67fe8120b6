import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Language } from "#platform/i18n/index.ts";
import { paperName } from "../../domain/paper-name.ts";
import type { PlansTables } from "../../tables.ts";

/** What plans are called, by id, for lists. */
export async function planNames(
	db: ReadDb,
	ids: readonly string[],
	language: Language,
): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await reads<PlansTables>(db)
		.selectFrom("plans.plan")
		.select(["id", "paper_kind", "number", "symbol", "issued_on", "subject"])
		.where("id", "in", [...new Set(ids)])
		.execute();
	return new Map(
		rows.map((row) => [
			row.id,
			paperName(
				{
					paperKind: row.paper_kind,
					number: row.number,
					symbol: row.symbol,
					issuedOn: row.issued_on === null ? null : Temporal.PlainDate.from(row.issued_on),
					subject: row.subject,
				},
				language,
			),
		]),
	);
}
