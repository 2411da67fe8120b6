import type { Label } from "@guong/index-math";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { IndicesTables } from "../tables.ts";

/** A kind of work and everything that it may move. Inferred, by nobody measured. */
export interface Lever {
	readonly code: string;
	readonly label: Label;
	readonly moves: readonly { readonly index: string; readonly concept: string }[];
}

/** Levers that move one of these places, or all levers; without what was withdrawn by that day. */
export async function leversOf(
	db: ReadDb,
	moving: { readonly index: string; readonly concepts: readonly string[] } | null,
	day: Temporal.PlainDate,
): Promise<readonly Lever[]> {
	const rows = await reads<IndicesTables>(db)
		.selectFrom("indices.lever")
		.innerJoin("indices.lever_node", "indices.lever_node.lever_code", "indices.lever.code")
		.select(["code", "label_vi", "label_en", "index_code", "concept"])
		.where((where) =>
			where.or([where("withdrawn_on", "is", null), where("withdrawn_on", ">", day.toString())]),
		)
		.orderBy("indices.lever.place")
		.orderBy("index_code")
		.orderBy("concept")
		.execute();
	const codes = new Set(rows.map(({ code }) => code));
	return [...codes].flatMap((code): Lever[] => {
		const own = rows.filter((row) => row.code === code);
		const moves = own.map(({ index_code, concept }) => ({ index: index_code, concept }));
		const [first] = own;
		const wanted =
			moving === null ||
			moves.some(({ index, concept }) => index === moving.index && moving.concepts.includes(concept));
		return first && wanted ? [{ code, label: { vi: first.label_vi, en: first.label_en }, moves }] : [];
	});
}

/** A kind of work as its keepers see it: also places that were taken out, with the reason. */
export interface LeverLine {
	readonly code: string;
	readonly label: Label;
	readonly shipped: boolean;
	readonly places: readonly LeverPlaceView[];
}

export interface LeverPlaceView {
	readonly index: string;
	readonly concept: string;
	readonly addedOn: Temporal.PlainDate | null;
	readonly reason: string | null;
	readonly withdrawn: Temporal.PlainDate | null;
}

/** Not for the public: reasons are written for those who keep the table. */
export async function leverLines(db: ReadDb): Promise<readonly LeverLine[]> {
	const [levers, places] = await Promise.all([
		reads<IndicesTables>(db).selectFrom("indices.lever").selectAll().orderBy("place").execute(),
		reads<IndicesTables>(db)
			.selectFrom("indices.lever_node")
			.selectAll()
			.orderBy("index_code")
			.orderBy("concept")
			.execute(),
	]);
	return levers.map(({ code, label_vi, label_en, shipped }) => ({
		...{ code, label: { vi: label_vi, en: label_en }, shipped },
		places: places
			.filter(({ lever_code }) => lever_code === code)
			.map((row) => ({
				...{ index: row.index_code, concept: row.concept, reason: row.reason },
				addedOn: row.added_on === null ? null : Temporal.PlainDate.from(row.added_on),
				withdrawn: row.withdrawn_on === null ? null : Temporal.PlainDate.from(row.withdrawn_on),
			})),
	}));
}
