import type { ColumnType, Generated } from "kysely";

export type MailState = "queued" | "sent" | "kept" | "dead";

export interface OutboxRow {
	readonly id: string;
	readonly to_address: string;
	readonly subject: string;
	readonly text: string | null;
	readonly html: string | null;
	readonly headers: ColumnType<Record<string, string>, string, never>;
	readonly queued_at: Generated<string>;
	readonly not_before: string | null;
	readonly state: Generated<MailState>;
	readonly attempts: Generated<number>;
	readonly sent_at: string | null;
	readonly error: string | null;
}

export interface MailTables {
	"mail.outbox": OutboxRow;
}
