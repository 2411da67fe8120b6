import type { ColumnType, Generated } from "kysely";

export const ticketPurposes = ["file", "collect", "ask"] as const;
export type TicketPurpose = (typeof ticketPurposes)[number];
export type TicketState = "waiting" | "called" | "served" | "missed";

/** `timestamptz` comes as a UTC instant in text, days as `yyyy-mm-dd`. */
export interface DeskTables {
	"dossiers.ticket": {
		id: string;
		body_id: string;
		day: string;
		number: number;
		purpose: TicketPurpose;
		priority: Generated<boolean>;
		taken_at: string;
		called_at: string | null;
		calls: Generated<number>;
		last_called_at: string | null;
		counter: string | null;
		called_by: string | null;
		served_at: string | null;
		missed_at: string | null;
		dossier_id: string | null;
		state: ColumnType<TicketState, never, never>;
	};
	"dossiers.paper_file": {
		file_id: string;
		dossier_id: string;
		name: string;
		kind: "handed-in" | "result";
		added_at: string;
		added_by: string | null;
	};
	"dossiers.pace": {
		handling_body_id: string;
		procedure_id: string;
		stage: number;
		cases: number;
		median_hours: string | number;
		p80_hours: string | number;
		reckoned_at: string;
	};
	"dossiers.desk_contact": {
		body_id: string;
		phone: string;
		email: string | null;
		result_at: string | null;
		set_by: string | null;
		set_at: string;
	};
}
