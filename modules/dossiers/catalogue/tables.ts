import type { ColumnType, Generated } from "kysely";
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
