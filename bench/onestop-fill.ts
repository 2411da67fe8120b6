import type pg from "pg";

/** How much is held: dossiers a year, spread over the communes of some provinces, for so many years that end with the last one. */
export interface Filling {
	readonly dossiers: number;
	readonly year: number;
	/** number of the first dossier, so that codes stay apart */
	readonly from: number;
	/** all open, their clocks running: for a change of the calendar */
	readonly open?: boolean;
}

const portion = 100_000;
export const procedures = 300;
export const version = "00000000-0000-7000-9000-000000000001";

/** Communes of five provinces of the map of today, 0 … n-1, and three hundred procedures. */
export async function prepareFilling(
	client: pg.Client,
): Promise<{ readonly unit: string; readonly province: string }> {
	await client.query("SET synchronous_commit = off");
	await client.query(`CREATE TEMP TABLE bench_unit AS
		SELECT row_number() OVER (ORDER BY md5(u.id)) - 1 AS place, u.id AS unit_id, v.province_id
		FROM organisation.unit u JOIN organisation.unit_version v ON v.unit_id = u.id AND upper_inf(v.valid)
		WHERE u.level = 'commune' AND upper_inf(u.existence)
			AND v.province_id IN ('vn34:82', 'vn34:20', 'vn34:01', 'vn34:79', 'vn34:48')`);
	await client.query(`INSERT INTO dossiers.procedure (id, slug, made_at)
		SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'do-luong-' || i, now()
		FROM generate_series(1, ${procedures}) i ON CONFLICT DO NOTHING`);
	await client.query(
		`INSERT INTO dossiers.procedure_version (id, procedure_id, valid, state, code, name_vi, field, level, owner, kind,
			limit_amount, limit_unit, source, made_at)
		SELECT $1::uuid, ('00000000-0000-7000-8000-' || lpad(to_hex(1), 12, '0'))::uuid, '[2015-01-01,)', 'published', 'do-luong-1',
			'Thủ tục để đo', 'Đo lường', 'commune', 'Gương', 'one-stop', 5, 'working-day', 'bench', now()
		ON CONFLICT DO NOTHING`,
		[version],
	);
	const { rows } = await client.query<{ unit: string; province: string }>(
		"SELECT unit_id AS unit, province_id AS province FROM bench_unit ORDER BY place LIMIT 1",
	);
	const [first] = rows;
	if (!first) throw new Error("the map has no communes");
	return first;
}

/**
 * Made-up dossiers by a counter, so that every run makes the same. Written by statements of a hundred thousand with the triggers that
 * make the figures, which are folded after each. Returns seconds of writing and of folding.
 */
export async function fillDossiers(
	client: pg.Client,
	{ dossiers, year, from, open = false }: Filling,
): Promise<{ readonly writing: number; readonly folding: number }> {
	let [writing, folding] = [0, 0];
	for (let first = from; first < from + dossiers; first += portion) {
		const begun = performance.now();
		await client.query(statement, [
			first,
			Math.min(first + portion, from + dossiers) - 1,
			`${year}-01-01`,
			open,
		]);
		const written = performance.now();
		await client.query("SELECT dossiers.fold_tallies(1000000)");
		writing += (written - begun) / 1000;
		folding += (performance.now() - written) / 1000;
	}
	return { writing, folding };
}

/** A tenth late, one in fifty open for long, one in twenty closed without a result; hours within the day of the office. */
const statement = `
	INSERT INTO dossiers.dossier (id, code, province_id, unit_id, handling_body_id, desk_body_id, procedure_id, version_id, field, rules,
		channel, proxy, state, filed_at, received_at, clock_started_at, limit_amount, limit_unit, first_due_at, due_at, settled_at,
		outcome, ended_at, delivered_at, delivered_how, late_days, early_days, fee, paid_at, paid_online, digitised, changed_at)
	SELECT overlay(overlay(md5('bench ' || i) placing '7' from 13) placing '8' from 17)::uuid, 'DL-' || i, u.province_id, u.unit_id,
		u.unit_id || '/xa.ubnd', u.unit_id || '/xa.tt-pvhcc', ('00000000-0000-7000-8000-' || lpad(to_hex(1 + n.procedure), 12, '0'))::uuid,
		$VERSION$::uuid, 'Lĩnh vực ' || n.procedure % 20, 'bench', CASE WHEN i % 3 = 0 THEN 'desk' ELSE 'portal' END, CASE WHEN i % 7 < 3 THEN i % 7 = 0 END,
		CASE WHEN s.stays THEN 'in-handling' WHEN i % 20 = 3 THEN 'closed' ELSE 'delivered' END,
		s.at, s.at, s.at, 5, 'working-day', s.at + interval '7 days', s.at + interval '7 days',
		CASE WHEN NOT s.stays AND i % 20 <> 3 THEN s.ended END, CASE WHEN NOT s.stays AND i % 20 <> 3 THEN 'granted' END,
		CASE WHEN NOT s.stays THEN s.ended END, CASE WHEN NOT s.stays AND i % 20 <> 3 THEN s.ended END,
		CASE WHEN NOT s.stays AND i % 20 <> 3 AND i % 5 < 4 THEN 'desk' END, CASE WHEN NOT s.stays THEN greatest(0, i % 10 - 8) * 2 END,
		CASE WHEN NOT s.stays THEN greatest(0, 5 - i % 10) END, CASE WHEN i % 4 = 0 THEN 20000 ELSE 0 END,
		CASE WHEN i % 4 = 0 THEN s.at END, CASE WHEN i % 4 = 0 THEN i % 8 = 0 END, i % 2 = 0, s.at
	FROM (
		SELECT i, $3::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' + CASE WHEN $4::boolean THEN 154 + i % 6 ELSE (i::bigint * 7919 % 360)::integer END * interval '1 day' + (8 * 60 + i % 420) * interval '1 minute' AS at,
			$4::boolean OR i % 50 = 0 AS stays,
			-- a few procedures make up most dossiers, as everywhere
			floor(${procedures} * power((i::bigint * 6007 % 1000) / 1000.0, 3))::integer AS procedure
		FROM generate_series($1::integer, $2::integer) i
	) n
	CROSS JOIN LATERAL (SELECT n.at, n.stays, n.at + (CASE WHEN i % 10 = 9 THEN 9 ELSE 1 + i % 6 END) * interval '1 day' AS ended) s
	JOIN bench_unit u ON u.place = (i::bigint * 104729) % (SELECT count(*) FROM bench_unit)`.replace(
	"$VERSION$",
	`'${version}'`,
);
