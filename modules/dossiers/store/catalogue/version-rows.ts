import { type RawBuilder, sql } from "kysely";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { CatalogueTables } from "../../catalogue/tables.ts";
import type {
	LimitUnit,
	OnlineLaw,
	OnlineLevel,
	ProcedureDocument,
	ProcedureFee,
	ProcedureLaw,
	ProcedureVersion,
	TimeLimit,
	VersionParts,
} from "../../domain/catalogue/version.ts";

/** public: the views of what is published, also for everyone's pages; all: drafts and withdrawn ones too. */
export type Scope = "public" | "all";

const table = (scope: Scope, name: string) =>
	sql.table(`dossiers.${scope === "public" ? "public_" : ""}${name}`);

/** Each part reads like a condition of the versions `v`; joined with what else a question needs. */
export const versionsTable = (scope: Scope) => table(scope, "procedure_version");

export const versionColumns = sql`v.id, v.procedure_id AS "procedureId", p.slug, v.unit_id AS "unitId",
	lower(v.valid) AS "from", upper(v.valid) AS "to", v.state, v.code, v.name_vi AS "nameVi", v.name_en AS "nameEn",
	v.field, v.level, v.owner, v.kind, v.limit_amount, v.limit_unit, v.limit_note AS "limitNote",
	v.online_law, v.online_level, v.proactive_level AS "proactiveLevel", v.online_reason AS "onlineReason",
	v.portal_url AS "portalUrl", v.online_payment AS "onlinePayment", v.about, v.who_for AS "whoFor", v.result,
	v.conditions, v.received_at, v.announced_on AS "announcedOn",
	v.announced_by AS "announcedBy", v.published_on AS "publishedOn", v.review_on AS "reviewOn",
	v.end_reason AS "endReason", v.source, v.illustrative`;

export interface VersionRow extends Omit<ProcedureVersion, "limit" | "online" | "receivedAt"> {
	readonly limit_amount: number | null;
	readonly limit_unit: LimitUnit | null;
	readonly online_law: OnlineLaw | null;
	readonly online_level: OnlineLevel | null;
	readonly received_at: ProcedureVersion["receivedAt"];
}

const limitOf = (amount: number | null, unit: LimitUnit | null): TimeLimit | null =>
	amount === null || unit === null ? null : { amount, unit };

export function versionOf(row: VersionRow): ProcedureVersion {
	const { limit_amount, limit_unit, online_law: law, online_level: level, received_at, ...rest } = row;
	return {
		...rest,
		limit: limitOf(limit_amount, limit_unit),
		online: law === null || level === null ? null : { law, level },
		receivedAt: received_at.length > 0 ? received_at : [rest.level],
	};
}

/** Versions with the slug of their procedure. */
export async function versionsWhere(
	db: ReadDb,
	scope: Scope,
	which: RawBuilder<unknown>,
	order: RawBuilder<unknown> = sql`v.code, lower(v.valid)`,
): Promise<readonly ProcedureVersion[]> {
	const { rows } = await sql<VersionRow>`
		SELECT ${versionColumns} FROM ${versionsTable(scope)} v JOIN dossiers.procedure p ON p.id = v.procedure_id
		WHERE ${which} ORDER BY ${order}`.execute(reads<CatalogueTables>(db).executor);
	return rows.map(versionOf);
}

interface StepRow {
	readonly version_id: string;
	readonly name: string;
	readonly bodyKind: string | null;
	readonly bodyName: string | null;
	readonly limit_amount: number | null;
	readonly limit_unit: LimitUnit | null;
}
type OfVersion<T> = T & { readonly version_id: string };

const none: VersionParts = { steps: [], documents: [], fees: [], laws: [] };

/** Steps, papers, fees and bases of these versions, each list in its order. */
export async function partsOfVersions(
	db: ReadDb,
	scope: Scope,
	ids: readonly string[],
): Promise<(id: string) => VersionParts> {
	if (ids.length === 0) return () => none;
	const { executor } = reads<CatalogueTables>(db);
	const ask = async <Row>(columns: string, name: string) =>
		(
			await sql<Row>`SELECT version_id, ${sql.raw(columns)} FROM ${table(scope, name)}
				WHERE version_id = ANY (${[...ids]}::uuid[]) ORDER BY version_id, position`.execute(executor)
		).rows;
	const steps = await ask<StepRow>(
		`name, body_kind AS "bodyKind", body_name AS "bodyName", limit_amount, limit_unit`,
		"procedure_step",
	);
	const documents = await ask<OfVersion<ProcedureDocument>>(
		"name, copies, original, required, form, note",
		"procedure_document",
	);
	const fees = await ask<OfVersion<ProcedureFee>>("name, amount, note, law", "procedure_fee");
	const laws = await ask<OfVersion<ProcedureLaw>>("reference, article", "procedure_law");
	return (id) => ({
		steps: of(id, steps).map(({ limit_amount, limit_unit, ...step }) => ({
			...step,
			limit: limitOf(limit_amount, limit_unit),
		})),
		documents: of(id, documents),
		fees: of(id, fees),
		laws: of(id, laws),
	});
}

function of<Row extends { readonly version_id: string }>(
	id: string,
	rows: readonly Row[],
): readonly Omit<Row, "version_id">[] {
	return rows.flatMap(({ version_id, ...row }) => (version_id === id ? [row] : []));
}
