import type { Temporal } from "temporal-polyfill";
import { peopleNames } from "#modules/accounts/index.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { findFile } from "#platform/files/index.ts";
import type { ReadingItem } from "../../domain/reading-choice.ts";
import { blocksOf, chunkAt, chunksOf, type PaperBlock } from "../../domain/reading-choice-paper.ts";
import { nextOpen, type Sheet, sheetsOf } from "../../domain/reading-choice-sheets.ts";
import type { ReadingOnDesk } from "../../queries/reading/reading-on-desk.ts";
import { findReading } from "../../store/reading/reading.ts";
import type { DeskContext } from "./desk-context.ts";
import { readingAddress } from "./reading-address.ts";

/** What was asked to see: an item, or a page of a part; a stretch of the paper. */
export interface Asked {
	readonly toi?: string | undefined;
	readonly phan?: string | undefined;
	readonly trang?: number | undefined;
	readonly doan?: number | undefined;
}

export interface OpenDesk extends DeskContext {
	readonly sheets: readonly Sheet[];
	readonly chunks: readonly (readonly PaperBlock[])[];
	/** the stretch of the paper that is shown, from 0 */
	readonly chunk: number;
}

/** What the bodies of a reading are called today. */
export async function namesOnDesk(
	db: ReadDb,
	{ stored, items, known, classes }: ReadingOnDesk,
	today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, string>> {
	const together = new Set(Object.values(classes).flatMap((bodies) => bodies.map(({ bodyId }) => bodyId)));
	const bodies = items.flatMap((item) =>
		item.kind === "task" ? [...item.value.lead, ...item.value.coordinate, ...item.proposed] : [],
	);
	const single = bodies.filter(({ bodyId }) => !together.has(bodyId));
	const few = items.flatMap((item) =>
		item.kind === "task"
			? [item.value.lead, item.value.coordinate, item.proposed].filter(({ length }) => length < 10).flat()
			: [],
	);
	const meant = [...known.values()].flatMap(({ meaning }) => ("bodyId" in meaning ? [meaning.bodyId] : []));
	const ids = [...single, ...few].flatMap(({ bodyId }) => bodyId ?? []);
	return bodyNames(db, [...new Set([stored.issuerBodyId, ...meant, ...ids])], today);
}

interface Around {
	readonly names: ReadonlyMap<string, string>;
	readonly issuer: string;
	readonly closed: boolean;
	readonly context: DeskContext["context"];
}

/** The reading opened at the item or page that was asked for; else at the first that waits for a decision. */
export async function deskAt(
	desk: ReadingOnDesk,
	asked: Asked,
	{ names, issuer, closed, context }: Around,
): Promise<OpenDesk> {
	const { items, stored, classes } = desk;
	const sheets = sheetsOf(items);
	const sheet = sheetAsked(sheets, items, asked);
	const at = sheet.items.some(({ key }) => key === asked.toi) ? (asked.toi ?? null) : null;
	const chunks = chunksOf(blocksOf(stored.text, stored.tables));
	const first =
		sheet.items.find(({ key }) => key === at) ??
		sheet.items.find(({ state }) => state === "open") ??
		sheet.items[0];
	const wanted = asked.doan ? asked.doan - 1 : chunkAt(chunks, first?.spans[0]?.[0] ?? 0);
	const chunk = Math.min(wanted, Math.max(0, chunks.length - 1));
	return {
		...{ desk, sheet, sheets, at, chunks, chunk, issuer, closed, context },
		how: { names, classes, language: context.language },
		papers: await papersOfNames(context.db, desk),
		people: await peopleNames(context.db, [...new Set([...desk.known.values()].map(({ by }) => by))]),
		placeOf: (item) => placeIn(stored.text, item, (place) => placeAddress(item, chunkAt(chunks, place))),
	};

	function placeAddress({ key }: ReadingItem, on: number): string {
		if (on === chunk) return `#cho-${key}`;
		const query = `?toi=${encodeURIComponent(key)}&doan=${on + 1}#cho-${key}`;
		return context.to(readingAddress(stored.id, query));
	}
}

function sheetAsked(
	sheets: readonly Sheet[],
	items: readonly ReadingItem[],
	{ toi, phan, trang }: Asked,
): Sheet {
	const waiting = nextOpen(items, null)?.key;
	const holds = (wanted: string | undefined) => (sheet: Sheet) =>
		sheet.items.some(({ key }) => key === wanted);
	const found =
		(toi ? sheets.find(holds(toi)) : undefined) ??
		sheets.find(({ part, page }) => part === phan && page === (trang ?? 1)) ??
		sheets.find(holds(waiting)) ??
		sheets.at(-1);
	// a reading has a head at least
	return found ?? { part: "dau", page: 1, items: [] };
}

function placeIn(text: string, { spans }: ReadingItem, address: (place: number) => string) {
	const [first] = spans;
	if (!first) return null;
	return { address: address(first[0]), line: text.slice(0, first[0]).split("\n").length };
}

/** File names of the papers at which names of this issuer were settled. */
async function papersOfNames(
	db: ReadDb,
	{ known, items }: ReadingOnDesk,
): Promise<ReadonlyMap<string, string>> {
	const found = new Map<string, string>();
	if (!items.some(({ kind }) => kind === "name")) return found;
	for (const readingId of new Set([...known.values()].map((name) => name.readingId))) {
		const reading = await findReading(db, readingId);
		const file = reading && (await findFile(db, reading.fileId));
		if (file) found.set(readingId, file.name);
	}
	return found;
}
