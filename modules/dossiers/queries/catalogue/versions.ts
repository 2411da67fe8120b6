import { type RawBuilder, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { bodiesById, unitAt, unitsAbove } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { foldedWords } from "../../domain/catalogue/folded-words.ts";
import type { ProcedureVersion, VersionDetails } from "../../domain/catalogue/version.ts";
import { partsOfVersions, type Scope, versionsWhere } from "../../store/catalogue/version-rows.ts";

/** A version in whatever state: a dossier keeps the one it was received under, also when it was withdrawn since. */
export async function findVersion(db: ReadDb, id: string): Promise<ProcedureVersion | null> {
	return (await versionsWhere(db, "all", sql`v.id = ${id}::uuid`))[0] ?? null;
}

/** A version with its steps, papers, fees and bases. */
export async function versionDetails(
	db: ReadDb,
	id: string,
	scope: Scope = "all",
): Promise<VersionDetails | null> {
	const [version] = await versionsWhere(db, scope, sql`v.id = ${id}::uuid`);
	if (!version) return null;
	const parts = await partsOfVersions(db, scope, [id]);
	return { ...version, ...parts(id) };
}

export type ReceivedAt = ({ readonly unitId: string } | { readonly bodyId: string }) & {
	readonly day: Temporal.PlainDate;
	/** what was typed, with or without tone marks; only versions that have every word of it, whole or begun */
	readonly words?: string;
	/** 50 unless said */
	readonly most?: number;
};

/**
 * What the desk of a unit receives on a day: versions that hold then, one for each procedure, the unit's own
 * before that of the unit above, before the country's. Names that begin with what was typed come first.
 */
export async function versionsReceivedAt(
	db: ReadDb,
	asked: ReceivedAt,
): Promise<readonly ProcedureVersion[]> {
	const unitId = "unitId" in asked ? asked.unitId : await unitOfBody(db, asked.bodyId, asked.day);
	const unit = unitId === null ? null : await unitAt(db, unitId, asked.day);
	if (!unit) return [];
	const above = (await unitsAbove(db, [unit.id], asked.day)).get(unit.id) ?? [];
	const path = [unit.id, ...above.map(({ id }) => id)];
	const day = sql`${asked.day.toString()}::date`;
	const words = asked.words ?? "";
	return versionsWhere(
		db,
		"public",
		sql`v.id IN (
			SELECT DISTINCT ON (near.procedure_id) near.id FROM dossiers.public_procedure_version near
			WHERE near.valid @> ${day} AND (near.unit_id IS NULL OR near.unit_id = ANY (${path}::text[]))
			ORDER BY near.procedure_id, array_position(${path}::text[], near.unit_id) NULLS LAST
		) AND (${unit.level} = ANY (v.received_at) OR (v.received_at = '{}' AND v.level = ${unit.level}))
		AND ${hasWords(words)}`,
		sql`strpos(v.name_folded, ${foldedWords(words).join(" ")}) > 0 DESC, v.name_vi, v.code
			LIMIT ${asked.most ?? 50}`,
	);
}

/** Every word that was typed begins a word of the version; each is looked up in the index by itself. */
export function hasWords(words: string): RawBuilder<boolean> {
	const begun = foldedWords(words).map((word) => sql<boolean>`v.folded LIKE ${`% ${word}%`}`);
	return begun.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(begun, sql` AND `)})`;
}

async function unitOfBody(db: ReadDb, bodyId: string, day: Temporal.PlainDate): Promise<string | null> {
	return (await bodiesById(db, [bodyId], day)).get(bodyId)?.unitId ?? null;
}

/** Versions of a procedure that hold, held or are being written; none that was withdrawn. */
export const versionsOfProcedure = (db: ReadDb, procedureId: string): Promise<readonly ProcedureVersion[]> =>
	versionsWhere(
		db,
		"all",
		sql`v.procedure_id = ${procedureId}::uuid AND v.state <> 'withdrawn'`,
		sql`lower(v.valid) DESC`,
	);
