import { Temporal } from "temporal-polyfill";
import { publicationDay } from "#modules/indices/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { EventDay } from "../../domain/due.ts";
import { anchorStatements } from "../../store/task/anchor-day.ts";

/**
 * The days of events from which deadlines are counted, as far as known: what a coordinator entered last, else the day
 * of publication that comes with the results.
 */
export async function eventDays(
	db: ReadDb,
	anchors: readonly string[],
): Promise<ReadonlyMap<string, EventDay>> {
	const found = new Map<string, EventDay>();
	for (const { anchor, day, source } of await anchorStatements(db, [...new Set(anchors)]))
		if (!found.has(anchor)) found.set(anchor, { day: Temporal.PlainDate.from(day), source });
	for (const anchor of new Set(anchors)) {
		const index = indexOfAnchor(anchor);
		if (found.has(anchor) || !index) continue;
		const published = await publicationDay(db, index.code, index.year);
		if (published?.day) found.set(anchor, { day: published.day, source: published.source });
	}
	return found;
}

/** `index-published:PAPI:2023` */
export function indexOfAnchor(anchor: string): { readonly code: string; readonly year: number } | null {
	const [, code, year] = /^index-published:([^:]+):(\d{4})$/.exec(anchor) ?? [];
	return code && year ? { code, year: Number(year) } : null;
}
