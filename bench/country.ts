import { createHash } from "node:crypto";
import type pg from "pg";

/**
 * A made-up country at work: every commune with 100 tasks – 50 of its province's plan, 50 of its own – and four
 * reports on each. States and days are spread evenly by a counter, so every run makes the same country. Written straight
 * into the tables, which is allowed only here: what is measured is reading.
 */
export async function fillCountry(client: pg.Client, share: number, today: string): Promise<Filled> {
	await client.query("SET synchronous_commit = off");
	await client.query(
		`CREATE TEMP TABLE IF NOT EXISTS bench_commune AS
		SELECT u.id AS unit_id, v.province_id, row_number() OVER (ORDER BY md5(u.id)) AS place, count(*) OVER () AS all_communes
		FROM organisation.unit u JOIN organisation.unit_version v ON v.unit_id = u.id AND v.valid @> $1::date
		WHERE u.level = 'commune'`,
		[today],
	);
	await client.query("DROP TABLE IF EXISTS bench_new");
	// the commune behind the demo's doors is always among them
	await client.query(
		`CREATE TEMP TABLE bench_new AS
		SELECT c.unit_id, c.province_id FROM bench_commune c
		WHERE (c.place <= ceil(c.all_communes * $1::numeric) OR c.unit_id = 'vn34:06436')
			AND NOT EXISTS (SELECT FROM plans.plan p WHERE p.id = md5('own ' || c.unit_id)::uuid)`,
		[share],
	);
	for (const statement of statements) await client.query(statement, statement.includes("$1") ? [today] : []);
	await client.query(
		"ANALYZE plans.plan, plans.task, plans.task_body, plans.task_node, plans.assignment, plans.occurrence, plans.act",
	);
	const { rows } = await client.query<Filled>(`SELECT
		(SELECT count(*)::integer FROM plans.task) AS tasks, (SELECT count(*)::integer FROM plans.occurrence) AS occurrences,
		(SELECT count(*)::integer FROM plans.act) AS acts`);
	return rows[0] as Filled;
}

export interface Filled {
	readonly tasks: number;
	readonly occurrences: number;
	readonly acts: number;
}

/** Id of a province's made-up plan: the same in every run. */
export function provincePlanId(provinceId: string): string {
	const hash = createHash("md5").update(`province ${provinceId}`).digest("hex");
	// version and variant of a UUID, without which no address takes it
	return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}

/** The same id, made in SQL. */
const provinceIdSql =
	"overlay(overlay(md5('province ' || province_id) placing '4' from 13) placing '8' from 17)::uuid";

const plan = (
	id: string,
	unit: string,
	issuer: string,
	drafting: string,
	parent: string,
	subject: string,
) => `
	SELECT ${id}, province_id, ${unit}, ${issuer}, ${drafting}, 'KH', ${subject}, extract(year FROM $1::date)::integer,
		daterange(date_trunc('year', $1::date)::date, (date_trunc('year', $1::date) + interval '1 year')::date),
		'in-force', 'PAPI', extract(year FROM $1::date)::integer, ${parent}, 999, 'KH-UBND', $1::date - 200,
		'do-' || replace(${unit}, ':', '-'), $1::date - 200, true, now(), now()`;
const columns = `INSERT INTO plans.plan (id, province_id, unit_id, issuer_body_id, drafting_body_id, paper_kind, subject, year,
	period, state, index_code, index_year, parent_plan_id, number, symbol, issued_on, slug, in_force_at, illustrative,
	made_at, changed_at)`;

const concepts = `(ARRAY['participation', 'transparency', 'vertical_accountability', 'control_of_corruption',
	'administrative_procedures', 'service_delivery', 'environmental_governance', 'e_governance'])[1 + n % 8]`;

/** 0-4 accepted, 5 signed, 6 reported, 7 and 8 working, 9 given. */
const occurrence = (assignment: string, task: string, planId: string, body: string, giver: string) => `
	INSERT INTO plans.occurrence (id, assignment_id, task_id, plan_id, province_id, unit_id, body_id, giver_body_id, kind,
		priority, number, first_due_on, due_on, state, acts, given_at, moved_at, declared_on, accepted_at)
	SELECT md5('o ' || ${assignment})::uuid, md5(${assignment})::uuid, md5(${task})::uuid, ${planId}, province_id, unit_id, ${body},
		${giver}, 'order', n % 25 = 0, 1, $1::date + (n * 7 % 120 - 60), $1::date + (n * 7 % 120 - 60),
		CASE WHEN s < 5 THEN 'accepted' WHEN s = 5 THEN 'signed' WHEN s = 6 THEN 'reported' WHEN s < 9 THEN 'working' ELSE 'given' END,
		4, $1::date - 200, $1::date - (n % 40), CASE WHEN s < 6 THEN $1::date - (n % 70) END,
		CASE WHEN s < 5 THEN $1::date - (n % 60) END
	FROM bench_new, generate_series(1, 50) n, LATERAL (SELECT (n + hashtext(unit_id) & 1023) % 10 AS s) spread`;

