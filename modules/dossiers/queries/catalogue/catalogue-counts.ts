import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { workingCalendar } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { type CatalogueCounts, countsOf } from "../../domain/catalogue/catalogue-count.ts";
import { partsOfVersions, versionsWhere } from "../../store/catalogue/version-rows.ts";
import { versionsReceivedAt } from "./versions.ts";

export interface AskedCounts {
	/** null: the country's catalogue alone */
	readonly unitId: string | null;
	readonly day: Temporal.PlainDate;
}

/** More than there are procedures. */
const all = 100_000;

/** Counts of what a unit's desk receives on a day, each with what it is of and how many are not known. */
export async function catalogueCounts(db: ReadDb, { unitId, day }: AskedCounts): Promise<CatalogueCounts> {
	const iso = day.toString();
	const versions =
		unitId === null
			? await versionsWhere(db, "public", sql`v.unit_id IS NULL AND v.valid @> ${iso}::date`)
			: await versionsReceivedAt(db, { unitId, day, most: all });
	const parts = await partsOfVersions(
		db,
		"public",
		versions.map(({ id }) => id),
	);
	const days = versions.flatMap(({ from, announcedOn }) => [from, announcedOn ?? from]).toSorted();
	const calendar = await workingCalendar(db, {
		// a rule reaches back over twenty working days, and holidays with them
		from: Temporal.PlainDate.from(days[0] ?? iso).subtract({ days: 60 }),
		to: Temporal.PlainDate.from(days.at(-1) ?? iso).add({ days: 60 }),
	});
	const whole = versions.map((version) => ({ ...version, ...parts(version.id) }));
	return countsOf(whole, iso, calendar);
}
