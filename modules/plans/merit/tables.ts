import type { ColumnType } from "kysely";
import type { MeritVerdict } from "../domain/merit-verdict.ts";

/** What this room keeps; timestamps as ISO text both ways. */
export interface MeritTables {
	"plans.merit_proposal": {
		id: string;
		giver_body_id: string;
		body_id: string;
		unit_id: string;
		person_id: string | null;
		kind: "reward" | "criticism";
		/** daterange: written as text, read by `lower` and `upper` */
		period: ColumnType<unknown, string, never>;
		on_time: number;
		accepted_late: number;
		open_late: number;
		still_late: number;
		not_counted: number;
		on_time_before: number;
		judged_before: number;
		reason: string;
		illustrative: boolean;
		proposed_by: string;
		proposed_at: string;
		hear_until: string | null;
		statement: string | null;
		stated_by: string | null;
		stated_at: string | null;
		outcome: "approved" | "refused" | "withdrawn" | null;
		outcome_reason: string | null;
		paper: string | null;
		decided_by: string | null;
		decided_at: string | null;
	};
	"plans.merit_evidence": { proposal_id: string; occurrence_id: string; verdict: MeritVerdict };
	/** what everybody sees */
	"plans.public_merit": {
		id: string;
		giver_body_id: string;
		body_id: string;
		unit_id: string;
		kind: "reward" | "criticism";
		of_person: boolean;
		period_from: string;
		period_to: string;
		on_time: number;
		accepted_late: number;
		open_late: number;
		not_counted: number;
		on_time_before: number;
		judged_before: number;
		paper: string;
		decided_at: string;
		illustrative: boolean;
	};
}
