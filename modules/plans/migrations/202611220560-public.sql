-- What everybody sees of plans: by views alone. The public reader has no right on any table of this schema, so what is
-- drafted, declared or internal cannot be shown by mistake.
CREATE VIEW plans.public_plan WITH (security_barrier) AS
SELECT p.id, p.province_id, p.unit_id, p.issuer_body_id, p.drafting_body_id, p.paper_kind, p.subject, p.year,
	lower(p.period) AS period_from, upper(p.period) AS period_to, p.state, p.index_code, p.index_year,
	parent.id AS parent_plan_id, p.parent_reference, p.parent_issuer, p.parent_day, p.amends_plan_id, p.amendment,
	p.number, p.symbol, p.issued_on, p.signer_name, p.signer_post, p.slug, p.in_force_at, p.closed_at, p.closing_report,
	p.illustrative
FROM plans.plan p
LEFT JOIN plans.plan parent ON parent.id = p.parent_plan_id AND parent.state IN ('in-force', 'amended', 'replaced', 'closed')
WHERE p.state IN ('in-force', 'amended', 'replaced', 'closed');
COMMENT ON VIEW plans.public_plan IS 'Plans that were issued; drafts are not among them.';
COMMENT ON COLUMN plans.public_plan.id IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.province_id IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.unit_id IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.issuer_body_id IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.drafting_body_id IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.paper_kind IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.subject IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.year IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.period_from IS 'first day for which it plans';
COMMENT ON COLUMN plans.public_plan.period_to IS 'first day for which it plans no more';
COMMENT ON COLUMN plans.public_plan.state IS 'in-force, amended, replaced or closed';
COMMENT ON COLUMN plans.public_plan.index_code IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.index_year IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.parent_plan_id IS 'plan above, where that one is public too';
COMMENT ON COLUMN plans.public_plan.parent_reference IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.parent_issuer IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.parent_day IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.amends_plan_id IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.amendment IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.number IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.symbol IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.issued_on IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.signer_name IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.signer_post IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.slug IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.in_force_at IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.closed_at IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.closing_report IS 'see plans.plan';
COMMENT ON COLUMN plans.public_plan.illustrative IS 'see plans.plan';

CREATE VIEW plans.public_target WITH (security_barrier) AS
SELECT t.plan_id, t.position, t.index_code, t.concept, t.label, t.year, t.baseline_year, t.baseline, t.increase, t.value,
	t.at_least, t.in_group, t.unit_label
FROM plans.target t JOIN plans.public_plan p ON p.id = t.plan_id;
COMMENT ON VIEW plans.public_target IS 'Targets of issued plans, as printed.';
COMMENT ON COLUMN plans.public_target.plan_id IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.position IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.index_code IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.concept IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.label IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.year IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.baseline_year IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.baseline IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.increase IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.value IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.at_least IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.in_group IS 'see plans.target';
COMMENT ON COLUMN plans.public_target.unit_label IS 'see plans.target';

CREATE VIEW plans.public_task WITH (security_barrier) AS
SELECT t.id, t.plan_id, t.position, t.heading, t.text, t.kind, t.priority, t.output, t.measure_label, t.measure_unit,
	t.measure_as, t.measure_target, t.funds_needed, t.funds_allotted, t.funds_spent, t.deadline_words, t.recurrence
FROM plans.task t JOIN plans.public_plan p ON p.id = t.plan_id;
COMMENT ON VIEW plans.public_task IS 'Tasks of issued plans.';
COMMENT ON COLUMN plans.public_task.id IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.plan_id IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.position IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.heading IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.text IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.kind IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.priority IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.output IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.measure_label IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.measure_unit IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.measure_as IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.measure_target IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.funds_needed IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.funds_allotted IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.funds_spent IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.deadline_words IS 'see plans.task';
COMMENT ON COLUMN plans.public_task.recurrence IS 'see plans.task';

