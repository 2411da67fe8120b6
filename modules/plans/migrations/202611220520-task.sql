-- Tasks of plans, to which bodies they were given, and all that was done about them.
CREATE TABLE plans.task (
	id uuid PRIMARY KEY,
	plan_id uuid NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
	position integer NOT NULL CHECK (position > 0),
	heading text CHECK (char_length(heading) BETWEEN 1 AND 300),
	text text NOT NULL CHECK (text = btrim(text) AND char_length(text) BETWEEN 1 AND 4000),
	kind text NOT NULL CHECK (kind IN ('order', 'request', 'answer', 'report')),
	leads text NOT NULL DEFAULT 'one' CHECK (leads IN ('one', 'each')),
	field text CHECK (char_length(field) BETWEEN 1 AND 200),
	priority boolean NOT NULL DEFAULT false,
	output text CHECK (char_length(output) BETWEEN 1 AND 1000),
	measure_label text CHECK (char_length(measure_label) BETWEEN 1 AND 300),
	measure_unit text CHECK (char_length(measure_unit) BETWEEN 1 AND 60),
	measure_as text CHECK (measure_as IN ('count', 'rate', 'value')),
	measure_target numeric,
	measure_code text,
	funds_needed numeric CHECK (funds_needed >= 0),
	funds_allotted numeric CHECK (funds_allotted >= 0),
	funds_spent numeric CHECK (funds_spent >= 0),
	deadline text NOT NULL DEFAULT 'none' CHECK (deadline IN ('none', 'day', 'after', 'whenever')),
	deadline_day date,
	deadline_anchor text,
	deadline_amount integer CHECK (deadline_amount BETWEEN 0 AND 3660),
	deadline_unit text CHECK (deadline_unit IN ('day', 'working-day')),
	deadline_occasion text CHECK (char_length(deadline_occasion) BETWEEN 1 AND 300),
	deadline_words text CHECK (char_length(deadline_words) BETWEEN 1 AND 300),
	recurrence text NOT NULL DEFAULT 'once' CHECK (recurrence IN
		('once', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'continuous', 'unspecified')),
	place_in_paper text CHECK (char_length(place_in_paper) BETWEEN 1 AND 300),
	from_task_id uuid REFERENCES plans.task,
	continues_task_id uuid REFERENCES plans.task,
	UNIQUE (plan_id, position),
	CHECK ((deadline = 'day') = (deadline_day IS NOT NULL)),
	CHECK ((deadline = 'after') = (deadline_anchor IS NOT NULL)),
	CHECK (deadline NOT IN ('after') OR (deadline_amount IS NOT NULL AND deadline_unit IS NOT NULL)),
	CHECK ((deadline = 'whenever') = (deadline_occasion IS NOT NULL))
);
CREATE INDEX task_from ON plans.task (from_task_id);
CREATE INDEX task_continues ON plans.task (continues_task_id);
COMMENT ON TABLE plans.task IS 'A task that a plan gives. Free to change while the plan is a draft; after that another paper is needed.';
COMMENT ON COLUMN plans.task.id IS 'UUID version 7';
COMMENT ON COLUMN plans.task.plan_id IS 'the plan';
COMMENT ON COLUMN plans.task.position IS 'order in the plan';
COMMENT ON COLUMN plans.task.heading IS 'heading under which it stands';
COMMENT ON COLUMN plans.task.text IS 'what is to be done';
COMMENT ON COLUMN plans.task.kind IS 'order; request (to the Fatherland Front and others who are asked, not ordered); answer (with an own plan); report (on the result)';
COMMENT ON COLUMN plans.task.leads IS 'one lead body, or each of several bodies for itself (each commune)';
COMMENT ON COLUMN plans.task.field IS 'field of work, which says what deputy decides about it';
COMMENT ON COLUMN plans.task.priority IS 'to be done at once (việc cần làm ngay)';
COMMENT ON COLUMN plans.task.output IS 'what must be there in the end';
COMMENT ON COLUMN plans.task.measure_label IS 'what is counted or measured';
COMMENT ON COLUMN plans.task.measure_unit IS 'unit of the measure: hồ sơ, %, cuộc …';
COMMENT ON COLUMN plans.task.measure_as IS 'count (adds up over bodies), rate (numerator over denominator), value (does not add)';
COMMENT ON COLUMN plans.task.measure_target IS 'value to be reached; of a rate in percent';
COMMENT ON COLUMN plans.task.measure_code IS 'measure that the system knows itself; then nobody types it';
COMMENT ON COLUMN plans.task.funds_needed IS 'đồng';
COMMENT ON COLUMN plans.task.funds_allotted IS 'đồng';
COMMENT ON COLUMN plans.task.funds_spent IS 'đồng';
COMMENT ON COLUMN plans.task.deadline IS 'none stated; a day; after an event that has or will have a day; whenever something happens';
COMMENT ON COLUMN plans.task.deadline_day IS 'last day';
COMMENT ON COLUMN plans.task.deadline_anchor IS 'event from which days are counted: plan-issued, index-published:PAPI:2023, period-end';
COMMENT ON COLUMN plans.task.deadline_amount IS 'days after the event';
COMMENT ON COLUMN plans.task.deadline_unit IS 'calendar or working days';
COMMENT ON COLUMN plans.task.deadline_occasion IS 'what must happen, each time';
COMMENT ON COLUMN plans.task.deadline_words IS 'as the paper says it';
COMMENT ON COLUMN plans.task.recurrence IS 'once, by periods, continuous, or again and again without saying how often';
COMMENT ON COLUMN plans.task.place_in_paper IS 'where it stands in the paper: heading, item, row of the appendix';
COMMENT ON COLUMN plans.task.from_task_id IS 'task of the plan above that it takes down';
COMMENT ON COLUMN plans.task.continues_task_id IS 'task of the amended plan that it goes on with';

