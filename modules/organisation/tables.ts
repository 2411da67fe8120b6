import type { HamletKind } from "./domain/hamlet.ts";
import type { Level, UnitType } from "./domain/unit-type.ts";

/** Ranges are read through `lower` and `upper`; they never leave the database as text. */
export interface OrganisationTables {
	"organisation.unit": {
		id: string;
		level: Level;
		existence: string;
		end_known: boolean;
		ended_by: string | null;
		area_km2: string | null;
		population: number | null;
		longitude: string | null;
		latitude: string | null;
		note: string | null;
	};
	"organisation.unit_version": {
		unit_id: string;
		valid: string;
		from_known: boolean;
		type: UnitType;
		name: string;
		parent_id: string | null;
		province_id: string;
		legal_basis: string | null;
		other_spellings: string[];
	};
	"organisation.unit_code": { unit_id: string; system: string; code: string; valid: string };
	"organisation.unit_succession": {
		predecessor_id: string;
		successor_id: string;
		on_day: string;
		relation: string;
		is_primary: boolean | null;
		resolution: string | null;
		clause: string | null;
		note: string | null;
	};
	"organisation.unit_address": { address: string; unit_id: string; is_current: boolean };
	"organisation.search_entry": {
		unit_id: string;
		full_name: string;
		name: string;
		type: UnitType;
		is_last_name: boolean;
		existence: string;
		level_rank: number;
		key: string;
		folded: string;
		place: string;
		own_words: string[];
		near_words: string[];
		slips: string[];
	};
	"organisation.body_kind": {
		code: string;
		level: string;
		kind: string;
		name_vi: string;
		name_en: string;
		abbreviation: string | null;
		scope: string;
		unit_types: string[];
		parent: string | null;
		valid: string;
		predecessors: string[];
		successors: string[];
		legal_basis: string | null;
		verified: boolean;
		note: string | null;
		place: number;
	};
	"organisation.body": {
		id: string;
		unit_id: string;
		kind_code: string | null;
		valid: string;
		origin: "law" | "entered";
		legal_basis: string | null;
		entered_at: string | null;
	};
	"organisation.body_name": {
		body_id: string;
		valid_from: string | null;
		name_vi: string;
		name_en: string | null;
		legal_basis: string | null;
		entered_at: string;
	};
	"organisation.hamlet": { id: string; unit_id: string };
	"organisation.hamlet_statement": {
		hamlet_id: string;
		number: number;
		from_day: string;
		ended: boolean;
		kind: HamletKind;
		name: string;
		head_name: string | null;
		posting_places: string[];
		legal_basis: string | null;
		entered_by: string;
		entered_at: string;
	};
}
