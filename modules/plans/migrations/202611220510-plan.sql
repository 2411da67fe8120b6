-- Plans as papers: what an authority set itself to do, by whom it was signed, under which number it is known.
CREATE SCHEMA plans;
COMMENT ON SCHEMA plans IS 'Plans, the tasks they give, what was done about each, and who accepted it (module plans)';
GRANT USAGE ON SCHEMA plans TO guong_app, guong_public;

CREATE TABLE plans.plan (
	id uuid PRIMARY KEY,
	province_id text NOT NULL,
	unit_id text NOT NULL,
	issuer_body_id text NOT NULL,
	drafting_body_id text NOT NULL,
	paper_kind text NOT NULL CHECK (paper_kind IN ('KH', 'QĐ', 'CT', 'CTr', 'CV')),
	subject text NOT NULL CHECK (subject = btrim(subject) AND char_length(subject) BETWEEN 1 AND 500),
	year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
	period daterange NOT NULL CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
	place text CHECK (char_length(place) BETWEEN 1 AND 100),
	state text NOT NULL CHECK (state IN
		('draft', 'consulting', 'submitted', 'signed', 'numbered', 'in-force', 'amended', 'replaced', 'closed', 'withdrawn')),
	version integer NOT NULL DEFAULT 1 CHECK (version > 0),
	index_code text,
	index_year integer,
	parent_plan_id uuid REFERENCES plans.plan,
	parent_reference text,
	parent_issuer text,
	parent_day date,
	amends_plan_id uuid REFERENCES plans.plan,
	amendment text CHECK (amendment IN ('amends', 'replaces')),
	copied_from_plan_id uuid REFERENCES plans.plan,
	number integer CHECK (number > 0),
	symbol text CHECK (char_length(symbol) BETWEEN 1 AND 60),
	issued_on date,
	signer_name text CHECK (char_length(signer_name) BETWEEN 1 AND 120),
	signer_post text CHECK (char_length(signer_post) BETWEEN 1 AND 200),
	signed_how text CHECK (signed_how IN ('digital', 'paper')),
	signed_file_id uuid,
	source_file_id uuid,
	slug text UNIQUE CHECK (slug ~ '^[a-z0-9-]{3,160}$'),
	in_force_at timestamptz,
	closed_at timestamptz,
	closing_report text,
	illustrative boolean NOT NULL DEFAULT false,
	made_by uuid,
	made_at timestamptz NOT NULL,
	changed_at timestamptz NOT NULL,
	CHECK (parent_plan_id <> id AND amends_plan_id <> id),
	CHECK ((amends_plan_id IS NULL) = (amendment IS NULL)),
	CHECK ((number IS NULL) = (issued_on IS NULL)),
	CHECK (state NOT IN ('numbered', 'in-force', 'amended', 'replaced', 'closed') OR (number IS NOT NULL AND symbol IS NOT NULL)),
	CHECK (state NOT IN ('in-force', 'amended', 'replaced', 'closed') OR (slug IS NOT NULL AND in_force_at IS NOT NULL))
);
CREATE UNIQUE INDEX plan_register ON plans.plan (issuer_body_id, paper_kind, (extract(year FROM issued_on)), number)
	WHERE number IS NOT NULL;
