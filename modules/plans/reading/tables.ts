import type { Reading } from "@guong/admin-docs";
import type { ColumnType } from "kysely";

/** What this room keeps; timestamps as ISO text both ways. */
export interface ReadingTables {
	"plans.reading": {
		id: string;
		file_id: string;
		issuer_body_id: string;
		drafting_body_id: string;
		reader: string;
		text: string;
		/** written as JSON text */
		reading: ColumnType<Reading, string, never>;
		read_by: string;
		read_at: string;
		plan_id: string | null;
		left_out: string[] | null;
		chosen_bodies: ColumnType<Readonly<Record<string, string>> | null, string | null, string | null>;
		decided_by: string | null;
		decided_at: string | null;
	};
}
