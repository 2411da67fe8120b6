import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "../db/connections.ts";
import type { SeriesKey } from "./series-key.ts";
import type { SeriesTables } from "./tables.ts";
import type { Bearer } from "./take-number.ts";

export interface Series extends SeriesKey {
	readonly id: string;
	readonly first: number;
	/** the number that comes next */
	readonly next: number;
	readonly openedAt: Temporal.Instant;
	readonly closed: { readonly at: Temporal.Instant; readonly reason: string } | null;
}

export interface GivenNumber {
	readonly seriesId: string;
	readonly number: number;
	readonly day: Temporal.PlainDate;
	readonly bearer: Bearer;
	readonly by: string | null;
	readonly cancelled: {
		readonly at: Temporal.Instant;
		readonly by: string | null;
		readonly reason: string;
	} | null;
}

/** All series of these owners, closed ones too, the newest year first. */
export async function seriesOf(db: ReadDb, owners: readonly string[]): Promise<readonly Series[]> {
	if (owners.length === 0) return [];
	const rows = await reads<SeriesTables>(db)
		.selectFrom("series.series")
		.selectAll()
		.where("owner", "in", owners)
		.orderBy("year", "desc")
		.orderBy("opened_at", "desc")
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, owner: row.owner, kind: row.kind, year: row.year },
		...{ first: row.first_number, next: row.next_number },
		openedAt: Temporal.Instant.from(row.opened_at),
		closed:
			row.closed_at === null
				? null
				: { at: Temporal.Instant.from(row.closed_at), reason: row.closed_reason ?? "" },
	}));
}

/** The numbers given from a series, the last one first. */
export async function givenFrom(
	db: ReadDb,
	seriesId: string,
	{ limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly GivenNumber[]> {
	const rows = await reads<SeriesTables>(db)
		.selectFrom("series.given")
		.selectAll()
		.where("series_id", "=", seriesId)
		.orderBy("number", "desc")
		.limit(limit)
		.offset(offset)
		.execute();
	return rows.map(givenOf);
}

/** The number that a thing bears, if it was taken from a series. */
export async function numberOf(db: ReadDb, { kind, id }: Bearer): Promise<GivenNumber | null> {
	const row = await reads<SeriesTables>(db)
		.selectFrom("series.given")
		.selectAll()
		.where("to_kind", "=", kind)
		.where("to_id", "=", id)
		.where("cancelled_at", "is", null)
		.executeTakeFirst();
	return row ? givenOf(row) : null;
}

type GivenRow = {
	readonly [K in keyof SeriesTables["series.given"]]: K extends `cancelled_${string}`
		? string | null
		: SeriesTables["series.given"][K];
};

const givenOf = (row: GivenRow): GivenNumber => ({
	...{ seriesId: row.series_id, number: row.number, day: Temporal.PlainDate.from(row.day) },
	bearer: { kind: row.to_kind, id: row.to_id },
	by: row.given_by,
	cancelled:
		row.cancelled_at === null
			? null
			: {
					at: Temporal.Instant.from(row.cancelled_at),
					by: row.cancelled_by,
					reason: row.cancelled_reason ?? "",
				},
});
