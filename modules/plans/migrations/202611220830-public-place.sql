-- The place before the date is part of the paper that everybody may take away.
CREATE OR REPLACE VIEW plans.public_plan WITH (security_barrier) AS
SELECT p.id, p.province_id, p.unit_id, p.issuer_body_id, p.drafting_body_id, p.paper_kind, p.subject, p.year,
	lower(p.period) AS period_from, upper(p.period) AS period_to, p.state, p.index_code, p.index_year,
	parent.id AS parent_plan_id, p.parent_reference, p.parent_issuer, p.parent_day, p.amends_plan_id, p.amendment,
	p.number, p.symbol, p.issued_on, p.signer_name, p.signer_post, p.slug, p.in_force_at, p.closed_at, p.closing_report,
	p.illustrative, p.place
FROM plans.plan p
LEFT JOIN plans.plan parent ON parent.id = p.parent_plan_id AND parent.state IN ('in-force', 'amended', 'replaced', 'closed')
WHERE p.state IN ('in-force', 'amended', 'replaced', 'closed');
COMMENT ON COLUMN plans.public_plan.place IS 'see plans.plan';
