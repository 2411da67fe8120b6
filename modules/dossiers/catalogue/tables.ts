import type { ColumnType, Generated } from "kysely";
import type { ProposalKind, ProposalState } from "../domain/catalogue/proposal.ts";
import type { LimitUnit } from "../domain/catalogue/version.ts";
import type { DossiersTables } from "../tables.ts";

type Made = ColumnType<string, never, never>;

/** What this room adds to the module's tables. */
export interface CatalogueTables
	extends Pick<
		DossiersTables,
		| "dossiers.procedure"
		| "dossiers.procedure_step"
		| "dossiers.procedure_document"
		| "dossiers.procedure_fee"
		| "dossiers.procedure_law"
		| "dossiers.dossier"
	> {
	"dossiers.procedure_version": DossiersTables["dossiers.procedure_version"] & {
		received_at: Generated<readonly string[]>;
		end_reason: string | null;
		name_folded: Made;
		folded: Made;
	};
	"dossiers.version_act": {
		id: string;
		version_id: string;
		number: number;
		action: VersionActName;
		at: string;
		by_person_id: string | null;
		reason: string | null;
		details: ColumnType<unknown, string | undefined, never>;
	};
	"dossiers.procedure_proposal": {
		id: string;
		procedure_id: string;
		version_id: string;
		unit_id: string;
		body_id: string;
		kind: ProposalKind;
		limit_amount: number | null;
		limit_unit: LimitUnit | null;
		text: string;
		reason: string;
		state: ProposalState;
		made_by: string;
		made_at: string;
		answer: string | null;
		answered_by: string | null;
		answered_at: string | null;
		result_version_id: string | null;
	};
	"dossiers.procedure_import": {
		id: string;
		unit_id: string | null;
		file_name: string;
		content: ColumnType<unknown, string, never>;
		made_by: string;
		made_at: string;
		applied_at: string | null;
	};
}

export type VersionActName =
	| "entered"
	| "changed"
	| "handed-in"
	| "sent-back"
	| "dropped"
	| "published"
	| "ended"
	| "withdrawn"
	| "reviewed";
