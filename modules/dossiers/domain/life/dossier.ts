import type { Temporal } from "temporal-polyfill";
import type { Limit } from "./rules.ts";
import type { DossierAction, DossierState } from "./states.ts";

export const channels = ["desk", "post", "portal", "unknown"] as const;
export type Channel = (typeof channels)[number];
export const deliveries = ["desk", "post", "electronic"] as const;
export type Delivery = (typeof deliveries)[number];
export type Outcome = "granted" | "ineligible";

/** A dossier as it stands; who handed it in is not here. Null: not known, or not yet. */
export interface StoredDossier {
	readonly id: string;
	readonly sourceId: string;
	readonly code: string;
	readonly provinceId: string;
	readonly unitId: string;
	readonly handlingBodyId: string;
	readonly deskBodyId: string | null;
	readonly procedureId: string | null;
	readonly versionId: string | null;
	readonly procedureCode: string | null;
	readonly procedureName: string | null;
	readonly field: string | null;
	/** version of the rules it lives under */
	readonly rules: string;
	readonly channel: Channel;
	readonly proxy: boolean | null;
	readonly state: DossierState;
	/** counts acts: the number of the last one */
	readonly version: number;
	readonly filedAt: Temporal.Instant;
	readonly receivedAt: Temporal.Instant | null;
	readonly clockStartedAt: Temporal.Instant | null;
	readonly limit: Limit | null;
	readonly firstDueAt: Temporal.Instant | null;
	readonly dueAt: Temporal.Instant | null;
	readonly dueUncertain: boolean;
	readonly settledAt: Temporal.Instant | null;
	readonly outcome: Outcome | null;
	readonly endedAt: Temporal.Instant | null;
	readonly deliveredAt: Temporal.Instant | null;
	readonly deliveredHow: Delivery | null;
	readonly lateDays: number | null;
	readonly earlyDays: number | null;
	readonly supplements: number;
	readonly returns: number;
	readonly extensions: number;
	/** đồng */
	readonly fee: number | null;
	readonly paidAt: Temporal.Instant | null;
	readonly paidOnline: boolean | null;
	readonly wantsPost: boolean | null;
	readonly digitised: boolean | null;
	readonly electronicResult: boolean | null;
	readonly step: number | null;
	readonly officerPersonId: string | null;
	readonly illustrative: boolean;
	readonly changedAt: Temporal.Instant;
}

/** One thing done about a dossier. */
export interface StoredAct {
	readonly id: string;
	readonly dossierId: string;
	/** from 1 */
	readonly number: number;
	readonly action: DossierAction;
	/** null: the first */
	readonly from: DossierState | null;
	readonly to: DossierState;
	/** when it was recorded */
	readonly at: Temporal.Instant;
	readonly happenedAt: Temporal.Instant;
	/** null: the system itself */
	readonly byPersonId: string | null;
	readonly byBodyId: string | null;
	readonly toBodyId: string | null;
	readonly reasonCode: string | null;
	readonly reason: string | null;
	readonly dueBefore: Temporal.Instant | null;
	readonly dueAfter: Temporal.Instant | null;
	readonly details: Readonly<Record<string, unknown>>;
	readonly formKey: string | null;
}

/** What an act may change besides what follows from the action itself. */
export type DossierChanges = Partial<
	Pick<
		StoredDossier,
		| "handlingBodyId"
		| "unitId"
		| "provinceId"
		| "limit"
		| "fee"
		| "paidOnline"
		| "wantsPost"
		| "digitised"
		| "electronicResult"
		| "step"
		| "officerPersonId"
		| "deliveredHow"
		| "lateDays"
		| "earlyDays"
		| "dueUncertain"
	>
>;
