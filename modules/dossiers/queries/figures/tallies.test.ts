import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { asMigrator } from "#platform/db/as-migrator.ts";
import { migrate } from "#platform/db/migrate.ts";
import { typeParsers } from "#platform/db/type-parsers.ts";
import { anotherDatabase } from "#platform/testing/database.ts";
import { countByHand, type Row, stockByHand } from "../../testing/figures.fixture.ts";
import type { TallyPlace } from "./sum-counts.ts";
import { signTallies, stocks, tallies } from "./tallies.ts";

const first = Temporal.PlainDate.from("2025-11-20");
const dayAt = (offset: number) => first.add({ days: offset });
const aMoment = fc.integer({ min: 0, max: 120 * 24 * 4 }).map((quarters) =>
	Temporal.Instant.from("2025-11-20T00:00:00Z")
		.add({ minutes: quarters * 15 })
		.toString(),
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });
const perhaps = orNull(fc.boolean());

/** Ids tell where a body lies: `p1.u2.b1`. */
const aPlace = fc
	.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }))
	.map(([p, u, b]) => ({
		province_id: `p${p}`,
		unit_id: `p${p}.u${u}`,
		handling_body_id: `p${p}.u${u}.b${b}`,
	}));

const end = fc.oneof(
	fc.record({
		settled_at: aMoment,
		outcome: fc.constantFrom("granted", "ineligible"),
		state: fc.constantFrom("settled", "delivered"),
	}),
	fc.record({
		settled_at: fc.constant(null),
		outcome: fc.constant(null),
		state: fc.constantFrom("closed", "stopped", "refused"),
	}),
	fc.record({
		settled_at: fc.constant(null),
		outcome: fc.constant(null),
		state: fc.constantFrom("received", "in-handling", "returned"),
	}),
);
const aDossier = fc
	.record({
		place: aPlace,
		end,
		endedAt: aMoment,
		rest: fc.record({
			procedure_code: orNull(fc.constantFrom("1.001", "1.002")),
			field: orNull(fc.constantFrom("Hộ tịch", "Đất đai")),
			channel: fc.constantFrom("desk", "post", "portal", "unknown"),
			proxy: perhaps,
			filed_at: aMoment,
			received_at: fc.option(aMoment, { nil: null, freq: 6 }),
			limit_amount: fc.constant(5),
			limit_unit: fc.constantFrom("working-day", "working-hour"),
			first_due_at: orNull(aMoment),
			due_at: orNull(aMoment),
			delivered_at: orNull(aMoment),
			delivered_how: orNull(fc.constantFrom("desk", "post", "electronic")),
			late_days: orNull(fc.integer({ min: 0, max: 9 })),
			source_id: fc.constantFrom("guong", "guong", "elsewhere"),
			supplements: fc.integer({ min: 0, max: 2 }),
			returns: fc.integer({ min: 0, max: 2 }),
			extensions: fc.integer({ min: 0, max: 1 }),
			synchronised: perhaps,
			fee: orNull(fc.constantFrom(0, 20_000)),
			paid_at: orNull(aMoment),
			paid_online: perhaps,
		}),
	})
	.map(({ place, end: ended, endedAt, rest }) => {
		const open = ["received", "in-handling", "returned"].includes(ended.state);
		return { ...rest, ...place, ...ended, ended_at: open ? null : (ended.settled_at ?? endedAt) };
	});
const anAct = fc.record({
	action: fc.constantFrom(
		"ask-supplement",
		"return",
		"complete",
		"extend",
		"grant",
		"find-ineligible",
		"pass-on",
	),
	at: aMoment,
	happened_at: aMoment,
	due_before: orNull(aMoment),
});
type Of<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
type Step =
	| { readonly do: "insert"; readonly rows: readonly Of<typeof aDossier>[] }
	| { readonly do: "update"; readonly which: number; readonly row: Of<typeof aDossier> }
	| { readonly do: "act"; readonly which: number; readonly acts: readonly Of<typeof anAct>[] }
	| { readonly do: "delete"; readonly which: number }
	| { readonly do: "step" }
	| { readonly do: "fold" }
	| { readonly do: "commit" }
	| { readonly do: "rollback" };

