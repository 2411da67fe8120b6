-- One piece of work moves parts of several indices. Rows that come with the program and rows that people add stand side by side.
CREATE TABLE indices.lever (
	code text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]+$'),
	place smallint NOT NULL,
	label_vi text NOT NULL,
	label_en text NOT NULL,
	shipped boolean NOT NULL
);
COMMENT ON TABLE indices.lever IS 'Kinds of work that may move parts of indices.';
COMMENT ON COLUMN indices.lever.code IS 'its name among us: on-time-dossiers';
COMMENT ON COLUMN indices.lever.place IS 'order in lists';
COMMENT ON COLUMN indices.lever.label_vi IS 'name in Vietnamese';
COMMENT ON COLUMN indices.lever.label_en IS 'name in English';
COMMENT ON COLUMN indices.lever.shipped IS 'True: comes with the program.';

CREATE TABLE indices.lever_node (
	lever_code text NOT NULL REFERENCES indices.lever,
	index_code text NOT NULL,
	concept text NOT NULL,
	added_on date,
	added_by uuid,
	withdrawn_on date,
	withdrawn_by uuid,
	reason text,
	PRIMARY KEY (lever_code, index_code, concept),
	CHECK ((added_on IS NULL) = (added_by IS NULL)),
	CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL)),
	CHECK (withdrawn_on IS NULL OR reason IS NOT NULL)
);
CREATE INDEX lever_node_index ON indices.lever_node (index_code, concept);
COMMENT ON TABLE indices.lever_node IS 'What a kind of work may move, inferred from what the index asks; joined by concept, so it holds in all versions.';
COMMENT ON COLUMN indices.lever_node.lever_code IS 'the work';
COMMENT ON COLUMN indices.lever_node.index_code IS 'the index';
COMMENT ON COLUMN indices.lever_node.concept IS 'the part of it';
COMMENT ON COLUMN indices.lever_node.added_on IS 'since when here; empty: comes with the program';
COMMENT ON COLUMN indices.lever_node.added_by IS 'who added it; empty: comes with the program';
COMMENT ON COLUMN indices.lever_node.withdrawn_on IS 'since when it holds no more here; empty: it holds';
COMMENT ON COLUMN indices.lever_node.withdrawn_by IS 'who withdrew it';
COMMENT ON COLUMN indices.lever_node.reason IS 'why it was added or withdrawn, in the words of who did';

GRANT SELECT, INSERT, UPDATE ON indices.lever_node TO guong_app;
GRANT SELECT ON indices.lever TO guong_app;
GRANT SELECT (code, place, label_vi, label_en) ON indices.lever TO guong_public;
GRANT SELECT (lever_code, index_code, concept, withdrawn_on) ON indices.lever_node TO guong_public;
