import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { type ReadDb, reads, type WriteTransaction, writes } from "#platform/db/connections.ts";
import { newId } from "#platform/ids/ids.ts";

/** A dossier as a row, in days: only what figures hang on. */
export interface DossierRow {
	readonly bodyId: string;
	readonly unitId: string;
	readonly provinceId: string;
	readonly receivedOn: string;
	readonly firstDueOn: string | null;
	readonly dueOn: string | null;
	readonly settledOn: string | null;
	readonly lateDays?: number;
	readonly channel?: "desk" | "portal" | "unknown";
	readonly digitised?: boolean | null;
	readonly illustrative?: boolean;
}

const noon = (day: string | null): string | null => (day === null ? null : `${day}T05:00:00Z`);
let made = 0;

/** Puts rows where the one-stop module keeps them; its triggers count. Returns their ids. */
export async function insertDossiers(
	trx: WriteTransaction,
	rows: readonly DossierRow[],
): Promise<readonly string[]> {
	const stored = rows.map((row) => ({
		id: newId(Temporal.Instant.from("2026-01-01T00:00:00Z").epochMilliseconds),
		code: `test-${++made}-${row.bodyId}`,
		province_id: row.provinceId,
		unit_id: row.unitId,
		handling_body_id: row.bodyId,
		rules: "test",
		channel: row.channel ?? "desk",
		state: row.settledOn === null ? "in-handling" : "settled",
		filed_at: noon(row.receivedOn),
		received_at: noon(row.receivedOn),
		limit_amount: 5,
		limit_unit: "working-day",
		first_due_at: noon(row.firstDueOn),
		due_at: noon(row.dueOn),
		settled_at: noon(row.settledOn),
		outcome: row.settledOn === null ? null : "granted",
		ended_at: noon(row.settledOn),
		late_days: row.lateDays ?? null,
		digitised: row.digitised ?? null,
		illustrative: row.illustrative ?? false,
		changed_at: noon(row.receivedOn),
	}));
	if (stored.length > 0)
		await sql`INSERT INTO dossiers.dossier (${sql.join(Object.keys(stored[0] ?? {}).map((name) => sql.ref(name)))})
			VALUES ${sql.join(stored.map((row) => sql`(${sql.join(Object.values(row).map((value) => sql`${value}`))})`))}`.execute(
			writes<object>(trx),
		);
	return stored.map(({ id }) => id);
}

/** A number of the queue at a desk on a day, called after some minutes. */
export async function insertWaits(
	trx: WriteTransaction,
	bodyId: string,
	day: string,
	minutes: readonly number[],
): Promise<void> {
	for (const [index, waited] of minutes.entries())
		await sql`INSERT INTO dossiers.ticket (id, body_id, day, number, purpose, taken_at, called_at, calls, last_called_at)
			VALUES (gen_random_uuid(), ${bodyId}, ${day}, ${index + 1}, 'file', ${`${day}T02:00:00Z`}::timestamptz,
				${`${day}T02:00:00Z`}::timestamptz + make_interval(mins => ${waited}), 1, ${`${day}T05:00:00Z`})`.execute(
			writes<object>(trx),
		);
}

/** Answers of a month at a body, added up, and how many had been asked. */
export async function insertRatings(
	trx: WriteTransaction,
	row: Pick<DossierRow, "bodyId" | "unitId" | "provinceId">,
	told: {
		readonly month: string;
		readonly asked: number;
		readonly answered: number;
		readonly satisfied: number;
	},
): Promise<void> {
	const { bodyId, unitId, provinceId } = row;
	const { month, asked, answered, satisfied } = told;
	await sql`INSERT INTO dossiers.rating_batch (id, body_id, unit_id, province_id, first_month, last_month, answered, satisfied,
			satisfaction, clear, respectful, visits, extra)
		VALUES (gen_random_uuid(), ${bodyId}, ${unitId}, ${provinceId}, ${month}, ${month}, ${answered}, ${satisfied},
			'{0,0,0,0,0}', '{0,0,0}', '{0,0,0}', '{0,0,0,0}', '{0,0}')`.execute(writes<object>(trx));
	await sql`INSERT INTO dossiers.rating_asked (digest, body_id, unit_id, province_id, month)
		SELECT sha256(gen_random_uuid()::text::bytea), ${bodyId}, ${unitId}, ${provinceId}, ${month}::date
		FROM generate_series(1, ${asked}::int)`.execute(writes<object>(trx));
}

/** The same connection, which counts what it is asked. */
export function countingQuestions(db: ReadDb): { readonly db: ReadDb; asked(): number } {
	let count = 0;
	const counter = {
		transformQuery: ({ node }: { node: unknown }) => {
			count++;
			return node;
		},
		transformResult: async ({ result }: { result: unknown }) => result,
	};
	const { executor } = reads<object>(db);
	return { db: executor.withPlugin(counter as never) as unknown as ReadDb, asked: () => count };
}