CREATE VIEW plans.public_work WITH (security_barrier) AS
SELECT o.id, o.task_id, o.plan_id, o.unit_id, o.body_id, o.giver_body_id, o.kind, o.priority, o.number,
	lower(o.period) AS period_from, upper(o.period) AS period_to, o.occasion, o.occasion_on, o.waits_for,
	o.first_due_on, o.due_on, o.extensions,
	CASE o.state WHEN 'accepted' THEN 'done' WHEN 'signed' THEN 'to-accept' WHEN 'stopped' THEN 'stopped'
		WHEN 'declined' THEN 'declined' ELSE 'open' END AS status,
	CASE WHEN o.state IN ('accepted', 'signed') THEN o.declared_on END AS signed_on,
	o.accepted_at, o.accepted_value, o.accepted_numerator, o.accepted_denominator, a.leader_name, a.leader_post,
	t.position, t.heading, t.text, t.measure_unit, p.illustrative,
	CASE WHEN o.state IN ('stopped', 'declined') THEN (
		SELECT act.reason FROM plans.act WHERE act.occurrence_id = o.id ORDER BY act.number DESC LIMIT 1
	) END AS reason
FROM plans.occurrence o
-- left, though there always is one: so a question that only counts does not have to look there
LEFT JOIN plans.assignment a ON a.id = o.assignment_id
LEFT JOIN plans.task t ON t.id = o.task_id
JOIN plans.plan p ON p.id = o.plan_id AND p.state IN ('in-force', 'amended', 'replaced', 'closed');
COMMENT ON VIEW plans.public_work IS 'What bodies have to do under issued plans, and what was accepted. What they only declare is not in it.';
COMMENT ON COLUMN plans.public_work.id IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.task_id IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.plan_id IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.unit_id IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.body_id IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.giver_body_id IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.kind IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.priority IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.number IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.period_from IS 'first day of the period it is for';
COMMENT ON COLUMN plans.public_work.period_to IS 'first day after that period';
COMMENT ON COLUMN plans.public_work.occasion IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.occasion_on IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.waits_for IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.first_due_on IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.due_on IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.extensions IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.status IS 'done: accepted by the giver; to-accept: its leader signed and the giver has not decided; open; stopped; declined';
COMMENT ON COLUMN plans.public_work.signed_on IS 'day on which the leader signed what was accepted or waits for it: lateness is counted by it';
COMMENT ON COLUMN plans.public_work.accepted_at IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.accepted_value IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.accepted_numerator IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.accepted_denominator IS 'see plans.occurrence';
COMMENT ON COLUMN plans.public_work.leader_name IS 'see plans.assignment';
COMMENT ON COLUMN plans.public_work.leader_post IS 'see plans.assignment';
COMMENT ON COLUMN plans.public_work.position IS 'see plans.task';
COMMENT ON COLUMN plans.public_work.heading IS 'see plans.task';
COMMENT ON COLUMN plans.public_work.text IS 'see plans.task';
COMMENT ON COLUMN plans.public_work.measure_unit IS 'see plans.task';
COMMENT ON COLUMN plans.public_work.illustrative IS 'see plans.plan';
COMMENT ON COLUMN plans.public_work.reason IS 'why it was stopped or declined';

CREATE VIEW plans.public_evidence WITH (security_barrier) AS
SELECT e.file_id, a.occurrence_id, e.caption, e.published_at
FROM plans.evidence e
JOIN plans.act a ON a.id = e.act_id
JOIN plans.occurrence o ON o.id = a.occurrence_id
JOIN plans.plan p ON p.id = o.plan_id AND p.state IN ('in-force', 'amended', 'replaced', 'closed')
WHERE e.published_at IS NOT NULL;
COMMENT ON VIEW plans.public_evidence IS 'Evidence of which somebody had a cleaned copy published.';
COMMENT ON COLUMN plans.public_evidence.file_id IS 'see plans.evidence';
COMMENT ON COLUMN plans.public_evidence.occurrence_id IS 'what it is evidence of';
COMMENT ON COLUMN plans.public_evidence.caption IS 'see plans.evidence';
COMMENT ON COLUMN plans.public_evidence.published_at IS 'see plans.evidence';

GRANT SELECT ON plans.public_plan, plans.public_target, plans.public_task, plans.public_work, plans.public_evidence
	TO guong_app, guong_public;
