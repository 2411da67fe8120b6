import type { DossiersTables } from "../tables.ts";

/** What the life of dossiers keeps besides the module's own tables. */
export interface LifeTables extends DossiersTables {
	"dossiers.code_counter": { identifier: string; day: string; last_number: number };
	"dossiers.body_identifier": {
		body_id: string;
		identifier: string;
		source: string;
		made_by: string | null;
		made_at: string;
	};
}
