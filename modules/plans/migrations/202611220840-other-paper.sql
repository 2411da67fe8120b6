-- Papers of a body that are not plans here take their numbers from the same series, or it would not be one.
CREATE TABLE plans.other_paper (
	id uuid PRIMARY KEY,
	body_id text NOT NULL,
	about text NOT NULL CHECK (about = btrim(about) AND char_length(about) BETWEEN 1 AND 500),
	made_by uuid,
	made_at timestamptz NOT NULL
);
CREATE INDEX other_paper_body ON plans.other_paper (body_id);
COMMENT ON TABLE plans.other_paper IS 'A paper that is kept elsewhere and bears a number of a series kept here (series.given). Nothing in it is changed.';
COMMENT ON COLUMN plans.other_paper.id IS 'UUID version 7; the bearer of the number';
COMMENT ON COLUMN plans.other_paper.body_id IS 'body whose paper it is (organisation body)';
COMMENT ON COLUMN plans.other_paper.about IS 'kind, symbol and subject, so that it is known again';
COMMENT ON COLUMN plans.other_paper.made_by IS 'who took the number for it (accounts.person)';
COMMENT ON COLUMN plans.other_paper.made_at IS 'when';

GRANT SELECT, INSERT ON plans.other_paper TO guong_app;