CREATE TABLE plans.task_body (
	task_id uuid NOT NULL REFERENCES plans.task ON DELETE CASCADE,
	part text NOT NULL CHECK (part IN ('lead', 'coordinate')),
	position integer NOT NULL CHECK (position > 0),
	body_id text,
	written text NOT NULL CHECK (char_length(written) BETWEEN 1 AND 300),
	PRIMARY KEY (task_id, part, position)
);
CREATE INDEX task_body_body ON plans.task_body (body_id);
COMMENT ON TABLE plans.task_body IS 'Who leads and who coordinates a task, as written and as the body that was meant.';
COMMENT ON COLUMN plans.task_body.task_id IS 'the task';
COMMENT ON COLUMN plans.task_body.part IS 'lead or coordinate';
COMMENT ON COLUMN plans.task_body.position IS 'order in the task';
COMMENT ON COLUMN plans.task_body.body_id IS 'the body (organisation); empty: not yet known which is meant';
COMMENT ON COLUMN plans.task_body.written IS 'as the paper names it';

CREATE TABLE plans.task_node (
	task_id uuid NOT NULL REFERENCES plans.task ON DELETE CASCADE,
	index_code text NOT NULL,
	concept text NOT NULL,
	basis text NOT NULL CHECK (basis IN ('stated', 'section', 'inferred', 'chosen')),
	PRIMARY KEY (task_id, index_code, concept)
);
CREATE INDEX task_node_concept ON plans.task_node (index_code, concept);
COMMENT ON TABLE plans.task_node IS 'Nodes of an index that a task is meant to move.';
COMMENT ON COLUMN plans.task_node.task_id IS 'the task';
COMMENT ON COLUMN plans.task_node.index_code IS 'the index: PAPI …';
COMMENT ON COLUMN plans.task_node.concept IS 'the node by its lasting concept';
COMMENT ON COLUMN plans.task_node.basis IS 'stated in the task, from its heading, inferred by the reader, or chosen by a person';

