/** Procedures as the catalogue tells them. Days are `yyyy-mm-dd`, as the database gives them. */
export const procedureLevels = ["province", "district", "commune", "central"] as const;
export type ProcedureLevel = (typeof procedureLevels)[number];

export const limitUnits = ["working-day", "working-hour", "day"] as const;
export type LimitUnit = (typeof limitUnits)[number];

export interface TimeLimit {
	readonly amount: number;
	readonly unit: LimitUnit;
}

/** The scales of three decrees; a level means nothing without its scale. */
export const onlineScales = {
	"43/2011": ["1", "2", "3", "4"],
	"42/2022": ["whole", "part", "information"],
	"224/2026": ["whole", "part", "information"],
} as const;
export type OnlineLaw = keyof typeof onlineScales;
export type OnlineLevel = (typeof onlineScales)[OnlineLaw][number];

export interface ProcedureVersion {
	readonly id: string;
	readonly procedureId: string;
	readonly slug: string;
	/** unit that decided its own version; null: the whole country */
	readonly unitId: string | null;
	readonly from: string;
	/** first day on which it holds no more; null: open */
	readonly to: string | null;
	readonly state: "draft" | "published" | "withdrawn";
	readonly code: string;
	readonly nameVi: string;
	readonly nameEn: string | null;
	readonly field: string;
	readonly level: ProcedureLevel;
	readonly owner: string;
	readonly kind: "one-stop" | "inter-agency";
	/** null: at once, or as `limitNote` says */
	readonly limit: TimeLimit | null;
	readonly limitNote: string | null;
	readonly online: { readonly law: OnlineLaw; readonly level: OnlineLevel } | null;
	readonly proactiveLevel: "1" | "2" | "3" | "4" | null;
	readonly onlineReason: string | null;
	readonly portalUrl: string | null;
	/** null: not known */
	readonly onlinePayment: boolean | null;
	readonly about: string | null;
	readonly whoFor: string | null;
	readonly result: string | null;
	readonly conditions: string | null;
	/** levels at whose desks it is received */
	readonly receivedAt: readonly ProcedureLevel[];
	readonly announcedOn: string | null;
	readonly announcedBy: string | null;
	readonly publishedOn: string | null;
	readonly reviewOn: string | null;
	readonly endReason: string | null;
	readonly source: string;
	readonly illustrative: boolean;
}

export interface ProcedureStep {
	readonly name: string;
	/** kind of body in the catalogue of bodies; null: the body that settles */
	readonly bodyKind: string | null;
	readonly bodyName: string | null;
	readonly limit: TimeLimit | null;
}

export interface ProcedureDocument {
	readonly name: string;
	readonly copies: number;
	readonly original: boolean;
	readonly required: boolean;
	readonly form: string | null;
	readonly note: string | null;
}

export interface ProcedureFee {
	readonly name: string;
	/** dong, as the database writes numbers; null: not a fixed amount */
	readonly amount: string | null;
	readonly note: string | null;
	readonly law: string | null;
}

export interface ProcedureLaw {
	readonly reference: string;
	readonly article: string | null;
}

/** Lists of a version, each in its order. */
export interface VersionParts {
	readonly steps: readonly ProcedureStep[];
	readonly documents: readonly ProcedureDocument[];
	readonly fees: readonly ProcedureFee[];
	readonly laws: readonly ProcedureLaw[];
}

export interface VersionDetails extends ProcedureVersion, VersionParts {}
