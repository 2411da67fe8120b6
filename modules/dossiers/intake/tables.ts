import type { Generated } from "kysely";
import type { DoubtCounts, RowFault } from "../domain/intake/faults.ts";
import type { Field } from "../domain/intake/fields.ts";

export type IntakeState = "draft" | "running" | "done" | "failed" | "dropped";

/** A column of the file from the left: its heading and what it is read as; null: not read. */
export interface FileColumn {
	readonly heading: string;
	readonly field: Field | null;
}

/** `jsonb` is handed over as text and read as what it holds. */
export interface IntakeTables {
	"dossiers.intake": {
		id: string;
		source_id: string;
		way: "page" | "command" | "interface";
		day: string | null;
		state: IntakeState;
		changes: Generated<number>;
		digest: string | null;
		file_id: string | null;
		file_name: string;
		header_row: number;
		columns: readonly FileColumn[];
		position: number;
		rows_total: number | null;
		added: number;
		changed: number;
		same: number;
		refused: number;
		doubts: DoubtCounts;
		illustrative: boolean;
		made_by: string | null;
		made_at: string;
		started_at: string | null;
		ended_at: string | null;
	};
	"dossiers.intake_refusal": {
		intake_id: string;
		row_number: number;
		/** in the order of the columns that are read */
		cells: readonly string[];
		faults: readonly RowFault[];
	};
	"dossiers.intake_memory": {
		source_id: string;
		kind: "heading" | "state" | "body";
		words: string;
		written: string;
		means: string;
		remembered_by: string | null;
		remembered_at: string;
	};
	"dossiers.source_token": {
		id: string;
		source_id: string;
		digest: Buffer;
		name: string;
		made_by: string;
		made_at: string;
		revoked_by: string | null;
		revoked_at: string | null;
		used_on: string | null;
	};
	"dossiers.source": { id: string; name: string; unit_id: string | null; made_at: string };
}
