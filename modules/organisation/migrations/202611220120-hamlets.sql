CREATE TABLE organisation.hamlet (
	id uuid PRIMARY KEY,
	unit_id text NOT NULL REFERENCES organisation.unit
);
CREATE INDEX hamlet_unit ON organisation.hamlet (unit_id);
COMMENT ON TABLE organisation.hamlet IS 'A hamlet or residential group: not an administrative unit, entered by its commune.';
COMMENT ON COLUMN organisation.hamlet.id IS 'permanent';
COMMENT ON COLUMN organisation.hamlet.unit_id IS 'the commune it lies in';

CREATE TABLE organisation.hamlet_statement (
	hamlet_id uuid NOT NULL REFERENCES organisation.hamlet,
	number integer NOT NULL CHECK (number > 0),
	from_day date NOT NULL,
	ended boolean NOT NULL DEFAULT false,
	kind text NOT NULL CHECK (kind IN ('thon', 'ap', 'khom', 'to-dan-pho', 'khu-pho', 'ban', 'buon', 'lang', 'khu-dan-cu')),
	name text NOT NULL CHECK (name = btrim(name) AND char_length(name) BETWEEN 1 AND 100),
	head_name text CHECK (char_length(head_name) BETWEEN 1 AND 100),
	posting_places text[] NOT NULL,
	legal_basis text,
	entered_by uuid NOT NULL,
	entered_at timestamptz NOT NULL,
	PRIMARY KEY (hamlet_id, number)
);
COMMENT ON TABLE organisation.hamlet_statement IS 'What the commune said about a hamlet, and from which day it holds; a correction is one more row, nothing is changed.';
COMMENT ON COLUMN organisation.hamlet_statement.hamlet_id IS 'the hamlet';
COMMENT ON COLUMN organisation.hamlet_statement.number IS '1 for the first statement about it';
COMMENT ON COLUMN organisation.hamlet_statement.from_day IS 'first day on which this holds; the latest statement for a day holds';
COMMENT ON COLUMN organisation.hamlet_statement.ended IS 'True: from that day the hamlet is no more.';
COMMENT ON COLUMN organisation.hamlet_statement.kind IS 'thôn, ấp, khóm, tổ dân phố, khu phố, bản, buôn, làng, khu dân cư';
COMMENT ON COLUMN organisation.hamlet_statement.name IS 'without its kind';
COMMENT ON COLUMN organisation.hamlet_statement.head_name IS 'trưởng thôn, trưởng ban nhân dân ấp, tổ trưởng; not published';
COMMENT ON COLUMN organisation.hamlet_statement.posting_places IS 'where papers are posted for the people to read';
COMMENT ON COLUMN organisation.hamlet_statement.legal_basis IS 'the decision, if any';
COMMENT ON COLUMN organisation.hamlet_statement.entered_by IS 'person who entered it (accounts.person)';
COMMENT ON COLUMN organisation.hamlet_statement.entered_at IS 'when';

GRANT SELECT, INSERT ON organisation.hamlet, organisation.hamlet_statement TO guong_app;
GRANT SELECT (id, unit_id) ON organisation.hamlet TO guong_public;
GRANT SELECT (hamlet_id, number, from_day, ended, kind, name, posting_places, legal_basis)
	ON organisation.hamlet_statement TO guong_public;
