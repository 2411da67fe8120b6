import type { Level, NamedBody } from "../reading.ts";

/** A kind of body as the catalogue of the day has it. */
export interface KnownBody {
	readonly code: string;
	readonly level: Level;
	readonly name: string;
	readonly abbreviation: string | null;
	/** ISO days, both included; null: open */
	readonly from: string | null;
	readonly to: string | null;
}

/** What decides how a bare name is to be taken: "UBND huyện" in a commune's paper is another than in a province's. */
export interface BodyContext {
	/** level of the paper's issuer */
	readonly level: Level;
	/** name of the issuer's own unit */
	readonly locality: string | null;
	/** the issuer's unit is a city under the centre, so "thành phố" alone is the province level */
	readonly city: boolean;
	/** the issuer is a department or the like: its divisions are its own */
	readonly ofOffice?: boolean;
	/** level of the body that acts in the sentence, for "cùng cấp" */
	readonly acting: Level | null;
	/** ISO day of the paper, or null */
	readonly day: string | null;
	readonly known: readonly KnownBody[];
}

export const levelSuffix: Readonly<Record<Level, string>> = {
	centre: "tw",
	province: "tinh",
	district: "huyen",
	commune: "xa",
	village: "thon",
	any: "",
};

/** Communes have offices and divisions of their own since the districts ended (Law 72/2025/QH15, Decree 150/2025/NĐ-CP). */
export const twoTiersSince = "2025-07-01";

export const districtsUntil = "2025-06-30";

export const isTwoTier = (day: string | null): boolean => day !== null && day >= twoTiersSince;

export interface BodyAt {
	readonly body: NamedBody;
	/** in the passage */
	readonly from: number;
	readonly to: number;
	readonly confidence: number;
}
