-- Tasks bound to a measure of the system: nobody types their value. What the system showed when somebody acted is kept beside the
-- act, so that history stays true when dossiers are put right later; bindings made in a plan in force are kept with their reason.
CREATE TABLE plans.act_figure (
	occurrence_id uuid NOT NULL,
	act_number integer NOT NULL,
	measure_code text NOT NULL,
	place_level text NOT NULL CHECK (place_level IN ('body', 'unit', 'province', 'country')),
	place_id text NOT NULL,
	period daterange NOT NULL CHECK (NOT isempty(period)),
	numerator numeric,
	denominator numeric,
	missing text,
	as_of timestamptz NOT NULL,
	PRIMARY KEY (occurrence_id, act_number),
	FOREIGN KEY (occurrence_id, act_number) REFERENCES plans.act (occurrence_id, number) ON DELETE CASCADE,
	CHECK ((numerator IS NULL) = (missing IS NOT NULL)),
	CHECK (denominator IS NULL OR numerator IS NOT NULL)
);
COMMENT ON TABLE plans.act_figure IS 'The figure of a bound measure as the system showed it at an act. Nothing in it is ever changed.';
COMMENT ON COLUMN plans.act_figure.occurrence_id IS 'what the act is about';
COMMENT ON COLUMN plans.act_figure.act_number IS 'the act';
COMMENT ON COLUMN plans.act_figure.measure_code IS 'measure (modules/measures)';
COMMENT ON COLUMN plans.act_figure.place_level IS 'what the place is';
COMMENT ON COLUMN plans.act_figure.place_id IS 'body or unit; the country is vn';
COMMENT ON COLUMN plans.act_figure.period IS 'days it was asked for, last day not included; a stock is of their last day';
COMMENT ON COLUMN plans.act_figure.numerator IS 'numerator, or the count itself';
COMMENT ON COLUMN plans.act_figure.denominator IS 'denominator; null: a count stands for itself';
COMMENT ON COLUMN plans.act_figure.missing IS 'why there was no figure';
COMMENT ON COLUMN plans.act_figure.as_of IS 'moment at which it was so';
GRANT SELECT, INSERT ON plans.act_figure TO guong_app;

CREATE TABLE plans.measure_binding (
	task_id uuid NOT NULL REFERENCES plans.task ON DELETE CASCADE,
	number integer NOT NULL CHECK (number > 0),
	code_before text,
	code_after text,
	reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 2000),
	by_person_id uuid NOT NULL,
	at timestamptz NOT NULL,
	PRIMARY KEY (task_id, number),
	CHECK (code_before IS DISTINCT FROM code_after)
);
COMMENT ON TABLE plans.measure_binding IS 'Tasks of plans in force that were bound to a measure, or released from it: who, when, why. In a draft the text is free.';
COMMENT ON COLUMN plans.measure_binding.task_id IS 'the task';
COMMENT ON COLUMN plans.measure_binding.number IS '1 for the first change of the task';
COMMENT ON COLUMN plans.measure_binding.code_before IS 'measure before; null: none';
COMMENT ON COLUMN plans.measure_binding.code_after IS 'measure after; null: none';
COMMENT ON COLUMN plans.measure_binding.reason IS 'why';
COMMENT ON COLUMN plans.measure_binding.by_person_id IS 'who (accounts.person)';
COMMENT ON COLUMN plans.measure_binding.at IS 'when';
GRANT SELECT, INSERT ON plans.measure_binding TO guong_app;

-- The public sees which measure a task is bound to; the figures it asks of the measures themselves.
CREATE OR REPLACE VIEW plans.public_task WITH (security_barrier) AS
SELECT t.id, t.plan_id, t.position, t.heading, t.text, t.kind, t.priority, t.output, t.measure_label, t.measure_unit,
	t.measure_as, t.measure_target, t.funds_needed, t.funds_allotted, t.funds_spent, t.deadline_words, t.recurrence,
	t.measure_code
FROM plans.task t JOIN plans.public_plan p ON p.id = t.plan_id;
COMMENT ON COLUMN plans.public_task.measure_code IS 'see plans.task';
