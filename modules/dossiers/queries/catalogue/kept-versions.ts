import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { unitsAbove } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import type { CatalogueTables } from "../../catalogue/tables.ts";
import type { ProcedureVersion } from "../../domain/catalogue/version.ts";
import { keepsCatalogue } from "../../policy.ts";
import { versionsWhere } from "../../store/catalogue/version-rows.ts";
import { hasWords } from "./versions.ts";

/** Whose versions a person keeps, among those that have any. */
export interface KeptScopes {
	readonly country: boolean;
	readonly unitIds: readonly string[];
}

export async function keptScopes(db: ReadDb, actor: Person, day: Temporal.PlainDate): Promise<KeptScopes> {
	const { rows } = await sql<{ unit_id: string }>`SELECT DISTINCT unit_id FROM dossiers.procedure_version
		WHERE unit_id IS NOT NULL`.execute(reads<CatalogueTables>(db).executor);
	const ids = rows.map(({ unit_id }) => unit_id);
	const above = await unitsAbove(db, ids, day);
	return {
		country: keepsCatalogue(actor, []),
		unitIds: ids.filter((id) => keepsCatalogue(actor, [id, ...(above.get(id) ?? []).map((unit) => unit.id)])),
	};
}

const kept = ({ country, unitIds }: KeptScopes) =>
	sql<boolean>`(v.unit_id = ANY (${[...unitIds]}::text[]) OR (${country} AND v.unit_id IS NULL))`;

const lastAct = sql`(SELECT a.action FROM dossiers.version_act a WHERE a.version_id = v.id ORDER BY a.number DESC LIMIT 1)`;

export interface KeptDrafts {
	/** wait for somebody who publishes */
	readonly handedIn: readonly ProcedureVersion[];
	/** are being written */
	readonly open: readonly ProcedureVersion[];
}

export async function keptDrafts(db: ReadDb, scopes: KeptScopes): Promise<KeptDrafts> {
	const drafts = (handedIn: boolean) =>
		versionsWhere(
			db,
			"all",
			sql`v.state = 'draft' AND ${kept(scopes)} AND (${lastAct} IS NOT DISTINCT FROM 'handed-in') = ${handedIn}`,
			sql`v.made_at DESC, v.id LIMIT 500`,
		);
	return { handedIn: await drafts(true), open: await drafts(false) };
}

/** Published versions that hold on the day or will, by words: those kept, and the country's, of which one may make an own one. */
export const keptPublished = (
	db: ReadDb,
	scopes: KeptScopes,
	{ words, day, most }: { readonly words: string; readonly day: Temporal.PlainDate; readonly most: number },
): Promise<readonly ProcedureVersion[]> =>
	versionsWhere(
		db,
		"all",
		sql`v.state = 'published' AND (v.unit_id IS NULL OR ${kept(scopes)}) AND ${hasWords(words)}
			AND (upper_inf(v.valid) OR upper(v.valid) > ${day.toString()}::date)`,
		sql`v.name_vi, v.code, lower(v.valid) LIMIT ${most}`,
	);

/** Published versions that hold and whose review falls due by the day, the longest overdue first. */
export const dueForReview = (
	db: ReadDb,
	scopes: KeptScopes,
	{ by, on }: { readonly by: Temporal.PlainDate; readonly on: Temporal.PlainDate },
): Promise<readonly ProcedureVersion[]> =>
	versionsWhere(
		db,
		"all",
		sql`v.state = 'published' AND ${kept(scopes)} AND v.review_on <= ${by.toString()}::date
			AND v.valid @> ${on.toString()}::date`,
		sql`v.review_on, v.code`,
	);
