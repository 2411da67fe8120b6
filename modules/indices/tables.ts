import type { Aggregation, Direction, MissingReason, Verdict, WhenMissing } from "@guong/index-math";

/** `numeric` comes as text; days as `yyyy-mm-dd`. */
export interface IndicesTables {
	"indices.index": {
		code: string;
		slug: string;
		label_vi: string;
		label_en: string;
		publisher: string;
		site: string;
		unit_vi: string;
		unit_en: string;
		level: string;
		loading: string;
		owner_unit_id: string | null;
	};
	"indices.version": {
		index_code: string;
		version: string;
		from_year: number;
		to_year: number | null;
		draft_id: string | null;
		published_on: string | null;
	};
	"indices.node": {
		index_code: string;
		version: string;
		code: string;
		concept: string;
		parent_code: string | null;
		place: number;
		level: number;
		label_vi: string;
		label_en: string;
		weight: string | null;
		minimum: string | null;
		maximum: string | null;
		direction: Direction;
		aggregation: Aggregation;
		when_missing: WhenMissing;
		verified: boolean;
		source: string;
	};
	"indices.comparability": {
		index_code: string;
		concept: string;
		from_version: string;
		to_version: string;
		verdict: Verdict;
		reason_vi: string;
		reason_en: string;
		stated: boolean;
		source: string;
	};
	"indices.source": {
		id: string;
		publisher: string;
		title: string;
		published_on: string | null;
		file: string;
		licence: string;
	};
	"indices.edition": {
		index_code: string;
		year: number;
		version: string;
		published_on: string | null;
		published_on_source: string | null;
		as_of: string | null;
		partial: boolean;
		unit_system: "vn63" | "vn34";
		units_on: string;
		ranks_published: boolean;
		group_source: string | null;
		source_id: string;
		note_vi: string | null;
		note_en: string | null;
		import_id: string | null;
	};
	"indices.result": {
		index_code: string;
		year: number;
		unit_id: string;
		concept: string;
		code: string;
		level: number;
		published: string | null;
		value: string | null;
		origin: "published" | "summed" | "averaged";
		missing_reason: MissingReason | null;
		missing_note_vi: string | null;
		missing_note_en: string | null;
		standard_error: string | null;
		interval_low: string | null;
		interval_high: string | null;
		interval_level: string | null;
		interval_multiplier: string | null;
		error_source_id: string | null;
		published_rank: number | null;
		published_of: number | null;
		published_group: number | null;
		computed_rank: number | null;
		computed_of: number | null;
		computed_tied: number | null;
		computed_group: number | null;
		source_id: string;
		import_id: string | null;
	};
	"indices.spread": {
		index_code: string;
		year: number;
		concept: string;
		units: number;
		absent: number;
		mean: string;
		lowest: string;
		q1: string;
		median: string;
		q3: string;
		highest: string;
		lowest_unit_ids: string[];
		highest_unit_ids: string[];
	};
	"indices.lever": { code: string; place: number; label_vi: string; label_en: string; shipped: boolean };
	"indices.lever_node": {
		lever_code: string;
		index_code: string;
		concept: string;
		added_on: string | null;
		added_by: string | null;
		withdrawn_on: string | null;
		withdrawn_by: string | null;
		reason: string | null;
	};
	"indices.published_figure": {
		index_code: string;
		year: number;
		concept: string;
		statistic: "mean" | "median" | "national";
		value: string;
		source: string;
	};
}
