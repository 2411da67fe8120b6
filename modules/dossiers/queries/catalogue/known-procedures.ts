import { sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { CatalogueTables } from "../../catalogue/tables.ts";
import type { KnownProcedure } from "../../domain/catalogue/planned-version.ts";
import { partsOfVersions, versionsWhere } from "../../store/catalogue/version-rows.ts";

/** What is in the catalogue under these codes, with the versions of one scope; asked once for a whole file. */
export async function knownProcedures(
	db: ReadDb,
	codes: readonly string[],
	unitId: string | null,
): Promise<ReadonlyMap<string, KnownProcedure>> {
	const { executor } = reads<CatalogueTables>(db);
	const { rows: procedures } = await sql<{ code: string; procedure_id: string }>`
		SELECT DISTINCT ON (code) code, procedure_id FROM dossiers.procedure_version
		WHERE code = ANY (${[...codes]}::text[]) AND state <> 'withdrawn'
		ORDER BY code, state = 'published' DESC, made_at`.execute(executor);
	const ids = procedures.map(({ procedure_id }) => procedure_id);
	const versions = await versionsWhere(
		db,
		"all",
		sql`v.procedure_id = ANY (${ids}::uuid[]) AND v.unit_id IS NOT DISTINCT FROM ${unitId} AND v.state <> 'withdrawn'`,
		sql`v.procedure_id, lower(v.valid)`,
	);
	const parts = await partsOfVersions(
		db,
		"all",
		versions.map(({ id }) => id),
	);
	const { rows: handedIn } = await sql<{ version_id: string }>`
		SELECT version_id FROM (
			SELECT DISTINCT ON (version_id) version_id, action FROM dossiers.version_act
			WHERE version_id = ANY (${versions.map(({ id }) => id)}::uuid[]) ORDER BY version_id, number DESC
		) last WHERE action = 'handed-in'`.execute(executor);
	const waiting = new Set(handedIn.map(({ version_id }) => version_id));
	return new Map(
		procedures.map(({ code, procedure_id }) => {
			const own = versions
				.filter(({ procedureId }) => procedureId === procedure_id)
				.map((version) => ({ ...version, ...parts(version.id), isHandedIn: waiting.has(version.id) }));
			return [
				code,
				{
					procedureId: procedure_id,
					published: own.filter(({ state }) => state === "published"),
					drafts: own.filter(({ state }) => state === "draft"),
				},
			];
		}),
	);
}
