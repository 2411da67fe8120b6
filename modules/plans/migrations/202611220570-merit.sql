-- Reward and criticism: people propose from the record, the body spoken of is heard, other people decide.
CREATE TABLE plans.merit_proposal (
	id uuid PRIMARY KEY,
	giver_body_id text NOT NULL,
	body_id text NOT NULL,
	unit_id text NOT NULL,
	person_id uuid,
	kind text NOT NULL CHECK (kind IN ('reward', 'criticism')),
	period daterange NOT NULL CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
	on_time integer NOT NULL CHECK (on_time >= 0),
	accepted_late integer NOT NULL CHECK (accepted_late >= 0),
	open_late integer NOT NULL CHECK (open_late >= 0),
	still_late integer NOT NULL CHECK (still_late BETWEEN 0 AND open_late),
	not_counted integer NOT NULL CHECK (not_counted >= 0),
	on_time_before integer NOT NULL CHECK (on_time_before >= 0),
	judged_before integer NOT NULL CHECK (judged_before >= on_time_before),
	reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 4000),
	illustrative boolean NOT NULL,
	proposed_by uuid NOT NULL,
	proposed_at timestamptz NOT NULL,
	hear_until date,
	statement text CHECK (char_length(statement) BETWEEN 1 AND 4000),
	stated_by uuid,
	stated_at timestamptz,
	outcome text CHECK (outcome IN ('approved', 'refused', 'withdrawn')),
	outcome_reason text CHECK (char_length(outcome_reason) BETWEEN 1 AND 2000),
	paper text CHECK (char_length(paper) BETWEEN 1 AND 200),
	decided_by uuid,
	decided_at timestamptz,
	CHECK (giver_body_id <> body_id),
	CHECK (on_time + accepted_late + open_late > 0),
	CHECK ((kind = 'criticism') = (hear_until IS NOT NULL)),
	CHECK ((statement IS NULL) = (stated_at IS NULL) AND (statement IS NULL) = (stated_by IS NULL)),
	CHECK ((outcome IS NULL) = (decided_at IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)),
	CHECK (outcome <> 'approved' OR paper IS NOT NULL),
	CHECK (outcome <> 'approved' OR decided_by <> proposed_by),
	CHECK (outcome IN ('approved') OR outcome IS NULL OR outcome_reason IS NOT NULL)
);
CREATE UNIQUE INDEX merit_proposal_open ON plans.merit_proposal (giver_body_id, body_id, person_id, kind, period)
	NULLS NOT DISTINCT WHERE outcome IS NULL;
