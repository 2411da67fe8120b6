import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { unitsAbove } from "#modules/organisation/index.ts";
import { type ReadDb, reads } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { answersProposal } from "../../catalogue/policy.ts";
import type { CatalogueTables } from "../../catalogue/tables.ts";
import type { ProposalKind } from "../../domain/catalogue/proposal.ts";
import type { LimitUnit, TimeLimit } from "../../domain/catalogue/version.ts";
import { type Proposal, proposalsWhere } from "../../store/catalogue/proposals.ts";

/** A proposal as one person sees it. */
export interface SeenProposal extends Proposal {
	readonly isOwn: boolean;
	readonly answers: boolean;
}

/** Those of the person's bodies, and those that the person answers. */
export async function proposalsFor(
	db: ReadDb,
	actor: Person,
	day: Temporal.PlainDate,
): Promise<readonly SeenProposal[]> {
	const all = await proposalsWhere(db, sql`true`);
	const above = await unitsAbove(db, [...new Set(all.map(({ unitId }) => unitId))], day);
	return all.flatMap((proposal) => {
		const { unitId, bodyId, madeBy } = proposal;
		const unitPath = [unitId, ...(above.get(unitId) ?? []).map(({ id }) => id)];
		const isOfBody = actor.posts.some((post) => post.bodyId === bodyId);
		const answers = answersProposal(actor, { madeBy, unitPath });
		return isOfBody || answers ? [{ ...proposal, answers, isOwn: madeBy === actor.personId }] : [];
	});
}

export interface AcceptedProposal {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly unitId: string;
	readonly bodyId: string;
	readonly kind: ProposalKind;
	readonly limit: TimeLimit | null;
	readonly text: string;
	readonly reason: string;
	readonly answer: string;
	readonly answeredOn: string;
	/** from when the version holds in which it came true; null: not yet */
	readonly resultFrom: string | null;
	readonly illustrative: boolean;
}

interface Row extends Omit<AcceptedProposal, "limit"> {
	readonly limit_amount: number | null;
	readonly limit_unit: LimitUnit | null;
}

/** What was accepted, the latest first; for everyone. */
export async function acceptedProposals(db: ReadDb): Promise<readonly AcceptedProposal[]> {
	const { rows } = await sql<Row>`
		SELECT q.id, p.slug, v.name_vi AS name, q.unit_id AS "unitId", q.body_id AS "bodyId", q.kind, q.limit_amount, q.limit_unit,
			q.text, q.reason, q.answer, q.answered_on AS "answeredOn", q.result_from AS "resultFrom", p.illustrative
		FROM dossiers.public_procedure_proposal q JOIN dossiers.procedure p ON p.id = q.procedure_id
		CROSS JOIN LATERAL (
			SELECT v.name_vi FROM dossiers.public_procedure_version v WHERE v.procedure_id = q.procedure_id
			ORDER BY v.unit_id NULLS FIRST, lower(v.valid) DESC LIMIT 1
		) v
		ORDER BY q.answered_on DESC, q.id DESC LIMIT 500`.execute(reads<CatalogueTables>(db).executor);
	return rows.map(({ limit_amount: amount, limit_unit: unit, ...row }) => ({
		...row,
		limit: amount === null || unit === null ? null : { amount, unit },
	}));
}
