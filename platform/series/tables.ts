import type { Generated } from "kysely";

export interface SeriesTables {
	"series.series": {
		id: string;
		owner: string;
		kind: string;
		year: number;
		first_number: number;
		next_number: number;
		opened_by: string | null;
		opened_at: string;
		closed_by: Generated<string | null>;
		closed_at: Generated<string | null>;
		closed_reason: Generated<string | null>;
	};
	"series.given": {
		series_id: string;
		number: number;
		day: string;
		to_kind: string;
		to_id: string;
		given_by: string | null;
		given_at: string;
		cancelled_by: Generated<string | null>;
		cancelled_at: Generated<string | null>;
		cancelled_reason: Generated<string | null>;
	};
}
