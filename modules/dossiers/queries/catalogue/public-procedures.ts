import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { CatalogueTables } from "../../catalogue/tables.ts";
import { foldedWords } from "../../domain/catalogue/folded-words.ts";
import type { ProcedureLevel, ProcedureVersion, VersionDetails } from "../../domain/catalogue/version.ts";
import {
	partsOfVersions,
	type VersionRow,
	versionColumns,
	versionOf,
	versionsTable,
	versionsWhere,
} from "../../store/catalogue/version-rows.ts";
import { hasWords } from "./versions.ts";

export interface AskedProcedures {
	readonly words: string;
	readonly field: string | null;
	readonly level: ProcedureLevel | null;
	/** level at whose desks it is received */
	readonly receivedAt: ProcedureLevel | null;
	readonly day: string;
	readonly limit: number;
	readonly offset: number;
}

export interface ListedProcedure extends ProcedureVersion {
	/** units that decided versions of their own, beside the one shown */
	readonly ownVersions: number;
}

export interface FoundProcedures {
	readonly total: number;
	readonly procedures: readonly ListedProcedure[];
	/** as: every word was found; alike: no name has them all, these are like it */
	readonly how: "as" | "alike";
}

/** One line for each procedure that holds on the day: the country's version, or a unit's where only units have one. */
export async function publicProcedures(db: ReadDb, asked: AskedProcedures): Promise<FoundProcedures> {
	const found = await holding(db, asked, "as");
	if (found.total > 0 || foldedWords(asked.words).length === 0) return found;
	return holding(db, asked, "alike");
}

async function holding(
	db: ReadDb,
	asked: AskedProcedures,
	how: FoundProcedures["how"],
): Promise<FoundProcedures> {
	const { executor } = reads<CatalogueTables>(db);
	const words = foldedWords(asked.words).join(" ");
	const alike = sql<number>`extensions.word_similarity(${words}, v.name_folded)`;
	const matching = how === "as" ? hasWords(asked.words) : sql<boolean>`${alike} > 0.45`;
	const { rows } = await sql<VersionRow & { readonly total: number; readonly own_versions: number }>`
		WITH found AS (
			SELECT DISTINCT ON (v.procedure_id) v.id,
				count(v.unit_id) OVER (PARTITION BY v.procedure_id) AS own_versions
			FROM ${versionsTable("public")} v
			WHERE v.valid @> ${asked.day}::date AND ${matching}
				AND (${asked.field}::text IS NULL OR v.field = ${asked.field})
				AND (${asked.level}::text IS NULL OR v.level = ${asked.level})
				AND (${asked.receivedAt}::text IS NULL OR ${asked.receivedAt} = ANY (v.received_at)
					OR (v.received_at = '{}' AND v.level = ${asked.receivedAt}))
			ORDER BY v.procedure_id, v.unit_id NULLS FIRST
		)
		SELECT ${versionColumns}, count(*) OVER () AS total, found.own_versions
		FROM found JOIN ${versionsTable("public")} v ON v.id = found.id JOIN dossiers.procedure p ON p.id = v.procedure_id
		ORDER BY ${how === "alike" ? sql`${alike} DESC` : sql`strpos(v.name_folded, ${words}) > 0 DESC`}, v.name_vi, v.code
		LIMIT ${asked.limit} OFFSET ${asked.offset}`.execute(executor);
	return {
		how,
		total: rows[0]?.total ?? 0,
		procedures: rows.map(({ total, own_versions, ...row }) => ({
			...versionOf(row),
			ownVersions: own_versions - (row.unitId === null ? 0 : 1),
		})),
	};
}

/** Fields of what holds on a day, in the order of the alphabet. */
export async function publicFields(db: ReadDb, day: string): Promise<readonly string[]> {
	const { rows } = await sql<{ field: string }>`SELECT DISTINCT v.field FROM ${versionsTable("public")} v
		WHERE v.valid @> ${day}::date ORDER BY v.field`.execute(reads<CatalogueTables>(db).executor);
	return rows.map(({ field }) => field);
}

/** Every published version of a procedure with its lists, the country's before the units', the earliest first. */
export async function publicVersions(db: ReadDb, slug: string): Promise<readonly VersionDetails[]> {
	const versions = await versionsWhere(
		db,
		"public",
		sql`p.slug = ${slug}`,
		sql`v.unit_id NULLS FIRST, lower(v.valid)`,
	);
	const parts = await partsOfVersions(
		db,
		"public",
		versions.map(({ id }) => id),
	);
	return versions.map((version) => ({ ...version, ...parts(version.id) }));
}

/** Everything that holds on a day with its lists, for files; the country's before units' own. */
export async function wholeCatalogue(db: ReadDb, day: string): Promise<readonly VersionDetails[]> {
	const versions = await versionsWhere(
		db,
		"public",
		sql`v.valid @> ${day}::date`,
		sql`v.field, v.code, v.unit_id NULLS FIRST`,
	);
	const parts = await partsOfVersions(
		db,
		"public",
		versions.map(({ id }) => id),
	);
	return versions.map((version) => ({ ...version, ...parts(version.id) }));
}
