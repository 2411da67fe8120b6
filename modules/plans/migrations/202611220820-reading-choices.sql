-- What a person decides about each item of a reading, act by act; names of bodies that were settled once; readings of one paper in a row.
ALTER TABLE plans.reading ADD COLUMN tables jsonb;
ALTER TABLE plans.reading ADD COLUMN earlier_reading_id uuid REFERENCES plans.reading ON DELETE SET NULL;
CREATE INDEX reading_earlier ON plans.reading (earlier_reading_id);
COMMENT ON COLUMN plans.reading.tables IS 'tables of the file as stretches of the text; empty: the file had none, or they are drawn in the text itself';
COMMENT ON COLUMN plans.reading.earlier_reading_id IS 'the reading of the same paper with which this one is compared, and from which decisions about items that stayed the same were carried over';
COMMENT ON COLUMN plans.reading.reader IS 'version of the reader; papers read before versions were counted have the format instead';
COMMENT ON COLUMN plans.reading.left_out IS 'what the person left out: T4 a task, M2 a target, C1 a legal basis, in the order of the reading; T4.2 the second part of a task that was split';
COMMENT ON COLUMN plans.reading.chosen_bodies IS 'name as written → body, or class of bodies, that was meant by it when the draft was made';

CREATE TABLE plans.reading_act (
	reading_id uuid NOT NULL REFERENCES plans.reading ON DELETE CASCADE,
	number integer NOT NULL CHECK (number > 0),
	act text NOT NULL CHECK (act IN ('take', 'drop', 'restore', 'change', 'split', 'merge', 'lead')),
	item text NOT NULL CHECK (char_length(item) BETWEEN 1 AND 120),
	detail jsonb NOT NULL,
	carried boolean NOT NULL,
	acted_by uuid NOT NULL,
	acted_at timestamptz NOT NULL,
	PRIMARY KEY (reading_id, number)
);
COMMENT ON TABLE plans.reading_act IS 'What was decided about the items of a reading, in order; how an item stands is the sum of the acts. Nothing in it is ever changed: who thinks better of it restores the item';
COMMENT ON COLUMN plans.reading_act.reading_id IS 'the reading';
COMMENT ON COLUMN plans.reading_act.number IS 'from 1, in the order of deciding';
COMMENT ON COLUMN plans.reading_act.act IS 'take: goes into the draft; drop: stays out; restore: as it was read, undecided; change: goes in with another content; split: in parts; merge: into the task before it; lead: a lead body is given to a task';
COMMENT ON COLUMN plans.reading_act.item IS 'H the head, D2 a doubt, M2 a target, C1 a legal basis, T4 a task, T4.2 the second part of a task that was split, N-… a name of a body';
COMMENT ON COLUMN plans.reading_act.detail IS 'reason of a drop, content of a change, texts of a split, body that leads; else empty';
COMMENT ON COLUMN plans.reading_act.carried IS 'carried over from the earlier reading because the item stayed the same; acted_by and acted_at are those of the decision';
COMMENT ON COLUMN plans.reading_act.acted_by IS 'who decided (accounts.person)';
COMMENT ON COLUMN plans.reading_act.acted_at IS 'when';
GRANT SELECT, INSERT ON plans.reading_act TO guong_app;

CREATE TABLE plans.known_name (
	id uuid PRIMARY KEY,
	issuer_body_id text NOT NULL,
	folded text NOT NULL CHECK (char_length(folded) BETWEEN 1 AND 300),
	written text NOT NULL CHECK (char_length(written) BETWEEN 1 AND 300),
	body_id text,
	body_class text CHECK (body_class IN ('committee-below', 'department')),
	reading_id uuid NOT NULL REFERENCES plans.reading ON DELETE CASCADE,
	decided_by uuid NOT NULL,
	decided_at timestamptz NOT NULL,
	undone_by uuid,
	undone_at timestamptz,
	CHECK ((body_id IS NULL) <> (body_class IS NULL)),
	CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CREATE UNIQUE INDEX known_name_holding ON plans.known_name (issuer_body_id, folded) WHERE undone_at IS NULL;
CREATE INDEX known_name_reading ON plans.known_name (reading_id);
COMMENT ON TABLE plans.known_name IS 'What an issuer''s papers mean by a name that no single body answers to: settled once by a person, holds for all later papers of that issuer until it is undone';
COMMENT ON COLUMN plans.known_name.id IS 'UUID version 7';
COMMENT ON COLUMN plans.known_name.issuer_body_id IS 'body in whose papers the name has this meaning';
COMMENT ON COLUMN plans.known_name.folded IS 'the name without marks, case and long forms, as names are compared';
COMMENT ON COLUMN plans.known_name.written IS 'the name as the paper has it';
COMMENT ON COLUMN plans.known_name.body_id IS 'the body that is meant; empty: a class of bodies';
COMMENT ON COLUMN plans.known_name.body_class IS 'the class that is meant, with the bodies that belong to it on the day of use: committees of the units below, departments of the own unit';
COMMENT ON COLUMN plans.known_name.reading_id IS 'the paper at which it was settled';
COMMENT ON COLUMN plans.known_name.decided_by IS 'who settled it (accounts.person)';
COMMENT ON COLUMN plans.known_name.decided_at IS 'when';
COMMENT ON COLUMN plans.known_name.undone_by IS 'who undid it (accounts.person); empty: it holds';
COMMENT ON COLUMN plans.known_name.undone_at IS 'when it was undone';
GRANT SELECT, INSERT ON plans.known_name TO guong_app;
GRANT UPDATE (undone_by, undone_at) ON plans.known_name TO guong_app;