CREATE TABLE plans.assignment (
	id uuid PRIMARY KEY,
	task_id uuid NOT NULL REFERENCES plans.task,
	body_id text NOT NULL,
	unit_id text NOT NULL,
	leader_person_id uuid,
	leader_name text CHECK (char_length(leader_name) BETWEEN 1 AND 120),
	leader_post text CHECK (char_length(leader_post) BETWEEN 1 AND 200),
	officer_person_id uuid,
	made_at timestamptz NOT NULL
);
CREATE INDEX assignment_task ON plans.assignment (task_id);
CREATE INDEX assignment_leader ON plans.assignment (leader_person_id);
CREATE INDEX assignment_officer ON plans.assignment (officer_person_id);
COMMENT ON TABLE plans.assignment IS 'A task given to a lead body, and who answers for it there. Changes stand in plans.act.';
COMMENT ON COLUMN plans.assignment.id IS 'UUID version 7';
COMMENT ON COLUMN plans.assignment.task_id IS 'the task';
COMMENT ON COLUMN plans.assignment.body_id IS 'lead body';
COMMENT ON COLUMN plans.assignment.unit_id IS 'unit of the lead body';
COMMENT ON COLUMN plans.assignment.leader_person_id IS 'leader in charge, if that person has an account (accounts.person)';
COMMENT ON COLUMN plans.assignment.leader_name IS 'name of the leader in charge, as published';
COMMENT ON COLUMN plans.assignment.leader_post IS 'post of the leader in charge, as published';
COMMENT ON COLUMN plans.assignment.officer_person_id IS 'officer who does the work (accounts.person); never published';
COMMENT ON COLUMN plans.assignment.made_at IS 'when it was given';

CREATE TABLE plans.occurrence (
	id uuid PRIMARY KEY,
	assignment_id uuid NOT NULL REFERENCES plans.assignment,
	task_id uuid NOT NULL REFERENCES plans.task,
	plan_id uuid NOT NULL REFERENCES plans.plan,
	province_id text NOT NULL,
	unit_id text NOT NULL,
	body_id text NOT NULL,
	giver_body_id text NOT NULL,
	kind text NOT NULL CHECK (kind IN ('order', 'request', 'answer', 'report')),
	priority boolean NOT NULL,
	number integer NOT NULL CHECK (number > 0),
	period daterange,
	occasion text CHECK (char_length(occasion) BETWEEN 1 AND 300),
	occasion_on date,
	waits_for text,
	first_due_on date,
	due_on date,
	state text NOT NULL CHECK (state IN
		('given', 'working', 'reported', 'signed', 'returned', 'handed-back', 'accepted', 'stopped', 'declined')),
	acts integer NOT NULL DEFAULT 0,
	given_at timestamptz NOT NULL,
	moved_at timestamptz,
	declared_on date,
	declared_value numeric,
	declared_numerator numeric,
	declared_denominator numeric,
	accepted_at timestamptz,
	accepted_value numeric,
	accepted_numerator numeric,
	accepted_denominator numeric,
	asked_due_on date,
	extensions integer NOT NULL DEFAULT 0,
	returns integer NOT NULL DEFAULT 0,
	UNIQUE (assignment_id, number),
	CHECK (waits_for IS NULL OR due_on IS NULL),
	CHECK ((state = 'accepted') = (accepted_at IS NOT NULL))
);
CREATE INDEX occurrence_task ON plans.occurrence (task_id);
CREATE INDEX occurrence_plan ON plans.occurrence (plan_id);
CREATE INDEX occurrence_unit ON plans.occurrence (unit_id);
CREATE INDEX occurrence_province ON plans.occurrence (province_id, state, due_on);
CREATE INDEX occurrence_body ON plans.occurrence (body_id, state, due_on);
CREATE INDEX occurrence_giver ON plans.occurrence (giver_body_id, state);
CREATE INDEX occurrence_due ON plans.occurrence (due_on)
	WHERE state NOT IN ('accepted', 'stopped', 'declined');