CREATE INDEX plan_parent ON plans.plan (parent_plan_id);
CREATE INDEX plan_amends ON plans.plan (amends_plan_id);
CREATE INDEX plan_copied_from ON plans.plan (copied_from_plan_id);
CREATE INDEX plan_unit ON plans.plan (unit_id, year);
CREATE INDEX plan_province ON plans.plan (province_id, year);
CREATE INDEX plan_drafting ON plans.plan (drafting_body_id);
COMMENT ON TABLE plans.plan IS 'A plan, or another paper that gives tasks. What is in force is changed by another paper only; the old text stays.';
COMMENT ON COLUMN plans.plan.id IS 'UUID version 7';
COMMENT ON COLUMN plans.plan.province_id IS 'province of the issuer when the plan was made (organisation.unit)';
COMMENT ON COLUMN plans.plan.unit_id IS 'unit whose plan it is (organisation.unit)';
COMMENT ON COLUMN plans.plan.issuer_body_id IS 'body in whose name it is signed, and which gives its tasks (organisation body)';
COMMENT ON COLUMN plans.plan.drafting_body_id IS 'body that drafts it, follows it and reports on it to the issuer';
COMMENT ON COLUMN plans.plan.paper_kind IS 'KH plan, QĐ decision, CT directive, CTr programme, CV letter: as in the symbol of the paper';
COMMENT ON COLUMN plans.plan.subject IS 'what the paper is about (trích yếu), without its kind';
COMMENT ON COLUMN plans.plan.year IS 'year for which it plans';
COMMENT ON COLUMN plans.plan.period IS 'days for which it plans, last day not included';
COMMENT ON COLUMN plans.plan.place IS 'place named before the date';
COMMENT ON COLUMN plans.plan.state IS 'see modules/plans/domain/plan-state.ts';
COMMENT ON COLUMN plans.plan.version IS 'counts changes, so that nobody overwrites what another has just written';
COMMENT ON COLUMN plans.plan.index_code IS 'index it means to improve (PAPI …); empty: none in particular';
COMMENT ON COLUMN plans.plan.index_year IS 'year of that index in which its targets are to be met';
COMMENT ON COLUMN plans.plan.parent_plan_id IS 'plan of a higher body that it answers, when that one is kept here';
COMMENT ON COLUMN plans.plan.parent_reference IS 'number and symbol of the higher plan as the paper cites it';
COMMENT ON COLUMN plans.plan.parent_issuer IS 'issuer of the higher plan as the paper cites it';
COMMENT ON COLUMN plans.plan.parent_day IS 'date of the higher plan as the paper cites it';
COMMENT ON COLUMN plans.plan.amends_plan_id IS 'plan that it amends or replaces from the day it is in force';
COMMENT ON COLUMN plans.plan.amendment IS 'amends (the rest of the old one goes on here) or replaces';
COMMENT ON COLUMN plans.plan.copied_from_plan_id IS 'plan of another year whose tasks it began with';
COMMENT ON COLUMN plans.plan.number IS 'from the register of the office, entered by its records clerk';
COMMENT ON COLUMN plans.plan.symbol IS 'symbol without number: KH-UBND';
COMMENT ON COLUMN plans.plan.issued_on IS 'date of the paper';
COMMENT ON COLUMN plans.plan.signer_name IS 'who signed';
COMMENT ON COLUMN plans.plan.signer_post IS 'authority and post of the signature: TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH';
COMMENT ON COLUMN plans.plan.signed_how IS 'digital (a signed file) or paper (a scan)';
COMMENT ON COLUMN plans.plan.signed_file_id IS 'the signed file or the scan (files.file)';
COMMENT ON COLUMN plans.plan.source_file_id IS 'paper from which it was read (files.file)';
COMMENT ON COLUMN plans.plan.slug IS 'end of its public address, given when it comes into force';
COMMENT ON COLUMN plans.plan.in_force_at IS 'when its tasks were given here';
COMMENT ON COLUMN plans.plan.closed_at IS 'when it was closed with a report';
COMMENT ON COLUMN plans.plan.closing_report IS 'what was reached, in words';
COMMENT ON COLUMN plans.plan.illustrative IS 'invented for the demo';
COMMENT ON COLUMN plans.plan.made_by IS 'person who began it (accounts.person)';
COMMENT ON COLUMN plans.plan.made_at IS 'when it was begun';
COMMENT ON COLUMN plans.plan.changed_at IS 'when it last changed';

CREATE TABLE plans.plan_step (
	plan_id uuid NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
	number integer NOT NULL CHECK (number > 0),
	action text NOT NULL,
	from_state text NOT NULL,
	to_state text NOT NULL,
	by_person_id uuid,
	at timestamptz NOT NULL,
	reason text CHECK (char_length(reason) BETWEEN 1 AND 2000),
	file_id uuid,
	PRIMARY KEY (plan_id, number)
);
COMMENT ON TABLE plans.plan_step IS 'Every step in the life of a plan; nothing in it is changed.';
COMMENT ON COLUMN plans.plan_step.plan_id IS 'the plan';
COMMENT ON COLUMN plans.plan_step.number IS '1 for the first step';
COMMENT ON COLUMN plans.plan_step.action IS 'see modules/plans/domain/plan-state.ts';
COMMENT ON COLUMN plans.plan_step.from_state IS 'state before';
COMMENT ON COLUMN plans.plan_step.to_state IS 'state after';
COMMENT ON COLUMN plans.plan_step.by_person_id IS 'who did it (accounts.person); empty: the system';
COMMENT ON COLUMN plans.plan_step.at IS 'when';
COMMENT ON COLUMN plans.plan_step.reason IS 'why, where a reason is due';
COMMENT ON COLUMN plans.plan_step.file_id IS 'file that came with the step (files.file)';