CREATE INDEX merit_proposal_giver ON plans.merit_proposal (giver_body_id, id);
CREATE INDEX merit_proposal_body ON plans.merit_proposal (body_id, id);
CREATE INDEX merit_proposal_person ON plans.merit_proposal (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX merit_proposal_approved ON plans.merit_proposal (decided_at) WHERE outcome = 'approved';
COMMENT ON TABLE plans.merit_proposal IS 'A proposal to reward or criticise a body or one of its people for how it kept the dates of its tasks. Only people propose, only other people decide.';
COMMENT ON COLUMN plans.merit_proposal.id IS 'UUID version 7';
COMMENT ON COLUMN plans.merit_proposal.giver_body_id IS 'body that gave the tasks, and that decides';
COMMENT ON COLUMN plans.merit_proposal.body_id IS 'body spoken of: lead body of the tasks';
COMMENT ON COLUMN plans.merit_proposal.unit_id IS 'unit of that body';
COMMENT ON COLUMN plans.merit_proposal.person_id IS 'person of that body (accounts.person); empty: the body as a whole';
COMMENT ON COLUMN plans.merit_proposal.kind IS 'reward or criticism';
COMMENT ON COLUMN plans.merit_proposal.period IS 'days in which the counted tasks were first due, last day not included';
COMMENT ON COLUMN plans.merit_proposal.on_time IS 'tasks accepted that had been signed by their first date, when it was proposed';
COMMENT ON COLUMN plans.merit_proposal.accepted_late IS 'tasks accepted that had been signed after their first date';
COMMENT ON COLUMN plans.merit_proposal.open_late IS 'tasks past the date that holds and not signed';
COMMENT ON COLUMN plans.merit_proposal.still_late IS 'of these, without any movement for two weeks';
COMMENT ON COLUMN plans.merit_proposal.not_counted IS 'tasks past their first date that wait for the giver or were given more time';
COMMENT ON COLUMN plans.merit_proposal.on_time_before IS 'on time in the same part of the year before';
COMMENT ON COLUMN plans.merit_proposal.judged_before IS 'counted tasks in the same part of the year before';
COMMENT ON COLUMN plans.merit_proposal.reason IS 'why it is proposed, in words';
COMMENT ON COLUMN plans.merit_proposal.illustrative IS 'rests on a plan invented for the demo';
COMMENT ON COLUMN plans.merit_proposal.proposed_by IS 'person who proposed (accounts.person)';
COMMENT ON COLUMN plans.merit_proposal.proposed_at IS 'when';
COMMENT ON COLUMN plans.merit_proposal.hear_until IS 'last day on which a criticism waits for what the body says';
COMMENT ON COLUMN plans.merit_proposal.statement IS 'what the body or person spoken of says about it';
COMMENT ON COLUMN plans.merit_proposal.stated_by IS 'who said it (accounts.person)';
COMMENT ON COLUMN plans.merit_proposal.stated_at IS 'when';
COMMENT ON COLUMN plans.merit_proposal.outcome IS 'approved, refused, or withdrawn by the side that proposed; empty: not decided';
COMMENT ON COLUMN plans.merit_proposal.outcome_reason IS 'why';
COMMENT ON COLUMN plans.merit_proposal.paper IS 'number and date of the paper in which it was decided';
COMMENT ON COLUMN plans.merit_proposal.decided_by IS 'who decided or withdrew (accounts.person)';
COMMENT ON COLUMN plans.merit_proposal.decided_at IS 'when';

CREATE TABLE plans.merit_evidence (
	proposal_id uuid NOT NULL REFERENCES plans.merit_proposal ON DELETE CASCADE,
	occurrence_id uuid NOT NULL REFERENCES plans.occurrence ON DELETE CASCADE,
	verdict text NOT NULL CHECK (verdict IN ('on-time', 'accepted-late', 'open-late', 'not-counted')),
	PRIMARY KEY (proposal_id, occurrence_id)
);
CREATE INDEX merit_evidence_occurrence ON plans.merit_evidence (occurrence_id);
COMMENT ON TABLE plans.merit_evidence IS 'The record on which a proposal rests, task by task, as it stood on that day. Nothing in it is changed.';
COMMENT ON COLUMN plans.merit_evidence.proposal_id IS 'the proposal';
COMMENT ON COLUMN plans.merit_evidence.occurrence_id IS 'the task that was due';
COMMENT ON COLUMN plans.merit_evidence.verdict IS 'how it was counted on that day';

-- what was proposed stays as it was said: only what comes after may be written
GRANT SELECT, INSERT ON plans.merit_proposal, plans.merit_evidence TO guong_app;
GRANT UPDATE (statement, stated_by, stated_at, outcome, outcome_reason, paper, decided_by, decided_at)
	ON plans.merit_proposal TO guong_app;

CREATE VIEW plans.public_merit WITH (security_barrier) AS
SELECT id, giver_body_id, body_id, unit_id, kind, person_id IS NOT NULL AS of_person, lower(period) AS period_from,
	upper(period) AS period_to, on_time, accepted_late, open_late, not_counted, on_time_before, judged_before, paper,
	decided_at, illustrative
FROM plans.merit_proposal WHERE outcome = 'approved';
COMMENT ON VIEW plans.public_merit IS 'Rewards and criticism that were decided. Proposals, reasons and names of people are not among it.';
COMMENT ON COLUMN plans.public_merit.id IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.giver_body_id IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.body_id IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.unit_id IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.kind IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.of_person IS 'a person of the body, whose name is not published here';
COMMENT ON COLUMN plans.public_merit.period_from IS 'first day of the period';
COMMENT ON COLUMN plans.public_merit.period_to IS 'first day after the period';
COMMENT ON COLUMN plans.public_merit.on_time IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.accepted_late IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.open_late IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.not_counted IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.on_time_before IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.judged_before IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.paper IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.decided_at IS 'see plans.merit_proposal';
COMMENT ON COLUMN plans.public_merit.illustrative IS 'see plans.merit_proposal';
GRANT SELECT ON plans.public_merit TO guong_app, guong_public;
