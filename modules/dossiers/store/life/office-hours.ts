import type { OfficeHours } from "@guong/working-calendar";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import { nameConstraint } from "#platform/db/database-errors.ts";
import { lifeProblem } from "../../life/errors.ts";
import type { DossiersTables } from "../../tables.ts";

nameConstraint("office_hours_days", () => lifeProblem("hours-changed-meanwhile", {}));

/** Hours that a unit announced, with the days on which they hold, half open. Public. */
export interface AnnouncedHours {
	readonly unitId: string;
	readonly from: Temporal.PlainDate;
	readonly to: Temporal.PlainDate | null;
	readonly hours: OfficeHours;
	readonly source: string;
}

/** Of all units, or of one: what holds on a day and what comes after it, by unit and day. */
export async function hoursFrom(
	db: ReadDb,
	day: Temporal.PlainDate,
	unitId: string | null,
): Promise<readonly AnnouncedHours[]> {
	const { rows } = await sql<{
		unit_id: string;
		from: string;
		to: string | null;
		hours: OfficeHours;
		source: string;
	}>`
		SELECT unit_id, lower(valid) AS "from", upper(valid) AS "to", hours, source FROM dossiers.office_hours
		WHERE (upper_inf(valid) OR upper(valid) > ${day.toString()}::date)
			AND (${unitId}::text IS NULL OR unit_id = ${unitId}::text)
		ORDER BY unit_id, lower(valid)`.execute(reads<DossiersTables>(db).executor);
	return rows.map((row) => ({
		unitId: row.unit_id,
		from: Temporal.PlainDate.from(row.from),
		to: row.to === null ? null : Temporal.PlainDate.from(row.to),
		hours: row.hours,
		source: row.source,
	}));
}

/** What held from the same day is said anew; what held before ends the day before. */
export async function keepOfficeHours(
	trx: WriteTransaction,
	hours: AnnouncedHours & { readonly id: string; readonly madeBy: string; readonly madeAt: string },
): Promise<void> {
	const db = writes<DossiersTables>(trx);
	const { unitId, from, to } = hours;
	const said = { hours: JSON.stringify(hours.hours), source: hours.source };
	const { numUpdatedRows } = await db
		.updateTable("dossiers.office_hours")
		.set({ ...said, made_by: hours.madeBy, made_at: hours.madeAt })
		.where("unit_id", "=", unitId)
		.where(sql<boolean>`lower(valid) = ${from.toString()}::date`)
		.executeTakeFirst();
	if (numUpdatedRows > 0n) return;
	await db
		.updateTable("dossiers.office_hours")
		.set({ valid: sql`daterange(lower(valid), ${from.toString()}::date)` })
		.where("unit_id", "=", unitId)
		.where(sql<boolean>`valid @> ${from.toString()}::date`)
		.execute();
	await db
		.insertInto("dossiers.office_hours")
		.values({
			...{ id: hours.id, unit_id: unitId, valid: `[${from.toString()},${to?.toString() ?? ""})` },
			...{ ...said, made_by: hours.madeBy, made_at: hours.madeAt },
		})
		.execute();
}