CREATE INDEX occurrence_waits ON plans.occurrence (waits_for) WHERE waits_for IS NOT NULL;
COMMENT ON TABLE plans.occurrence IS 'One time that a body has to do a task: once, or once a period, or once an occasion. Its state is the sum of plans.act, kept by the same transaction.';
COMMENT ON COLUMN plans.occurrence.id IS 'UUID version 7';
COMMENT ON COLUMN plans.occurrence.assignment_id IS 'who has the task';
COMMENT ON COLUMN plans.occurrence.task_id IS 'the task';
COMMENT ON COLUMN plans.occurrence.plan_id IS 'its plan';
COMMENT ON COLUMN plans.occurrence.province_id IS 'province of the lead body when it was given';
COMMENT ON COLUMN plans.occurrence.unit_id IS 'unit of the lead body';
COMMENT ON COLUMN plans.occurrence.body_id IS 'lead body';
COMMENT ON COLUMN plans.occurrence.giver_body_id IS 'body that gave it and accepts or returns it';
COMMENT ON COLUMN plans.occurrence.kind IS 'kind of the task';
COMMENT ON COLUMN plans.occurrence.priority IS 'to be done at once';
COMMENT ON COLUMN plans.occurrence.number IS 'which time it is';
COMMENT ON COLUMN plans.occurrence.period IS 'period it is for, last day not included';
COMMENT ON COLUMN plans.occurrence.occasion IS 'what happened, for tasks that are due whenever something happens';
COMMENT ON COLUMN plans.occurrence.occasion_on IS 'when it happened';
COMMENT ON COLUMN plans.occurrence.waits_for IS 'event that has no day yet, so that there is no date';
COMMENT ON COLUMN plans.occurrence.first_due_on IS 'last day as first set; extensions do not change it';
COMMENT ON COLUMN plans.occurrence.due_on IS 'last day as it holds now; empty: none';
COMMENT ON COLUMN plans.occurrence.state IS 'see modules/plans/domain/task-state.ts';
COMMENT ON COLUMN plans.occurrence.acts IS 'number of acts so far: who acts on an older number has not seen the last one';
COMMENT ON COLUMN plans.occurrence.given_at IS 'when it was given';
COMMENT ON COLUMN plans.occurrence.moved_at IS 'when the lead body last did something about it';
COMMENT ON COLUMN plans.occurrence.declared_on IS 'day on which the leader of the lead body last signed that it is done';
COMMENT ON COLUMN plans.occurrence.declared_value IS 'value of the measure as the lead body last declared it';
COMMENT ON COLUMN plans.occurrence.declared_numerator IS 'the same, numerator of a rate';
COMMENT ON COLUMN plans.occurrence.declared_denominator IS 'the same, denominator of a rate';
COMMENT ON COLUMN plans.occurrence.accepted_at IS 'when the giver accepted it';
COMMENT ON COLUMN plans.occurrence.accepted_value IS 'value of the measure as accepted';
COMMENT ON COLUMN plans.occurrence.accepted_numerator IS 'the same, numerator of a rate';
COMMENT ON COLUMN plans.occurrence.accepted_denominator IS 'the same, denominator of a rate';
COMMENT ON COLUMN plans.occurrence.asked_due_on IS 'new date asked for and not yet decided';
COMMENT ON COLUMN plans.occurrence.extensions IS 'how often a new date was granted';
COMMENT ON COLUMN plans.occurrence.returns IS 'how often the giver returned it';

