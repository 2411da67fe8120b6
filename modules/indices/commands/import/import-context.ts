import type { Clock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { recordEvent } from "#platform/events/record.ts";
import type { Person } from "#platform/http/actor.ts";
import type { IndicesEvent } from "../../events.ts";
import { importProblem } from "../../import/errors.ts";
import type { ImportRow } from "../../import/tables.ts";
import { changesImport } from "../../policy.ts";
import { lockImport } from "../../store/imports.ts";

export interface ImportContext {
	readonly clock: Clock;
	/** network address of the caller */
	readonly from: string;
}

/** An import and the state of it that the person saw. */
export interface SeenImport {
	readonly importId: string;
	readonly changes: number;
}

/** The import, locked, if it is still as the person saw it. */
export async function seenImport(trx: WriteTransaction, seen: SeenImport): Promise<ImportRow> {
	const row = await lockImport(trx, seen.importId);
	if (!row) throw importProblem("import-unknown", {});
	if (row.changes !== seen.changes) throw importProblem("import-changed-meanwhile", {});
	return row;
}

/** The import, if this person may change it and it is open for changes. */
export async function ownImport(trx: WriteTransaction, actor: Person, seen: SeenImport): Promise<ImportRow> {
	const row = await seenImport(trx, seen);
	if (!changesImport(actor, { madeBy: row.made_by })) throw importProblem("import-not-yours", {});
	if (row.state !== "draft" && row.state !== "sent-back") throw importProblem("import-wrong-state", {});
	return row;
}

interface More {
	/** how many published figures were corrected */
	readonly corrected?: number | null;
	/** in the person's own words, so it may hold names */
	readonly reason?: string | null;
}

export async function recordImport(
	trx: WriteTransaction,
	name: IndicesEvent,
	actor: Person,
	row: Pick<ImportRow, "id" | "index_code" | "year" | "number" | "kind">,
	{ clock, from }: ImportContext,
	{ corrected = null, reason = null }: More = {},
): Promise<void> {
	await recordEvent(trx, {
		name,
		subject: { kind: "index-import", id: row.id },
		actor,
		from,
		at: clock.now().toString(),
		data: { index: row.index_code, year: row.year, number: row.number, kind: row.kind, corrected },
		personal: { reason },
	});
}
