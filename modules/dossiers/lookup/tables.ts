import type { MissScope } from "../domain/lookup/miss-limits.ts";

export type IdentityProof = "id-card" | "vneid" | "authorised" | "known";
type Agreed = "yes" | "partly" | "no";

/** Where a rating belongs: the body that settled, and the desk where it was handed in. */
export interface RatedPlace {
	body_id: string;
	desk_body_id: string | null;
	unit_id: string;
	province_id: string;
}

/** Instants as the driver gives them; days as `yyyy-mm-dd`, months by their first day. */
export interface LookupTables {
	"dossiers.lookup_secret": {
		dossier_id: string;
		digest: Buffer;
		issue: number;
		issued_at: string;
		issued_by: string | null;
		identity: IdentityProof | null;
	};
	"dossiers.lookup_view": {
		digest: Buffer;
		dossier_id: string;
		opened_by: "code" | "pair";
		opened_at: string;
		expires_at: string;
		rating: "asked" | "answered" | null;
	};
	"dossiers.lookup_miss": { scope: MissScope; key: Buffer; hour: string; misses: number };
	"dossiers.rating_asked": RatedPlace & {
		digest: Buffer;
		month: string;
		answered: boolean;
		illustrative: boolean;
	};
	"dossiers.rating_asked_month": RatedPlace & {
		month: string;
		asked: number;
		answered: number;
		illustrative: boolean;
	};
	"dossiers.rating": RatedPlace & {
		id: string;
		month: string;
		satisfaction: number;
		clear: Agreed | null;
		respectful: Agreed | null;
		visits: "none" | "one" | "two" | "more" | null;
		extra: "no" | "yes" | null;
		illustrative: boolean;
	};
	"dossiers.rating_batch": RatedPlace & {
		id: string;
		first_month: string;
		last_month: string;
		answered: number;
		satisfied: number;
		satisfaction: number[];
		clear: number[];
		respectful: number[];
		visits: number[];
		extra: number[];
		illustrative: boolean;
	};
	"dossiers.rating_words": Pick<RatedPlace, "body_id" | "desk_body_id"> & {
		id: string;
		month: string;
		words: string;
		batch_id: string | null;
		illustrative: boolean;
	};
}