CREATE TABLE plans.act (
	id uuid PRIMARY KEY,
	occurrence_id uuid NOT NULL REFERENCES plans.occurrence,
	number integer NOT NULL CHECK (number > 0),
	action text NOT NULL,
	from_state text NOT NULL,
	to_state text NOT NULL,
	by_person_id uuid,
	as_body_id text,
	at timestamptz NOT NULL,
	day date NOT NULL,
	done text CHECK (char_length(done) BETWEEN 1 AND 8000),
	reason text CHECK (char_length(reason) BETWEEN 1 AND 4000),
	value numeric,
	numerator numeric,
	denominator numeric CHECK (denominator >= 0),
	due_on date,
	from_body_id text,
	to_body_id text,
	corrects integer,
	UNIQUE (occurrence_id, number),
	CHECK (corrects < number)
);
COMMENT ON TABLE plans.act IS 'Everything done about a task: reports, signatures, acceptances, returns, extensions. Nothing in it is ever changed; a correction is one more act.';
COMMENT ON COLUMN plans.act.id IS 'UUID version 7';
COMMENT ON COLUMN plans.act.occurrence_id IS 'what it is about';
COMMENT ON COLUMN plans.act.number IS '1 for the first act';
COMMENT ON COLUMN plans.act.action IS 'see modules/plans/domain/task-state.ts';
COMMENT ON COLUMN plans.act.from_state IS 'state before';
COMMENT ON COLUMN plans.act.to_state IS 'state after';
COMMENT ON COLUMN plans.act.by_person_id IS 'who did it (accounts.person); empty: the system';
COMMENT ON COLUMN plans.act.as_body_id IS 'body for which the person acted';
COMMENT ON COLUMN plans.act.at IS 'when';
COMMENT ON COLUMN plans.act.day IS 'the same as a day in the country';
COMMENT ON COLUMN plans.act.done IS 'what was done, in words';
COMMENT ON COLUMN plans.act.reason IS 'why, where a reason is due';
COMMENT ON COLUMN plans.act.value IS 'value of the measure, declared by the lead body';
COMMENT ON COLUMN plans.act.numerator IS 'numerator, when the measure is a rate';
COMMENT ON COLUMN plans.act.denominator IS 'denominator, when the measure is a rate';
COMMENT ON COLUMN plans.act.due_on IS 'date asked for, granted or set';
COMMENT ON COLUMN plans.act.from_body_id IS 'lead body before, when it changes';
COMMENT ON COLUMN plans.act.to_body_id IS 'lead body after, when it changes';
COMMENT ON COLUMN plans.act.corrects IS 'number of the act whose value this one corrects';

CREATE TABLE plans.evidence (
	file_id uuid PRIMARY KEY,
	act_id uuid NOT NULL REFERENCES plans.act,
	caption text CHECK (char_length(caption) BETWEEN 1 AND 300),
	published_by uuid,
	published_at timestamptz
);
CREATE INDEX evidence_act ON plans.evidence (act_id);
COMMENT ON TABLE plans.evidence IS 'Files that show that something was done.';
COMMENT ON COLUMN plans.evidence.file_id IS 'the file (files.file)';
COMMENT ON COLUMN plans.evidence.act_id IS 'report to which it belongs';
COMMENT ON COLUMN plans.evidence.caption IS 'what it shows';
COMMENT ON COLUMN plans.evidence.published_by IS 'person who had a cleaned copy published (accounts.person)';
COMMENT ON COLUMN plans.evidence.published_at IS 'when; empty: the public does not see it';

CREATE TABLE plans.anchor_day (
	anchor text NOT NULL,
	number integer NOT NULL CHECK (number > 0),
	day date NOT NULL,
	source text NOT NULL CHECK (char_length(source) BETWEEN 1 AND 500),
	entered_by uuid,
	entered_at timestamptz NOT NULL,
	PRIMARY KEY (anchor, number)
);
COMMENT ON TABLE plans.anchor_day IS 'The day of an event from which deadlines are counted; the last statement about it holds.';
COMMENT ON COLUMN plans.anchor_day.anchor IS 'the event: index-published:PAPI:2023';
COMMENT ON COLUMN plans.anchor_day.number IS '1 for the first statement';
COMMENT ON COLUMN plans.anchor_day.day IS 'its day';
COMMENT ON COLUMN plans.anchor_day.source IS 'where that is stated';
COMMENT ON COLUMN plans.anchor_day.entered_by IS 'who entered it (accounts.person); empty: the system';
COMMENT ON COLUMN plans.anchor_day.entered_at IS 'when';

GRANT SELECT, INSERT, UPDATE, DELETE ON plans.task, plans.task_body, plans.task_node, plans.assignment, plans.occurrence
	TO guong_app;
GRANT SELECT, INSERT ON plans.act, plans.anchor_day TO guong_app;
GRANT SELECT, INSERT, UPDATE ON plans.evidence TO guong_app;
