import type { ColumnType } from "kysely";

/** What the system showed at an act, and bindings made in plans in force. */
export interface MeasuredTables {
	"plans.act_figure": {
		occurrence_id: string;
		act_number: number;
		measure_code: string;
		place_level: "body" | "unit" | "province" | "country";
		place_id: string;
		period: ColumnType<unknown, string, never>;
		numerator: string | null;
		denominator: string | null;
		missing: string | null;
		as_of: string;
	};
	"plans.measure_binding": {
		task_id: string;
		number: number;
		code_before: string | null;
		code_after: string | null;
		reason: string;
		by_person_id: string;
		at: string;
	};
}
