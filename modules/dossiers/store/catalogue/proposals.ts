import { type RawBuilder, sql } from "kysely";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import type { CatalogueTables } from "../../catalogue/tables.ts";
import type { ProposalKind, ProposalState } from "../../domain/catalogue/proposal.ts";
import type { LimitUnit, TimeLimit } from "../../domain/catalogue/version.ts";

export interface Proposal {
	readonly id: string;
	readonly procedureId: string;
	readonly versionId: string;
	readonly unitId: string;
	readonly bodyId: string;
	readonly kind: ProposalKind;
	readonly limit: TimeLimit | null;
	readonly text: string;
	readonly reason: string;
	readonly state: ProposalState;
	readonly madeBy: string;
	readonly madeAt: string;
	readonly answer: string | null;
	readonly answeredAt: string | null;
	readonly resultVersionId: string | null;
	/** name of the procedure in the version it was made about */
	readonly procedureName: string;
}

interface Row extends Omit<Proposal, "limit"> {
	readonly limit_amount: number | null;
	readonly limit_unit: LimitUnit | null;
}

export async function proposalsWhere(db: ReadDb, which: RawBuilder<unknown>): Promise<readonly Proposal[]> {
	const { rows } = await sql<Row>`
		SELECT q.id, q.procedure_id AS "procedureId", q.version_id AS "versionId", q.unit_id AS "unitId", q.body_id AS "bodyId",
			q.kind, q.limit_amount, q.limit_unit, q.text, q.reason, q.state, q.made_by AS "madeBy", q.made_at AS "madeAt",
			q.answer, q.answered_at AS "answeredAt", q.result_version_id AS "resultVersionId", v.name_vi AS "procedureName"
		FROM dossiers.procedure_proposal q JOIN dossiers.procedure_version v ON v.id = q.version_id
		WHERE ${which} ORDER BY q.state = 'waiting' DESC, q.made_at DESC LIMIT 500`.execute(
		reads<CatalogueTables>(db).executor,
	);
	return rows.map(({ limit_amount: amount, limit_unit: unit, ...row }) => ({
		...row,
		limit: amount === null || unit === null ? null : { amount, unit },
	}));
}

/** Locked until the transaction ends. */
export async function lockProposal(trx: WriteTransaction, id: string): Promise<Proposal | null> {
	await sql`SELECT FROM dossiers.procedure_proposal WHERE id = ${id}::uuid FOR UPDATE`.execute(
		writes<CatalogueTables>(trx),
	);
	return (await proposalsWhere(trx, sql`q.id = ${id}::uuid`))[0] ?? null;
}

export type NewProposal = Omit<
	Proposal,
	"state" | "answer" | "answeredAt" | "resultVersionId" | "procedureName"
>;

export async function addProposal(trx: WriteTransaction, proposal: NewProposal): Promise<void> {
	await writes<CatalogueTables>(trx)
		.insertInto("dossiers.procedure_proposal")
		.values({
			id: proposal.id,
			procedure_id: proposal.procedureId,
			version_id: proposal.versionId,
			unit_id: proposal.unitId,
			body_id: proposal.bodyId,
			kind: proposal.kind,
			limit_amount: proposal.limit?.amount ?? null,
			limit_unit: proposal.limit?.unit ?? null,
			text: proposal.text,
			reason: proposal.reason,
			state: "waiting",
			made_by: proposal.madeBy,
			made_at: proposal.madeAt,
			answer: null,
			answered_by: null,
			answered_at: null,
			result_version_id: null,
		})
		.execute();
}

export async function putAnswer(
	trx: WriteTransaction,
	id: string,
	answer: {
		readonly state: "accepted" | "declined";
		readonly answer: string;
		readonly by: string;
		readonly at: string;
		readonly resultVersionId: string | null;
	},
): Promise<void> {
	await writes<CatalogueTables>(trx)
		.updateTable("dossiers.procedure_proposal")
		.set({
			state: answer.state,
			answer: answer.answer,
			answered_by: answer.by,
			answered_at: answer.at,
			result_version_id: answer.resultVersionId,
		})
		.where("id", "=", id)
		.execute();
}

export async function putTakenBack(trx: WriteTransaction, id: string): Promise<void> {
	await writes<CatalogueTables>(trx)
		.updateTable("dossiers.procedure_proposal")
		.set({ state: "taken-back" })
		.where("id", "=", id)
		.execute();
}

/** The version in which an accepted proposal came true, told later. */
export async function putResult(trx: WriteTransaction, id: string, versionId: string): Promise<void> {
	await writes<CatalogueTables>(trx)
		.updateTable("dossiers.procedure_proposal")
		.set({ result_version_id: versionId })
		.where("id", "=", id)
		.execute();
}