const which = fc.nat({ max: 30 });
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			do: fc.constant("insert" as const),
			rows: fc.array(aDossier, { minLength: 1, maxLength: 4 }),
		}),
	},
	{ weight: 5, arbitrary: fc.record({ do: fc.constant("update" as const), which, row: aDossier }) },
	{
		weight: 2,
		arbitrary: fc.record({ do: fc.constant("step" as const) }),
	},
	{
		weight: 5,
		arbitrary: fc.record({
			do: fc.constant("act" as const),
			which,
			acts: fc.array(anAct, { minLength: 1, maxLength: 3 }),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ do: fc.constant("delete" as const), which }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant("fold" as const) }) },
	{ weight: 3, arbitrary: fc.record({ do: fc.constantFrom<"commit" | "rollback">("commit", "rollback") }) },
);
interface Side {
	readonly client: pg.Client;
	open: boolean;
}

const id = (number: number) => `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
let made = 0;

async function begin(side: Side): Promise<void> {
	if (!side.open) await side.client.query("BEGIN");
	side.open = true;
}
async function finish(side: Side, how: "COMMIT" | "ROLLBACK"): Promise<void> {
	if (side.open) await side.client.query(how);
	side.open = false;
}

async function insert(side: Side, table: string, rows: readonly Row[]): Promise<void> {
	const columns = Object.keys(rows[0] ?? {});
	const marks = rows.map(
		(_, at) => `(${columns.map((_, k) => `$${at * columns.length + k + 1}`).join(", ")})`,
	);
	await side.client.query(
		`INSERT INTO ${table} (${columns.join(", ")}) VALUES ${marks.join(", ")}`,
		rows.flatMap((row) => columns.map((column) => row[column])),
	);
}

/** A dossier that this side may touch without waiting: what the other has in hand is finished first. */
async function pick(side: Side, other: Side, at: number): Promise<string | null> {
	await finish(other, "COMMIT");
	const { rows } = await side.client.query<{ id: string }>("SELECT id FROM dossiers.dossier ORDER BY id");
	return rows.length === 0 ? null : (rows[at % rows.length]?.id ?? null);
}

async function run(side: Side, other: Side, what: Step): Promise<void> {
	await begin(side);
	if (what.do === "insert")
		return insert(
			side,
			"dossiers.dossier",
			what.rows.map((row) => {
				made += 1;
				return { id: id(made), code: `code-${made}`, rules: "test", changed_at: row.filed_at, ...row };
			}),
		);
	if (what.do === "commit" || what.do === "rollback")
		return finish(side, what.do === "commit" ? "COMMIT" : "ROLLBACK");
	if (what.do === "fold") {
		await finish(side, "COMMIT");
		await side.client.query("SELECT dossiers.fold_tallies(7)");
		return;
	}
	if (what.do === "step") {
		await finish(other, "COMMIT");
		await side.client.query("UPDATE dossiers.dossier SET step = 2");
		return;
	}
	const dossier = await pick(side, other, what.which);
	if (dossier === null) return;
	if (what.do === "update") {
		const names = Object.keys(what.row);
		const set = names.map((name, at) => `${name} = $${at + 2}`).join(", ");
		await side.client.query(`UPDATE dossiers.dossier SET ${set} WHERE id = $1`, [
			dossier,
			...Object.values(what.row),
		]);
	} else if (what.do === "delete") {
		await side.client.query("DELETE FROM dossiers.act WHERE dossier_id = $1", [dossier]);
		await side.client.query("DELETE FROM dossiers.dossier WHERE id = $1", [dossier]);
	} else {
		const { rows } = await side.client.query<{ n: number }>(
			"SELECT coalesce(max(number), 0)::int AS n FROM dossiers.act WHERE dossier_id = $1",
			[dossier],
		);
		const acts = what.acts.map((act, at) => {
			made += 1;
			const number = (rows[0]?.n ?? 0) + at + 1;
			return {
				id: id(made),
				dossier_id: dossier,
				number,
				from_state: "in-handling",
				to_state: "in-handling",
				...act,
			};
		});
		await insert(side, "dossiers.act", acts);
	}
}

const places: readonly TallyPlace[] = [
	{ level: "country", id: "vn" },
	...["p1", "p2"].map((one) => ({ level: "province" as const, id: one })),
	...["p1.u1", "p1.u2", "p2.u1"].map((one) => ({ level: "unit" as const, id: one })),
	...["p1.u1.b1", "p2.u2.b2"].map((one) => ({ level: "body" as const, id: one })),
];
const inPlace = ({ level, id: own }: TallyPlace, row: Row) =>
	level === "country" || row[`${level === "body" ? "handling_body" : level}_id`] === own;

const { access, database, drop } = await anotherDatabase("empty");
after(drop);
await migrate(access, () => {});
await asMigrator(access, (client) =>
	client.query(
		"INSERT INTO dossiers.source (id, name, made_at) VALUES ('elsewhere', 'another system', now())",
	),
);

async function agree(side: Side, spans: readonly (readonly [number, number])[]): Promise<void> {
	const { rows: dossiers } = await side.client.query<Row>("SELECT * FROM dossiers.dossier");
	const { rows: acts } = await side.client.query<Row>("SELECT * FROM dossiers.act");
	for (const [a, b] of spans) {
		const [from, to] = [dayAt(Math.min(a, b)), dayAt(Math.max(a, b))];
		const [counted, signs, stock] = await Promise.all([
			tallies(database.read, { places, from, to }),
			signTallies(database.read, { places, from, to }),
			stocks(database.public, { places, on: to }),
		]);
		const monthly = await tallies(database.public, { places, from, to, by: "month" });
		for (const place of places) {
			const own = dossiers.filter((row) => inPlace(place, row));
			const ids = new Set(own.map((row) => row.id));
			const ownActs = acts.filter((act) => ids.has(act.dossier_id ?? null));
			const same = (one: { readonly place: TallyPlace }) =>
				one.place.id === place.id && one.place.level === place.level;
			const found: Record<string, number> = { ...counted.find(same)?.sums, ...signs.find(same)?.signs };
			const byHand = countByHand(own, ownActs, from.toString(), to.toString());
			const about = `${place.level} ${place.id} ${from} – ${to}`;
			for (const [name, sum] of Object.entries(byHand))
				assert.equal(found[name] ?? 0, sum, `${name}: ${about}`);
			const months = monthly.filter(same).map(({ sums }) => sums.received);
			assert.equal(
				months.reduce((sum, one) => sum + one, 0),
				byHand.received,
				about,
			);
			const { open, overdue, overdueFirst } = stock.find(same) ?? {};
			assert.deepEqual({ open, overdue, overdueFirst }, stockByHand(own, to.toString()), about);
		}
	}
}

test("after any history on two connections, folded or not, every count and stock is what the rows say", async (t) => {
	const clients = [0, 1].map(() => new pg.Client({ ...access.migrator, types: typeParsers }));
	await Promise.all(clients.map((client) => client.connect()));
	const [one, two] = clients.map((client): Side => ({ client, open: false })) as [Side, Side];
	t.after(() => Promise.all(clients.map((client) => client.end())));
	const span = fc.tuple(fc.nat({ max: 125 }), fc.nat({ max: 125 }));
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.boolean(), step), { minLength: 5, maxLength: 40 }),
			fc.array(span, { minLength: 4, maxLength: 4 }),
			async (steps, spans) => {
				await one.client.query("TRUNCATE dossiers.dossier CASCADE");
				await one.client.query("SELECT dossiers.recount_tallies()");
				for (const [second, what] of steps) await (second ? run(two, one, what) : run(one, two, what));
				await finish(one, "COMMIT");
				await finish(two, "COMMIT");
				await agree(one, spans);
				await one.client.query("SELECT dossiers.fold_tallies(100000)");
				await agree(one, spans.slice(0, 1));
				await one.client.query("SELECT dossiers.recount_tallies()");
				await agree(one, spans.slice(0, 1));
			},
		),
		{ seed: 118, numRuns: 40 },
	);
});