const statements: readonly string[] = [
	`${columns} ${plan(provinceIdSql, "province_id", "province_id || '/tinh.ubnd'", "province_id || '/tinh.so-noi-vu-2025'", "NULL", "'Kế hoạch đo tốc độ của tỉnh'")}
		FROM (SELECT DISTINCT province_id FROM bench_new) p ON CONFLICT DO NOTHING`,
	`${columns} ${plan("md5('own ' || unit_id)::uuid", "unit_id", "unit_id || '/xa.ubnd'", "unit_id || '/xa.van-phong'", provinceIdSql, "'Kế hoạch đo tốc độ của xã'")}
		FROM bench_new`,
	`INSERT INTO plans.task (id, plan_id, position, heading, text, kind, leads, deadline, deadline_day)
		SELECT md5('pt ' || province_id || n)::uuid, ${provinceIdSql}, n, 'Nhóm việc ' || (1 + n % 8),
			'Việc số ' || n || ' của tỉnh giao mỗi xã, phường làm và báo cáo', 'order', 'each', 'day', $1::date + (n * 7 % 120 - 60)
		FROM (SELECT DISTINCT province_id FROM bench_new) p, generate_series(1, 50) n ON CONFLICT DO NOTHING`,
	`INSERT INTO plans.task (id, plan_id, position, heading, text, kind, leads, deadline, deadline_day)
		SELECT md5('ot ' || unit_id || n)::uuid, md5('own ' || unit_id)::uuid, n, 'Nhóm việc ' || (1 + n % 8),
			'Việc số ' || n || ' của xã giao văn phòng làm và báo cáo', 'order', 'one', 'day', $1::date + (n * 7 % 120 - 60)
		FROM bench_new, generate_series(1, 50) n`,
	`INSERT INTO plans.task_body (task_id, part, position, body_id, written)
		SELECT md5('ot ' || unit_id || n)::uuid, 'lead', 1, unit_id || '/xa.van-phong', 'Văn phòng' FROM bench_new, generate_series(1, 50) n`,
	`INSERT INTO plans.task_body (task_id, part, position, body_id, written)
		SELECT md5('pt ' || province_id || n)::uuid, 'lead', row_number() OVER (PARTITION BY province_id, n ORDER BY unit_id)
			+ coalesce((SELECT max(b.position) FROM plans.task_body b WHERE b.task_id = md5('pt ' || province_id || n)::uuid), 0),
			unit_id || '/xa.ubnd', 'Ủy ban nhân dân xã' FROM bench_new, generate_series(1, 50) n`,
	`INSERT INTO plans.task_node (task_id, index_code, concept, basis)
		SELECT md5('ot ' || unit_id || n)::uuid, 'PAPI', ${concepts}, 'section' FROM bench_new, generate_series(1, 50) n
		UNION ALL SELECT DISTINCT md5('pt ' || province_id || n)::uuid, 'PAPI', ${concepts}, 'section'
		FROM bench_new, generate_series(1, 50) n ON CONFLICT DO NOTHING`,
	`INSERT INTO plans.assignment (id, task_id, body_id, unit_id, leader_name, leader_post, made_at)
		SELECT md5('pa ' || unit_id || n)::uuid, md5('pt ' || province_id || n)::uuid, unit_id || '/xa.ubnd', unit_id, NULL, 'Chủ tịch', now()
		FROM bench_new, generate_series(1, 50) n
		UNION ALL SELECT md5('oa ' || unit_id || n)::uuid, md5('ot ' || unit_id || n)::uuid, unit_id || '/xa.van-phong', unit_id, NULL, 'Chánh Văn phòng', now()
		FROM bench_new, generate_series(1, 50) n`,
	occurrence(
		"'pa ' || unit_id || n",
		"'pt ' || province_id || n",
		provinceIdSql,
		"unit_id || '/xa.ubnd'",
		"province_id || '/tinh.ubnd'",
	),
	occurrence(
		"'oa ' || unit_id || n",
		"'ot ' || unit_id || n",
		"md5('own ' || unit_id)::uuid",
		"unit_id || '/xa.van-phong'",
		"unit_id || '/xa.ubnd'",
	),
	`INSERT INTO plans.act (id, occurrence_id, number, action, from_state, to_state, as_body_id, at, day, done)
		SELECT md5('act ' || kind || unit_id || n || r)::uuid, md5('o ' || kind || ' ' || unit_id || n)::uuid, r, 'report-progress', 'working', 'working',
			unit_id || '/xa.ubnd', $1::date - 40 + r, $1::date - 40 + r, 'Đã làm phần việc của đợt ' || r || ', còn lại làm tiếp trong tháng.'
		FROM bench_new, generate_series(1, 50) n, generate_series(1, 4) r, (VALUES ('pa'), ('oa')) kinds (kind)`,
];