CREATE TABLE plans.opinion (
	id uuid PRIMARY KEY,
	plan_id uuid NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
	body_id text NOT NULL,
	due_on date NOT NULL,
	asked_by uuid NOT NULL,
	asked_at timestamptz NOT NULL,
	opinion text CHECK (char_length(opinion) BETWEEN 1 AND 10000),
	given_by uuid,
	given_at timestamptz,
	taken_in text CHECK (char_length(taken_in) BETWEEN 1 AND 5000),
	UNIQUE (plan_id, body_id),
	CHECK ((opinion IS NULL) = (given_at IS NULL))
);
COMMENT ON TABLE plans.opinion IS 'A body asked for its opinion on a draft, what it said, and what became of it.';
COMMENT ON COLUMN plans.opinion.id IS 'UUID version 7';
COMMENT ON COLUMN plans.opinion.plan_id IS 'the draft';
COMMENT ON COLUMN plans.opinion.body_id IS 'body that was asked';
COMMENT ON COLUMN plans.opinion.due_on IS 'last day for the answer';
COMMENT ON COLUMN plans.opinion.asked_by IS 'person who asked (accounts.person)';
COMMENT ON COLUMN plans.opinion.asked_at IS 'when it was asked';
COMMENT ON COLUMN plans.opinion.opinion IS 'what the body says; empty: no answer yet';
COMMENT ON COLUMN plans.opinion.given_by IS 'person who answered (accounts.person)';
COMMENT ON COLUMN plans.opinion.given_at IS 'when it answered';
COMMENT ON COLUMN plans.opinion.taken_in IS 'what the drafters made of it, and why not otherwise';

CREATE TABLE plans.legal_basis (
	plan_id uuid NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
	position integer NOT NULL CHECK (position > 0),
	reference text NOT NULL CHECK (char_length(reference) BETWEEN 1 AND 200),
	day date,
	issuer text CHECK (char_length(issuer) BETWEEN 1 AND 200),
	about text CHECK (char_length(about) BETWEEN 1 AND 500),
	PRIMARY KEY (plan_id, position)
);
COMMENT ON TABLE plans.legal_basis IS 'Papers on which a plan rests.';
COMMENT ON COLUMN plans.legal_basis.plan_id IS 'the plan';
COMMENT ON COLUMN plans.legal_basis.position IS 'order in the plan';
COMMENT ON COLUMN plans.legal_basis.reference IS 'number and symbol: 1389/QĐ-UBND-HC';
COMMENT ON COLUMN plans.legal_basis.day IS 'date of the paper';
COMMENT ON COLUMN plans.legal_basis.issuer IS 'who issued it, as cited';
COMMENT ON COLUMN plans.legal_basis.about IS 'what it is about';

CREATE TABLE plans.target (
	id uuid PRIMARY KEY,
	plan_id uuid NOT NULL REFERENCES plans.plan ON DELETE CASCADE,
	position integer NOT NULL CHECK (position > 0),
	index_code text,
	concept text,
	label text NOT NULL CHECK (char_length(label) BETWEEN 1 AND 300),
	year integer NOT NULL,
	baseline_year integer,
	baseline numeric,
	increase numeric,
	value numeric,
	at_least boolean NOT NULL DEFAULT true,
	in_group text CHECK (in_group IN ('high', 'upper-middle', 'lower-middle', 'low')),
	unit_label text CHECK (char_length(unit_label) BETWEEN 1 AND 60),
	UNIQUE (plan_id, position),
	CHECK ((index_code IS NULL) = (concept IS NULL)),
	CHECK (value IS NOT NULL OR increase IS NOT NULL OR in_group IS NOT NULL)
);
COMMENT ON TABLE plans.target IS 'What a plan wants to reach, with the figures as its paper prints them, also where they do not add up.';
COMMENT ON COLUMN plans.target.id IS 'UUID version 7';
COMMENT ON COLUMN plans.target.plan_id IS 'the plan';
COMMENT ON COLUMN plans.target.position IS 'order in the plan';
COMMENT ON COLUMN plans.target.index_code IS 'index of the node (PAPI …); empty: a target outside the indices';
COMMENT ON COLUMN plans.target.concept IS 'node of the index by its lasting concept, never by its code';
COMMENT ON COLUMN plans.target.label IS 'what is to be reached, in words';
COMMENT ON COLUMN plans.target.year IS 'year in which it is to be reached';
COMMENT ON COLUMN plans.target.baseline_year IS 'year with which it is compared';
COMMENT ON COLUMN plans.target.baseline IS 'value of that year as printed';
COMMENT ON COLUMN plans.target.increase IS 'increase over the baseline as printed';
COMMENT ON COLUMN plans.target.value IS 'value to be reached as printed';
COMMENT ON COLUMN plans.target.at_least IS 'true: this much or more; false: this much or less';
COMMENT ON COLUMN plans.target.in_group IS 'group to be reached instead of a value';
COMMENT ON COLUMN plans.target.unit_label IS 'unit of the value: điểm, %, hồ sơ …';

GRANT SELECT, INSERT, UPDATE, DELETE ON plans.plan, plans.opinion, plans.legal_basis, plans.target TO guong_app;
GRANT SELECT, INSERT ON plans.plan_step TO guong_app;
