import type { ColumnType, Generated } from "kysely";

export interface EventRow {
	readonly id: Generated<number>;
	readonly transaction_id: Generated<string>;
	readonly cluster: Generated<string>;
	readonly at: string;
	readonly name: string;
	readonly subject_kind: string;
	readonly subject_id: string;
	readonly actor_kind: string;
	readonly actor_id: string | null;
	readonly via: string | null;
	readonly places: string[];
	readonly data: ColumnType<unknown, string, never>;
	readonly salt: Buffer;
	readonly personal_digest: Buffer | null;
	readonly digest: Buffer;
}

export interface PersonalRow {
	readonly event_id: number;
	readonly salt: Buffer;
	readonly data: ColumnType<unknown, string, never>;
}

export interface SealRow {
	readonly number: number;
	readonly at: string;
	readonly cluster: string;
	readonly horizon: string;
	readonly entries: number;
	readonly previous: Buffer;
	readonly root: Buffer;
}

export interface SealEntryRow {
	readonly seal: number;
	readonly position: number;
	readonly event_id: number;
	readonly digest: Buffer;
	readonly link: Buffer;
}

export interface EventsTables {
	"events.event": EventRow;
	"events.personal": PersonalRow;
	"events.seal": SealRow;
	"events.seal_entry": SealEntryRow;
}
