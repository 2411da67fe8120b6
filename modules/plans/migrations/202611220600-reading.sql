-- Papers that were read: what was found in them waits until a person has looked and decided.
CREATE TABLE plans.reading (
	id uuid PRIMARY KEY,
	file_id uuid NOT NULL,
	issuer_body_id text NOT NULL,
	drafting_body_id text NOT NULL,
	reader text NOT NULL CHECK (char_length(reader) BETWEEN 1 AND 100),
	text text NOT NULL,
	reading jsonb NOT NULL,
	read_by uuid NOT NULL,
	read_at timestamptz NOT NULL,
	plan_id uuid REFERENCES plans.plan ON DELETE CASCADE,
	left_out text[],
	chosen_bodies jsonb,
	decided_by uuid,
	decided_at timestamptz,
	CHECK ((decided_at IS NULL) = (plan_id IS NULL)),
	CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
	CHECK ((decided_at IS NULL) = (left_out IS NULL)),
	CHECK ((decided_at IS NULL) = (chosen_bodies IS NULL))
);
CREATE INDEX reading_file ON plans.reading (file_id);
CREATE INDEX reading_plan ON plans.reading (plan_id);
CREATE INDEX reading_open ON plans.reading (read_by, id) WHERE decided_at IS NULL;
COMMENT ON TABLE plans.reading IS 'What a reader found in the paper of a plan, as it found it. A person decides what of it goes into the draft; the reading itself is never changed.';
COMMENT ON COLUMN plans.reading.id IS 'UUID version 7';
COMMENT ON COLUMN plans.reading.file_id IS 'the paper (files.file); the same paper may be read again';
COMMENT ON COLUMN plans.reading.issuer_body_id IS 'body in whose name the plan will be issued';
COMMENT ON COLUMN plans.reading.drafting_body_id IS 'body that drafts it';
COMMENT ON COLUMN plans.reading.reader IS 'format and so the generation of the reader';
COMMENT ON COLUMN plans.reading.text IS 'text of the paper to which the places in the reading point';
COMMENT ON COLUMN plans.reading.reading IS 'what was found, each value with its place and confidence, and the doubts';
COMMENT ON COLUMN plans.reading.read_by IS 'who sent the paper or had it read again (accounts.person)';
COMMENT ON COLUMN plans.reading.read_at IS 'when';
COMMENT ON COLUMN plans.reading.plan_id IS 'the draft that came of it; empty: not decided';
COMMENT ON COLUMN plans.reading.left_out IS 'what the person left out: T4 a task, M2 a target, C1 a legal basis, in the order of the reading';
COMMENT ON COLUMN plans.reading.chosen_bodies IS 'name as written → body that the person chose for it';
COMMENT ON COLUMN plans.reading.decided_by IS 'who decided (accounts.person)';
COMMENT ON COLUMN plans.reading.decided_at IS 'when';

-- what was read stays as it was read: only the decision is written later
GRANT SELECT, INSERT ON plans.reading TO guong_app;
GRANT UPDATE (plan_id, left_out, chosen_bodies, decided_by, decided_at) ON plans.reading TO guong_app;
