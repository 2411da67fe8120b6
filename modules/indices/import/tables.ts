import type { Answers, CellDoubt, EditionDoubt, MissingAnswer } from "../domain/import/doubts.ts";
import type { LabelMap } from "../domain/import/propose-mapping.ts";
import type { Layout, Statistic } from "../domain/import/reading.ts";
import type { IndicesTables } from "../tables.ts";

export type ImportState = "draft" | "proposed" | "published" | "sent-back" | "dropped";

export interface ImportMapping {
	readonly layout: Layout;
	readonly statistic: Statistic;
	readonly labels: LabelMap;
}

/** `numeric` comes as text; days as `yyyy-mm-dd`. */
export interface ImportTables extends IndicesTables {
	"indices.import": {
		id: string;
		index_code: string;
		year: number;
		number: number;
		kind: "edition" | "correction";
		state: ImportState;
		changes: number;
		version: string;
		unit_system: "vn63" | "vn34";
		units_on: string;
		published_on: string | null;
		published_on_source: string | null;
		source_publisher: string;
		source_title: string;
		partial: boolean;
		ranks_published: boolean;
		file_id: string | null;
		file_name: string;
		sheet: string | null;
		mapping: ImportMapping;
		answers: Answers;
		doubts: readonly EditionDoubt[];
		base_import_id: string | null;
		reason: string | null;
		made_by: string;
		made_at: string;
		proposed_by: string | null;
		proposed_at: string | null;
		decided_by: string | null;
		decided_at: string | null;
		decision_reason: string | null;
	};
	"indices.import_cell": {
		import_id: string;
		number: number;
		line: string;
		address: string;
		unit_text: string;
		unit_id: string | null;
		concept: string;
		written: string;
		value: string | null;
		missing_reason: MissingAnswer | null;
		missing_note: string | null;
		standard_error: string | null;
		interval_low: string | null;
		interval_high: string | null;
		interval_level: string | null;
		interval_multiplier: string | null;
		doubts: readonly CellDoubt[];
	};
	"indices.import_mapping": {
		index_code: string;
		layout: Layout;
		name: string;
		mapping: LabelMap;
		remembered_at: string;
		last_used_at: string;
	};
	"indices.result_history": {
		import_id: string;
		index_code: string;
		year: number;
		unit_id: string;
		concept: string;
		before_published: string | null;
		before_value: string | null;
		before_missing_reason: string | null;
		before_import_id: string | null;
		after_published: string | null;
		after_missing_reason: string | null;
		changed_at: string;
		reason: string;
	};
}

export type ImportRow = ImportTables["indices.import"];
export type ImportCellRow = ImportTables["indices.import_cell"];
