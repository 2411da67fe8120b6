import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { unitsAt } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { TallyPlace } from "../figures/sum-counts.ts";

interface Asked {
	readonly places: readonly TallyPlace[];
	readonly from: Temporal.PlainDate;
	/** included */
	readonly to: Temporal.PlainDate;
	readonly by: "month" | null;
	/** first minute of each class; the last is open upward */
	readonly classes: readonly number[];
}

interface Row {
	readonly body_id: string;
	readonly month: string | null;
	readonly class: number;
	readonly waited: number;
}

/** How many people waited how long at desks until they were called, by classes of minutes; nobody's number, no single wait. */
export async function waitingCounts(db: ReadDb, { places, from, to, by, classes }: Asked) {
	const { rows } = await sql<Row>`
		SELECT body_id, ${by === "month" ? sql`date_trunc('month', day)::date` : sql`NULL`} AS month,
			width_bucket(floor(extract(epoch FROM called_at - taken_at) / 60), ${[...classes]}::numeric[]) - 1 AS class,
			count(*)::int AS waited
		FROM dossiers.ticket
		WHERE called_at IS NOT NULL AND day BETWEEN ${from.toString()}::date AND ${to.toString()}::date AND ${desksIn(places)}
		GROUP BY 1, 2, 3`.execute(reads<object>(db).executor);
	const units = await unitsAt(db, [...new Set(rows.map(({ body_id }) => unitOf(body_id)))], to);
	const counted = new Map<string, { place: TallyPlace; month: string | null; counts: number[] }>();
	const wanted = new Map(places.map((place) => [`${place.level} ${place.id}`, place]));
	for (const row of rows)
		for (const key of placesOf(row.body_id, units.get(unitOf(row.body_id))?.provinceId ?? null)) {
			const place = wanted.get(key);
			if (!place) continue;
			const found = counted.get(`${key} ${row.month}`) ?? {
				place,
				month: row.month,
				counts: classes.map(() => 0),
			};
			found.counts[row.class] = (found.counts[row.class] ?? 0) + row.waited;
			counted.set(`${key} ${row.month}`, found);
		}
	return [...counted.values()];
}

/** The unit stands at the head of the id of its bodies. */
const unitOf = (bodyId: string): string => bodyId.split("/", 1)[0] ?? bodyId;

const placesOf = (bodyId: string, provinceId: string | null): readonly string[] => [
	`body ${bodyId}`,
	`unit ${unitOf(bodyId)}`,
	...(provinceId === null ? [] : [`province ${provinceId}`]),
	"country vn",
];

/** Where only desks and units are asked about, only theirs are read. */
function desksIn(places: readonly TallyPlace[]) {
	if (places.some(({ level }) => level === "province" || level === "country")) return sql`true`;
	const ids = (of: TallyPlace["level"]) => places.flatMap(({ level, id }) => (level === of ? [id] : []));
	return sql`(body_id = ANY (${ids("body")}::text[]) OR split_part(body_id, '/', 1) = ANY (${ids("unit")}::text[]))`;
}
