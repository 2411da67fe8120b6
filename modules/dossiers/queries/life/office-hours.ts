import { commonOfficeHours, type OfficeHours } from "@guong/working-calendar";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { unitsAbove } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import { type HoursFrom, hoursOverSpan } from "../../domain/clock/hours-over-span.ts";
import type { DossiersTables } from "../../tables.ts";

export interface DaySpan {
	readonly from: Temporal.PlainDate;
	/** inclusive */
	readonly to: Temporal.PlainDate;
}

/** Office hours that hold for a unit in these days: its own, else those of the nearest unit above that announced some. */
export async function officeHoursOf(db: ReadDb, unitId: string, span: DaySpan): Promise<OfficeHours> {
	return (await officeHoursOfUnits(db, [unitId], span))(unitId, span);
}

/** The same for many units at once; each is then asked for a span within the one that was read. */
export async function officeHoursOfUnits(
	db: ReadDb,
	unitIds: readonly string[],
	span: DaySpan,
): Promise<(unitId: string, span: DaySpan) => OfficeHours> {
	const units = [...new Set(unitIds)];
	const above = await unitsAbove(db, units, span.from);
	const pathOf = (id: string) => [id, ...(above.get(id) ?? []).map((unit) => unit.id)];
	const announced = await announcedHours(db, [...new Set(units.flatMap(pathOf))], span);
	const levels = new Map(units.map((id) => [id, pathOf(id).flatMap((each) => [announced.get(each) ?? []])]));
	return (unitId, within) => hoursOverSpan(levels.get(unitId) ?? [], within, commonOfficeHours);
}

/** What each of these units announced for days of the span, oldest first. */
async function announcedHours(
	db: ReadDb,
	unitIds: readonly string[],
	{ from, to }: DaySpan,
): Promise<ReadonlyMap<string, readonly HoursFrom[]>> {
	const { rows } = await sql<{ unit_id: string; from: string; to: string | null; hours: OfficeHours }>`
		SELECT unit_id, lower(valid) AS "from", upper(valid) AS "to", hours FROM dossiers.office_hours
		WHERE unit_id = ANY (${[...unitIds]}::text[]) AND valid && daterange(${from.toString()}, ${to.toString()}, '[]')
		ORDER BY lower(valid)`.execute(reads<DossiersTables>(db).executor);
	const found = new Map<string, HoursFrom[]>();
	for (const row of rows) {
		const each = {
			from: Temporal.PlainDate.from(row.from),
			to: row.to === null ? null : Temporal.PlainDate.from(row.to),
			hours: row.hours,
		};
		found.set(row.unit_id, [...(found.get(row.unit_id) ?? []), each]);
	}
	return found;
}
