import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { EditionView, IndexView } from "../domain/edition.ts";
import type { IndicesTables } from "../tables.ts";

const day = (text: string | null): Temporal.PlainDate | null =>
	text === null ? null : Temporal.PlainDate.from(text);

/** Every index with results, by code: those of the whole country, and those of a unit once there are results of them. */
export async function allIndices(db: ReadDb): Promise<readonly IndexView[]> {
	const rows = await reads<IndicesTables>(db)
		.selectFrom("indices.index")
		.selectAll()
		.where(({ or, eb, exists, selectFrom }) =>
			or([
				eb("owner_unit_id", "is", null),
				exists(
					selectFrom("indices.edition")
						.select("year")
						.whereRef("indices.edition.index_code", "=", "indices.index.code"),
				),
			]),
		)
		.orderBy("code")
		.execute();
	return rows.map((row) => ({
		code: row.code,
		slug: row.slug,
		label: { vi: row.label_vi, en: row.label_en },
		publisher: row.publisher,
		site: row.site,
		unit: { vi: row.unit_vi, en: row.unit_en },
		level: row.level,
		loading: row.loading,
	}));
}

/** The years of an index, oldest first. */
export async function editionsOf(db: ReadDb, index: string): Promise<readonly EditionView[]> {
	const rows = await reads<IndicesTables>(db)
		.selectFrom("indices.edition")
		.innerJoin("indices.source", "indices.source.id", "indices.edition.source_id")
		.selectAll("indices.edition")
		.select(["publisher", "title", "file", "licence"])
		.where("index_code", "=", index)
		.orderBy("year")
		.execute();
	return rows.map((row) => ({
		index,
		year: row.year,
		version: row.version,
		publishedOn: day(row.published_on),
		publishedOnSource: row.published_on_source,
		asOf: day(row.as_of),
		unitsOn: Temporal.PlainDate.from(row.units_on),
		unitSystem: row.unit_system,
		partial: row.partial,
		ranksPublished: row.ranks_published,
		groupSource: row.group_source,
		note: row.note_vi === null ? null : { vi: row.note_vi, en: row.note_en ?? row.note_vi },
		source: {
			id: row.source_id,
			publisher: row.publisher,
			title: row.title,
			file: row.file,
			licence: row.licence,
		},
	}));
}

export interface PublicationDay {
	/** null: results are published, the day is not known here */
	readonly day: Temporal.PlainDate | null;
	/** who says so */
	readonly source: string | null;
}

/** The day on which the results of a year were published; null where nothing of that year is held. */
export async function publicationDay(
	db: ReadDb,
	index: string,
	year: number,
): Promise<PublicationDay | null> {
	const row = await reads<IndicesTables>(db)
		.selectFrom("indices.edition")
		.select(["published_on", "published_on_source"])
		.where("index_code", "=", index)
		.where("year", "=", year)
		.executeTakeFirst();
	return row ? { day: day(row.published_on), source: row.published_on_source } : null;
}
