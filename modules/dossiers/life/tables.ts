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
	"dossiers.clock_run": {
		id: string;
		cause: "calendar" | "office-hours" | "check";
		first_day: string;
		last_day: string;
		unit_id: string | null;
		event_id: string | null;
		started_at: string;
		finished_at: string | null;
		looked_at: number;
		moved: number;
		cursor_unit: string | null;
		cursor_start: string | null;
		cursor_id: string | null;
	};
	"dossiers.clock_change": {
		dossier_id: string;
		run_id: string;
		at: string;
		first_due_before: string | null;
		first_due_after: string | null;
		due_before: string | null;
		due_after: string | null;
	};
	"dossiers.clock_run_body": {
		run_id: string;
		body_id: string;
		moved: number;
		later: number;
		earlier: number;
		first_date_after: string;
		last_date_after: string;
		told_at: string;
	};
}
