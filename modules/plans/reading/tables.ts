import type { LaidOutTable, Reading } from "@guong/admin-docs";
import type { ColumnType } from "kysely";
import type { BodyClass } from "../domain/plan-of-reading-classes.ts";
import type { ReadingActName } from "../domain/reading-choice.ts";

/** written as JSON text */
type Json<Value> = ColumnType<Value, string, never>;

/** What this room keeps; timestamps as ISO text both ways. */
export interface ReadingTables {
	"plans.reading": {
		id: string;
		file_id: string;
		issuer_body_id: string;
		drafting_body_id: string;
		reader: string;
		text: string;
		reading: Json<Reading>;
		tables: ColumnType<readonly LaidOutTable[] | null, string | null, never>;
		earlier_reading_id: string | null;
		read_by: string;
		read_at: string;
		plan_id: string | null;
		left_out: string[] | null;
		chosen_bodies: ColumnType<Readonly<Record<string, string>> | null, string | null, string | null>;
		decided_by: string | null;
		decided_at: string | null;
	};
	"plans.reading_act": {
		reading_id: string;
		number: number;
		act: ReadingActName;
		item: string;
		detail: Json<Readonly<Record<string, unknown>>>;
		carried: boolean;
		acted_by: string;
		acted_at: string;
	};
	"plans.known_name": {
		id: string;
		issuer_body_id: string;
		folded: string;
		written: string;
		body_id: string | null;
		body_class: BodyClass | null;
		reading_id: string;
		decided_by: string;
		decided_at: string;
		undone_by: string | null;
		undone_at: string | null;
	};
}
